public import Localization

/// Reads the file in which a site's addresses are kept.
public struct AddressReader {
  private var schema: SchemaReader
  private let languages: [String]
  private var addresses = GuideAddresses()

  /// The file beside an authority's.
  public static let name = "addresses.yaml"

  public static func read(
    _ file: SourceFile, languages: [String]
  ) -> (addresses: GuideAddresses, findings: [Finding]) {
    let (root, findings) = YAMLReader.read(file)
    guard let root else { return (GuideAddresses(), findings) }
    var reader = AddressReader(schema: SchemaReader(file), languages: languages)
    reader.read(root)
    return (reader.addresses, findings + reader.schema.findings)
  }

  private init(schema: SchemaReader, languages: [String]) {
    (self.schema, self.languages) = (schema, languages)
  }

  private mutating func read(_ root: YAMLNode) {
    guard let entries = schema.entries(of: root, known: ["format", "guides"]) else { return }
    _ = schema.choice("format", in: entries, among: ["1"])
    var ids: [Extract] = []
    for node in schema.list("guides", in: entries) {
      guard let inner = schema.entries(of: node, known: ["id"] + languages), let id = schema.id(in: inner) else {
        continue
      }
      ids.append(id)
      for language in languages { for words in schema.names(language, in: inner) { add(words, of: id, in: language) } }
    }
    schema.noteDuplicates(of: ids)
  }

  private mutating func add(_ words: Extract, of guide: Extract, in language: String) {
    guard words.text.bytes.isPartOfAddress else {
      schema.note(.slugMalformed, at: words.offset, [words.string])
      return
    }
    if let owner = addresses.owner(of: words.string, in: language) {
      schema.note(.slugTaken, at: words.offset, [words.string, owner])
      return
    }
    addresses.add(words.string, of: guide.string, in: language)
  }
}

extension [UInt8] {
  /// Whether it is words of small letters and digits with single hyphens between them, and so leads nowhere else.
  var isPartOfAddress: Bool {
    count <= 200 && allSatisfy { $0.isOfID }
      && split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
  }
}
