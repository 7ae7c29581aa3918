/// Reads what ``ByteWriter`` wrote, and refuses what nobody wrote.
public struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The bytes end too early, or say what cannot be.
  public struct Damaged: Error {
    public init() {}
  }

  public var isAtEnd: Bool { position == bytes.count }

  public mutating func readByte() throws(Damaged) -> UInt8 {
    guard position < bytes.count else { throw Damaged() }
    defer { position += 1 }
    return bytes[position]
  }

  public mutating func readUInt32() throws(Damaged) -> UInt32 {
    guard bytes.count - position >= 4 else { throw Damaged() }
    defer { position += 4 }
    var number: UInt32 = 0
    for index in 0..<4 { number |= UInt32(bytes[position + index]) << UInt32(8 * index) }
    return number
  }

  public mutating func readInt64() throws(Damaged) -> Int64 {
    let low = try readUInt32()
    let high = try readUInt32()
    return Int64(bitPattern: UInt64(low) | UInt64(high) << 32)
  }

  /// A count of things that take at least one byte each, so that no count asks for more memory than the bytes can hold.
  public mutating func readCount() throws(Damaged) -> Int {
    let count = try readUInt32()
    guard count <= UInt32(bytes.count - position) else { throw Damaged() }
    return Int(count)
  }

  /// A position in a list of so many elements.
  public mutating func readIndex(below limit: Int) throws(Damaged) -> Int {
    let index = try readUInt32()
    guard index < UInt32(limit) else { throw Damaged() }
    return Int(index)
  }

  public mutating func readText() throws(Damaged) -> [UInt8] {
    let count = try readCount()
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  public mutating func readList<Element>(
    _ each: (inout ByteReader) throws(Damaged) -> Element
  ) throws(Damaged) -> [Element] {
    let count = try readCount()
    // A list that is filled in its place needs no code to grow, which a page would carry once for every element's type.
    return try [Element](unsafeUninitializedCapacity: count) { elements, filled throws(Damaged) in
      while filled < count {
        elements.initializeElement(at: filled, to: try each(&self))
        filled += 1
      }
    }
  }
}
