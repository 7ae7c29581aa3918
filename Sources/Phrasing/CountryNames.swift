/// What countries are called in several languages: a plain value, filled from ICU's data.
///
/// It is one text. Its first line holds the tags of the languages; each line after it the two letters of a country, its
/// name in each of these languages, and whatever else it is called. A tab stands between any two of them.
///
/// ```swift
/// CountryNames([UInt8]("en\tda\nDK\tDenmark\tDanmark\nMM\tMyanmar\tMyanmar\tBurma"), language: [UInt8]("da"))
/// ```
public struct CountryNames: Equatable, Sendable {
  public let text: [UInt8]
  /// The language in which countries are named to the reader.
  public let language: [UInt8]
  /// The text as it is searched, where somebody who has many entries to read keeps it.
  public let searchable: [UInt8]?

  public init(_ text: [UInt8], language: [UInt8], searchable: [UInt8]? = nil) {
    self.text = text
    self.language = language
    self.searchable = searchable
  }

  /// The same names for another reader.
  public func spoken(in language: [UInt8]) -> CountryNames {
    CountryNames(text, language: language, searchable: searchable)
  }

  public static func == (first: CountryNames, second: CountryNames) -> Bool {
    first.text == second.text && first.language == second.language
  }
}
