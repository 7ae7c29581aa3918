import Phrasing

/// An amount of money with its currency.
struct Money {
  let reading: Reading

  static let flaws: [Flaw] = [
    .missing, .badCharacter, .noDigits, .negative, .currencyUnknown, .wrongGrouping, .ambiguous, .tooLong,
    .currencyMissing, .tooManyDecimals,
  ]
  static let warnings: [Flaw] = [.unusualCurrency]

  init(_ entry: [UInt8], in notation: Notation?, offering candidates: inout [[UInt8]]) throws(Flaw) {
    let entry = try NumberEntry(entry)
    guard !entry.isNegative else { throw .negative }
    let currency = try Money.currency(entry.words)
    if entry.isAmbiguous { Money.offer(entry.grouped, currency, to: &candidates) }
    guard !entry.isAmbiguous, !currency.isEmpty else {
      Money.offer(entry.number, currency, to: &candidates)
      throw entry.isAmbiguous ? .ambiguous : .currencyMissing
    }
    guard let amount = entry.number.inCents else {
      throw entry.number.canonical.scale > 2 ? .tooManyDecimals : .tooLong
    }
    reading = Reading(
      amount.text(in: currency),
      display: notation?.display(amount, currency),
      warnings: Money.known.hasWord(currency) ? [] : [.unusualCurrency])
  }

  /// Offers an amount in its currency, or in those that are usual here.
  private static func offer(_ number: Decimal, _ currency: [UInt8], to candidates: inout [[UInt8]]) {
    guard let amount = number.inCents else { return }
    if !currency.isEmpty { return candidates.append(amount.text(in: currency)) }
    offer(number, [UInt8](euro), to: &candidates)
    offer(number, [UInt8](krone), to: &candidates)
  }

  /// The code of a currency; empty where none is named.
  private static func currency(_ words: [UInt8]) throws(Flaw) -> [UInt8] {
    if euros.hasWord(words) { return [UInt8](euro) }
    if kroner.hasWord(words) { return [UInt8](krone) }
    var code: [UInt8] = []
    for letter in words {
      guard letter.isLetter else { throw .currencyUnknown }
      code.append(letter & 0xDF)
    }
    guard code.isEmpty || code.count == 3 else { throw .currencyUnknown }
    return code
  }

  fileprivate static let euro: StaticString = "EUR"
  fileprivate static let krone: StaticString = "DKK"
  private static let euros: StaticString = "eur euro euros"
  private static let kroner: StaticString = "kr dkk dkr krone kroner"
  private static let known: StaticString = "EUR DKK USD GBP SEK NOK CHF PLN CZK IDR"
}

extension Decimal {
  /// The same amount with two digits after the point, if it has no more, nor more than a number may have in all.
  fileprivate var inCents: Decimal? {
    let amount = canonical
    guard amount.scale <= 2 else { return nil }
    let cents = amount.significand &* (amount.scale == 0 ? 100 : amount.scale == 1 ? 10 : 1)
    return cents < 1_000_000_000_000_000 ? Decimal(cents, scale: 2) : nil
  }
}

extension Decimal {
  fileprivate func text(in currency: [UInt8]) -> [UInt8] {
    var text = currency
    text.append(.space)
    text += self.text
    return text
  }
}

extension Notation {
  fileprivate func display(_ amount: Decimal, _ currency: [UInt8]) -> [UInt8] {
    if Money.euro.hasBytes(currency) { return display(amount, .currency(.euro)) }
    if Money.krone.hasBytes(currency) { return display(amount, .currency(.danishKrone)) }
    var text = currency
    text += [UInt8]("\u{A0}")
    text += display(amount, .fixed(2))
    return text
  }
}
