import Presentation
import Validation

/// What may come next on a command line that is being typed, for the shells that complete it.
struct Completion {
  let workplace: Workplace

  /// A word that may come next, and what it stands for.
  struct Candidate: Equatable {
    let word: String
    var explanation = ""
  }

  /// What may stand where the last of the words stands; nothing where a file's name belongs.
  func candidates(for words: [String]) -> [Candidate] {
    guard let typed = words.last else { return [] }
    let before = Before(words.dropLast(), typing: typed)
    if let option = before.openOption { return values(of: option, before.command).filter { $0.word.hasPrefix(typed) } }
    if !before.areOptionsOver, typed.hasPrefix("--"), let equals = typed.firstIndex(of: "=") {
      guard let option = Option(rawValue: String(typed[..<equals].dropFirst(2))) else { return [] }
      return values(of: option, before.command)
        .map { Candidate(word: "--\(option.rawValue)=\($0.word)", explanation: $0.explanation) }
        .filter { $0.word.hasPrefix(typed) }
    }
    if !before.areOptionsOver, typed.hasPrefix("-") {
      return options(of: before.command).filter { $0.word.hasPrefix(typed) }
    }
    return self.words(after: before).filter { $0.word.hasPrefix(typed) }
  }

  private func words(after before: Before) -> [Candidate] {
    guard let command = before.command else { return commands }
    guard before.words.count < command.words.upperBound else { return [] }
    if before.words.isEmpty, !command.tasks.isEmpty {
      return command.tasks.map { Candidate(word: $0.name, explanation: text($0.explanation)) }
    }
    switch command {
    case .wizard, .graph, .journeys: return guides
    case .validate: return before.words.isEmpty ? fields : []
    case .catalogue: return []
    case .drafts: return before.words.first == DraftTask.delete.rawValue ? drafts : []
    case .completions: return Shell.allCases.map { Candidate(word: $0.rawValue) }
    case .help: return commands + HelpTopic.allCases.map { Candidate(word: $0.rawValue, explanation: text($0.title)) }
    case .build, .check, .sources, .guides, .new: return []
    }
  }

  private func values(of option: Option, _ command: Command?) -> [Candidate] {
    switch option {
    case .language: workplace.languages.map { Candidate(word: $0) }
    case .languages: (workplace.languages + [workplace.languages.joined(separator: ",")]).map { Candidate(word: $0) }
    case .resume: drafts
    default: option.choices(of: command).map { Candidate(word: $0) }
    }
  }

  private func options(of command: Command?) -> [Candidate] {
    ((command?.options ?? []) + Option.common)
      .map { Candidate(word: "--\($0.rawValue)", explanation: text($0.explanation(of: command))) }
  }

  private var commands: [Candidate] {
    Command.allCases.map { Candidate(word: $0.rawValue, explanation: text($0.explanation)) }
  }

  private var drafts: [Candidate] { DraftFolder.own.names.map { Candidate(word: $0) } }

  private var guides: [Candidate] {
    workplace.guideTitles.map { Candidate(word: $0.id, explanation: $0.title) }
  }

  private var fields: [Candidate] {
    Field.allCases.map { Candidate(word: "\($0.id)", explanation: workplace.voice.field($0).name) }
  }

  private func text(_ message: InterfaceMessage) -> String { workplace.voice.text(message) }
}

extension Completion {
  /// The finished words of a line, as far as they matter to what follows.
  private struct Before {
    private(set) var command: Command?
    private(set) var words: [String] = []
    /// The option whose value is to follow.
    private(set) var openOption: Option?
    private(set) var areOptionsOver = false

    init(_ finished: some Sequence<String>, typing typed: String) {
      for word in finished {
        close(before: word)
        if openOption != nil {
          openOption = nil
        } else if !areOptionsOver, word == "--" {
          areOptionsOver = true
        } else if !areOptionsOver, word.hasPrefix("-"), word != "-" {
          openOption = Option(rawValue: String(word.dropFirst(2))).flatMap { $0.value == nil ? nil : $0 }
        } else if command == nil {
          command = Command(rawValue: word)
        } else {
          words.append(word)
        }
      }
      close(before: typed)
    }

    /// An option that may stand alone has no value where another option follows.
    private mutating func close(before word: String) {
      if word.hasPrefix("-"), openOption?.mayStandAlone ?? false { openOption = nil }
    }
  }
}
