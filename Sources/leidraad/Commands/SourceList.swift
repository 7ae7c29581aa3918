import Authoring
import Localization
import Phrasing
import Presentation
import Wizard

/// `leidraad sources`: where each statement of the sources is published, or why it is not.
struct SourceList {
  let workplace: Workplace

  func show(asJSON: Bool) -> ExitStatus {
    guard workplace.library.hasSources else {
      workplace.console.complain(voice.text(.fileUnreadable(file: "facts/sources.tsv")))
      return .failure
    }
    let (table, findings) = workplace.library.sources()
    guard findings.isEmpty else {
      let printer = FindingText(voice: voice, console: workplace.console)
      for finding in findings { printer.tell(finding) }
      return .brokenGuide
    }
    let citations = published()
    for statement in table.statements {
      let places = citations.places(of: statement.id)
      workplace.console.result(asJSON ? line(statement, places, in: table) : sentence(statement, places, in: table))
    }
    let unknown = citations.map(\.statement).filter { id in !table.statements.contains { $0.id == id } }.withoutRepeats
    for id in unknown {
      workplace.console.complain(voice.text(.sourceUnknown(id: id, places: citations.places(of: id))))
    }
    let cited = table.statements.filter { citations.places(of: $0.id).isEmpty == false }
    let open = table.statements.filter { $0.status == .current && citations.places(of: $0.id).isEmpty }
    if !workplace.console.isQuiet {
      workplace.console.talk(
        voice.text(
          .sourcesCounted(
            total: table.statements.count, published: cited.count,
            explained: table.statements.count - cited.count - open.count, open: open.count)))
    }
    return unknown.isEmpty && open.isEmpty ? .good : .brokenGuide
  }

  /// What the guides cite that have all their words in every language.
  private func published() -> [Citation] {
    workplace.guideNames.flatMap { id -> [Citation] in
      guard let guide = workplace.library.load(id)?.guide, isWhole(guide, id) else { return [] }
      return workplace.library.citations(of: guide)
    }
  }

  private func isWhole(_ guide: CompiledGuide, _ id: String) -> Bool {
    let own = guide.source.language?.string
    return workplace.wholeLanguages.filter { $0 != own }.allSatisfy { language in
      let words = Translations(workplace.catalogues, language: language)
      return guide.messages.allSatisfy { !$0.isTranslated || words.find($0.key, in: id)?.language == language }
    }
  }

  private func sentence(_ statement: SourcedStatement, _ places: [String], in table: SourceTable) -> String {
    var sentences = [voice.text(places.isEmpty ? .sourceUnpublished : .sourcePublished(places: places))]
    if let reason = voice.reason(of: statement, in: table) { sentences.append(reason.text) }
    return "\(statement.id)  \(voice.shown(statement.status))  \(sentences.joined(separator: " "))"
  }

  /// With ids for programs, and beside them words in the reader's language.
  private func line(_ statement: SourcedStatement, _ places: [String], in table: SourceTable) -> String {
    func text(_ string: String?) -> JSON { .text(orNull: string.map { Array($0.utf8) }) }
    let line = JSON.object([
      JSON.Member("id", text(statement.id)), JSON.Member("status", text(statement.status.rawValue)),
      JSON.Member("document", text(statement.document)), JSON.Member("place", text(statement.place.written)),
      JSON.Member("source", text(voice.source(of: statement, in: table).text)),
      JSON.Member("checked", .text(statement.checked.iso)), JSON.Member("published", .list(places.map { text($0) })),
      JSON.Member("reasonId", text(statement.reason)),
      JSON.Member("reason", text(voice.reason(of: statement, in: table)?.text)),
    ])
    return String(decoding: line.bytes, as: UTF8.self)
  }

  private var voice: Voice { workplace.voice }
}

extension [Citation] {
  fileprivate func places(of statement: String) -> [String] {
    filter { $0.statement == statement }.map(\.place).withoutRepeats
  }
}

extension [String] {
  var withoutRepeats: [String] {
    indices.filter { !self[..<$0].contains(self[$0]) }.map { self[$0] }
  }
}
