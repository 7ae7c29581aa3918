import Wizard

/// Writes a walk to its draft whenever something has changed, and remembers whether that worked.
final class DraftKeeper {
  let file: DraftFile
  private let isWhole: Bool
  private var last: [UInt8]
  /// What cannot be written is told once.
  private let tellUnwritable: (DraftFile) -> Void
  private var isBroken = false

  /// - Parameter walk: What need not be written, because it is what the draft says already.
  init(
    _ file: DraftFile, isWhole: Bool, resuming walk: Walk?, tellUnwritable: @escaping (DraftFile) -> Void
  ) {
    (self.file, self.isWhole, self.tellUnwritable) = (file, isWhole, tellUnwritable)
    last = walk?.draft(isWhole: isWhole) ?? []
  }

  func keep(_ walk: Walk) {
    guard walk.hasEntries || !last.isEmpty else { return }
    let draft = walk.draft(isWhole: isWhole)
    guard draft != last else { return }
    last = draft
    let isWritten = file.write(draft)
    if !isWritten, !isBroken { tellUnwritable(file) }
    isBroken = !isWritten
  }

  /// Whether there is a draft with everything that was said.
  var isSaved: Bool { !last.isEmpty && !isBroken }
}
