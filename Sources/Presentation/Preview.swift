public import Authoring
public import Phrasing

/// What will have changed on a later day than the one from which a site holds: facts, and days that guides name.
public struct Preview: Sendable {
  /// The last day of which the site is known to be right.
  public let known: CivilDate
  public let day: CivilDate
  public let facts: [FactChange]

  public init(of facts: FactTable, known: CivilDate, day: CivilDate) {
    (self.known, self.day) = (known, day)
    self.facts = facts.facts.flatMap { fact in
      fact.versions.compactMap { version -> FactChange? in
        guard known < version.from, version.from <= day else { return nil }
        let former = fact.versions.last { $0.from < version.from }
        return FactChange(
          id: fact.id.string, kind: fact.kind, day: version.from, old: former?.value.string, new: version.value.string)
      } + fact.ends(after: known, through: day)
    }
  }

  /// The days that a guide names and that will have come.
  public func days(in guide: GuidePages, notation: Notation) -> [NamedDay] {
    let months = notation.dates.monthNames.map { String(decoding: $0, as: UTF8.self) }
    func named(_ texts: [String?], _ place: String, _ title: String) -> [NamedDay] {
      texts.compactMap(\.self).flatMap { namedDays(in: $0, months: months) }.reduce(into: []) { days, day in
        guard known < day, day <= self.day, !days.contains(where: { $0.day == day }) else { return }
        days.append(NamedDay(place: place, title: title, day: day))
      }
    }
    return named([guide.title, guide.summary.plain], "content", guide.title)
      + guide.steps.flatMap { named($0.texts, "step-\($0.id)", $0.title) }
      + guide.outcomes.flatMap { named($0.texts, "outcome-\($0.id)", $0.title) }
      + guide.documents.flatMap { named([$0.title, $0.text?.plain], "document-\($0.id)", $0.title) }
  }

  /// `30. december 2026` and the like: a number, a month, a year.
  private func namedDays(in text: String, months: [String]) -> [CivilDate] {
    let words = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }
    return words.indices.dropFirst().dropLast().compactMap { index in
      guard let month = months.firstIndex(of: words[index].lowercased()) ?? months.firstIndex(of: String(words[index])),
        let day = Int(words[index - 1].prefix { $0.isNumber }), let year = Int(words[index + 1].prefix { $0.isNumber })
      else { return nil }
      return CivilDate(year: year, month: month + 1, day: day)
    }
  }
}

/// A fact that another takes the place of, or that ends.
public struct FactChange: Equatable, Sendable {
  public let id: String
  public let kind: FactSource.Kind
  public let day: CivilDate
  public let old: String?
  public let new: String?
}

/// A day that stands in the words of a guide.
public struct NamedDay: Equatable, Sendable {
  /// The place's name in the guide's address.
  public let place: String
  public let title: String
  public let day: CivilDate
}

extension FactSource {
  /// Its ends after which nothing takes its place.
  fileprivate func ends(after known: CivilDate, through day: CivilDate) -> [FactChange] {
    versions.compactMap { version in
      guard let until = version.until, known <= until, until < day, !versions.contains(where: { until < $0.from })
      else { return nil }
      return FactChange(id: id.string, kind: kind, day: until, old: version.value.string, new: nil)
    }
  }
}

extension StepPage {
  /// Everything that it says.
  fileprivate var texts: [String?] {
    var texts = [title, text?.plain]
    for question in questions {
      texts += [question.title, question.hint?.plain, question.purpose?.plain] + question.options.map(\.title)
    }
    switch kind {
    case .instructions(let items): texts += items.flatMap { $0.texts }
    case .waiting(let time): texts += [time.length, time.start]
    case .question, .fields, .review: break
    }
    return texts + rules.map(\.text)
  }
}

extension OutcomePage {
  fileprivate var texts: [String?] { [title, text?.plain] + (reasons + items).flatMap { $0.texts } }
}

extension ItemText {
  fileprivate var texts: [String?] { [text.plain, note?.plain, condition] }
}
