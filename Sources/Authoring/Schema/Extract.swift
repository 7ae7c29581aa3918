public import Localization

/// Something that stands in a file that a person wrote: an id, a date, a sentence.
public final class Extract: Sendable {
  public let file: SourceFile
  public let text: SourceText
  /// The byte of the file at which it begins, quotation marks included.
  public let offset: Int
  /// Which reading of it this is, where a fragment is read for a guide, perhaps more than once; 0 in any other file.
  let occurrence: Int

  init(file: SourceFile, text: SourceText, offset: Int, occurrence: Int = 0) {
    self.file = file
    self.text = text
    self.offset = offset
    self.occurrence = occurrence
  }

  /// The same words, read once more.
  func read(as occurrence: Int) -> Extract {
    Extract(file: file, text: text, offset: offset, occurrence: occurrence)
  }

  /// A key of a map.
  convenience init(_ key: YAMLText, in file: SourceFile) {
    self.init(file: file, text: key.source, offset: key.offset)
  }

  public var string: String { text.string }
  public var place: Place { file.place(at: offset) }

  /// What no other words that were read for the same guide have.
  var identity: Int { occurrence << 32 | offset }

  /// A byte of the words, where it stands in which file.
  func spot(of position: Int) -> Spot { Spot(file: ObjectIdentifier(file), offset: text.offset(of: position)) }

  struct Spot: Hashable {
    let file: ObjectIdentifier
    let offset: Int
  }

  /// The line on which it stands, for somebody who reads other words: with the file where it is another.
  func line(seenFrom other: Extract) -> String {
    file === other.file ? "\(place.line)" : "\(file.name):\(place.line)"
  }

  /// A finding about it, or about the byte of it at a position.
  public func finding(
    _ code: FindingCode, at position: Int? = nil, key: String? = nil, _ values: [String] = [], suggestion: String? = nil
  ) -> Finding {
    file.finding(code, at: position.map { text.offset(of: $0) } ?? offset, key: key, values, suggestion: suggestion)
  }
}

extension [Extract] {
  /// Those that say what one before them says, each with the first that says it.
  var repeats: [(words: Extract, first: Extract)] {
    // Of a few each is sooner looked at again than found.
    guard count > 8 else {
      return indices.compactMap { index in
        self[..<index].first { $0.text.bytes == self[index].text.bytes }.map { (self[index], $0) }
      }
    }
    var firsts: [[UInt8]: Extract] = Dictionary(minimumCapacity: count)
    return compactMap { words in
      if let first = firsts[words.text.bytes] { return (words, first) }
      firsts[words.text.bytes] = words
      return nil
    }
  }
}
