import Phrasing
import Presentation
import Wizard

/// What `leidraad drafts` can be asked to do.
enum DraftTask: String, CaseIterable {
  case list, delete

  /// The words that follow it, as the help shows them.
  var synopsis: String {
    switch self {
    case .list: ""
    case .delete: "NAME"
    }
  }

  var explanation: InterfaceMessage {
    switch self {
    case .list: .helpDraftsList
    case .delete: .helpDraftsDelete
    }
  }

  static func run(_ call: Call, in workplace: Workplace) throws(CallFlaw) -> ExitStatus {
    guard let task = DraftTask(rawValue: call.words[0]) else {
      throw .unknownWord(call.words[0], allCases.map(\.rawValue))
    }
    let names = call.words.dropFirst()
    switch task {
    case .list:
      if let word = names.first { throw .wordTooMany(word, .drafts) }
      return DraftList(workplace: workplace).show(asJSON: call.has(.json))
    case .delete:
      guard let name = names.first else { throw .wordMissing(task.synopsis, .drafts) }
      if let word = names.dropFirst().first { throw .wordTooMany(word, .drafts) }
      return try delete(name, in: workplace)
    }
  }

  private static func delete(_ name: String, in workplace: Workplace) throws(CallFlaw) -> ExitStatus {
    let folder = DraftFolder.own
    guard folder.names.contains(name) else { throw .unknownDraft(name, folder.names) }
    guard folder[name].delete() else {
      workplace.console.complain(workplace.voice.text(.fileUnwritable(file: folder[name].path)))
      return .failure
    }
    if !workplace.console.isQuiet { workplace.console.talk(workplace.voice.text(.draftDeleted(name: name))) }
    return .good
  }
}

/// `leidraad drafts list`
struct DraftList {
  let workplace: Workplace

  func show(asJSON: Bool) -> ExitStatus {
    let folder = DraftFolder.own
    let titles = workplace.guideTitles
    for name in folder.names {
      let draft = try? folder[name].read()
      guard asJSON else {
        let columns = workplace.console.resultColumns
        let told = visible(state(of: draft, titles))
        workplace.console.result(wrapped(told, columns: columns, first: visible(name) + "  ", rest: "  "))
        continue
      }
      workplace.console.result(json(name, draft).bytes + [UInt8(ascii: "\n")])
    }
    if folder.names.isEmpty, !asJSON, !workplace.console.isQuiet {
      workplace.console.talk(workplace.voice.text(.draftsNone))
    }
    return .good
  }

  private func state(of draft: Draft?, _ titles: [(id: String, title: String)]) -> String {
    guard let draft else { return workplace.voice.text(.draftIllegible) }
    let guide = String(decoding: draft.guide, as: UTF8.self)
    let title = titles.first { $0.id == guide }?.title ?? guide
    let answers = draft.answers.count
    let state: InterfaceMessage =
      draft.place == nil ? .draftFinished(count: answers, date: draft.day) : .draftOpen(count: answers, date: draft.day)
    return "\(title) – \(workplace.voice.text(state))"
  }

  private func json(_ name: String, _ draft: Draft?) -> JSON {
    .object([
      JSON.Member("name", .text(Array(name.utf8))), JSON.Member("guide", .text(orNull: draft?.guide)),
      JSON.Member("version", .text(orNull: draft?.version)), JSON.Member("asOf", .text(orNull: draft?.day.iso)),
      JSON.Member("answers", draft.map { .number($0.answers.count) } ?? .null),
      JSON.Member("place", .text(orNull: draft?.place)),
      JSON.Member("finished", draft.map { .boolean($0.place == nil) } ?? .null),
    ])
  }
}
