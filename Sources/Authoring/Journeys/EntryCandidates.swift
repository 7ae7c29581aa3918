public import Phrasing
import Validation
public import Wizard

/// Entries with which every way through a guide can be gone: each option, and values around those that are compared.
public struct EntryCandidates: Sendable {
  private let guide: Guide
  private let day: CivilDate
  /// By question: the numbers, days and moments with which its answer is compared.
  private var limits: [[Int64]]
  private var texts: [[[UInt8]]]

  public init(for guide: Guide, on day: CivilDate) {
    self.guide = guide
    self.day = day
    limits = Array(repeating: [], count: guide.questions.count)
    texts = Array(repeating: [], count: guide.questions.count)
    for condition in guide.conditions { if let term = condition.term { note(term) } }
  }

  /// Every number near a question, in one comparison or by the values that are worked out from it, may be its limit.
  private mutating func note(_ term: Term) {
    switch term {
    case .equal, .less, .lessOrEqual:
      let (questions, numbers) = reads(term, depth: 0)
      for question in questions { limits[question.index] += numbers }
    case .text(let question, let text): texts[question.index].append(text)
    default: break
    }
    for part in term.allParts { note(part) }
  }

  private func reads(_ term: Term, depth: Int) -> (questions: [Position<Question>], numbers: [Int64]) {
    guard depth < 32 else { return ([], []) }
    switch term {
    case .literal(let text, _): return ([], Int64(text.string).map { [$0] } ?? wholePart(text))
    case .value(let question), .count(let question): return ([question], [])
    case .today: return ([], [Int64(day.dayNumber)])
    case .computed(let value):
      return guide.computed[value].rule.term.map { reads($0, depth: depth + 1) } ?? ([], [])
    default:
      let parts = term.allParts.map { reads($0, depth: depth + 1) }
      let numbers = parts.flatMap { $0.numbers }
      // A sum moves a limit by its other parts: each two of them may belong together.
      let sums = numbers.flatMap { first in numbers.flatMap { [first &+ $0, first &- $0] } }
      return (parts.flatMap { $0.questions }, numbers + (numbers.count <= 6 ? sums : []))
    }
  }

  private func wholePart(_ text: [UInt8]) -> [Int64] {
    Int64(String(text.string.prefix { $0 != "." })).map { [$0, $0 &+ 1] } ?? []
  }

  /// What may be entered, most ordinary first; no bytes where the answer may be left out.
  public func entries(for position: Position<Question>) -> [[UInt8]] {
    let question = guide.questions[position]
    var entries: [[UInt8]]
    switch question.kind {
    case .choice, .yesNo: entries = question.options
    case .choices(let alone): entries = sets(question.options, alone: alone)
    case .field(let field):
      entries = texts[position.index] + [[UInt8](field.example)] + numbers(for: position, field)
    case .moment:
      entries = [day.iso + Array("T12:00".utf8)] + nearby(position).compactMap { moment($0) }
    // Rows are answered through their own questions.
    case .rows: entries = []
    }
    if question.isOptional { entries.append([]) }
    return entries.firstOfEach
  }

  /// What may be said to a question, most ordinary first: one entry, or what is said in the rows of a list; nothing where
  /// the answer may be left out.
  public func answers(to question: Position<Question>) -> [[GivenEntry]] { answers(to: Asked(question)) }

  private func answers(to asked: Asked) -> [[GivenEntry]] {
    guard let list = guide.questions[asked.question].rows else {
      return entries(for: asked.question).map { $0.isEmpty ? [] : [GivenEntry(asked, $0)] }
    }
    let first = Asked(asked.question, rows: asked.rows + [1])
    let others = rowAnswers(list, in: first).dropFirst()
    func answers(_ count: Int, with content: [GivenEntry]?, inAll: Bool = false) -> [GivenEntry] {
      (1..<count + 1).flatMap { number -> [GivenEntry] in
        if let content, number == 1 || inAll { return content.map { $0.inRow(number, at: asked.rows.count) } }
        return ordinary(list, in: Asked(asked.question, rows: asked.rows + [number]))
      }
    }
    let ordinaryCount = max(list.least, 1)
    let counts = [ordinaryCount] + list.counts.flatMap { list.range(of: $0).prefix(1) } + near(asked.question, list)
    let varied = [ordinaryCount, ordinaryCount + 1].filter { $0 <= list.most }
      .flatMap { count in
        others.map { answers(count, with: $0) } + others.map { answers(count, with: $0, inAll: true) }
      }
    return (counts.map { answers($0, with: nil) } + varied).firstOfEach
  }

  /// Numbers of rows around those with which the number of rows is compared.
  private func near(_ question: Position<Question>, _ list: Rows) -> [Int] {
    nearby(question).compactMap { Int(exactly: $0) }.filter { list.least...list.most ~= $0 }
  }

  /// What is most ordinary in a row.
  private func ordinary(_ list: Rows, in row: Asked) -> [GivenEntry] {
    let inner = list.questions.flatMap { answers(to: Asked($0, rows: row.rows)).first ?? [] }
    return [GivenEntry(row, [])] + inner
  }

  /// What may be said in a row, most ordinary first: one answer is another at a time.
  private func rowAnswers(_ list: Rows, in row: Asked) -> [[GivenEntry]] {
    let kinds = list.questions.map { answers(to: Asked($0, rows: row.rows)) }
    let ordinary = kinds.map { $0.first ?? [] }
    let changed = kinds.indices.flatMap { place in
      kinds[place].dropFirst().map { other -> [[GivenEntry]] in
        var row = ordinary
        row[place] = other
        return row
      }
    }
    return ([ordinary] + changed).map { [GivenEntry(row, [])] + $0.joined() }
  }

  private func sets(_ options: [[UInt8]], alone: Int?) -> [[UInt8]] {
    let others = options.indices.filter { $0 != alone }
    var sets = others.map { [$0] }
    if others.count > 1 { sets.append(others) }
    if others.count > 2 { for left in others { sets.append(others.filter { $0 != left }) } }
    if let alone { sets.append([alone]) }
    return sets.map { set in Array(set.map { options[$0] }.joined(separator: [UInt8(ascii: ",")])) }
  }

  private func nearby(_ position: Position<Question>) -> [Int64] {
    limits[position.index].flatMap { [$0 &- 1, $0, $0 &+ 1] }.firstOfEach
  }

  private func numbers(for position: Position<Question>, _ field: Field) -> [[UInt8]] {
    nearby(position).compactMap { number -> [UInt8]? in
      guard field == .date else { return number > 0 ? Array("\(number)".utf8) : nil }
      return CivilDate(dayNumber: Int(number)).map { $0.iso }
    }
  }

  private func moment(_ minutes: Int64) -> [UInt8]? {
    let (day, minute) = (Int(minutes) / 1440, Int(minutes) % 1440)
    guard minutes > 0, let date = CivilDate(dayNumber: day) else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return date.iso + Array("T\(two(minute / 60)):\(two(minute % 60))".utf8)
  }
}

/// An entry, and where it is given.
public struct GivenEntry: Hashable, Sendable {
  public let asked: Asked
  public let entry: [UInt8]

  init(_ asked: Asked, _ entry: [UInt8]) {
    self.asked = asked
    self.entry = entry
  }

  /// The same in another row of the list that stands so deep.
  func inRow(_ number: Int, at depth: Int) -> GivenEntry {
    var rows = asked.rows
    rows[depth] = number
    return GivenEntry(Asked(asked.question, rows: rows), entry)
  }
}

extension Term {
  /// Its parts, and what it looks at in each row of a list.
  var allParts: [Term] {
    switch self {
    case .total(_, let part), .some(_, let part): [part]
    default: parts
    }
  }
}

extension Guide {
  /// Every condition and rule in it.
  var conditions: [Condition] {
    let ofSteps = steps.flatMap { step -> [Condition] in
      var found = step.rules.map(\.condition) + step.items.compactMap(\.condition)
      if case .byCondition(let routes, _) = step.next { found += routes.map(\.condition) }
      return found
    }
    return ofSteps + outcomes.flatMap { $0.items.compactMap(\.condition) } + documents.flatMap { $0.conditions }
      + computed.map(\.rule)
  }
}

extension Array where Element: Hashable {
  /// Without repeats, in the same order.
  var firstOfEach: [Element] {
    var known: Set<Element> = []
    return filter { known.insert($0).inserted }
  }
}
