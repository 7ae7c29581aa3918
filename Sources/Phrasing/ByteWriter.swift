/// Writes the byte form in which guides and words travel to the browser: numbers little-endian, texts with their length.
public struct ByteWriter {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public mutating func write(_ byte: UInt8) { bytes.append(byte) }

  public mutating func write(_ number: UInt32) {
    for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  public mutating func write(_ number: Int64) {
    let pattern = UInt64(bitPattern: number)
    write(UInt32(truncatingIfNeeded: pattern))
    write(UInt32(truncatingIfNeeded: pattern >> 32))
  }

  /// Writes a position or a count.
  public mutating func write(count: Int) { write(UInt32(count)) }

  public mutating func write(_ text: [UInt8]) {
    write(count: text.count)
    bytes += text
  }

  public mutating func write<Element>(_ elements: [Element], _ each: (inout ByteWriter, Element) -> Void) {
    write(count: elements.count)
    for element in elements { each(&self, element) }
  }
}
