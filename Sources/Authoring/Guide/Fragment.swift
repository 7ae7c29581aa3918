import Localization

/// A part that several guides have, as far as it can be told without knowing which guide includes it.
struct Fragment {
  let file: SourceFile
  let entries: Entries
  let id: Extract?
  let language: Extract?
  let parameters: [Extract]
  /// The parameters that stand among other words, where only an id can stand.
  let parametersInWords: Set<String>

  /// The lists that it can bring into a guide; what is to be done stands by itself.
  static let lists = ["values", "steps", "outcomes", "documents"]

  /// - Parameter name: What it is called where it is included.
  static func read(_ file: SourceFile, named name: String?) -> (fragment: Fragment?, findings: [Finding]) {
    let (root, findings) = YAMLReader.read(file)
    guard let root else { return (nil, findings) }
    var schema = SchemaReader(file)
    let fragment = Fragment(root, named: name, &schema)
    return (fragment, findings + schema.findings)
  }

  private init?(_ root: YAMLNode, named name: String?, _ schema: inout SchemaReader) {
    let known = ["format", "fragment", "language", "parameters", "do", "values", "steps", "outcomes", "documents"]
    guard let entries = schema.entries(of: root, known: known) else { return nil }
    _ = schema.choice("format", in: entries, among: ["1"])
    id = schema.words("fragment", in: entries, as: .idMalformed) { $0.isID }
    if let id, let name, id.string != name {
      schema.note(id, .fragmentNameDiffers, [id.string, name], suggestion: name)
    }
    language = schema.words("language", in: entries, as: .languageMalformed) { $0.isLanguage }
    parameters = schema.names("parameters", in: entries)
    for parameter in parameters where !parameter.text.bytes.isID {
      schema.note(parameter, .idMalformed, [parameter.string])
    }
    schema.noteDuplicates(of: parameters)
    let brought = Fragment.lists.filter { entries.has($0) }
    if brought.isEmpty, !entries.has("do") { schema.noteMissing("steps", in: entries) }
    if entries.has("do") {
      for entry in entries.map.entries where brought.contains(entry.name) {
        schema.note(.entryMisplaced, at: entry.key.offset, [entry.name, "do"])
      }
    }
    var search = ReferenceSearch(schema.file, parameters: parameters.map { $0.string })
    for key in brought + ["do"] { entries[key].map { search.look(in: $0) } }
    schema.take(search.findings)
    for parameter in parameters where !search.used.contains(parameter.string) {
      schema.note(parameter, .parameterUnused, [parameter.string])
    }
    parametersInWords = search.usedInWords
    (file, self.entries) = (schema.file, entries)
  }

  /// Goes through everything that stands in a fragment.
  private struct ReferenceSearch {
    let file: SourceFile
    let parameters: [String]
    var used: Set<String> = []
    var usedInWords: Set<String> = []
    var findings: [Finding] = []

    init(_ file: SourceFile, parameters: [String]) { (self.file, self.parameters) = (file, parameters) }

    mutating func look(in node: YAMLNode) {
      switch node.content {
      case .text(let text): look(in: text)
      case .list(let elements): for element in elements { look(in: element) }
      case .map(let map):
        for entry in map.entries {
          look(in: entry.key)
          look(in: entry.value)
        }
      }
    }

    private mutating func look(in text: YAMLText) {
      for reference in ParameterReference.all(in: text.source.bytes) {
        guard parameters.contains(reference.name) else {
          let words = Extract(text, in: file)
          findings.append(
            words.finding(
              .parameterUnknown, at: reference.range.lowerBound, [reference.name],
              suggestion: nearest(to: reference.name, among: parameters).map { ParameterReference.text(of: $0) }))
          continue
        }
        used.insert(reference.name)
        if reference.range != text.source.bytes.indices { usedInWords.insert(reference.name) }
      }
    }
  }
}

/// `$site` in a fragment: what the including guide says stands there. In the name, the `-` of an id is `_`.
struct ParameterReference {
  /// As the parameter is declared.
  let name: String
  let range: Range<Int>

  static func all(in bytes: [UInt8]) -> [ParameterReference] {
    var references: [ParameterReference] = []
    var position = 0
    while let sign = bytes[position...].firstIndex(of: UInt8(ascii: "$")) {
      var end = sign + 1
      if end < bytes.count, bytes[end].isSmallLetter {
        while end < bytes.count, bytes[end].isSmallLetter || bytes[end].isDigit || bytes[end] == UInt8(ascii: "_") {
          end += 1
        }
        let name = Array(bytes[(sign + 1)..<end]).asID
        references.append(ParameterReference(name: String(decoding: name, as: UTF8.self), range: sign..<end))
      }
      position = end
    }
    return references
  }

  static func text(of name: String) -> String {
    "$" + String(decoding: Array(name.utf8).asName, as: UTF8.self)
  }
}

/// What the parameters of a fragment stand for in one place at which it is included.
struct ParameterValues {
  private let values: [String: Extract]
  /// How many words were read so far for the guide out of fragments.
  var occurrence: Int

  init(_ values: [String: Extract], after occurrence: Int) { (self.values, self.occurrence) = (values, occurrence) }

  /// Words of the fragment as they are there: a parameter by itself as it stands in the guide, one among other words at
  /// its place in the fragment.
  mutating func filled(_ extract: Extract) -> Extract {
    occurrence += 1
    let bytes = extract.text.bytes
    let references = ParameterReference.all(in: bytes)
    if references.count == 1, references[0].range == bytes.indices, let value = values[references[0].name] {
      return value.read(as: occurrence)
    }
    guard !references.isEmpty else { return extract.read(as: occurrence) }
    var filled: [UInt8] = []
    var pieces: [SourceText.Piece] = []
    func copy(_ range: Range<Int>) {
      for position in range {
        pieces.append(SourceText.Piece(start: filled.count, offset: extract.text.offset(of: position)))
        filled.append(bytes[position])
      }
    }
    var position = 0
    for reference in references {
      guard let value = values[reference.name] else { continue }
      copy(position..<reference.range.lowerBound)
      let place = extract.text.offset(of: reference.range.lowerBound)
      for byte in value.text.bytes {
        pieces.append(SourceText.Piece(start: filled.count, offset: place))
        filled.append(byte)
      }
      position = reference.range.upperBound
    }
    copy(position..<bytes.count)
    return Extract(
      file: extract.file, text: SourceText(bytes: filled, pieces: pieces), offset: extract.offset,
      occurrence: occurrence)
  }
}
