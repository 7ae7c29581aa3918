/// Numbers that look like chance and are the same in every run: those of some bytes first, then those of their seed.
public struct Dice {
  private var state: UInt64
  private var bytes: ArraySlice<UInt8> = []

  public init(seed: UInt64) { state = seed }

  public init(bytes: [UInt8]) {
    self.bytes = bytes[...]
    state = bytes.reduce(20_261_121) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  public mutating func roll(_ sides: Int) -> Int {
    if let byte = bytes.popFirst() { return Int(byte) % sides }
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  /// One time in so many.
  mutating func hits(_ sides: Int) -> Bool { roll(sides) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}
