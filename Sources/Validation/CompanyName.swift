/// The name of a company with its legal form, as its register writes it.
struct CompanyName {
  let reading: Reading

  static let flaws: [Flaw] = [.missing, .unreadable, .controlCharacter, .directionMark, .tooLong]
  static let warnings: [Flaw] = [.looksLikeNumber]

  init(_ entry: [UInt8]) throws(Flaw) {
    let name = try OneLine(entry, atMost: 200, breakingLines: .becomeSpaces).bytes
    reading = Reading(value: name, warnings: CompanyName.isNumber(name) ? [.looksLikeNumber] : [])
  }

  /// Whether somebody typed a registration number: at least eight digits, and nothing but what stands between digits.
  private static func isNumber(_ name: [UInt8]) -> Bool {
    var digits = 0
    for byte in name {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"): continue
      default: return false
      }
    }
    return digits >= 8
  }
}
