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
    for part in term.parts { note(part) }
  }

  private func reads(_ term: Term, depth: Int) -> (questions: [Position<Question>], numbers: [Int64]) {
    guard depth < 32 else { return ([], []) }
    switch term {
    case .literal(let text, _): return ([], Int64(text.string).map { [$0] } ?? wholePart(text))
    case .value(let question): return ([question], [])
    case .today: return ([], [Int64(day.dayNumber)])
    case .computed(let value):
      return guide.computed[value].rule.term.map { reads($0, depth: depth + 1) } ?? ([], [])
    default:
      let parts = term.parts.map { reads($0, depth: depth + 1) }
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
    }
    if question.isOptional { entries.append([]) }
    return entries.firstOfEach
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
