/// An address to which mail can be sent, taken out of whatever it was pasted with.
struct Email {
  let reading: Reading

  static let flaws: [Flaw] = [
    .missing, .unreadable, .missingAt, .severalAddresses, .severalAts, .spaceInside, .commaForDot, .nothingBeforeAt,
    .nothingAfterAt, .badCharacter, .domainWithoutDot, .misplacedDot, .badDomain, .tooLong,
  ]
  static let warnings: [Flaw] = [.unusualDot, .unusualLetter]

  init(_ entry: [UInt8]) throws(Flaw) {
    var address = try PastedAddress(entry).bytes
    guard !address.isEmpty else { throw .missing }
    guard let at = address.firstIndex(of: .at) else { throw .missingAt }
    guard address.lastIndex(of: .at) == at else {
      throw address.contains(where: Email.parts) ? .severalAddresses : .severalAts
    }
    guard !address.contains(.space) else { throw .spaceInside }
    guard !address.contains(.comma) else { throw .commaForDot }
    guard at > 0 else { throw .nothingBeforeAt }
    guard at < address.count - 1 else { throw .nothingAfterAt }
    guard address[..<at].allSatisfy(Email.isLocal) else { throw .badCharacter }
    try Email.check(domain: address[(at + 1)...])
    guard at <= 64, address.count <= 254 else { throw .tooLong }

    for index in at..<address.count { address[index] = address[index].inSmallLetters }
    reading = Reading(value: address, warnings: Email.doubts(local: address[..<at]))
  }

  private static func check(domain: ArraySlice<UInt8>) throws(Flaw) {
    guard domain.allSatisfy(isDomain) else { throw .badDomain }
    guard domain.contains(.dot) else { throw .domainWithoutDot }
    var start = domain.startIndex
    var lastLabel = domain[start..<start]
    for index in domain.startIndex...domain.endIndex where index == domain.endIndex || domain[index] == .dot {
      lastLabel = domain[start..<index]
      guard let first = lastLabel.first, let last = lastLabel.last else { throw .misplacedDot }
      guard first != .hyphen, last != .hyphen else { throw .badDomain }
      guard lastLabel.count <= 63 || lastLabel.contains(where: { $0 >= 0x80 }) else { throw .badDomain }
      start = index + 1
    }
    guard lastLabel.count >= 2, !lastLabel.allSatisfy({ $0.isDigit }) else { throw .badDomain }
  }

  private static func doubts(local: ArraySlice<UInt8>) -> [Flaw] {
    var doubts: [Flaw] = []
    var previous = UInt8.dot
    var hasUnusualDot = local.last == .dot
    for byte in local {
      if byte == .dot, previous == .dot { hasUnusualDot = true }
      previous = byte
    }
    if hasUnusualDot { doubts.append(.unusualDot) }
    if local.contains(where: { $0 >= 0x80 }) { doubts.append(.unusualLetter) }
    return doubts
  }

  /// What stands between two addresses.
  private static func parts(_ byte: UInt8) -> Bool {
    byte == .space || byte == .comma || byte == .semicolon || byte == .less || byte == .greater
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), .semicolon,
      .less, .greater, .quote, .backslash, .at:
      false
    default: byte > 0x20
    }
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isDigit || byte.isLetter || byte == .dot || byte == .hyphen
  }
}
