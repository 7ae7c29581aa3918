/// A script as it is sent: without the lines that only its readers need, and without what sets its lines in.
///
/// Our scripts have their comments on lines of their own, and no text that goes over several lines.
func compactScript(_ script: [UInt8]) -> [UInt8] {
  var compact: [UInt8] = []
  for line in script.split(separator: UInt8(ascii: "\n")) {
    let code = line.drop { $0 == UInt8(ascii: " ") }
    guard !code.isEmpty, !code.starts(with: "//".utf8), !code.starts(with: "/**".utf8) else { continue }
    compact += code
    compact.append(UInt8(ascii: "\n"))
  }
  return compact
}
