/// A title as it stands in an address: small letters of ASCII, digits and hyphens.
struct Slug: Equatable, Sendable {
  let text: String

  init(_ title: String) {
    var bytes: [UInt8] = []
    for scalar in title.unicodeScalars {
      let letters = Slug.letters(of: scalar)
      if !letters.isEmpty {
        bytes += letters.utf8
      } else if bytes.last != UInt8(ascii: "-"), !bytes.isEmpty, !Slug.isSilent(scalar) {
        bytes.append(UInt8(ascii: "-"))
      }
    }
    if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
    text = String(decoding: bytes, as: UTF8.self)
  }

  private static func letters(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "0"..."9": String(scalar)
    case "A"..."Z": String(Unicode.Scalar(scalar.value + 32) ?? scalar)
    case "æ", "Æ": "ae"
    case "ø", "Ø", "œ", "Œ": "oe"
    case "å", "Å": "aa"
    case "à"..."ä", "À"..."Ä": "a"
    case "ç", "Ç": "c"
    case "è"..."ë", "È"..."Ë": "e"
    case "ì"..."ï", "Ì"..."Ï": "i"
    case "ñ", "Ñ": "n"
    case "ò"..."ö", "Ò"..."Ö": "o"
    case "ù"..."ü", "Ù"..."Ü": "u"
    case "ý", "ÿ", "Ý": "y"
    case "ß": "ss"
    default: ""
    }
  }

  /// Apostrophes, soft hyphens and combining marks part no words.
  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "’" || scalar == "\u{AD}" || ("\u{300}"..."\u{36F}").contains(scalar)
  }
}
