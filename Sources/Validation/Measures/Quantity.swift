import Phrasing

/// What a licence measures goods in: volume in cubic metres, net weight in kilograms, or a number of units.
struct Quantity {
  let reading: Reading

  static let flaws: [Flaw] = [
    .missing, .badCharacter, .noDigits, .otherUnit, .negative, .wrongGrouping, .ambiguous, .tooLong, .zero,
  ]

  /// Reads what one of the fields `volume`, `weight` and `units` asks for.
  init(
    _ entry: [UInt8], of field: Field, in circumstances: Circumstances, offering candidates: inout [[UInt8]]
  ) throws(Flaw) {
    let entry = try NumberEntry(entry)
    let isTonnes = field == .weight && (entry.words == [UInt8(ascii: "t")] || Quantity.tonnes.hasStem(of: entry.words))
    let number = (isTonnes ? entry.number.thousandfold : entry.number).canonical
    let isWhole = field != .units || number.scale == 0
    let flaw: Flaw? =
      if !entry.words.isEmpty, !isTonnes, !Quantity.stems(of: field).hasStem(of: entry.words) {
        .otherUnit
      } else if entry.isNegative {
        .negative
      } else if entry.isAmbiguous {
        .ambiguous
      } else if number.significand == 0 {
        .zero
      } else if !isWhole {
        .notWhole
      } else {
        isTonnes ? .tonnes : nil
      }
    let value = number.text
    if flaw == .tonnes { candidates = [value] }
    if flaw == .ambiguous {
      let grouped = (isTonnes ? entry.grouped.thousandfold : entry.grouped).text
      candidates = isWhole ? [grouped, value] : [grouped]
    }
    if let flaw { throw flaw }
    let style: NumberStyle =
      switch field {
      case .volume: .measure(.cubicMetre)
      case .weight: .measure(.kilogram)
      default: .integer
      }
    let isLikely =
      switch field {
      case .volume: Density.isLikely(weight: Decimal(circumstances["weight"] ?? []), volume: number)
      case .weight: Density.isLikely(weight: number, volume: Decimal(circumstances["volume"] ?? []))
      default: true
      }
    reading = Reading(
      value, display: circumstances.notation?.display(number, style),
      warnings: isLikely ? [] : [.densityUnlikely])
  }

  /// How the names begin by which people call the unit, without spaces and dots.
  private static func stems(of field: Field) -> StaticString {
    switch field {
    case .volume: "m3 cbm kubikm kubiekem cubicm"
    case .weight: "kg kilo"
    default: "stk stuk styk pc piece unit enhed eenhe"
    }
  }

  private static let tonnes: StaticString = "ton mt metri"
}

extension Decimal {
  fileprivate var thousandfold: Decimal {
    if scale >= 3 { return Decimal(significand, scale: scale - 3) }
    return Decimal(significand &* (scale == 0 ? 1000 : scale == 1 ? 100 : 10))
  }
}

extension StaticString {
  /// Whether a word begins with one of the stems, which are parted by spaces.
  fileprivate func hasStem(of word: [UInt8]) -> Bool {
    var length = 0
    var fits = true
    for index in 0..<utf8CodeUnitCount {
      let letter = utf8Start[index]
      if letter == .space {
        if fits { return true }
        (length, fits) = (0, true)
      } else {
        fits = fits && length < word.count && word[length] == letter
        length += 1
      }
    }
    return fits
  }
}
