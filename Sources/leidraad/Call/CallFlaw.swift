import Localization
import Presentation

/// What is wrong with a call.
enum CallFlaw: Error, Equatable {
  case unknownCommand(String)
  case unknownOption(String, Command?)
  case unknownGuide(String, [String])
  case unknownField(String, [String])
  case unknownLanguage(String, [String])
  case unknownAnswer(String, guide: String, [String])
  case unknownEntrance(String, guide: String, [String])
  case optionNeedsValue(Option)
  case optionTakesNoValue(Option)
  case dateExpected(Option)
  case addressExpected(Option)
  case pairExpected(Option)
  case numberExpected(Option)
  case idExpected(String)
  case idTaken(String)
  case choiceExpected(Option, [String])
  case wordMissing(String, Command)
  case wordTooMany(String, Command)
  case unknownWord(String, [String])
  case unknownColumn(String, [String])
  case unknownValue(String, [String])
  case optionMissing(Option)
  case fileUnreadable(String)
  case unknownDraft(String, [String])

  var message: InterfaceMessage {
    switch self {
    case .unknownCommand(let name): .callUnknownCommand(name: name)
    case .unknownOption(let name, let command): .callUnknownOption(name: name, command: callName(of: command))
    case .unknownGuide(let name, _): .callUnknownGuide(name: name)
    case .unknownField(let name, _): .callUnknownField(name: name)
    case .unknownLanguage(let name, _): .callUnknownLanguage(name: name)
    case .unknownAnswer(let name, let guide, _): .callUnknownAnswer(name: name, guide: guide)
    case .unknownEntrance(let name, let guide, _): .callUnknownEntrance(name: name, guide: guide)
    case .optionNeedsValue(let option): .callOptionNeedsValue(option: "--\(option.rawValue)")
    case .optionTakesNoValue(let option): .callOptionTakesNoValue(option: "--\(option.rawValue)")
    case .dateExpected(let option): .callDateExpected(option: "--\(option.rawValue)")
    case .addressExpected(let option): .callAddressExpected(option: "--\(option.rawValue)")
    case .pairExpected(let option): .callPairExpected(option: "--\(option.rawValue)")
    case .idExpected(let name): .callIdExpected(name: name)
    case .idTaken(let name): .callIdTaken(name: name)
    case .numberExpected(let option): .callNumberExpected(option: "--\(option.rawValue)")
    case .choiceExpected(let option, let choices):
      .callChoiceExpected(option: "--\(option.rawValue)", choices: choices)
    case .wordMissing(let word, _): .callWordMissing(word: word)
    case .wordTooMany(let word, _): .callWordTooMany(word: word)
    case .unknownWord(let word, _): .callUnknownCommand(name: word)
    case .unknownColumn(let name, _): .callUnknownColumn(name: name)
    case .unknownValue(let name, _): .callUnknownValue(name: name)
    case .optionMissing(let option): .callWordMissing(word: "--\(option.rawValue)")
    case .fileUnreadable(let name): .fileUnreadable(file: name)
    case .unknownDraft(let name, _): .callUnknownDraft(name: name)
    }
  }

  /// The name that was probably meant, or else all names there are.
  var wayOut: InterfaceMessage? {
    let (name, names): (String, [String])
    switch self {
    case .unknownCommand(let word): (name, names) = (word, Command.allCases.map(\.rawValue))
    case .unknownOption(let word, let command):
      (name, names) = (word, ((command?.options ?? []) + Option.common).map { "--\($0.rawValue)" })
    case .unknownGuide(let word, let all), .unknownField(let word, let all), .unknownLanguage(let word, let all),
      .unknownAnswer(let word, _, let all), .unknownEntrance(let word, _, let all), .unknownWord(let word, let all),
      .unknownColumn(let word, let all), .unknownValue(let word, let all),
      .unknownDraft(let word, let all):
      (name, names) = (word, all)
    default: return nil
    }
    guard !names.isEmpty else { return nil }
    return nearest(to: name, among: names).map { .didYouMean(name: $0) } ?? .thereAre(names: names)
  }

  /// The call that says more.
  var help: String {
    switch self {
    case .unknownOption(_, let command?), .wordMissing(_, let command), .wordTooMany(_, let command):
      "\(Command.help.call) \(command.rawValue)"
    default: Command.help.call
    }
  }

  private func callName(of command: Command?) -> String {
    command?.call ?? Program.name
  }
}
