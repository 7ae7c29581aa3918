/// Who issues EORI numbers: the members of the European Union, and Northern Ireland.
enum Issuer: UInt8, CaseIterable {
  case at, be, bg, cy, cz, de, dk, ee, es, fi, fr, gr, hr, hu, ie, it, lt, lu, lv, mt, nl, pl, pt, ro, se, si, sk, xi

  /// The first letters of a number, in the order of the cases.
  private static let prefixes: StaticString = "ATBEBGCYCZDEDKEEESFIFRGRHRHUIEITLTLULVMTNLPLPTROSESISKXI"

  init?(of text: Span<UInt8>) {
    guard text.count >= 2, let index = Issuer.prefixes.indexOfPair(text[0], text[1]) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// Throws what is certainly wrong with a number, without its letters, and returns what is doubtful about it.
  func examine(_ body: Span<UInt8>, dashes: UInt64 = 0) throws(Flaw) -> Flaw? {
    guard body.isEmpty || !body.isZeros else { throw .allZeros }
    return switch self {
    case .be: try Issuer.belgian(body)
    case .de: try Issuer.german(body)
    case .dk: try Issuer.danish(body)
    case .fi: try Issuer.finnish(body, dashes: CleanEntry.finnishDashes(dashes, in: body.count + 2).nonzeroBitCount)
    case .fr: try Issuer.french(body)
    case .ie: try Issuer.irish(body)
    case .it: try Issuer.italian(body)
    case .lu: try Issuer.luxembourgish(body)
    case .nl: try Issuer.dutch(body)
    case .se: try Issuer.swedish(body)
    case .sk: try Issuer.slovak(body)
    case .xi: try Issuer.northernIrish(body)
    default: try uncertain(body)
    }
  }

  /// A number as people read it aloud, where its country has such a habit; with the letters of the country or without.
  func grouped(_ text: [UInt8]) -> [UInt8] {
    let hasLetters = text.isEmpty || !text[0].isDigit
    return switch self {
    case .dk: text.spread(like: hasLetters ? "DK 00 00 00 00" : "00 00 00 00")
    case .be: text.spread(like: hasLetters ? "BE 0000.000.000" : "0000.000.000")
    case .fr: text.spread(like: "FR 000 000 000 00000")
    default: text
    }
  }
}

extension [UInt8] {
  /// Puts the spaces, dots and hyphens of a pattern between letters and digits, as far as these go.
  func spread(like pattern: StaticString) -> [UInt8] {
    var written: [UInt8] = []
    var next = 0
    for index in 0..<pattern.utf8CodeUnitCount where next < count {
      let sign = pattern.utf8Start[index]
      if sign == .space || sign == .dot || sign == .hyphen {
        written.append(sign)
      } else {
        written.append(self[next])
        next += 1
      }
    }
    return written
  }
}
