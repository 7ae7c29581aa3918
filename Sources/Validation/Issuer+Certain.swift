/// Countries whose numbers have a form that is certain, so that another is refused.
extension Issuer {
  static func danish(_ body: Span<UInt8>) throws(Flaw) -> Flaw? {
    try demandDigits(body)
    guard body.count == 8 else { throw .lengthDK }
    guard Modulus11.fitsCVR(body) else { throw .wrongCheckDigit }
    return body.number(0..<8) == 09_999_981 ? .sharedPrivateNumber : nil
  }

  static func belgian(_ body: Span<UInt8>) throws(Flaw) -> Flaw? {
    try demandDigits(body)
    guard body.count == 10 else { throw .lengthBE }
    guard body[0] != UInt8(ascii: "9") else { throw .firstDigitBE }
    guard body[0] <= UInt8(ascii: "1") else { throw .establishmentUnit }
    guard Modulus97.fitsEnterprise(body) else { throw .wrongCheckDigit }
    return (7965...7966).contains(body.number(0..<5)) ? .representativeNumber : nil
  }

  static func german(_ body: Span<UInt8>) throws(Flaw) -> Flaw? {
    try demandDigits(body)
    guard body.count != 9 else { throw .vatNumberDE }
    guard body.count == 7 || body.count == 15 else { throw .lengthDE }
    return nil
  }

  /// Private persons have longer numbers, made of groups whose form is nowhere written.
  static func finnish(_ body: Span<UInt8>, dashes: Int) throws(Flaw) -> Flaw? {
    try demandDigits(body)
    if body.count == 8 { return Modulus11.fitsBusinessID(body) ? nil : .checkDigitDoubtful }
    guard body.count >= 10, body.count + dashes <= 15 else { throw .lengthFI }
    return .structureUnconfirmed
  }

  static func french(_ body: Span<UInt8>) throws(Flaw) -> Flaw? {
    if body.count == 11, body.areDigits(2..<11) { throw .vatNumberFR }
    try demandDigits(body)
    guard body.count == 9 || body.count == 14 else { throw .lengthFR }
    guard Luhn.fits(body) || isOfLaPoste(body) else { return .checkDigitDoubtful }
    return body.count == 14 ? .legacySIRET : nil
  }

  /// The establishments of La Poste are numbered without Luhn's check.
  private static func isOfLaPoste(_ body: Span<UInt8>) -> Bool { body.count == 14 && body.begins(with: "356000000") }

  static func irish(_ body: Span<UInt8>) throws(Flaw) -> Flaw? {
    let isNew = body.areDigits(0..<7) && (body.count == 8 || body.count == 9) && body.areLetters(7..<body.count)
    if isNew { return CheckLetter.fitsIrish(body) ? nil : .checkDigitDoubtful }
    let isOld =
      body.count == 8 && body[0].isDigit && body.areLetters(1..<2) && body.areDigits(2..<7) && body[7].isCapital
    if isOld { return .checkDigitUnchecked }
    throw .formIE
  }

  /// A person's number is the fiscal code without its last character.
  static func italian(_ body: Span<UInt8>) throws(Flaw) -> Flaw? {
    if body.areLetters(0..<6) {
      guard body.count != 16 else { throw .fiscalCodeIT }
      guard body.count == 15 else { throw .formIT }
      return nil
    }
    try demandDigits(body, otherwise: .formIT)
    guard body.count == 11 else { throw .formIT }
    return Luhn.fits(body) ? nil : .checkDigitDoubtful
  }

  static func luxembourgish(_ body: Span<UInt8>) throws(Flaw) -> Flaw? {
    try demandDigits(body)
    guard body.count == 8 else { throw .lengthLU }
    return Modulus97.fitsLuxembourg(body) ? nil : .checkDigitDoubtful
  }

  static func dutch(_ body: Span<UInt8>) throws(Flaw) -> Flaw? {
    let hasTail = body.count == 12 && body[9] == UInt8(ascii: "B") && body.areDigits(0..<9) && body.areDigits(10..<12)
    guard !hasTail else { throw .vatNumberNL }
    try demandDigits(body)
    guard body.count == 9 else { throw .lengthNL }
    return Modulus11.fitsRSIN(body) ? nil : .soleTraderNL
  }

  static func swedish(_ body: Span<UInt8>) throws(Flaw) -> Flaw? {
    try demandDigits(body)
    if body.count == 12, body.ends(with: "01") { throw .vatNumberSE }
    guard body.count == 10 else { throw .lengthSE }
    let isForeign = body.begins(with: "302") || body.begins(with: "502") || body.begins(with: "444")
    return Luhn.fits(body) || isForeign ? nil : .checkDigitDoubtful
  }

  static func slovak(_ body: Span<UInt8>) throws(Flaw) -> Flaw? {
    if body.count == 10, body.areDigits(2..<10), body.begins(with: "0I") {
      return Modulus11.fitsICO(body, from: 2) ? nil : .checkDigitDoubtful
    }
    guard !body.begins(with: "0I") else { throw .formSK }
    let meansLetter = body.count == 10 && body[0].standsForZero && body[1].standsForOne && body.areDigits(2..<10)
    guard !meansLetter || body.isDigits else { throw .zeroISK }
    try demandDigits(body, otherwise: .formSK)
    guard body.count == 10 else { throw .formSK }
    return Modulus11.fitsSlovak(body) ? nil : .checkDigitDoubtful
  }

  static func northernIrish(_ body: Span<UInt8>) throws(Flaw) -> Flaw? {
    try demandDigits(body)
    guard body.count != 9 else { throw .vatNumberXI }
    guard body.count == 12 || body.count == 15 else { throw .lengthXI }
    return body.count == 15 || Modulus97.fitsBritishVAT(body) ? nil : .checkDigitDoubtful
  }

  private static func demandDigits(_ body: Span<UInt8>, otherwise flaw: Flaw = .unexpectedLetter) throws(Flaw) {
    guard !body.isDigits else { return }
    for index in body.indices where !body[index].isDigit {
      guard body[index].standsForZero || body[index].standsForOne else { throw flaw }
    }
    throw .letterForDigit
  }
}

extension CleanEntry {
  /// A Finnish number with its dashes: the one of a business ID, which may not have been typed, or a person's as typed.
  var finnish: [UInt8] {
    let dashes = CleanEntry.finnishDashes(dashes, in: text.count)
    var result: [UInt8] = []
    for index in text.indices {
      if dashes >> UInt64(index) & 1 == 1 { result.append(.hyphen) }
      result.append(text[index])
    }
    return result
  }

  /// Of the dashes in a text of so many signs those that stand between two digits.
  static func finnishDashes(_ dashes: UInt64, in count: Int) -> UInt64 {
    count == 10 ? 1 << 9 : dashes & (1 << UInt64(count) - 1) & ~7
  }
}
