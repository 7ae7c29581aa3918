import Presentation
import Wizard

extension DraftKeeper {
  /// Keeps what a person says: in the file that the call names, in the draft gone on with, or in a new one.
  convenience init(_ call: Call, _ opening: DraftOpening, guide: String, _ walk: Walk) {
    let file: DraftFile
    var resumed: Walk?
    var another: (() -> DraftFile)?
    if let path = call[.save] {
      file = DraftFile(path: path)
    } else if case .opened(let opened, _) = opening {
      (file, resumed) = (opened, walk)
    } else {
      file = DraftFolder.own.free(for: guide)
      if !file.isThere { another = { DraftFolder.own.free(for: guide) } }
    }
    self.init(
      file, isWhole: call.has(.sensitive), isOn: !call.has(.noSave), resuming: resumed, orIfTaken: another)
  }

  /// Saves what was said so far, and says where it is and how to go on with it, or why it is not saved.
  func save(_ walk: Walk, of call: Call, in language: String?) -> (message: InterfaceMessage, isSaved: Bool) {
    guard save(walk) else { return (unwritable, false) }
    return (.draftSaved(file: visible(file.path), command: file.resumption(of: call, in: language)), true)
  }

  /// What somebody who stops is told.
  func farewell(of call: Call, in language: String?) -> InterfaceMessage {
    switch extent {
    case .nothing: .interruptedUnsaved
    case .older: .interruptedPartly(command: file.resumption(of: call, in: language))
    case .all: .interrupted(command: file.resumption(of: call, in: language))
    }
  }
}

extension DraftFile {
  /// What a shell understands as going on with the draft, or as writing its documents into a folder: in a language
  /// where the surroundings do not say it, from the same folders, shown as before, and with nothing left out that was kept.
  func resumption(of call: Call, in language: String?, into folder: String? = nil, isAsking: Bool = true) -> String {
    var words = [Program.name, Command.wizard.rawValue, "--resume", name(in: .own)]
    if let folder { words += ["--out", folder] }
    if let language { words += ["--language", language] }
    if call.has(.plain) { words.append("--plain") }
    if !isAsking { words.append("--no-input") }
    for option in [Option.guides, .localizations] {
      if let folder = call[option] { words += ["--\(option.rawValue)", folder] }
    }
    if call.has(.sensitive) { words.append("--sensitive") }
    return words.map(\.quotedForShell).joined(separator: " ")
  }

  /// How a call names it.
  func name(in folder: DraftFolder) -> String {
    guard path.hasPrefix(folder.path + "/") else { return path.contains("/") ? path : "./" + path }
    let name = path.dropFirst(folder.path.count + 1)
    return name.hasSuffix(DraftFile.ending) && !name.contains("/")
      ? String(name.dropLast(DraftFile.ending.count)) : path
  }
}
