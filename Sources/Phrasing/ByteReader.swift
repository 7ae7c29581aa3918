/// Reads what ``ByteWriter`` wrote.
///
/// Bytes that nobody wrote damage the reader: from then on it reads noughts and empty texts, and at the end it says so.
public struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0
  public private(set) var isDamaged = false

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What is thrown by those who had bytes read that end too early, or say what cannot be.
  public struct Damaged: Error {
    public init() {}
  }

  /// Whether everything was read, and nothing was damaged.
  public var isAtEnd: Bool { position == bytes.count && !isDamaged }

  public mutating func damage() {
    isDamaged = true
    position = bytes.count
  }

  /// Damages the reader, and goes on with some value.
  public mutating func damaged<Value>(_ value: Value) -> Value {
    damage()
    return value
  }

  public mutating func readByte() -> UInt8 {
    guard position < bytes.count else { return damaged(0) }
    defer { position += 1 }
    return bytes[position]
  }

  public mutating func readUInt32() -> UInt32 {
    var number: UInt32 = 0
    for place in 0..<4 as Range<UInt32> { number |= UInt32(readByte()) << (8 * place) }
    return number
  }

  public mutating func readInt64() -> Int64 {
    let low = readUInt32()
    let high = readUInt32()
    return Int64(bitPattern: UInt64(low) | UInt64(high) << 32)
  }

  /// A count of things that take at least one byte each, so that no count asks for more memory than the bytes can hold.
  public mutating func readCount() -> Int {
    let count = readUInt32()
    return count <= UInt32(bytes.count - position) ? Int(count) : damaged(0)
  }

  /// A position in a list of so many elements; nought when the reader is damaged, even if the list is empty.
  public mutating func readIndex(below limit: Int) -> Int {
    let index = readUInt32()
    return !isDamaged && index < UInt32(limit) ? Int(index) : damaged(0)
  }

  public mutating func readText() -> [UInt8] {
    let count = readCount()
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  public mutating func readList<Element>(_ each: (inout ByteReader) -> Element) -> [Element] {
    readList(of: readCount(), each)
  }

  /// Reads a list of which everybody knows how long it is.
  mutating func readList<Element>(of count: Int, _ each: (inout ByteReader) -> Element) -> [Element] {
    // A list that is filled in its place needs no code to grow, which a page would carry once for every element's type.
    [Element](unsafeUninitializedCapacity: count) { elements, filled in
      while filled < count {
        elements.initializeElement(at: filled, to: each(&self))
        filled += 1
      }
    }
  }
}
