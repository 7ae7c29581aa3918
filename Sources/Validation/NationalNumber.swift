/// A company's number in its own country: what follows the letters of the country in its EORI number.
struct NationalNumber {
  let value: [UInt8]
  let issuer: Issuer
  let doubt: Flaw?

  /// Takes off the number's name and the letters of the country, which people type along.
  init(_ entry: [UInt8], of issuer: Issuer) throws(Flaw) {
    var clean = CleanEntry(entry)
    guard !clean.hasOther else { throw .badCharacter }
    clean.dropLabel()
    if let letters = Issuer(of: clean.text.span), letters == issuer || letters.isSE(for: issuer) { clean.dropFirst(2) }
    guard !clean.text.isEmpty else { throw .missing }
    doubt = try issuer.examine(clean.text.span)
    value = clean.text
    self.issuer = issuer
  }

  var reading: Reading { Reading(value: value, groupedBy: issuer, doubt: doubt) }
}

extension Issuer {
  /// Danish tax numbers are called SE numbers.
  fileprivate func isSE(for issuer: Issuer) -> Bool { self == .se && issuer == .dk }
}
