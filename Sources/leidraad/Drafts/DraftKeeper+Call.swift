import Presentation
import Wizard

extension DraftKeeper {
  /// Keeps what a person says: in the file that the call names, in the draft gone on with, or in a new one.
  convenience init(_ call: Call, _ opening: DraftOpening, guide: String, _ walk: Walk) {
    let file: DraftFile
    var resumed: Walk?
    if let path = call[.save] {
      file = DraftFile(path: path)
    } else if case .opened(let opened, _) = opening {
      (file, resumed) = (opened, walk)
    } else {
      file = DraftFolder.own.free(for: guide)
    }
    self.init(file, isWhole: call.has(.sensitive), isOn: !call.has(.noSave), resuming: resumed)
  }

  /// Saves what was said so far, and says where it is and how to go on with it, or why it is not saved.
  func save(_ walk: Walk, of call: Call) -> (message: InterfaceMessage, isSaved: Bool) {
    guard save(walk) else { return (unwritable, false) }
    return (.draftSaved(file: visible(file.path), command: resumption(of: call)), true)
  }

  /// What somebody who stops is told.
  func farewell(of call: Call) -> InterfaceMessage {
    switch extent {
    case .nothing: .interruptedUnsaved
    case .older: .interruptedPartly(command: resumption(of: call))
    case .all: .interrupted(command: resumption(of: call))
    }
  }

  /// What a shell understands as going on with the draft, in the same language and from the same folders.
  func resumption(of call: Call) -> String {
    let options = [Option.language, .guides, .localizations].flatMap { option in
      call[option].map { ["--\(option.rawValue)", $0] } ?? []
    }
    return (["leidraad", "wizard", "--resume", file.name(in: .own)] + options).map(\.quotedForShell)
      .joined(separator: " ")
  }
}

extension DraftFile {
  /// How a call names it.
  func name(in folder: DraftFolder) -> String {
    guard path.hasPrefix(folder.path + "/") else { return path.contains("/") ? path : "./" + path }
    return String(path.dropFirst(folder.path.count + 1).dropLast(DraftFile.ending.count))
  }
}
