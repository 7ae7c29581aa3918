import Phrasing
public import Validation

/// What a person has said so far, by question. Nothing is ever lost by moving about.
public struct Answers: Equatable, Sendable {
  private var entries: [Entry]

  public init(for guide: Guide) {
    entries = Array(repeating: Entry(), count: guide.questions.count)
  }

  /// The answer given last, whether the path asks for it or not.
  public subscript(question: Position<Question>) -> Answer? { entries[question.index].answer }

  /// What was typed and could not be taken, with the language it was typed in.
  public func unaccepted(_ question: Position<Question>) -> Unaccepted? { entries[question.index].unaccepted }

  /// Takes an entry, or keeps it beside the answer until it is mended. Nothing typed takes an answer back that may be
  /// missing.
  public mutating func enter(
    _ entry: [UInt8], for question: Position<Question>, in guide: Guide, language: [UInt8],
    _ circumstances: Circumstances = Circumstances()
  ) throws(Refusal) {
    let asked = guide.questions[question]
    guard !entry.isEmpty || !asked.isOptional else { return forget(question) }
    do throws(Refusal) {
      entries[question.index].answer = try asked.read(entry, in: asked.adding(to: circumstances, guide) { self[$0] })
      entries[question.index].unaccepted = nil
    } catch {
      entries[question.index].unaccepted = Unaccepted(entry: entry, language: language, refusal: error)
      throw error
    }
  }

  /// Takes an answer back, with whatever was typed beside it.
  public mutating func forget(_ question: Position<Question>) {
    entries[question.index] = Entry()
  }

  private struct Entry: Equatable, Sendable {
    var answer: Answer?
    var unaccepted: Unaccepted?
  }
}

public struct Unaccepted: Equatable, Sendable {
  public let entry: [UInt8]
  public let language: [UInt8]
  public let refusal: Refusal
}

/// Why an entry does not answer a question.
public enum Refusal: Error, Equatable, Sendable {
  case nothingChosen
  case notAnOption
  /// An option that stands by itself was chosen together with others.
  case notAlone
  case notAMoment
  case flaws(Flaws)
  /// It does not go together with other answers; the rule's id.
  case rule([UInt8])
}

extension Question {
  /// The answer that an entry gives: options by their ids with commas between them, or whatever the field can read.
  func read(_ entry: [UInt8], in circumstances: Circumstances) throws(Refusal) -> Answer {
    if case .field(let field) = kind {
      do throws(Flaws) {
        return .text(try field.read(entry, in: circumstances).value)
      } catch {
        throw .flaws(error)
      }
    }
    guard !entry.isEmpty else { throw .nothingChosen }
    if case .moment = kind {
      guard let moment = Moment(entry, today: circumstances.today) else { throw .notAMoment }
      return .text(moment.text)
    }
    return .options(try readOptions(entry))
  }

  private func readOptions(_ entry: [UInt8]) throws(Refusal) -> [Int] {
    var chosen: [Int] = []
    var id: [UInt8] = []
    for byte in entry + [UInt8(ascii: ",")] {
      guard byte == UInt8(ascii: ",") else {
        id.append(byte)
        continue
      }
      guard let option = options.firstIndex(of: id), !chosen.contains(option) else { throw .notAnOption }
      chosen.append(option)
      id = []
    }
    guard chosen.count > 1 else { return chosen }
    guard case .choices(let alone) = kind else { throw .notAnOption }
    if let alone, chosen.contains(alone) { throw .notAlone }
    var ordered: [Int] = []
    for option in options.indices where chosen.contains(option) { ordered.append(option) }
    return ordered
  }

  /// The circumstances with the answers that the field looks at.
  func adding(
    to circumstances: Circumstances, _ guide: Guide, _ answer: (Position<Question>) -> Answer?
  ) -> Circumstances {
    var circumstances = circumstances
    for other in others {
      circumstances[other.name] = answer(other.question).map { guide.questions[other.question].canonical($0) }
    }
    return circumstances
  }

  /// The answer as it stands in drafts and reports.
  public func canonical(_ answer: Answer) -> [UInt8] {
    switch answer {
    case .options(let numbers):
      var text: [UInt8] = []
      for number in numbers {
        if !text.isEmpty { text.append(UInt8(ascii: ",")) }
        text += options[number]
      }
      return text
    case .text(let text): return text
    case .worked: return []
    }
  }
}
