import Phrasing

/// A trial language for finding what cannot be translated and what has no room: accents, longer words, brackets.
///
/// ```swift
/// PseudoLanguage.message(Array("Save {file}".utf8))  // [Sáávéé {file}]
/// ```
/// Arguments, tags, and the targets of links, labels and terms stay as they are.
public enum PseudoLanguage {
  /// English with accents, as other programs call it.
  public static let tag = "en-XA"

  /// Nothing when the message is not right.
  public static func message(_ message: [UInt8]) -> [UInt8]? {
    guard let phrase = MessageSyntax(message).phrase else { return nil }
    return Phrase(arguments: phrase.arguments, parts: sentence(phrase.parts)).message
  }

  /// The template's messages in the trial language.
  public static func translation(of template: POFile) -> [UInt8] {
    var draft = PODraft(
      POFile(SourceFile(name: "\(tag).po", bytes: POTemplate(language: tag, messages: []).bytes)))
    for entry in template.entries where !entry.isObsolete {
      guard let key = entry.key?.string, !key.isEmpty, let text = entry.text?.bytes else { continue }
      var made = POEntryDraft(key: key, text: text, lineEnd: draft.lineEnd)
      if let message = message(text) { made.setTranslation(message) }
      made.setNotes(entry.comments(.extracted))
      made.setPlaces(entry.comments(.places))
      draft.entries.append(made)
    }
    return draft.bytes
  }

  /// A whole sentence in brackets; where all of it stands in branches, each branch has its own.
  private static func sentence(_ parts: [Phrase.Part]) -> [Phrase.Part] {
    if parts.count == 1 {
      switch parts[0] {
      case .plural(let argument, let kind, let branches):
        let branches = branches.map { Phrase.PluralBranch(selector: $0.selector, parts: sentence($0.parts)) }
        return [.plural(argument, kind, branches)]
      case .select(let argument, let branches):
        return [
          .select(argument, branches.map { Phrase.SelectBranch(keyword: $0.keyword, parts: sentence($0.parts)) })
        ]
      default: break
      }
    }
    return bracketed(lengthened(parts))
  }

  private static func lengthened(_ parts: [Phrase.Part]) -> [Phrase.Part] {
    var closing: UInt8?
    return parts.map { part in
      switch part {
      case .text(let text): return .text(PseudoText.lengthened(text, closing: &closing))
      case .plural(let argument, let kind, let branches):
        return .plural(
          argument, kind, branches.map { Phrase.PluralBranch(selector: $0.selector, parts: lengthened($0.parts)) })
      case .select(let argument, let branches):
        return .select(
          argument, branches.map { Phrase.SelectBranch(keyword: $0.keyword, parts: lengthened($0.parts)) })
      default: return part
      }
    }
  }

  /// Brackets stand inside the spaces at the ends, and behind the mark of a list.
  private static func bracketed(_ parts: [Phrase.Part]) -> [Phrase.Part] {
    guard !parts.isEmpty else { return parts }
    var parts = parts
    if case .text(let text) = parts[0] {
      let start = PseudoText.listMark(text)
      parts[0] = .text(Array(text[..<start]) + [UInt8(ascii: "[")] + Array(text[start...]))
    } else {
      parts.insert(.text([UInt8(ascii: "[")]), at: 0)
    }
    if case .text(let text) = parts[parts.count - 1] {
      let end = text.lastIndex { $0 != 0x20 && $0 != 0x0A }.map { $0 + 1 } ?? text.count
      parts[parts.count - 1] = .text(Array(text[..<end]) + [UInt8(ascii: "]")] + Array(text[end...]))
    } else {
      parts.append(.text([UInt8(ascii: "]")]))
    }
    return parts
  }
}
