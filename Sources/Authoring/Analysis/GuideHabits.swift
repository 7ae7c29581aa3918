import Localization
import Phrasing
import Wizard

/// What a guide can be followed with, and is better without: for those who read it, and for those who change it.
enum GuideHabits {
  /// More are better on two screens.
  private static let fieldLimit = 6
  /// In characters; a hint is a sentence or two.
  private static let hintLimit = 200
  /// So many things can be kept in mind at once.
  private static let partLimit = 12

  static func findings(about guide: GuideSource, _ draft: GuideDraft, facts: FactTable) -> [Finding] {
    repeated(guide.steps.map { $0.title }, .headingRepeated)
      + guide.steps.flatMap { findings(about: $0, facts) } + longConditions(in: draft) + askedTwice(in: guide, draft)
  }

  private static func findings(about step: StepSource, _ facts: FactTable) -> [Finding] {
    var findings = [step.hint].compactMap { $0 }.flatMap { finding(about: $0, facts) }
    switch step.kind {
    case .choice(let options), .choices(let options): findings += repeated(options.map { $0.title }, .labelRepeated)
    case .fields(let fields):
      if fields.count > fieldLimit {
        findings.append(step.id.finding(.fieldsMany, ["\(fields.count)", "\(fieldLimit)"]))
      }
      let tellsWhy = step.hint != nil || step.text != nil
      findings += self.findings(about: fields, facts, isExplained: tellsWhy)
    case .rows(let rows):
      findings += self.findings(about: rows.fields, facts, isExplained: step.hint != nil || step.text != nil)
    case .yesNo, .moment, .instructions, .review, .waiting: break
    }
    return findings
  }

  private static func findings(about fields: [FieldSource], _ facts: FactTable, isExplained: Bool) -> [Finding] {
    repeated(fields.map { $0.title }, .labelRepeated)
      + fields.flatMap { field -> [Finding] in
        var found = [field.hint].compactMap { $0 }.flatMap { finding(about: $0, facts) }
        if field.isPersonal, field.purpose == nil, !isExplained {
          found.append(field.id.finding(.purposeMissing, [field.id.string]))
        }
        return found + findings(about: field.rows?.fields ?? [], facts, isExplained: isExplained)
      }
  }

  private static func finding(about hint: Extract, _ facts: FactTable) -> [Finding] {
    let length = hint.string.count
    let link = GuideReference.all(in: hint.text.bytes).first { $0.kind == .link && facts.fact($0.id)?.kind != .day }
    return (length > hintLimit ? [hint.finding(.hintLong, ["\(length)", "\(hintLimit)"])] : [])
      + (link.map { [hint.finding(.hintLink, at: $0.position)] } ?? [])
  }

  /// Each that says what one before it says.
  private static func repeated(_ words: [Extract?], _ code: FindingCode) -> [Finding] {
    words.compactMap { $0 }.repeats.map { words, first in
      words.finding(code, [words.string, first.line(seenFrom: words)])
    }
  }

  private static func longConditions(in draft: GuideDraft) -> [Finding] {
    let routes = draft.steps.flatMap { $0.routes + $0.rules.map { $0.condition } }
    return (draft.values.map { $0.condition } + routes).compactMap { condition in
      let count = condition.term.leafCount
      return count > partLimit ? condition.extract.finding(.conditionLong, ["\(count)", "\(partLimit)"]) : nil
    }
  }

  /// So many are shown by answers, which takes a while in a guide that repeats itself everywhere.
  private static let shownLimit = 16

  /// The answers that lead to the end of a way, by all of its steps.
  private static func witness(of way: [Int], in draft: GuideDraft, on day: CivilDate?) -> Witness? {
    guard let start = draft.way(from: 0, to: way[0]) else { return nil }
    let alone = draft.alone(along: start + way.dropFirst())
    guard let end = way.last, let order = alone.topologicalOrder else { return nil }
    var search = WitnessSearch(through: alone, in: order, on: day)
    return GuideExploration(through: alone, in: order).witness(toStep: end, &search)
  }

  /// The same field under the same words on one way: what was said need not be said again.
  private static func askedTwice(in guide: GuideSource, _ draft: GuideDraft) -> [Finding] {
    guard draft.isWhole else { return [] }
    var known: [String: [(step: Int, title: Extract)]] = [:]
    var findings: [Finding] = []
    for (index, step) in guide.steps.enumerated() {
      guard case .fields(let fields) = step.kind else { continue }
      for case (let field?, let title?) in fields.map({ ($0.field, $0.title) }) {
        let asked = "\(field.string) \(title.string)"
        let ways = (known[asked] ?? []).lazy.filter { $0.step != index }.compactMap { first in
          (draft.way(from: first.step, to: index) ?? draft.way(from: index, to: first.step)).map { (first, $0) }
        }
        if let (first, way) = ways.first {
          let finding = title.finding(.askedTwice, [title.string, first.title.line(seenFrom: title)])
          let isShown = findings.count < shownLimit
          findings.append(isShown ? finding.shown(by: witness(of: way, in: draft, on: guide.checked)) : finding)
        }
        known[asked, default: []].append((index, title))
      }
    }
    return findings
  }
}

extension FieldSource {
  /// Whether it is about a person, who may want to know why.
  fileprivate var isPersonal: Bool {
    guard let field else { return false }
    return ["person-name", "phone"].contains(field.string)
  }
}

extension Term {
  fileprivate var leafCount: Int { parts.isEmpty ? 1 : parts.reduce(0) { $0 + $1.leafCount } }
}
