// Reads every line of a file as an EORI number, in memory, and prints the median of some rounds in seconds.
//
//   ValidationSpeed FILE
import FoundationEssentials
import Validation

let content = try Data(contentsOf: URL(filePath: CommandLine.arguments[1]))
let entries = content.split(separator: UInt8(ascii: "\n")).map { [UInt8]($0) }
let clock = ContinuousClock()
var valid = 0
let rounds = (0..<7).map { _ in
  clock.measure {
    valid = 0
    for entry in entries where (try? Field.eori.read(entry)) != nil { valid += 1 }
  }
}
let median = rounds.sorted()[rounds.count / 2].components
print(Double(median.seconds) + Double(median.attoseconds) / 1e18, valid)
