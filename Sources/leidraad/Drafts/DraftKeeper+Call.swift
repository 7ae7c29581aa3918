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

extension String {
  /// Between quotation marks where a shell would read more into it.
  fileprivate var quotedForShell: String {
    let plain = utf8.allSatisfy { byte in
      byte.isASCIILetterOrDigit
        || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/")].contains(byte)
    }
    return plain && !isEmpty
      ? self : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
