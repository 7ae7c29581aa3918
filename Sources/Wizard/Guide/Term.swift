import Phrasing

/// What a condition means, as those read it who write guides, prove them and put them into sentences.
public indirect enum Term: Hashable, Sendable {
  case all([Term])
  case any([Term])
  case not(Term)
  case equal(Term, Term)
  case less(Term, Term)
  case lessOrEqual(Term, Term)
  case sum([Term])
  case product([Term])
  /// The second if the first holds, otherwise the third.
  case choose(Term, Term, Term)
  case literal([UInt8], Unit)
  case today
  case computed(Position<Computed>)
  /// The option of this number is the answer, or among those that were chosen.
  case has(Position<Question>, Int)
  case answered(Position<Question>)
  /// The number, day or moment that was answered.
  case value(Position<Question>)
  /// How many options were chosen, or how many rows there are.
  case count(Position<Question>)
  /// The answer is these words, in the strict form that its field gives them.
  case text(Position<Question>, [UInt8])
  /// Two answers are the same words.
  case same(Position<Question>, Position<Question>)
  /// What a number comes to in all rows of a list together.
  case total(Position<Question>, Term)
  /// It holds in at least one row of a list.
  case some(Position<Question>, Term)

  /// What a number counts. Days are counted from the year 1, moments in minutes from there.
  public enum Unit: UInt8, Hashable, Sendable {
    case number, date, moment, days, minutes
  }
}

extension Term {
  /// The terms that it is made of, without those that are about each row of a list.
  public var parts: [Term] {
    switch self {
    case .all(let parts), .any(let parts), .sum(let parts), .product(let parts): parts
    case .not(let part): [part]
    case .equal(let first, let second), .less(let first, let second), .lessOrEqual(let first, let second):
      [first, second]
    case .choose(let condition, let first, let second): [condition, first, second]
    default: []
    }
  }

  /// The questions whose answers it reads by itself, not by its parts.
  public var questions: [Position<Question>] {
    switch self {
    case .has(let question, _), .answered(let question), .value(let question), .count(let question),
      .text(let question, _), .total(let question, _), .some(let question, _):
      [question]
    case .same(let first, let second): [first, second]
    default: []
    }
  }
}

extension Condition {
  /// What the bytes mean; nothing when they are not those of a condition.
  public var term: Term? {
    var reader = ByteReader(code)
    let term = Term(reading: &reader, depth: 0)
    return reader.isAtEnd ? term : nil
  }
}

extension Term {
  func write(to writer: inout ByteWriter) {
    if let operation {
      writer.write(operation.rawValue)
      return writer.write(parts) { $1.write(to: &$0) }
    }
    func write(_ operation: Operation, _ question: Position<Question>) {
      writer.write(operation.rawValue)
      writer.write(count: question.index)
    }
    switch self {
    case .literal(let text, let unit):
      writer.write(Operation.literal.rawValue)
      writer.write([unit.rawValue] + text)
    case .computed(let computed):
      writer.write(Operation.computed.rawValue)
      writer.write(count: computed.index)
    case .has(let question, let option):
      write(.has, question)
      writer.write(count: option)
    case .answered(let question): write(.answered, question)
    case .value(let question): write(.value, question)
    case .count(let question): write(.count, question)
    case .text(let question, let text):
      write(.text, question)
      writer.write(text)
    case .same(let first, let second):
      write(.same, first)
      writer.write(count: second.index)
    #if !LEAN
      case .total(let question, let part):
        write(.total, question)
        part.write(to: &writer)
      case .some(let question, let part):
        write(.some, question)
        part.write(to: &writer)
    #endif
    default: writer.write(Operation.today.rawValue)
    }
  }

  /// What is made of parts.
  private var operation: Operation? {
    switch self {
    case .all: .all
    case .any: .any
    case .not: .not
    case .equal: .equal
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .sum: .sum
    case .product: .product
    case .choose: .choose
    default: nil
    }
  }

  fileprivate init(reading reader: inout ByteReader, depth: Int) {
    self = .today
    guard depth < Condition.depthLimit, let operation = Operation(rawValue: reader.readByte()) else {
      reader.damage()
      return
    }
    func question() -> Position<Question> { Position(Int(reader.readUInt32())) }
    switch operation {
    case .literal:
      let text = reader.readText()
      self = .literal(Array(text.dropFirst()), text.first.flatMap { Unit(rawValue: $0) } ?? reader.damaged(.number))
    case .today: return
    case .computed: self = .computed(Position(Int(reader.readUInt32())))
    case .has: self = .has(question(), Int(reader.readUInt32()))
    case .answered: self = .answered(question())
    case .value: self = .value(question())
    case .count: self = .count(question())
    case .text: self = .text(question(), reader.readText())
    case .same: self = .same(question(), question())
    #if !LEAN
      case .total: self = .total(question(), Term(reading: &reader, depth: depth + 1))
      case .some: self = .some(question(), Term(reading: &reader, depth: depth + 1))
    #endif
    default:
      let parts = reader.readList { Term(reading: &$0, depth: depth + 1) }
      self = Term(operation, of: parts) ?? reader.damaged(.today)
    }
  }

  private init?(_ operation: Operation, of parts: [Term]) {
    switch (operation, parts.count) {
    case (.all, 1...): self = .all(parts)
    case (.any, 1...): self = .any(parts)
    case (.sum, 1...): self = .sum(parts)
    case (.product, 1...): self = .product(parts)
    case (.not, 1): self = .not(parts[0])
    case (.equal, 2): self = .equal(parts[0], parts[1])
    case (.less, 2): self = .less(parts[0], parts[1])
    case (.lessOrEqual, 2): self = .lessOrEqual(parts[0], parts[1])
    case (.choose, 3): self = .choose(parts[0], parts[1], parts[2])
    default: return nil
    }
  }
}
