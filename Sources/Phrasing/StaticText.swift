extension [UInt8] {
  /// The UTF-8 bytes of a text that stands in the program.
  public init(_ text: StaticString) {
    self = text.withUTF8Buffer { Array($0) }
  }
}
