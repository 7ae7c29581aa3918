/// Countries whose numbers have a form that is only likely, so that another is doubted and not refused.
extension Issuer {
  func uncertain(_ body: Span<UInt8>) throws(Flaw) -> Flaw? {
    guard body.count >= 1 else { throw .tooShort }
    guard body.count <= 15 else { throw .tooLong }
    if self == .at, body.count == 9, body[0] == UInt8(ascii: "U"), body.areDigits(1..<9) { return .looksLikeVATNumber }
    return switch evidence(body) {
    case .fits: nil
    case .misfits: .checkDigitDoubtful
    case .likely: .checkDigitUnchecked
    case .none: .structureUnconfirmed
    }
  }

  /// How far a number proves itself.
  private enum Evidence {
    /// The form is likely, and a check digit says so too.
    case fits
    /// The form is likely, but not with this check digit.
    case misfits
    /// The form is likely, and has no check digit that is known.
    case likely
    case none

    static func check(_ fits: Bool) -> Evidence { fits ? .fits : .misfits }
  }

  private func evidence(_ body: Span<UInt8>) -> Evidence {
    switch (self, body.isDigits ? body.count : 0) {
    case (.at, _): body.begins(with: "EOS") && body.count == 13 && body.areDigits(3..<13) ? .likely : .none
    case (.bg, 9): .check(Modulus11.fitsEIK(body))
    case (.bg, 10), (.bg, 13): .likely
    case (.cy, _): Issuer.cypriot(body)
    case (.cz, 8): .check(Modulus11.fitsICO(body))
    case (.cz, 9), (.cz, 10): .likely
    case (.ee, 8): .check(Modulus11.fitsRegistryCode(body))
    case (.ee, 11): .likely
    case (.es, _): Issuer.spanish(body)
    case (.gr, 9): .check(Modulus11.fitsAFM(body))
    case (.hr, 11): .check(Modulus11.fitsOIB(body))
    case (.hu, 10): .likely
    case (.lt, 7...12): .likely
    case (.lv, 11): body[0] > UInt8(ascii: "3") ? .check(Modulus11.fitsLatvian(body)) : .likely
    case (.mt, 8): .check(Modulus97.fitsMaltese(body))
    case (.pl, _): Issuer.polish(body)
    case (.pt, 9): .check(Modulus11.fitsNIF(body))
    case (.ro, 2...10): .check(Modulus11.fitsCUI(body))
    case (.ro, 13): .likely
    case (.si, 8): .check(Modulus11.fitsSlovene(body))
    default: .none
    }
  }

  private static func cypriot(_ body: Span<UInt8>) -> Evidence {
    guard body.count == 9, body.areDigits(0..<8), body[8].isCapital else { return .none }
    return .check(CheckLetter.fitsCypriot(body))
  }

  private static func spanish(_ body: Span<UInt8>) -> Evidence {
    guard let fits = CheckLetter.fitsSpanish(body) else { return .none }
    return .check(fits)
  }

  /// A tax number and five noughts; the number of a foreigner ends in Z.
  private static func polish(_ body: Span<UInt8>) -> Evidence {
    guard body.count == 15, body.areDigits(0..<14) else { return .none }
    if body[14] == UInt8(ascii: "Z") { return .likely }
    return body.ends(with: "00000") ? .check(Modulus11.fitsNIP(body)) : .none
  }
}
