import Phrasing

/// An e-mail address out of its wrapping: `Name <…>`, `mailto:…?subject=…`, quotation marks, the end of a sentence.
struct PastedAddress {
  private var text: [UInt8] = []
  private var start = 0
  private var end = 0

  var bytes: [UInt8] { Array(text[start..<end]) }

  /// In ASCII where a wide form was typed, one space for each run; nobody pastes a thousand bytes round an address.
  init(_ entry: [UInt8]) throws(Flaw) {
    var reader = ScalarReader(entry)
    while let scalar = reader.next() {
      if scalar.isSpace {
        if !text.isEmpty, text[text.count - 1] != .space { text.append(.space) }
        continue
      }
      if scalar.isUnseen { continue }
      guard scalar != .replacement else { throw .unreadable }
      guard !scalar.isControl else { throw .badCharacter }
      text.append(scalar.value == 0x3002 || scalar.value == 0xFF61 ? Scalar(value: 0x2E) : scalar.narrow)
      guard text.count <= 1000 else { throw .tooLong }
    }
    end = text.count
    trim()
    takeFromAngles()
    takeFromMailto()
    trim()
  }

  /// Takes off what stands before and after an address in running text.
  private mutating func trim() {
    while start < end, text[end - 1].endsAddress { end -= 1 }
    guard end - start > 1, text[start] == text[end - 1] else { return }
    if text[start] == .quote || text[start] == .apostrophe { (start, end) = (start + 1, end - 1) }
  }

  /// Where one pair of angles closes at the end, the address stands in it.
  private mutating func takeFromAngles() {
    guard start < end, text[end - 1] == .greater else { return }
    var (pairs, opening) = (0, start)
    for index in start..<end - 1 {
      if text[index] == .greater { return }
      if text[index] == .less { (pairs, opening) = (pairs + 1, index) }
    }
    if pairs == 1 { (start, end) = (opening + 1, end - 1) }
  }

  private mutating func takeFromMailto() {
    let scheme: StaticString = "mailto:"
    let count = scheme.utf8CodeUnitCount
    guard end - start >= count else { return }
    for index in 0..<count where text[start + index].inSmallLetters != scheme.utf8Start[index] { return }
    start += count
    for index in start..<end where text[index] == UInt8(ascii: "?") {
      end = index
      return
    }
  }
}

extension UInt8 {
  fileprivate var endsAddress: Bool { self == .space || self == .comma || self == .semicolon || self == .dot }
}
