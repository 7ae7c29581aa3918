/// The kinds of lines that an entry is made of, in the order in which gettext writes them.
enum POPart: Int, CaseIterable {
  case translatorComment, extractedComment, places, flags, previousKey, previousText, key, text, translation
  /// A blank line inside an entry, or something that could not be read.
  case other

  var keyword: String {
    switch self {
    case .key, .previousKey: "msgctxt"
    case .text, .previousText: "msgid"
    default: "msgstr"
    }
  }

  /// Whether its lines hold strings of the message as it is, not as it was.
  var isField: Bool { self == .key || self == .text || self == .translation }

  var isPrevious: Bool { self == .previousKey || self == .previousText }
}

extension POPart {
  /// The part that a line belongs to; a line of strings belongs to the part before it.
  init(line: ArraySlice<UInt8>, after last: POPart?) {
    var content = line.drop { $0 == 0x20 || $0 == 0x09 }
    let second = content.dropFirst().first
    guard content.first == UInt8(ascii: "#") else {
      self = POPart.field(content, isPrevious: false) ?? POPart.continued(content, last)
      return
    }
    switch second {
    case UInt8(ascii: "."): self = .extractedComment
    case UInt8(ascii: ":"): self = .places
    case UInt8(ascii: ","): self = .flags
    case UInt8(ascii: "~"), UInt8(ascii: "|"):
      content = content.dropFirst(2)
      var isPrevious = second == UInt8(ascii: "|")
      if !isPrevious, content.first == UInt8(ascii: "|") {
        content = content.dropFirst()
        isPrevious = true
      }
      content = content.drop { $0 == 0x20 || $0 == 0x09 }
      self = POPart.field(content, isPrevious: isPrevious) ?? POPart.continued(content, last)
    default: self = .translatorComment
    }
  }

  private static func field(_ content: ArraySlice<UInt8>, isPrevious: Bool) -> POPart? {
    let word = content.prefix { $0 != 0x20 && $0 != 0x09 && $0 != UInt8(ascii: "\"") && $0 > 0x0D }
    switch String(decoding: word, as: UTF8.self) {
    case "msgctxt": return isPrevious ? .previousKey : .key
    case "msgid": return isPrevious ? .previousText : .text
    case "msgstr": return .translation
    default: return nil
    }
  }

  private static func continued(_ content: ArraySlice<UInt8>, _ last: POPart?) -> POPart {
    guard content.first == UInt8(ascii: "\""), let last, last.isField || last.isPrevious else { return .other }
    return last
  }
}
