import Phrasing
import Validation

extension Guide {
  init(reading reader: inout ByteReader) throws(ByteReader.Damaged) {
    let messageCount = Int(try reader.readUInt32())
    guard messageCount >= 0, messageCount <= 1_000_000 else { throw ByteReader.Damaged() }
    var guide = GuideReader(reader: reader, messageCount: messageCount)
    self = try guide.read()
    reader = guide.reader
  }
}

/// Reads a guide's parts, and holds what the parts read later may point to.
private struct GuideReader {
  var reader: ByteReader
  let messageCount: Int
  var questions: [Question] = []
  var facts: [Fact] = []
  var stepCount = 0
  var outcomes: [Outcome] = []

  init(reader: ByteReader, messageCount: Int) {
    self.reader = reader
    self.messageCount = messageCount
  }

  mutating func read() throws(ByteReader.Damaged) -> Guide {
    let id = try reader.readText()
    let version = try reader.readText()
    let title = try readMessage()
    questions = try readList { (guide) throws(ByteReader.Damaged) in try guide.readQuestion() }
    facts = try readList { (guide) throws(ByteReader.Damaged) in try guide.readFact() }
    stepCount = try reader.readCount()
    outcomes = try readList { (guide) throws(ByteReader.Damaged) in
      Outcome(id: try guide.reader.readText(), title: try guide.readMessage(), text: try guide.readOptionalMessage())
    }
    guard stepCount > 0 else { throw ByteReader.Damaged() }
    var steps: [Step] = []
    for index in 0..<stepCount { steps.append(try readStep(at: index)) }
    let documents = try readList { (guide) throws(ByteReader.Damaged) in try guide.readDocument() }
    return Guide(
      id: id, version: version, title: title, questions: questions, steps: steps, outcomes: outcomes,
      documents: documents, facts: facts, messageCount: messageCount)
  }

  private mutating func readList<Element>(
    _ each: (inout GuideReader) throws(ByteReader.Damaged) -> Element
  ) throws(ByteReader.Damaged) -> [Element] {
    let count = try reader.readCount()
    return try [Element](unsafeUninitializedCapacity: count) { elements, filled throws(ByteReader.Damaged) in
      while filled < count {
        elements.initializeElement(at: filled, to: try each(&self))
        filled += 1
      }
    }
  }

  private mutating func readMessage() throws(ByteReader.Damaged) -> Message {
    Message(try reader.readIndex(below: messageCount))
  }

  private mutating func readOptionalMessage() throws(ByteReader.Damaged) -> Message? {
    let number = try reader.readIndex(below: messageCount + 1)
    return number == 0 ? nil : Message(number - 1)
  }

  private mutating func readDay() throws(ByteReader.Damaged) -> CivilDate? {
    let number = Int(try reader.readUInt32() & 0x7fff_ffff)
    guard number != 0 else { return nil }
    guard let day = CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100) else {
      throw ByteReader.Damaged()
    }
    return day
  }

  private mutating func readQuestion() throws(ByteReader.Damaged) -> Question {
    let id = try reader.readText()
    let kind: Question.Kind
    switch try reader.readByte() {
    case 0:
      let options = try readList { (guide) throws(ByteReader.Damaged) in
        Question.Option(id: try guide.reader.readText(), title: try guide.readMessage())
      }
      guard !options.isEmpty else { throw ByteReader.Damaged() }
      kind = .choice(options)
    case 1:
      kind = .yesNo
    case 2:
      guard let field = Field(rawValue: try reader.readByte()) else { throw ByteReader.Damaged() }
      kind = .field(field)
    default:
      throw ByteReader.Damaged()
    }
    return Question(
      id: id, kind: kind, title: try readMessage(), hint: try readOptionalMessage(), purpose: try readOptionalMessage())
  }

  private mutating func readFact() throws(ByteReader.Damaged) -> Fact {
    let id = try reader.readText()
    let versions = try readList { (guide) throws(ByteReader.Damaged) in
      guard let from = try guide.readDay() else { throw ByteReader.Damaged() }
      return Fact.Version(from: from, until: try guide.readDay(), value: try guide.reader.readText())
    }
    return Fact(id: id, versions: versions)
  }

  private mutating func readStep(at index: Int) throws(ByteReader.Damaged) -> Step {
    let id = try reader.readText()
    let title = try readMessage()
    let text = try readOptionalMessage()
    let kind: Step.Kind
    switch try reader.readByte() {
    case 0: kind = .question(try readQuestionPosition())
    case 1: kind = .fields(try readList { (guide) throws(ByteReader.Damaged) in try guide.readQuestionPosition() })
    case 2: kind = .instructions(try readList { (guide) throws(ByteReader.Damaged) in try guide.readItem() })
    case 3: kind = .review
    default: throw ByteReader.Damaged()
    }
    let next = try readNext(after: kind, at: index)
    return Step(id: id, kind: kind, title: title, text: text, next: next)
  }

  private mutating func readQuestionPosition() throws(ByteReader.Damaged) -> Position<Question> {
    Position(try reader.readIndex(below: questions.count))
  }

  private mutating func readItem() throws(ByteReader.Damaged) -> Item {
    Item(
      id: try reader.readText(), text: try readMessage(), note: try readOptionalMessage(),
      condition: try readOptionalCondition())
  }

  /// A step leads forward only, and a step that goes by option has one target for each.
  private mutating func readNext(after kind: Step.Kind, at index: Int) throws(ByteReader.Damaged) -> Next {
    switch try reader.readByte() {
    case 0:
      return .always(try readTarget(after: index))
    case 1:
      let targets = try readList { (guide) throws(ByteReader.Damaged) in try guide.readTarget(after: index) }
      guard case .question(let question) = kind, questions[question].options.count == targets.count, !targets.isEmpty
      else { throw ByteReader.Damaged() }
      return .byOption(targets)
    case 2:
      let routes = try readList { (guide) throws(ByteReader.Damaged) in
        Next.Route(condition: try guide.readCondition(depth: 0), target: try guide.readTarget(after: index))
      }
      return .byCondition(routes, otherwise: try readTarget(after: index))
    default:
      throw ByteReader.Damaged()
    }
  }

  private mutating func readTarget(after index: Int) throws(ByteReader.Damaged) -> Target {
    switch try reader.readByte() {
    case 0:
      let step = try reader.readIndex(below: stepCount)
      guard step > index else { throw ByteReader.Damaged() }
      return .step(Position(step))
    case 1:
      return .outcome(Position(try reader.readIndex(below: outcomes.count)))
    default:
      throw ByteReader.Damaged()
    }
  }

  private mutating func readOptionalCondition() throws(ByteReader.Damaged) -> Condition? {
    let kind = try reader.readByte()
    return kind == 0 ? nil : try readCondition(of: kind, depth: 0)
  }

  private mutating func readCondition(depth: Int) throws(ByteReader.Damaged) -> Condition {
    try readCondition(of: reader.readByte(), depth: depth)
  }

  private mutating func readCondition(of kind: UInt8, depth: Int) throws(ByteReader.Damaged) -> Condition {
    guard depth < 64 else { throw ByteReader.Damaged() }
    switch kind {
    case 1:
      let question = try readQuestionPosition()
      return .answered(question, try reader.readIndex(below: questions[question].options.count))
    case 2: return .not(try readCondition(depth: depth + 1))
    case 3: return .all(try readConditions(depth: depth + 1))
    case 4: return .any(try readConditions(depth: depth + 1))
    default: throw ByteReader.Damaged()
    }
  }

  private mutating func readConditions(depth: Int) throws(ByteReader.Damaged) -> [Condition] {
    try readList { (guide) throws(ByteReader.Damaged) in try guide.readCondition(depth: depth) }
  }

  private mutating func readDocument() throws(ByteReader.Damaged) -> Document {
    let id = try reader.readText()
    let title = try readMessage()
    let text = try readOptionalMessage()
    let condition = try readOptionalCondition()
    switch try reader.readByte() {
    case 0: return Document(id: id, kind: .checklist, title: title, text: text, condition: condition)
    case 1: return Document(id: id, kind: .email(try readEmail()), title: title, text: text, condition: condition)
    default: throw ByteReader.Damaged()
    }
  }

  private mutating func readEmail() throws(ByteReader.Damaged) -> Document.Email {
    let language = try reader.readText()
    let from = try readQuestionPosition()
    let to = Position<Fact>(try reader.readIndex(below: facts.count))
    let copy = try reader.readIndex(below: facts.count + 1)
    let subject = try readMessage()
    let body = try readList { (guide) throws(ByteReader.Damaged) in
      Document.Part(text: try guide.readMessage(), condition: try guide.readOptionalCondition())
    }
    return Document.Email(
      language: language, from: from, to: to, copy: copy == 0 ? nil : Position(copy - 1), subject: subject, body: body)
  }
}
