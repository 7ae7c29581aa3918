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

  #if !LEAN
    /// Whether nothing was said or typed at all.
    var isEmpty: Bool {
      entries.allSatisfy { $0.answer == nil && $0.rows.isEmpty && $0.unaccepted?.entry.isEmpty ?? true }
    }
  #endif

  /// Whether a question was answered.
  func has(_ question: Position<Question>) -> Bool {
    #if !LEAN
      if !entries[question.index].rows.isEmpty { return true }
    #endif
    return entries[question.index].answer != nil
  }

  /// What was typed and could not be taken, with the language it was typed in.
  public func unaccepted(_ question: Position<Question>) -> Unaccepted? { entries[question.index].unaccepted }

  /// Takes an entry, or keeps it beside the answer until it is mended. Nothing typed takes an answer back that may be
  /// missing.
  public mutating func enter(
    _ entry: [UInt8], for question: Position<Question>, in guide: Guide, language: [UInt8],
    _ circumstances: Circumstances = Circumstances()
  ) throws(Refusal) {
    let asked = guide.questions[question]
    #if !LEAN
      // A list is answered by its rows alone.
      if asked.rows != nil { throw .nothingChosen }
    #endif
    guard !entry.isEmpty || !asked.isOptional else { return forget(question) }
    do throws(Refusal) {
      entries[question.index].answer = try asked.read(entry, in: asked.adding(to: circumstances, guide) { self[$0] })
      entries[question.index].unaccepted = nil
    } catch {
      entries[question.index].unaccepted = Unaccepted(entry: entry, language: language, refusal: error)
      throw error
    }
  }

  #if !LEAN
    /// Takes an entry for a question where it is asked. A row that is named and not there is made; without an entry, the
    /// row that is named is taken away.
    public mutating func enter(
      _ entry: [UInt8]?, for asked: Asked, in guide: Guide, language: [UInt8],
      _ circumstances: Circumstances = Circumstances()
    ) throws(Refusal) {
      try enter(entry, for: asked, at: 0, of: guide.chain(to: asked.question), in: guide, language, circumstances)
    }

    private mutating func enter(
      _ entry: [UInt8]?, for asked: Asked, at depth: Int, of chain: [Position<Question>], in guide: Guide,
      _ language: [UInt8], _ circumstances: Circumstances
    ) throws(Refusal) {
      let question = chain[depth]
      guard depth < asked.rows.count else {
        guard let entry else { return }
        return try enter(entry, for: question, in: guide, language: language, circumstances)
      }
      let number = asked.rows[depth]
      let index = entries[question.index].rows.firstIndex { $0.number >= number } ?? entries[question.index].rows.count
      let isThere = index < entries[question.index].rows.count && entries[question.index].rows[index].number == number
      let isRow = depth == chain.count - 1
      if entry == nil, isRow {
        if isThere { entries[question.index].rows.remove(at: index) }
        return entries[question.index].keepNumbers(upTo: number)
      }
      if !isThere {
        guard entry != nil else { return }
        guard entries[question.index].rows.count < Rows.countLimit else { throw .tooManyRows }
        entries[question.index].rows.insert(AnswerRow(number: number, answers: Answers(for: guide)), at: index)
        entries[question.index].keepNumbers(upTo: 0)
      }
      guard !isRow else { return }
      try entries[question.index].rows[index].answers
        .enter(entry, for: asked, at: depth + 1, of: chain, in: guide, language, circumstances)
    }
  #endif

  #if !LEAN
    /// The rows of a list, in the order of their numbers.
    public func rows(of list: Position<Question>) -> [AnswerRow] { entries[list.index].rows }

    /// The rows of a list that may itself stand in a row.
    public func rows(at list: Asked, in guide: Guide) -> [AnswerRow] {
      answers(around: list, in: guide)?.rows(of: list.question) ?? []
    }

    /// The number of the row that was taken away last, as long as no row has one as large; nought where there is none.
    func lastRemoved(from list: Position<Question>) -> Int { entries[list.index].lastRemoved }

    /// The number of a new row of a list: larger than any that a row has or had.
    func nextRow(at list: Asked, in guide: Guide) -> Int {
      let answers = answers(around: list, in: guide)
      let last = answers?.rows(of: list.question).last?.number ?? 0
      return max(last, answers?.lastRemoved(from: list.question) ?? 0) + 1
    }

    /// The answers among which those of a list stand.
    private func answers(around list: Asked, in guide: Guide) -> Answers? {
      let chain = guide.chain(to: list.question)
      var answers = self
      for depth in list.rows.indices where depth < chain.count - 1 {
        guard let row = answers.rows(of: chain[depth]).first(where: { $0.number == list.rows[depth] }) else {
          return nil
        }
        answers = row.answers
      }
      return answers
    }
  #else
    mutating func enter(
      _ entry: [UInt8]?, for asked: Asked, in guide: Guide, language: [UInt8], _ circumstances: Circumstances
    ) throws(Refusal) {
      if let entry { try enter(entry, for: asked.question, in: guide, language: language, circumstances) }
    }
  #endif

  /// Takes an answer back, with whatever was typed beside it.
  public mutating func forget(_ question: Position<Question>) {
    entries[question.index] = Entry()
  }

  private struct Entry: Equatable, Sendable {
    var answer: Answer?
    var unaccepted: Unaccepted?
    #if !LEAN
      var rows: [AnswerRow] = []
      /// The largest number that a row had which was taken away; nought where a row that is there has one as large.
      private(set) var lastRemoved = 0

      /// Sees to it that no new row gets a number that another had.
      mutating func keepNumbers(upTo number: Int) {
        lastRemoved = max(lastRemoved, number)
        if let last = rows.last, last.number >= lastRemoved { lastRemoved = 0 }
      }
    #endif
  }
}

#if !LEAN
  /// A row of a list, with what was answered in it.
  public struct AnswerRow: Equatable, Sendable {
    /// Its own among the rows of its list; it stays when others are taken away.
    public let number: Int
    public internal(set) var answers: Answers
  }
#endif

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
  #if !LEAN
    case tooFewRows
    case tooManyRows
  #endif
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
    default: return []
    }
  }
}
