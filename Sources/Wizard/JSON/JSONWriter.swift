import Phrasing

/// Writes JSON on one line, without blanks; the same bytes wherever it is written.
public struct JSONWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public enum Shape: Sendable {
    case object, list
  }

  public mutating func open(_ shape: Shape) {
    separate()
    bytes.append(shape == .object ? UInt8(ascii: "{") : UInt8(ascii: "["))
  }

  public mutating func close(_ shape: Shape) {
    bytes.append(shape == .object ? UInt8(ascii: "}") : UInt8(ascii: "]"))
  }

  /// The name of a member, whose value comes next.
  public mutating func name(_ name: [UInt8]) {
    text(name)
    bytes.append(UInt8(ascii: ":"))
  }

  public mutating func name(_ name: StaticString) { self.name([UInt8](name)) }

  /// A number, `true`, `false` or `null`, as it is written.
  public mutating func word(_ word: [UInt8]) {
    separate()
    bytes += word
  }

  /// A number that counts something.
  public mutating func number(_ number: Int) {
    if 0..<10 ~= number {
      separate()
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      word(Decimal(Int64(number)).text)
    }
  }

  /// Bytes that are not UTF-8 become U+FFFD, so that what is written can always be read.
  public mutating func text(_ text: [UInt8]) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    if text.allSatisfy(isPlain) {
      bytes += text
    } else {
      var reader = ScalarReader(text)
      while let scalar = reader.next() { write(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A member that is a text, or null where there is none.
  public mutating func member(_ name: StaticString, _ text: [UInt8]?) {
    self.name(name)
    if let text { self.text(text) } else { word([UInt8]("null")) }
  }

  public mutating func member(_ name: StaticString, _ text: StaticString) { member(name, [UInt8](text)) }

  /// A comma is due after everything but a bracket that opens and a colon.
  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): return
    default: bytes.append(UInt8(ascii: ","))
    }
  }

  /// Whether a byte stands for itself, as all do in most texts.
  private func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x80 && byte != 0x22 && byte != 0x5c }

  private mutating func write(_ scalar: Scalar) {
    switch scalar.value {
    case 0x22, 0x5c: escape(UInt8(scalar.value))
    case 0x0a: escape(UInt8(ascii: "n"))
    case 0x0d: escape(UInt8(ascii: "r"))
    case 0x09: escape(UInt8(ascii: "t"))
    case 0..<0x20:
      bytes += [UInt8]("\\u00")
      bytes.append(hexadecimal: UInt8(scalar.value))
    default: bytes.append(scalar)
    }
  }

  private mutating func escape(_ letter: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(letter)
  }
}
