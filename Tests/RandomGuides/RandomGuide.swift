public import Phrasing
import Validation
public import Wizard

/// A guide that nobody wrote: every kind of step, question, condition and document, put together by chance.
///
/// It is whole, as those are that were compiled, but reads answers wherever it likes.
public struct RandomGuide {
  public let edition: Edition
  /// By the number of the message.
  public let messages: [Wording]

  public static let day = CivilDate(year: 2026, month: 11, day: 21)!

  public init(_ dice: inout Dice) {
    var maker = GuideMaker(dice)
    let guide = maker.guide()
    dice = maker.dice
    edition = Edition(guide)
    messages = maker.messages
  }
}

struct GuideMaker {
  var dice: Dice
  private(set) var messages: [Wording] = []
  private(set) var questions: [Question] = []
  /// Those that are asked outside every list.
  private var asked: [Position<Question>] = []
  /// How many values are worked out, so far.
  private(set) var valueCount = 0

  init(_ dice: Dice) { self.dice = dice }

  mutating func guide() -> Guide {
    let title = message()
    let kinds = (0...dice.roll(9)).map { _ in kind() }
    let values = (0..<dice.roll(4)).map { _ in value() }
    let outcomes = (0...dice.roll(3)).map { outcome($0) }
    let steps = kinds.indices.map { step($0, kinds[$0], of: kinds.count, outcomes.count) }
    let documents = (0..<dice.roll(4)).map { document($0) }
    let facts = ["helpdesk", "authority"].map { id in
      Fact(
        id: Array(id.utf8),
        versions: [Fact.Version(from: .first, until: nil, value: Array("\(id)@example.org".utf8))])
    }
    return Guide(
      id: Array("random".utf8), version: Array("1.0.0".utf8), title: title, questions: questions, computed: values,
      steps: steps, outcomes: outcomes, documents: documents, facts: facts, messageCount: messages.count)
  }

  // MARK: Words

  /// Some words, and now and then an answer among them.
  mutating func message(mayName: Bool = false) -> Message {
    var pieces = [Array("m\(messages.count) ".utf8)]
    if mayName, !asked.isEmpty, dice.hits(2) {
      let isValue = valueCount > 0 && dice.hits(3)
      let name = isValue ? "v\(dice.roll(valueCount))" : "q\(dice.pick(asked).index)"
      pieces += [Array(name.utf8), Array(".".utf8)]
    }
    messages.append(Wording(pieces))
    return Message(messages.count - 1)
  }

  private mutating func optionalMessage() -> Message? { dice.hits(3) ? message(mayName: true) : nil }

  // MARK: Questions

  private enum StepKind {
    case question(Position<Question>)
    case fields([Position<Question>])
    case other(Int)
  }

  private mutating func kind() -> StepKind {
    switch dice.roll(9) {
    case 0...2: .question(ask(kind: .choice))
    case 3: .question(ask(kind: .choices))
    case 4: .question(ask(kind: .moment))
    case 5: .question(ask(kind: .rows))
    case 6, 7: .fields((0...dice.roll(3)).map { _ in ask(kind: dice.hits(5) ? .rows : .field) })
    default: .other(dice.roll(3))
    }
  }

  private enum QuestionKind: CaseIterable {
    case choice, choices, moment, rows, field
  }

  private mutating func ask(
    kind: QuestionKind, owner: Position<Question>? = nil, depth: Int = 0
  ) -> Position<Question> {
    let position = Position<Question>(questions.count)
    if owner == nil { asked.append(position) }
    let title = message()
    questions.append(question(position, .yesNo, title: title, owner: owner))
    switch kind {
    case .choice where dice.hits(2):
      questions[position.index] = question(position, .yesNo, options: ["yes", "no"], title: title, owner: owner)
    case .choice, .choices:
      let options = Array(["a", "b", "ID", "GH"].prefix(2 + dice.roll(3)))
      let alone = dice.hits(2) ? options.count - 1 : nil
      questions[position.index] = question(
        position, kind == .choice ? .choice : .choices(alone: alone), options: options,
        titles: options.map { _ in message() }, title: title, owner: owner)
    case .moment:
      questions[position.index] = question(position, .moment, title: title, owner: owner)
    case .rows where depth < Rows.depthLimit:
      let kinds = QuestionKind.allCases
      let inner = (0...dice.roll(2)).map { _ in ask(kind: dice.pick(kinds), owner: position, depth: depth + 1) }
      let least = dice.roll(3)
      let rows = Rows(questions: inner, least: least, most: max(1, least + dice.roll(3)), name: message())
      questions[position.index] = question(position, .rows(rows), title: title, owner: owner)
    case .rows, .field:
      questions[position.index] = fieldQuestion(position, title: title, owner: owner)
    }
    return position
  }

  private func question(
    _ position: Position<Question>, _ kind: Question.Kind, options: [String] = [], titles: [Message] = [],
    title: Message, owner: Position<Question>?
  ) -> Question {
    Question(
      id: Array("q\(position.index)".utf8), kind: kind, options: options.map { Array($0.utf8) }, titles: titles,
      title: title, hint: nil, purpose: nil, owner: owner)
  }

  /// A field, of which some look at an answer that stands before it.
  private mutating func fieldQuestion(
    _ position: Position<Question>, title: Message, owner: Position<Question>?
  ) -> Question {
    let fields: [Field] = [
      .text, .companyName, .volume, .weight, .date, .units, .text, .flegtLicence, .verificationNumber,
    ]
    let field = dice.pick(fields)
    var others: [Question.Other] = []
    let earlier = asked.filter { $0.index < position.index && questions[$0].rows == nil }
    if field == .flegtLicence || field == .verificationNumber, !earlier.isEmpty {
      let name = field == .flegtLicence ? "issuing-country" : "flegt-licence"
      others = [Question.Other(name: Array(name.utf8), question: dice.pick(earlier))]
    }
    return Question(
      id: Array("q\(position.index)".utf8), kind: .field(field), title: title, hint: nil, purpose: nil,
      isOptional: dice.hits(3), isSensitive: dice.hits(6), others: others, owner: owner)
  }

  // MARK: Steps and ends

  private mutating func value() -> Computed {
    let id = Array("v\(valueCount)".utf8)
    let units: [Term.Unit] = [.number, .date, .moment]
    let value = Computed(id: id, unit: dice.pick(units), rule: Condition(number(depth: 0)))
    valueCount += 1
    return value
  }

  private mutating func step(_ index: Int, _ kind: StepKind, of count: Int, _ outcomeCount: Int) -> Step {
    let title = message()
    let text = optionalMessage()
    let own: [Position<Question>]
    let stepKind: Step.Kind
    switch kind {
    case .question(let question): (own, stepKind) = ([question], .question(question))
    case .fields(let fields): (own, stepKind) = (fields, .fields(fields))
    case .other(0): (own, stepKind) = ([], .review)
    case .other(1):
      (own, stepKind) = ([], .waiting(until: valueCount > 0 ? Position(dice.roll(valueCount)) : nil))
    case .other: (own, stepKind) = ([], .instructions(items()))
    }
    let rules = own.isEmpty ? [] : (0..<max(0, dice.roll(5) - 2)).map { rule($0, about: own) }
    return Step(
      id: Array("s\(index)".utf8), kind: stepKind, title: title, text: text, rules: rules,
      next: next(after: index, asking: own, of: count, outcomeCount))
  }

  private mutating func rule(_ index: Int, about own: [Position<Question>]) -> Rule {
    let targets = dice.hits(3) ? [dice.pick(own), dice.pick(asked)] : [dice.pick(own)]
    return Rule(
      id: Array("r\(index)".utf8), text: message(), condition: Condition(truth(depth: 0)), targets: targets,
      isWarning: dice.hits(2))
  }

  private mutating func next(
    after index: Int, asking own: [Position<Question>], of count: Int, _ outcomeCount: Int
  ) -> Next {
    func target() -> Target {
      let further = count - index - 1
      if further == 0 || dice.hits(6) { return .outcome(Position(dice.roll(outcomeCount))) }
      return .step(Position(index + 1 + dice.roll(min(further, 3))))
    }
    let isChosen = own.count == 1 && [.choice, .yesNo].contains(questions[own[0]].kind)
    switch dice.roll(3) {
    case 0 where isChosen: return .byOption(questions[own[0]].options.map { _ in target() })
    case 0, 1:
      let routes = (0...dice.roll(2)).map { _ in
        Next.Route(condition: Condition(truth(depth: 0)), target: target())
      }
      return .byCondition(routes, otherwise: target())
    default: return .always(target())
    }
  }

  private mutating func outcome(_ index: Int) -> Outcome {
    Outcome(
      id: Array("o\(index)".utf8), title: message(), text: optionalMessage(), isExit: dice.hits(3), items: items())
  }

  private mutating func items() -> [Item] {
    (0..<dice.roll(3)).map { number in
      Item(id: Array("i\(number)".utf8), text: message(mayName: true), note: optionalMessage(), condition: condition())
    }
  }

  private mutating func condition() -> Condition? { dice.hits(2) ? Condition(truth(depth: 0)) : nil }

  private mutating func document(_ index: Int) -> Document {
    let kind: Document.Kind
    switch dice.roll(4) {
    case 0 where !asked.isEmpty:
      let body = (0...dice.roll(3)).map { _ in
        Document.Part(text: message(mayName: true), condition: condition(), list: dice.hits(4) ? list() : nil)
      }
      kind = .email(
        Document.Email(
          language: Array("en".utf8), from: dice.pick(asked), to: Position(0), copy: dice.hits(2) ? Position(1) : nil,
          subject: message(mayName: true), body: body))
    case 1:
      let events = (0...dice.roll(2)).map { number in
        Document.Event(
          id: Array("e\(number)".utf8), time: Condition(self.number(depth: 0)), unit: dice.hits(2) ? .date : .moment,
          text: message(mayName: true), note: optionalMessage(), condition: condition())
      }
      kind = .calendar(events)
    case 2: kind = .sheet(Sheet(boxes: (0...dice.roll(4)).map { box($0) }))
    default: kind = .checklist
    }
    return Document(
      id: Array("d\(index)".utf8), kind: kind, title: message(mayName: true), text: optionalMessage(),
      condition: condition())
  }

  /// A box for the rows of a list has answers of its rows among others, and perhaps what they come to.
  private mutating func box(_ index: Int) -> Sheet.Box {
    let list = dice.hits(2) ? self.list().flatMap { asked.contains($0) ? $0 : nil } : nil
    let plain = asked.filter { questions[$0].rows == nil }
    let known = plain + (list.flatMap { questions[$0].rows?.questions } ?? []).filter { questions[$0].rows == nil }
    let answers = known.isEmpty ? [] : (0..<dice.roll(3)).map { _ in dice.pick(known) }
    let hasTotal = list != nil && valueCount > 0 && dice.hits(2)
    return Sheet.Box(
      id: Array("b\(index)".utf8), mark: Array("\(index + 1)".utf8), title: message(), answers: answers,
      isCode: dice.hits(3), list: list, total: hasTotal ? Position(dice.roll(valueCount)) : nil)
  }
}
