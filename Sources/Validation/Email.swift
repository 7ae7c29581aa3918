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
    let at = try Email.at(in: address.span)
    let doubts = Email.doubts(local: address.span.extracting(first: at))
    for index in at..<address.count { address[index] = address[index].inSmallLetters }
    reading = Reading(value: address, warnings: doubts)
  }

  /// The place of the sign in an address that has no flaw.
  private static func at(in address: Span<UInt8>) throws(Flaw) -> Int {
    guard !address.isEmpty else { throw .missing }
    guard let at = address.place({ $0 == .at }) else { throw .missingAt }
    let domain = address.extracting(droppingFirst: at + 1)
    guard domain.place({ $0 == .at }) == nil else {
      throw address.place(Email.parts) == nil ? .severalAts : .severalAddresses
    }
    guard address.place({ $0 == .space }) == nil else { throw .spaceInside }
    guard address.place({ $0 == .comma }) == nil else { throw .commaForDot }
    guard at > 0 else { throw .nothingBeforeAt }
    guard !domain.isEmpty else { throw .nothingAfterAt }
    guard address.extracting(first: at).place({ !Email.isLocal($0) }) == nil else { throw .badCharacter }
    try check(domain)
    guard at <= 64, address.count <= 254 else { throw .tooLong }
    return at
  }

  private static func check(_ domain: Span<UInt8>) throws(Flaw) {
    guard domain.place({ !Email.isDomain($0) }) == nil else { throw .badDomain }
    guard domain.place({ $0 == .dot }) != nil else { throw .domainWithoutDot }
    var start = 0
    for end in 0...domain.count where end == domain.count || domain[end] == .dot {
      let label = domain.extracting(start..<end)
      guard !label.isEmpty else { throw .misplacedDot }
      guard label[0] != .hyphen, label[label.count - 1] != .hyphen else { throw .badDomain }
      guard label.count <= 63 || label.place({ $0 >= 0x80 }) != nil else { throw .badDomain }
      guard end < domain.count || label.count >= 2 && !label.isDigits else { throw .badDomain }
      start = end + 1
    }
  }

  private static func doubts(local: Span<UInt8>) -> [Flaw] {
    var doubts: [Flaw] = []
    var previous = UInt8.dot
    var hasUnusualDot = local[local.count - 1] == .dot
    for index in local.indices {
      if local[index] == .dot, previous == .dot { hasUnusualDot = true }
      previous = local[index]
    }
    if hasUnusualDot { doubts.append(.unusualDot) }
    if local.place({ $0 >= 0x80 }) != nil { doubts.append(.unusualLetter) }
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
