public import Localization

/// Something that stands in a file that a person wrote: an id, a date, a sentence.
public struct Extract: Sendable {
  public let file: SourceFile
  public let text: SourceText
  /// The byte of the file at which it begins, quotation marks included.
  public let offset: Int

  init(file: SourceFile, text: SourceText, offset: Int) {
    self.file = file
    self.text = text
    self.offset = offset
  }

  /// A key of a map.
  init(_ key: YAMLText, in file: SourceFile) {
    self.init(file: file, text: key.source, offset: key.offset)
  }

  public var string: String { text.string }
  public var place: Place { file.place(at: offset) }

  /// A finding about it, or about the byte of it at a position.
  public func finding(
    _ code: FindingCode, at position: Int? = nil, key: String? = nil, _ values: [String] = [], suggestion: String? = nil
  ) -> Finding {
    file.finding(code, at: position.map { text.offset(of: $0) } ?? offset, key: key, values, suggestion: suggestion)
  }
}
