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
  /// How many questions there are, while they are being read and later.
  var questionCount = 0
  #if !LEAN
    /// The place of the question that is read.
    var questionIndex = 0
    /// By question: the list in whose rows it is asked, as far as lists were read.
    var owners: [Position<Question>?] = []
  #endif
  var computed: [Computed] = []
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
    questionCount = reader.readCount()
    #if !LEAN
      owners = Array(repeating: nil, count: questionCount)
    #endif
    questions = readList { $0.readQuestion() }
    if questions.count != questionCount { reader.damage() }
    facts = readList { $0.readFact() }
    computed = readList { guide in
      Computed(
        id: guide.reader.readText(),
        unit: Term.Unit(rawValue: guide.reader.readByte()) ?? guide.reader.damaged(.number),
        rule: guide.readCondition())
    }
    stepCount = reader.readCount()
    outcomes = readList { guide in
      Outcome(
        id: guide.reader.readText(), title: guide.readMessage(), text: guide.readOptionalMessage(),
        isExit: guide.readFlag(), items: guide.readList { $0.readItem() }, reasonCount: guide.reader.readCount())
    }
    let steps = readList { $0.readStep() }
    if steps.isEmpty || steps.count != stepCount { reader.damage() }
    let documents = readList { $0.readDocument() }
    return Guide(
      id: id, version: version, title: title, questions: questions, computed: computed, steps: steps,
      outcomes: outcomes, documents: documents, facts: facts, messageCount: messageCount)
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
    #if !LEAN
      defer { questionIndex += 1 }
    #endif
    let id = reader.readText()
    let kind: Question.Kind
    switch reader.readByte() {
    case 0: kind = .choice
    case 1: kind = .yesNo
    case 2: kind = .field(Field(rawValue: reader.readByte()) ?? reader.damaged(.eori))
    case 3:
      let alone = Int(reader.readUInt32())
      kind = .choices(alone: alone == 0 ? nil : alone - 1)
    case 4: kind = .moment
    #if !LEAN
      case 5: kind = .rows(readRows())
    #endif
    default: kind = reader.damaged(.yesNo)
    }
    let options = reader.readList { $0.readText() }
    let titles = readList { $0.readMessage() }
    if kind != .yesNo, titles.count != options.count || options.isEmpty == kind.isChosen { reader.damage() }
    return Question(
      id: id, kind: kind, options: options, titles: titles, title: readMessage(), hint: readOptionalMessage(),
      purpose: readOptionalMessage(),
      isOptional: readFlag(), isSensitive: readFlag(),
      others: readList { guide in
        Question.Other(name: guide.reader.readText(), question: guide.readQuestionPosition())
      }, owner: ownerOfQuestion)
  }

  /// The list in whose rows the question is asked that is read.
  private var ownerOfQuestion: Position<Question>? {
    #if !LEAN
      return owner(of: questionIndex)
    #else
      return nil
    #endif
  }

  #if !LEAN
    /// A list stands before the questions of its rows, each of which is asked in no other.
    private mutating func readRows() -> Rows {
      let list = Position<Question>(questionIndex)
      if let outer = owner(of: list.index), owner(of: outer.index) != nil { reader.damage() }
      return Rows(
        questions: readList { guide in
          let question = guide.readQuestionPosition()
          if guide.reader.isDamaged || question.index <= list.index || guide.owners[question.index] != nil {
            return guide.reader.damaged(question)
          }
          guide.owners[question.index] = list
          return question
        },
        least: reader.readIndex(below: Rows.countLimit + 1), most: reader.readIndex(below: Rows.countLimit + 1),
        name: readMessage())
    }

    private func owner(of question: Int) -> Position<Question>? {
      question < owners.count ? owners[question] : nil
    }
  #endif

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
    case 0: kind = .question(readStepQuestion())
    case 1: kind = .fields(readList { $0.readStepQuestion() })
    case 2: kind = .instructions(readList { $0.readItem() })
    case 3: kind = .review
    case 4:
      let until = reader.readIndex(below: computed.count + 1)
      kind = .waiting(until: until == 0 ? nil : Position(until - 1))
    default: kind = reader.damaged(.review)
    }
    let rules = readList { guide in
      Rule(
        id: guide.reader.readText(), text: guide.readMessage(), condition: guide.readCondition(),
        targets: guide.readList { $0.readQuestionPosition() }, isWarning: guide.readFlag())
    }
    let next = readNext(after: kind)
    return Step(id: id, kind: kind, title: title, text: text, rules: rules, next: next)
  }

  /// A step asks nothing that a list asks.
  private mutating func readStepQuestion() -> Position<Question> {
    let question = readQuestionPosition()
    #if !LEAN
      if owner(of: question.index) != nil { return reader.damaged(question) }
    #endif
    return question
  }

  private mutating func readQuestionPosition() -> Position<Question> {
    Position(reader.readIndex(below: questionCount))
  }

  private mutating func readOptionalQuestion() -> Position<Question>? {
    let number = reader.readIndex(below: questionCount + 1)
    return number == 0 ? nil : Position(number - 1)
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
      guard case .question(let question) = kind, optionCount(of: question) == targets.count, !targets.isEmpty,
        !questions[question].isOptional
      else { return reader.damaged(.byOption([])) }
      return .byOption(targets)
    case 2:
      let routes = readList { guide in
        Next.Route(condition: guide.readCondition(), target: guide.readTarget())
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

  private mutating func readCondition() -> Condition { Condition(code: reader.readText()) }

  private mutating func readOptionalCondition() -> Condition? {
    let condition = readCondition()
    return condition.code.isEmpty ? nil : condition
  }

  /// What is 1 or 0, so that no guide has two forms.
  private mutating func readFlag() -> Bool { reader.readIndex(below: 2) == 1 }

  private mutating func readDocument() -> Document {
    let id = reader.readText()
    let title = readMessage()
    let text = readOptionalMessage()
    let condition = readOptionalCondition()
    let kind: Document.Kind
    switch reader.readByte() {
    case 0: kind = .checklist
    case 1: kind = .email(readEmail())
    case 2: kind = .calendar(readList { $0.readEvent() })
    #if !SHEETLESS
      case 3: kind = .sheet(Sheet(boxes: readList { $0.readBox() }))
    #endif
    default: kind = reader.damaged(.checklist)
    }
    return Document(id: id, kind: kind, title: title, text: text, condition: condition)
  }

  private mutating func readEvent() -> Document.Event {
    Document.Event(
      id: reader.readText(), time: readCondition(),
      unit: readFlag() ? .date : .moment, text: readMessage(),
      note: readOptionalMessage(), condition: readOptionalCondition())
  }

  #if !SHEETLESS
    private mutating func readBox() -> Sheet.Box {
      let box = Sheet.Box(
        id: reader.readText(), mark: reader.readText(), title: readMessage(),
        answers: readList { $0.readQuestionPosition() }, isCode: readFlag(), list: readOptionalQuestion(),
        total: readOptionalComputed())
      // A list that fills in a box is one, and asks for everything that stands there.
      if let list = box.list, reader.isDamaged || questions[list].rows == nil { reader.damage() }
      return box
    }

    private mutating func readOptionalComputed() -> Position<Computed>? {
      let number = reader.readIndex(below: computed.count + 1)
      return number == 0 ? nil : Position(number - 1)
    }
  #endif

  private mutating func readEmail() -> Document.Email {
    let language = reader.readText()
    let from = readQuestionPosition()
    let to = Position<Fact>(reader.readIndex(below: facts.count))
    let copy = reader.readIndex(below: facts.count + 1)
    let subject = readMessage()
    let body = readList { guide in
      #if !LEAN
        return Document.Part(
          text: guide.readMessage(), condition: guide.readOptionalCondition(), list: guide.readOptionalQuestion())
      #else
        defer { _ = guide.reader.readUInt32() }
        return Document.Part(text: guide.readMessage(), condition: guide.readOptionalCondition())
      #endif
    }
    return Document.Email(
      language: language, from: from, to: to, copy: copy == 0 ? nil : Position(copy - 1), subject: subject, body: body)
  }
}
