import Authoring
import Phrasing
import Presentation
import Validation
import Wizard

/// A guide as JSON, for those who show it elsewhere; `schemas/guide.json` of the site says how it is made.
struct GuideData {
  static let schema = SiteFile(SitePath(["schemas"], "guide.json"), Embedded.guideSchemaJson.bytes)

  let site: Site
  let language: SiteLanguage
  let guide: GuidePages

  static func path(of guide: GuidePages, in language: SiteLanguage) -> SitePath {
    SitePath(language.path(guide, .guide).folders, "guide.json")
  }

  var file: SiteFile { SiteFile(path, JSON.object(members).bytes + [UInt8(ascii: "\n")]) }

  private var path: SitePath { GuideData.path(of: guide, in: language) }

  private var members: [JSON.Member] {
    let edition = guide.edition
    return [
      text("$schema", Reference(from: path, to: GuideData.schema.path).text),
      JSON.Member("format", .number(1)),
      JSON.Member("id", .text(edition.guide.id)),
      JSON.Member("version", .text(edition.guide.version)),
      JSON.Member("digest", .text(edition.digest.text)),
      JSON.Member("wordsDigest", .text(orNull: guide.wordsDigest?.text)),
      text("language", guide.language),
      text("title", guide.title),
      text("summary", plain(guide.summary)),
      JSON.Member("asOf", .text(site.asOf.iso)),
    ] + care + [
      JSON.Member("translations", .object(translations)),
      list("entrances", guide.entrances.map(entrance)),
      list("steps", guide.steps.map(step)),
      list("outcomes", guide.outcomes.map(outcome)),
      list("documents", guide.documents.map(document)),
    ]
  }

  private var care: [JSON.Member] {
    guard let care = site.care(of: guide), let authority = site.authority else { return [] }
    return [JSON.Member("published", .text(care.published.iso))]
      + [care.updated.map { JSON.Member("updated", .text($0.iso)) }].compactMap(\.self)
      + [
        JSON.Member("reviewed", .text(care.reviewed.iso)),
        JSON.Member("reviewDue", .text(authority.reviewDue(of: care).iso)),
      ]
  }

  private var translations: [JSON.Member] {
    site.translations(of: guide, .guide).filter { $0.language.tag != language.tag }.map { other in
      text(other.language.tag, Reference(from: path, to: SitePath(other.path.folders, path.name)).text)
    }
  }

  // MARK: Steps

  private func step(_ step: StepPage) -> JSON {
    let told: (kind: String, more: [JSON.Member]) =
      switch step.kind {
      case .question(let question): ("question", [list("questions", [self.question(question)])])
      case .fields(let questions): ("fields", [list("questions", questions.map(question))])
      case .instructions(let items): ("instructions", [list("items", items.map(item))])
      case .review: ("review", [])
      case .waiting(let time): ("waiting", [text("time", time.length)] + optional("since", time.start))
      }
    return .object(
      named(step.id, step.title, step.text) + [text("kind", told.kind)] + told.more
        + texts("roles", step.roles) + texts("rules", step.rules.map(\.text))
        + [list("next", step.routes.map(route))] + texts("sources", step.allSources))
  }

  private func question(_ question: QuestionPage) -> JSON {
    let field = question.field.map { field in
      JSON.Member(
        "field", .object([text("id", "\(field.field.id)"), text("rule", field.rule), text("example", field.example)]))
    }
    let options = question.options.map { JSON.object([text("id", $0.id), text("title", $0.title)]) }
    return .object(
      [text("id", question.id), text("title", question.title)] + optional("hint", question.hint.map(plain))
        + optional("purpose", question.purpose.map(plain)) + list("options", unlessEmpty: options)
        + mark("several", question.takesSeveral) + mark("optional", question.isOptional)
        + [field, question.rows.map(rows)].compactMap(\.self))
  }

  private func rows(_ rows: RowsPage) -> JSON.Member {
    JSON.Member(
      "rows",
      .object([
        text("name", rows.name), JSON.Member("min", .number(rows.rows.least)),
        JSON.Member("max", .number(rows.rows.most)), list("questions", rows.questions.map(question)),
      ]))
  }

  private func item(_ item: ItemText) -> JSON {
    .object(
      [text("id", item.id), text("text", plain(item.text))] + optional("note", item.note.map(plain))
        + optional("condition", item.condition))
  }

  private func route(_ route: RouteText) -> JSON {
    let target =
      switch route.target {
      case .step(let position): text("step", guide.steps[position.index].id)
      case .outcome(let position): text("outcome", guide.outcomes[position.index].id)
      }
    return .object(optional("when", route.condition) + [target])
  }

  private func entrance(_ entrance: EntranceText) -> JSON {
    .object(
      [text("id", entrance.id), text("title", entrance.title)] + texts("assumptions", entrance.assumptions)
        + [text("step", guide.steps[entrance.entrance.step.index].id)])
  }

  private func outcome(_ outcome: OutcomePage) -> JSON {
    .object(
      named(outcome.id, outcome.title, outcome.text) + mark("exit", outcome.isExit)
        + list("reasons", unlessEmpty: outcome.reasons.map(item)) + list("items", unlessEmpty: outcome.items.map(item)))
  }

  private func document(_ document: DocumentPage) -> JSON {
    .object(
      named(document.id, document.title, document.text) + optional("condition", document.condition)
        + [text("language", document.language)])
  }

  // MARK: Members

  private func named(_ id: String, _ title: String, _ words: Passage?) -> [JSON.Member] {
    [text("id", id), text("title", title)] + optional("text", words.map(plain))
  }

  private func text(_ name: String, _ words: String) -> JSON.Member {
    JSON.Member(Array(name.utf8), .text(Array(words.utf8)))
  }

  private func optional(_ name: String, _ words: String?) -> [JSON.Member] { words.map { [text(name, $0)] } ?? [] }

  private func list(_ name: String, _ elements: [JSON]) -> JSON.Member {
    JSON.Member(Array(name.utf8), .list(elements))
  }

  private func list(_ name: String, unlessEmpty elements: [JSON]) -> [JSON.Member] {
    elements.isEmpty ? [] : [list(name, elements)]
  }

  private func texts(_ name: String, _ words: [String]) -> [JSON.Member] {
    list(name, unlessEmpty: words.map { .text(Array($0.utf8)) })
  }

  private func mark(_ name: String, _ holds: Bool) -> [JSON.Member] {
    holds ? [JSON.Member(Array(name.utf8), .boolean(true))] : []
  }

  /// The place of an answer is shown by what belongs there.
  private func plain(_ passage: Passage) -> String {
    language.voice.plain(passage) { place in
      if case .question(let position) = place { "[\(guide.question(at: position).title)]" } else { "…" }
    }
  }
}
