// Checks every line of a file as one field, in memory, and prints the medians of seven rounds in seconds: of verdicts
// alone and of readings, how many lines are valid, and how often a line's verdict and its reading ask for memory.
//
//   ValidationSpeed FIELD FILE
import Allocations
import FoundationEssentials
import Validation

func verdicts(of lines: [Range<Int>], in content: [UInt8], as field: Field) -> Int {
  let circumstances = Circumstances()
  var valid = 0
  for line in lines {
    do throws(Flaw) {
      _ = try field.doubt(about: content.span.extracting(line), in: circumstances)
      valid += 1
    } catch {}
  }
  return valid
}

func readings(of entries: [[UInt8]], as field: Field) -> Int {
  let circumstances = Circumstances()
  var valid = 0
  for entry in entries where (try? field.read(entry, in: circumstances)) != nil { valid += 1 }
  return valid
}

func allocations(for entries: Int, expecting valid: Int, _ work: () -> Int) -> Double {
  let before = allocations()
  guard work() == valid else { fatalError("verdicts differ from one time to the next") }
  return Double(allocations() - before) / Double(entries)
}

func median(_ work: () -> Int) -> (seconds: Double, valid: Int) {
  var valid = 0
  let rounds = (0..<7).map { _ in ContinuousClock().measure { valid = work() } }
  let median = rounds.sorted()[rounds.count / 2].components
  return (Double(median.seconds) + Double(median.attoseconds) / 1e18, valid)
}

func run(_ field: Field, _ file: String) throws {
  let content = [UInt8](try Data(contentsOf: URL(filePath: file)))
  let entries = content.split(separator: UInt8(ascii: "\n"))
  let lines = entries.map { $0.startIndex..<$0.endIndex }
  let texts = entries.map { [UInt8]($0) }
  let alone = median { verdicts(of: lines, in: content, as: field) }
  let read = median { readings(of: texts, as: field) }
  guard alone.valid == read.valid else { fatalError("verdicts and readings differ") }
  print(
    alone.seconds, read.seconds, read.valid,
    allocations(for: lines.count, expecting: read.valid) { verdicts(of: lines, in: content, as: field) },
    allocations(for: lines.count, expecting: read.valid) { readings(of: texts, as: field) })
}

guard let field = Field(id: Array(CommandLine.arguments[1].utf8)) else { fatalError("no such field") }
try run(field, CommandLine.arguments[2])
