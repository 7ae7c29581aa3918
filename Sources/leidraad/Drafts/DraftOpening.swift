import Presentation
import Wizard

/// The draft with which a call goes on, as far as it could be opened.
enum DraftOpening {
  case none
  case opened(DraftFile, Draft)
  case unfit(InterfaceMessage)

  init(_ call: Call) throws(CallFlaw) {
    self = .none
    guard call.has(.resume) else { return }
    let folder = DraftFolder.own
    let file: DraftFile
    if let name = call[.resume] {
      file = DraftFile(named: name, in: folder)
      guard file.isThere else { throw .unknownDraft(name, folder.names) }
    } else {
      let guide = call.words[0]
      guard let latest = folder.latest(of: guide) else { throw .unknownDraft(guide, folder.names) }
      file = latest
    }
    do throws(DraftFile.Unusable) {
      self = .opened(file, try file.read())
    } catch {
      self = .unfit(.draftDamaged(file: visible(file.path)))
    }
  }

  var isUnfit: Bool { if case .unfit = self { true } else { false } }

  /// The guide to which it belongs.
  var guide: String? {
    guard case .opened(_, let draft) = self else { return nil }
    return String(decoding: draft.guide, as: UTF8.self)
  }

  /// Goes on with it; answers why that cannot be.
  func resume(_ walk: inout Walk, _ pages: GuidePages, in workplace: Workplace) -> InterfaceMessage? {
    switch self {
    case .none: return nil
    case .unfit(let message): return message
    case .opened(let file, let draft):
      do throws(Draft.Misfit) {
        let (migrated, reasons) = draft.migrated(by: pages.migrations)
        tell(try walk.resume(migrated), draft, pages, reasons.compactMap { pages.reasons[$0] }, in: workplace)
        return nil
      } catch {
        let version = String(decoding: draft.version, as: UTF8.self)
        return switch error {
        case .otherGuide: .draftOfOtherGuide(file: visible(file.path), guide: visible(guide ?? ""))
        case .laterVersion: .draftOfLaterVersion(version: visible(version), own: pages.version)
        }
      }
    }
  }

  /// Says what is no longer as it was.
  private func tell(
    _ changes: Draft.Changes, _ draft: Draft, _ pages: GuidePages, _ reasons: [String], in workplace: Workplace
  ) {
    var messages: [InterfaceMessage] = []
    let version = String(decoding: draft.version, as: UTF8.self)
    if changes.isOtherEdition { messages.append(.draftGuideChanged(from: version, to: pages.version)) }
    let news = pages.changes.filter { isVersion(draft.version, before: Array($0.version.utf8)) }
    messages += news.map { .draftNews(version: $0.version, words: $0.text) }
    messages += reasons.map { .draftAnswerDropped(reason: $0) }
    let dropped = changes.dropped.map { String(decoding: $0, as: UTF8.self) }
    if !dropped.isEmpty { messages.append(.draftDropped(names: dropped)) }
    let refused = changes.refused.map { pages.question(at: $0).title }
    if !refused.isEmpty { messages.append(.draftRefused(questions: refused)) }
    for message in messages { workplace.console.tell(visible(workplace.voice.text(message))) }
  }
}
