import Localization

/// A picture that an authority is known by: an SVG that can do nothing but be seen.
public struct Logo: Sendable {
  public let bytes: [UInt8]
  /// In the units of its view box.
  public let width: Int
  public let height: Int
}

/// Reads a logo, and refuses what could run, load or be expanded.
struct LogoReader {
  private let file: SourceFile
  private var findings: [Finding] = []

  static func read(_ file: SourceFile) -> (logo: Logo?, findings: [Finding]) {
    var reader = LogoReader(file: file)
    let logo = reader.logo()
    return (reader.findings.isEmpty ? logo : nil, reader.findings)
  }

  private init(file: SourceFile) { self.file = file }

  /// Beginnings of what has no business in a picture, in small letters.
  private static let refused = [
    "<script", "<foreignobject", "<style", "<iframe", "<animate", "<set", "<image", "<a ", "<a>", "<!doctype",
    "<!entity", "<?xml-stylesheet", "javascript:", "data:", "@import", "&#",
  ]

  private mutating func logo() -> Logo? {
    let small = file.bytes.map { (65...90).contains($0) ? $0 + 32 : $0 }
    for part in LogoReader.refused {
      if let offset = small.firstOffset(of: Array(part.utf8), from: 0) { refuse(part, at: offset) }
    }
    for (name, value, offset) in attributes(small) {
      let isHandler = name.starts(with: "on".utf8)
      let isOutward = name.hasSuffix("href") && value.first != UInt8(ascii: "#")
      let isLoading =
        value.firstOffset(of: Array("url(".utf8), from: 0).map { $0 + 4 < value.count } ?? false
        && value.firstOffset(of: Array("url(#".utf8), from: 0) == nil
      if isHandler || isOutward || isLoading { refuse(String(decoding: name, as: UTF8.self), at: offset) }
    }
    guard findings.isEmpty else { return nil }
    guard let svg = small.firstOffset(of: Array("<svg".utf8), from: 0),
      let end = small[svg...].firstIndex(of: UInt8(ascii: ">")),
      let box = attributes(Array(small[..<end]), from: svg).first(where: { $0.name == Array("viewbox".utf8) }),
      let size = LogoReader.size(box.value), small.firstOffset(of: Array("</svg>".utf8), from: end) != nil
    else {
      findings.append(file.finding(.logoMalformed, at: 0))
      return nil
    }
    return Logo(bytes: file.bytes, width: size.width, height: size.height)
  }

  private mutating func refuse(_ part: String, at offset: Int) {
    findings.append(file.finding(.logoUnsafe, at: offset, [part]))
  }

  /// Every `name="value"` there is, wherever it stands.
  private func attributes(_ bytes: [UInt8], from start: Int = 0) -> [(name: [UInt8], value: [UInt8], offset: Int)] {
    var found: [(name: [UInt8], value: [UInt8], offset: Int)] = []
    var position = start
    while let equals = bytes[position...].firstIndex(of: UInt8(ascii: "=")) {
      position = equals + 1
      var end = equals
      while end > start, LogoReader.isBlank(bytes[end - 1]) { end -= 1 }
      var begin = end
      while begin > start, LogoReader.isOfName(bytes[begin - 1]) { begin -= 1 }
      var open = equals + 1
      while open < bytes.count, LogoReader.isBlank(bytes[open]) { open += 1 }
      guard begin < end, open < bytes.count else { continue }
      let isQuoted = bytes[open] == UInt8(ascii: "\"") || bytes[open] == UInt8(ascii: "'")
      let rest = bytes[(isQuoted ? open + 1 : open)...]
      let close =
        rest.firstIndex { isQuoted ? $0 == bytes[open] : LogoReader.isBlank($0) || $0 == UInt8(ascii: ">") }
        ?? bytes.count
      found.append((Array(bytes[begin..<end]), Array(rest[..<close]), begin))
      position = max(position, close)
    }
    return found
  }

  /// `0 0 120 40` → 120 × 40
  private static func size(_ box: [UInt8]) -> (width: Int, height: Int)? {
    let numbers = box.split { isBlank($0) || $0 == UInt8(ascii: ",") }.map { String(decoding: $0, as: UTF8.self) }
      .map { Double($0) }
    guard numbers.count == 4, let width = numbers[2], let height = numbers[3], (1...10_000).contains(width),
      (1...10_000).contains(height)
    else { return nil }
    return (Int(width.rounded()), Int(height.rounded()))
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || byte.isDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "_")
  }
}

extension [UInt8] {
  /// Where other bytes stand in these for the first time.
  fileprivate func firstOffset(of other: [UInt8], from start: Int) -> Int? {
    guard start + other.count <= count else { return nil }
    return (start...count - other.count).first {
      self[$0] == other[0] && self[$0..<$0 + other.count].elementsEqual(other)
    }
  }

  fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
