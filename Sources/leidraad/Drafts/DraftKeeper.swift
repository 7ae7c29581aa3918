import Presentation
import Wizard

/// Writes a walk to its draft whenever something has changed, and remembers whether that worked.
final class DraftKeeper {
  private(set) var file: DraftFile
  /// Another file for a new draft, should somebody else have taken this one meanwhile.
  private var another: (() -> DraftFile)?
  private let isWhole: Bool
  /// Whether anything is kept before somebody asks for it.
  private var isOn: Bool
  private var last: [UInt8]
  /// Whether the file holds a draft of this walk, be it an older one.
  private var isThere: Bool
  private var isBroken = false

  /// How much of what was said the file holds.
  enum Extent {
    case nothing, older, all
  }

  /// - Parameter walk: What need not be written, because it is what the draft says already.
  init(
    _ file: DraftFile, isWhole: Bool, isOn: Bool, resuming walk: Walk?, orIfTaken another: (() -> DraftFile)? = nil
  ) {
    (self.file, self.isWhole, self.isOn, self.another) = (file, isWhole, isOn, another)
    last = walk?.draft(isWhole: isWhole) ?? []
    isThere = walk != nil
  }

  /// Writes what has changed; answers why it cannot be written, once.
  func keep(_ walk: Walk) -> InterfaceMessage? {
    guard isOn, walk.hasEntries || !last.isEmpty else { return nil }
    let draft = walk.draft(isWhole: isWhole)
    guard draft != last else { return nil }
    let wasBroken = isBroken
    write(draft)
    return isBroken && !wasBroken ? unwritable : nil
  }

  var unwritable: InterfaceMessage { .fileUnwritable(file: visible(file.path)) }

  /// Writes what was said so far because somebody asks for it, and keeps from then on what is said; answers whether it
  /// could be written.
  func save(_ walk: Walk) -> Bool {
    isOn = true
    write(walk.draft(isWhole: isWhole))
    return !isBroken
  }

  private func write(_ draft: [UInt8]) {
    last = draft
    isBroken = !file.write(draft, isNew: another != nil)
    while isBroken, let another, file.isThere {
      file = another()
      isBroken = !file.write(draft, isNew: true)
    }
    if !isBroken { another = nil }
    isThere = isThere || !isBroken
  }

  var extent: Extent {
    guard isOn, isThere else { return .nothing }
    return isBroken ? .older : .all
  }
}
