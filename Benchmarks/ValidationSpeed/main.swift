// Reads every line of a file as an EORI number, in memory, and prints the median of seven rounds in seconds.
//
//   ValidationSpeed FILE
import FoundationEssentials
import Validation

func valid(among entries: [[UInt8]]) -> Int {
  var valid = 0
  for entry in entries where (try? Field.eori.read(entry)) != nil { valid += 1 }
  return valid
}

func run(_ file: String) throws {
  let content = try Data(contentsOf: URL(filePath: file))
  let entries = content.split(separator: UInt8(ascii: "\n")).map { [UInt8]($0) }
  let clock = ContinuousClock()
  var found = 0
  let rounds = (0..<7).map { _ in clock.measure { found = valid(among: entries) } }
  let median = rounds.sorted()[rounds.count / 2].components
  print(Double(median.seconds) + Double(median.attoseconds) / 1e18, found)
}

try run(CommandLine.arguments[1])
