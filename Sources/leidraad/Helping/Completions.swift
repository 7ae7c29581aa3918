import Localization

/// `leidraad completions`
struct Completions {
  let workplace: Workplace
  private let words: [String]

  /// What the scripts ask for, and no person.
  private static let next = "next"

  init(_ call: Call, in workplace: Workplace) {
    self.workplace = workplace
    words = call.words
  }

  func run() throws(CallFlaw) -> ExitStatus {
    if words[0] == Completions.next {
      for candidate in Completion(workplace: workplace).candidates(for: Array(words.dropFirst())) {
        workplace.console.result("\(visible(candidate.word))\t\(visible(candidate.explanation))")
      }
      return .good
    }
    guard words.count == 1 else { throw .wordTooMany(words[1], .completions) }
    guard let shell = Shell(rawValue: words[0]) else { throw .unknownWord(words[0], Shell.allCases.map(\.rawValue)) }
    workplace.console.result(shell.script)
    return .good
  }
}
