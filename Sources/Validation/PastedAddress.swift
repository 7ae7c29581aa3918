import Phrasing

/// An e-mail address out of its wrapping: `Name <…>`, `mailto:…?subject=…`, quotation marks, the end of a sentence.
struct PastedAddress {
  private(set) var bytes: [UInt8]

  init(_ entry: [UInt8]) throws(Flaw) {
    bytes = try PastedAddress.plain(entry)
    trim()
    takeFromAngles()
    takeFromMailto()
    trim()
  }

  /// In ASCII where a wide form was typed, one space for each run; nobody pastes a thousand bytes round an address.
  private static func plain(_ entry: [UInt8]) throws(Flaw) -> [UInt8] {
    var reader = ScalarReader(entry)
    var plain: [UInt8] = []
    plain.reserveCapacity(min(entry.count, 256))
    while let scalar = reader.next() {
      if scalar.isSpace {
        if let last = plain.last, last != .space { plain.append(.space) }
        continue
      }
      if scalar.isUnseen { continue }
      guard scalar != .replacement else { throw .unreadable }
      guard !scalar.isControl else { throw .badCharacter }
      plain.append(scalar.value == 0x3002 || scalar.value == 0xFF61 ? Scalar(value: 0x2E) : scalar.narrow)
      guard plain.count <= 1000 else { throw .tooLong }
    }
    return plain
  }

  /// Takes off what stands before and after an address in running text.
  private mutating func trim() {
    while let last = bytes.last, [.space, .comma, .semicolon, .dot].contains(last) { bytes.removeLast() }
    if bytes.count > 1, let first = bytes.first, first == bytes.last, first == .quote || first == .apostrophe {
      bytes = Array(bytes[1..<bytes.count - 1])
    }
  }

  private mutating func takeFromAngles() {
    guard bytes.last == .greater, let opening = bytes.lastIndex(of: .less) else { return }
    guard bytes.firstIndex(of: .greater) == bytes.count - 1, bytes.firstIndex(of: .less) == opening else { return }
    bytes = Array(bytes[(opening + 1)..<bytes.count - 1])
  }

  private mutating func takeFromMailto() {
    let scheme: StaticString = "mailto:"
    guard bytes.count >= scheme.utf8CodeUnitCount else { return }
    for index in 0..<scheme.utf8CodeUnitCount where bytes[index].inSmallLetters != scheme.utf8Start[index] { return }
    let end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.count
    bytes = Array(bytes[scheme.utf8CodeUnitCount..<end])
  }
}
