import Phrasing
import Presentation
import Validation
import Wizard

/// Writes verdicts as lines of JSON; what is the same in every line is worked out once.
struct VerdictLines {
  private let name: [UInt8]
  private let errors: [[UInt8]]
  private let warnings: [[UInt8]]

  init(_ field: Field, words: FieldText) {
    func flaws(_ severity: StaticString) -> [[UInt8]] {
      Flaw.allCases.map { flaw in
        JSON.object([
          JSON.Member("code", .text(flaw.code.bytes)), JSON.Member("severity", .text(severity)),
          JSON.Member("message", .text(Array(words.text(of: flaw).utf8))),
        ]).bytes
      }
    }
    name = JSON.text(field.id).bytes
    errors = flaws("error")
    warnings = flaws("warning")
  }

  func write(_ verdict: Verdict, at index: Int, to bytes: inout [UInt8]) {
    bytes.append("{\"index\":")
    bytes.append(contentsOf: String(index).utf8)
    bytes.append(",\"field\":")
    bytes += name
    bytes.append(",\"verdict\":\"")
    bytes.append(verdict.name)
    bytes.append("\",\"value\":")
    if let reading = verdict.reading { write(reading.value, to: &bytes) } else { bytes.append("null") }
    bytes.append(",\"candidates\":[")
    var isFirst = true
    for candidate in verdict.candidates { write(JSON.text(candidate).bytes, &isFirst, to: &bytes) }
    bytes.append("],\"flaws\":[")
    isFirst = true
    for flaw in verdict.errors { write(errors[Int(flaw.rawValue)], &isFirst, to: &bytes) }
    for flaw in verdict.warnings { write(warnings[Int(flaw.rawValue)], &isFirst, to: &bytes) }
    bytes.append("]}\n")
  }

  /// Most values are letters and digits, and need no escapes.
  private func write(_ value: [UInt8], to bytes: inout [UInt8]) {
    let needsEscapes = value.contains {
      !(0x20..<0x7F).contains($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
    }
    guard !needsEscapes else {
      bytes += JSON.text(value).bytes
      return
    }
    bytes.append(UInt8(ascii: "\""))
    bytes += value
    bytes.append(UInt8(ascii: "\""))
  }

  private func write(_ element: [UInt8], _ isFirst: inout Bool, to bytes: inout [UInt8]) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    bytes += element
    isFirst = false
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { append(contentsOf: $0) }
  }
}
