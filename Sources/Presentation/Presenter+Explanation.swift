import Authoring
public import Localization
public import Phrasing
import Validation
public import Wizard

/// One line of why a journey is as it is, and where in the guide's file that is written.
public struct ExplainedLine: Sendable {
  public let kind: Kind
  public let text: String
  public let place: Place?

  public enum Kind: String, Sendable {
    case step, answer, outcome, document
    /// The answer or condition that led to the step or end below.
    case because
    /// Something that is said only because a condition holds, then that condition.
    case shown
    case shownBecause = "shown-because"
    /// What is still missing, or has to be looked at again.
    case open, check
  }
}

extension Presenter {
  /// The chain of answers and conditions from the first step to where a journey stops or ends.
  public func explanation(of journey: Journey, on day: CivilDate, _ countries: CountryNames?) -> [ExplainedLine] {
    let guide = edition.guide
    let writing = Writing(edition, journey: journey, words: words, day: day, countries: countries)
    var lines: [ExplainedLine] = []
    for (index, position) in journey.path.enumerated() {
      let step = guide.steps[position]
      let source = compiled.source(of: step)
      if index > 0 { lines += because(after: journey.path[index - 1], in: journey) }
      lines.append(line(.step, plain(step.title), source?.id))
      for question in step.questions {
        guard let said = writing.display(question) else { continue }
        let label = guide.questions[question].title == step.title ? "" : plain(guide.questions[question].title) + ": "
        lines.append(ExplainedLine(kind: .answer, text: label + text(said), place: nil))
      }
      if case .instructions(let written) = source?.kind { lines += shown(step.items, written, journey) }
    }
    guard let outcome = journey.outcome, let last = journey.path.last else { return lines + held(journey) }
    let source = compiled.source.outcomes.first { $0.id.text.bytes == guide.outcomes[outcome].id }
    lines += because(after: last, in: journey)
    lines.append(line(.outcome, plain(guide.outcomes[outcome].title), source?.id))
    lines += shown(guide.outcomes[outcome].items, (source?.reasons ?? []) + (source?.items ?? []), journey)
    return lines + journey.documents.flatMap { self.lines(of: guide.documents[$0], journey) }
  }

  private func line(_ kind: ExplainedLine.Kind, _ text: String, _ written: Extract?) -> ExplainedLine {
    ExplainedLine(kind: kind, text: text, place: written?.place)
  }

  /// Why the way went on from a step as it did; nothing where there is only one way.
  private func because(after position: Position<Step>, in journey: Journey) -> [ExplainedLine] {
    let step = edition.guide.steps[position]
    guard let route = step.route(for: journey.answers), let reason = routes(from: step)[route].reason else { return [] }
    var place: Extract?
    switch compiled.source(of: step)?.next {
    case .byOption(let pairs):
      let option = edition.guide.questions[step.questions[0]].options[route]
      place = pairs.first { $0.option.text.bytes == option }?.option
    case .byCondition(let pairs, let otherwise, _):
      place = route < pairs.count ? pairs[route].condition : otherwise
    default: break
    }
    return [line(.because, reason, place)]
  }

  /// The items that are there because a condition holds.
  private func shown(_ items: [Item], _ written: [ItemSource], _ journey: Journey) -> [ExplainedLine] {
    zip(items, written).flatMap { item, source in
      shown(item.text, source.text, item.condition, source.condition, journey)
    }
  }

  private func shown(
    _ message: Message, _ written: Extract?, _ condition: Condition?, _ reason: Extract?, _ journey: Journey
  ) -> [ExplainedLine] {
    guard let condition, journey.answers.meet(condition) else { return [] }
    return [
      line(.shown, plain(message), written), line(.shownBecause, conditions.sentence(condition), reason),
    ]
  }

  private func lines(of document: Document, _ journey: Journey) -> [ExplainedLine] {
    let source = compiled.source.documents.first { $0.id.text.bytes == document.id }
    var lines: [ExplainedLine] = []
    if let condition = document.condition {
      lines.append(line(.because, conditions.sentence(condition), source?.condition))
    }
    lines.append(line(.document, plain(document.title), source?.id))
    switch (document.kind, source?.kind) {
    case (.email(let email), .email(let written)):
      lines += zip(email.body, written.body).flatMap { part, source in
        shown(part.text, source.text, part.condition, source.condition, journey)
      }
    case (.calendar(let events), .calendar(let written)):
      lines += zip(events, written).flatMap { event, source in
        shown(event.text, source.text, event.condition, source.condition, journey)
      }
    default: break
    }
    return lines
  }

  /// What keeps the way from going on.
  private func held(_ journey: Journey) -> [ExplainedLine] {
    let questions = edition.guide.questions
    let open = journey.open.map {
      ExplainedLine(kind: .open, text: plain(questions[$0.question].title), place: nil)
    }
    let checks = journey.checks.map { check -> ExplainedLine in
      let step = edition.guide.steps[check.step]
      let rule = step.rules.first { .rule($0.id) == check.refusal }
      let source = compiled.source(of: step)?.rules.first { .rule($0.id.text.bytes) == check.refusal }
      let label = plain(questions[check.asked.question].title)
      return line(.check, rule.map { "\(label): \(plain($0.text))" } ?? label, source?.condition)
    }
    return open + checks
  }
}
