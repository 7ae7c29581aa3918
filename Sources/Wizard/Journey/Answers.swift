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

  /// Takes an entry, or keeps it beside the answer until it is mended.
  public mutating func enter(
    _ entry: [UInt8], for question: Position<Question>, in guide: Guide, language: [UInt8]
  ) throws(Refusal) {
    do throws(Refusal) {
      entries[question.index].answer = try guide.questions[question].read(entry)
      entries[question.index].unaccepted = nil
    } catch {
      entries[question.index].unaccepted = Unaccepted(entry: entry, language: language)
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
}

/// Why an entry does not answer a question.
public enum Refusal: Error, Equatable, Sendable {
  case nothingChosen
  case notAnOption
  case flaws(Flaws)
}

extension Question {
  /// The answer that an entry gives: an option's id, or whatever the field can read.
  func read(_ entry: [UInt8]) throws(Refusal) -> Answer {
    if case .field(let field) = kind {
      do throws(Flaws) {
        return .text(try field.read(entry).value)
      } catch {
        throw .flaws(error)
      }
    }
    guard !entry.isEmpty else { throw .nothingChosen }
    guard let option = options.firstIndex(of: entry) else { throw .notAnOption }
    return .option(option)
  }

  /// The answer as it stands in drafts and reports.
  public func canonical(_ answer: Answer) -> [UInt8] {
    switch answer {
    case .option(let number): options[number]
    case .text(let text): text
    }
  }

  /// What is doubtful in an answer that was taken.
  public func warnings(of answer: Answer?) -> [Flaw] {
    guard case .field(let field) = kind, case .text(let value) = answer else { return [] }
    return (try? field.read(value))?.warnings ?? []
  }
}
