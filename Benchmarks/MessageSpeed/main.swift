// Reads the messages of a file, one a line with \n for a line break, and prints, one figure a line:
//
//   nanoseconds to parse a plain message, and any message; nanoseconds to fill two plain arguments, ours and ICU's; the same
//   for four arguments with a number, a date and a plural; bytes of all messages compiled
//
//   MessageSpeed FILE
import CICUOracle
import FoundationEssentials
import Localization
import Phrasing

/// The median of seven rounds, in nanoseconds for each of `count`.
func median(of count: Int, _ work: () -> Void) -> Double {
  let rounds = (0..<7).map { _ in ContinuousClock().measure(work) }.sorted()
  let middle = rounds[rounds.count / 2].components
  return (Double(middle.seconds) * 1e9 + Double(middle.attoseconds) / 1e9) / Double(count)
}

/// What the work comes to, so that none of it is left out.
nonisolated(unsafe) var sum = 0

func parsing(_ messages: [[UInt8]]) -> Double {
  median(of: messages.count) {
    for message in messages { sum &+= MessageSyntax(message).phrase?.parts.count ?? 0 }
  }
}

struct Sample {
  let message: String
  let values: [(name: String, value: Value)]

  static let all = [
    Sample(
      message: "Send {form} to {name} before you go on.",
      values: [("form", .text(Array("the certificate".utf8))), ("name", .text(Array("Åse Ørsted".utf8)))]),
    Sample(
      message: "{name} owes {fee, number, ::currency/EUR} for {count, plural, one {# box} other {# boxes}} by "
        + "{day, date, long}.",
      values: [
        ("name", .text(Array("Åse Ørsted".utf8))), ("fee", .number(Decimal(1_234_50, scale: 2))),
        ("count", .number(Decimal(12))), ("day", .date(CivilDate(year: 2026, month: 11, day: 21)!)),
      ]),
  ]

  static let rounds = 100_000

  func ours(in language: String) throws -> Double {
    let notation = try Notation(language: language)
    guard let phrase = MessageSyntax(Array(message.utf8)).phrase else { fatalError("not a message") }
    let ordered = phrase.arguments.map { name in values.first { $0.name.utf8.elementsEqual(name) }!.value }
    return median(of: Sample.rounds) {
      for _ in 0..<Sample.rounds { sum &+= phrase.filled(with: ordered, in: notation).count }
    }
  }

  func theirs(in language: String) -> Double {
    guard let message = oracle_message_open(message, language) else { fatalError("not a message of ICU's") }
    let arguments = oracle_arguments_open()
    for (name, value) in values {
      switch value {
      case .text(let text): oracle_arguments_add_text(arguments, name, String(decoding: text, as: UTF8.self))
      case .number(let number):
        oracle_arguments_add_number(arguments, name, String(decoding: number.text, as: UTF8.self))
      case .date(let day):
        oracle_arguments_add_date(arguments, name, Int32(day.year), Int32(day.month), Int32(day.day))
      case .list: fatalError("ICU has no lists in messages")
      }
    }
    let rounds = Int32(Sample.rounds / 10)
    return median(of: Int(rounds)) { sum &+= Int(oracle_message_repeat(message, arguments, rounds)) }
  }
}

func run(_ file: String) throws {
  let messages = [UInt8](try Data(contentsOf: URL(filePath: file))).split(separator: UInt8(ascii: "\n")).map(Array.init)
  print(parsing(messages.filter { !$0.contains(UInt8(ascii: "{")) }))
  print(parsing(messages))
  for sample in Sample.all {
    print(try sample.ours(in: "da"))
    print(sample.theirs(in: "da"))
  }
  var writer = ByteWriter()
  for message in messages { MessageSyntax(message).phrase?.write(to: &writer) }
  print(writer.bytes.count)
  if sum == 0 { print("nothing was done") }
}

try run(CommandLine.arguments[1])
