/// `<label:traces.search>`, `<link:traces.login>`, `[words](link:traces.login)` or `<guide:eu-login>` in a message.
struct GuideReference {
  let kind: Kind
  let id: String
  /// The byte at which its id begins.
  let position: Int

  enum Kind: String, CaseIterable {
    case label, link, guide
  }

  static func all(in bytes: [UInt8]) -> [GuideReference] {
    var references: [GuideReference] = []
    for start in bytes.indices {
      guard let closing = closing(of: bytes[start]) else { continue }
      for kind in Kind.allCases where bytes[(start + 1)...].starts(with: Array("\(kind.rawValue):".utf8)) {
        let position = start + 2 + kind.rawValue.utf8.count
        guard let end = bytes[position...].firstIndex(of: closing) else { continue }
        let id = String(decoding: bytes[position..<end], as: UTF8.self)
        references.append(GuideReference(kind: kind, id: id, position: position))
      }
    }
    return references
  }

  private static func closing(of opening: UInt8) -> UInt8? {
    switch opening {
    case UInt8(ascii: "<"): UInt8(ascii: ">")
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }
}
