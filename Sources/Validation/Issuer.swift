/// Who issues EORI numbers: the members of the European Union, and Northern Ireland.
enum Issuer: UInt8, CaseIterable {
  case at, be, bg, cy, cz, de, dk, ee, es, fi, fr, gr, hr, hu, ie, it, lt, lu, lv, mt, nl, pl, pt, ro, se, si, sk, xi

  /// The first letters of a number, in the order of the cases.
  private static let prefixes: StaticString = "ATBEBGCYCZDEDKEEESFIFRGRHRHUIEITLTLULVMTNLPLPTROSESISKXI"

  init?(of text: [UInt8]) {
    guard text.count >= 2, let index = Issuer.prefixes.indexOfPair(text[0], text[1]) else { return nil }
    self.init(rawValue: UInt8(index))
  }

  /// Throws what is certainly wrong with a number, and returns what is doubtful about it.
  func examine(_ entry: CleanEntry) throws(Flaw) -> Flaw? {
    let body = Body(entry.text)
    guard body.count == 0 || !body.isZeros else { throw .allZeros }
    return switch self {
    case .be: try Issuer.belgian(body)
    case .de: try Issuer.german(body)
    case .dk: try Issuer.danish(body)
    case .fi: try Issuer.finnish(body, dashes: entry.finnish.count - entry.text.count)
    case .fr: try Issuer.french(body)
    case .ie: try Issuer.irish(body)
    case .it: try Issuer.italian(body)
    case .lu: try Issuer.luxembourgish(body)
    case .nl: try Issuer.dutch(body)
    case .se: try Issuer.swedish(body)
    case .sk: try Issuer.slovak(body)
    case .xi: try Issuer.northernIrish(body)
    default: try uncertain(body)
    }
  }

  /// A number as people read it aloud, where its country has such a habit.
  func grouped(_ text: [UInt8]) -> [UInt8] {
    switch self {
    case .dk: Issuer.groups(text, before: [2, 4, 6, 8], with: .space)
    case .be: Issuer.groups(text, before: [6, 9], with: .dot)
    case .fr: Issuer.groups(text, before: [2, 5, 8, 11], with: .space)
    default: text
    }
  }

  private static func groups<let count: Int>(
    _ text: [UInt8], before positions: [count of Int], with separator: UInt8
  ) -> [UInt8] {
    var grouped: [UInt8] = []
    grouped.reserveCapacity(text.count + count + 1)
    var next = 0
    for index in text.indices {
      if index == 2, separator == .dot { grouped.append(.space) }
      if next < count, positions[next] == index {
        grouped.append(separator)
        next += 1
      }
      grouped.append(text[index])
    }
    return grouped
  }
}
