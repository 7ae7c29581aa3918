import Phrasing
import Validation

extension Guide {
  static func read(from reader: inout ByteReader) -> Guide {
    var guide = GuideReader(reader)
    defer { reader = guide.reader }
    return guide.read()
  }
}

/// Reads a guide's parts, and holds what the parts read later may point to.
private struct GuideReader {
  var reader: ByteReader
  var messageCount = 0
  var questions: [Question] = []
  var facts: [Fact] = []
  var stepCount = 0
  /// The place of the step that is read.
  var stepIndex = 0
  var outcomes: [Outcome] = []

  init(_ reader: ByteReader) { self.reader = reader }

  mutating func read() -> Guide {
    messageCount = reader.readIndex(below: 1_000_000)
    let id = reader.readText()
    let version = reader.readText()
    let title = readMessage()
    questions = readList { $0.readQuestion() }
    facts = readList { $0.readFact() }
    stepCount = reader.readCount()
    outcomes = readList { guide in
      Outcome(id: guide.reader.readText(), title: guide.readMessage(), text: guide.readOptionalMessage())
    }
    let steps = readList { $0.readStep() }
    if steps.isEmpty || steps.count != stepCount { reader.damage() }
    let documents = readList { $0.readDocument() }
    return Guide(
      id: id, version: version, title: title, questions: questions, steps: steps, outcomes: outcomes,
      documents: documents, facts: facts, messageCount: messageCount)
  }

  private mutating func readList<Element>(_ each: (inout GuideReader) -> Element) -> [Element] {
    let count = reader.readCount()
    return [Element](unsafeUninitializedCapacity: count) { elements, filled in
      while filled < count {
        elements.initializeElement(at: filled, to: each(&self))
        filled += 1
      }
    }
  }

  private mutating func readMessage() -> Message {
    Message(reader.readIndex(below: messageCount))
  }

  private mutating func readOptionalMessage() -> Message? {
    let number = reader.readIndex(below: messageCount + 1)
    return number == 0 ? nil : Message(number - 1)
  }

  private mutating func readDay() -> CivilDate { readOptionalDay() ?? reader.damaged(.first) }

  private mutating func readOptionalDay() -> CivilDate? {
    let number = reader.readIndex(below: 9999_12_32)
    return number == 0 ? nil : CivilDate(number: number) ?? reader.damaged(.first)
  }

  private mutating func readQuestion() -> Question {
    let id = reader.readText()
    let kind: Question.Kind
    switch reader.readByte() {
    case 0:
      let options = readList { guide in
        Question.Option(id: guide.reader.readText(), title: guide.readMessage())
      }
      if options.isEmpty { reader.damage() }
      kind = .choice(options)
    case 1:
      kind = .yesNo
    case 2:
      kind = .field(Field(rawValue: reader.readByte()) ?? reader.damaged(.eori))
    default:
      kind = reader.damaged(.yesNo)
    }
    return Question(
      id: id, kind: kind, title: readMessage(), hint: readOptionalMessage(), purpose: readOptionalMessage())
  }

  private mutating func readFact() -> Fact {
    let id = reader.readText()
    let versions = readList { guide in
      Fact.Version(from: guide.readDay(), until: guide.readOptionalDay(), value: guide.reader.readText())
    }
    return Fact(id: id, versions: versions)
  }

  private mutating func readStep() -> Step {
    defer { stepIndex += 1 }
    let id = reader.readText()
    let title = readMessage()
    let text = readOptionalMessage()
    let kind: Step.Kind
    switch reader.readByte() {
    case 0: kind = .question(readQuestionPosition())
    case 1: kind = .fields(readList { $0.readQuestionPosition() })
    case 2: kind = .instructions(readList { $0.readItem() })
    case 3: kind = .review
    default: kind = reader.damaged(.review)
    }
    let next = readNext(after: kind)
    return Step(id: id, kind: kind, title: title, text: text, next: next)
  }

  private mutating func readQuestionPosition() -> Position<Question> {
    Position(reader.readIndex(below: questions.count))
  }

  /// How many options a question has; none when the reader is damaged, for then there may be no question.
  private func optionCount(of question: Position<Question>) -> Int {
    reader.isDamaged ? 0 : questions[question].options.count
  }

  private mutating func readItem() -> Item {
    Item(
      id: reader.readText(), text: readMessage(), note: readOptionalMessage(),
      condition: readOptionalCondition())
  }

  /// A step leads forward only, and a step that goes by option has one target for each.
  private mutating func readNext(after kind: Step.Kind) -> Next {
    switch reader.readByte() {
    case 0:
      return .always(readTarget())
    case 1:
      let targets = readList { $0.readTarget() }
      guard case .question(let question) = kind, optionCount(of: question) == targets.count, !targets.isEmpty
      else { return reader.damaged(.byOption([])) }
      return .byOption(targets)
    case 2:
      let routes = readList { guide in
        Next.Route(condition: guide.readCondition(depth: 0), target: guide.readTarget())
      }
      return .byCondition(routes, otherwise: readTarget())
    default:
      return reader.damaged(.byOption([]))
    }
  }

  private mutating func readTarget() -> Target {
    switch reader.readByte() {
    case 0:
      let step = reader.readIndex(below: stepCount)
      if step <= stepIndex { reader.damage() }
      return .step(Position(step))
    case 1:
      return .outcome(Position(reader.readIndex(below: outcomes.count)))
    default:
      return reader.damaged(.outcome(Position(0)))
    }
  }

  private mutating func readOptionalCondition() -> Condition? {
    let kind = reader.readByte()
    return kind == 0 ? nil : readCondition(of: kind, depth: 0)
  }

  private mutating func readCondition(depth: Int) -> Condition {
    readCondition(of: reader.readByte(), depth: depth)
  }

  private mutating func readCondition(of kind: UInt8, depth: Int) -> Condition {
    guard depth < 64 else { return reader.damaged(.all([])) }
    switch kind {
    case 1:
      let question = readQuestionPosition()
      return .answered(question, reader.readIndex(below: optionCount(of: question)))
    case 2: return .not(readCondition(depth: depth + 1))
    case 3: return .all(readConditions(depth: depth + 1))
    case 4: return .any(readConditions(depth: depth + 1))
    default: return reader.damaged(.all([]))
    }
  }

  private mutating func readConditions(depth: Int) -> [Condition] {
    readList { $0.readCondition(depth: depth) }
  }

  private mutating func readDocument() -> Document {
    let id = reader.readText()
    let title = readMessage()
    let text = readOptionalMessage()
    let condition = readOptionalCondition()
    let kind: Document.Kind
    switch reader.readByte() {
    case 0: kind = .checklist
    case 1: kind = .email(readEmail())
    default: kind = reader.damaged(.checklist)
    }
    return Document(id: id, kind: kind, title: title, text: text, condition: condition)
  }

  private mutating func readEmail() -> Document.Email {
    let language = reader.readText()
    let from = readQuestionPosition()
    let to = Position<Fact>(reader.readIndex(below: facts.count))
    let copy = reader.readIndex(below: facts.count + 1)
    let subject = readMessage()
    let body = readList { guide in
      Document.Part(text: guide.readMessage(), condition: guide.readOptionalCondition())
    }
    return Document.Email(
      language: language, from: from, to: to, copy: copy == 0 ? nil : Position(copy - 1), subject: subject, body: body)
  }
}
