import Localization
import Phrasing

/// Takes the values of a YAML file apart by what it may hold, and notes everything that does not fit.
struct SchemaReader {
  let file: SourceFile
  private(set) var findings: [Finding] = []
  /// What the parameters of a fragment stand for; nothing in any other file.
  var arguments: ParameterValues?

  init(_ file: SourceFile) { self.file = file }

  /// The entries of a map; a key that is not known is reported with the one that was probably meant.
  mutating func entries(of node: YAMLNode, known: [String], mayBeFlow: Bool = false) -> Entries? {
    guard case .map(let map) = node.content else {
      note(.mapExpected, at: node.offset)
      return nil
    }
    if map.isFlow, !mayBeFlow { note(.yamlBraces, at: node.offset) }
    for index in map.entries.indices where !known.contains(map.entries[index].name) {
      let name = map.entries[index].name
      note(.entryUnknown, at: map.entries[index].key.offset, [name], suggestion: nearest(to: name, among: known))
    }
    return Entries(map: map, offset: node.offset)
  }

  /// The elements of a list; none when the key is absent.
  mutating func list(_ key: String, in entries: Entries, mayBeEmpty: Bool = false) -> [YAMLNode] {
    guard let node = entries[key] else { return [] }
    guard case .list(let elements) = node.content else {
      note(.listExpected, at: node.offset, [key])
      return []
    }
    if elements.isEmpty, !mayBeEmpty { note(.listEmpty, at: node.offset, [key]) }
    return elements
  }

  mutating func requiredList(_ key: String, in entries: Entries) -> [YAMLNode] {
    if !entries.has(key) { noteMissing(key, in: entries) }
    return list(key, in: entries)
  }

  /// The words under a key that may be absent.
  mutating func words(_ key: String, in entries: Entries) -> Extract? {
    guard let node = entries[key] else { return nil }
    return words(of: node, named: key)
  }

  mutating func requiredWords(_ key: String, in entries: Entries) -> Extract? {
    guard let node = entries[key] else {
      noteMissing(key, in: entries)
      return nil
    }
    return words(of: node, named: key)
  }

  mutating func words(of node: YAMLNode, named key: String) -> Extract? {
    switch node.content {
    case .text(let text):
      guard !text.source.bytes.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) else {
        note(.wordsEmpty, at: node.offset, [key])
        return nil
      }
      return extract(of: text)
    case .list, .map:
      let sign = file.bytes[node.offset]
      if sign == UInt8(ascii: "{") || sign == UInt8(ascii: "[") {
        note(.yamlWordsUnquoted, at: node.offset, [sign == UInt8(ascii: "{") ? "{" : "["])
      } else {
        note(.wordsExpected, at: node.offset, [key])
      }
      return nil
    }
  }

  /// Something of a form of its own; told when the words do not have it.
  mutating func words(
    _ key: String, in entries: Entries, as code: FindingCode, when hasForm: ([UInt8]) -> Bool
  ) -> Extract? {
    guard let words = requiredWords(key, in: entries) else { return nil }
    guard hasForm(words.text.bytes) else {
      note(words, code, [words.string])
      return nil
    }
    return words
  }

  /// Words as they stand there, or as the guide has them that includes the fragment.
  mutating func extract(of text: YAMLText) -> Extract {
    let extract = Extract(text, in: file)
    return arguments?.filled(extract) ?? extract
  }

  mutating func id(in entries: Entries) -> Extract? {
    words("id", in: entries, as: .idMalformed) { $0.isID }
  }

  /// Names without words: the sources of a statement, for example.
  mutating func names(_ key: String, in entries: Entries, mayBeEmpty: Bool = false) -> [Extract] {
    list(key, in: entries, mayBeEmpty: mayBeEmpty).compactMap { words(of: $0, named: key) }
  }

  mutating func date(_ key: String, in entries: Entries) -> CivilDate? {
    guard let words = words(key, in: entries) else { return nil }
    guard let date = CivilDate(iso: words.text.bytes) else {
      note(words, .dateMalformed)
      return nil
    }
    return date
  }

  mutating func requiredDate(_ key: String, in entries: Entries) -> CivilDate? {
    if !entries.has(key) { noteMissing(key, in: entries) }
    return date(key, in: entries)
  }

  /// One of a few words.
  mutating func choice(_ key: String, in entries: Entries, among known: [String]) -> Extract? {
    guard let words = requiredWords(key, in: entries) else { return nil }
    guard known.contains(words.string) else {
      note(words, .valueUnknown, [key, words.string], suggestion: nearest(to: words.string, among: known))
      return nil
    }
    return words
  }

  /// A whole number that is not too large.
  mutating func number(_ key: String, in entries: Entries, upTo limit: Int) -> Int? {
    guard let words = words(key, in: entries) else { return nil }
    guard words.text.bytes.allSatisfy({ $0.isDigit }), let number = Int(words.string), number <= limit else {
      note(words, .numberExpected, [key, "\(limit)"])
      return nil
    }
    return number
  }

  /// Whether something is so; without the key it is not.
  mutating func isTrue(_ key: String, in entries: Entries) -> Bool {
    guard entries.has(key) else { return false }
    return choice(key, in: entries, among: ["true", "false"])?.string == "true"
  }

  /// Takes over what was found in a file that this one includes.
  mutating func take(_ findings: [Finding]) { self.findings += findings }

  mutating func note(_ code: FindingCode, at offset: Int, _ values: [String] = [], suggestion: String? = nil) {
    findings.append(file.finding(code, at: offset, values, suggestion: suggestion))
  }

  mutating func note(_ words: Extract, _ code: FindingCode, _ values: [String] = [], suggestion: String? = nil) {
    findings.append(words.finding(code, values, suggestion: suggestion))
  }

  mutating func noteMissing(_ key: String, in entries: Entries) {
    note(.entryMissing, at: entries.offset, [key])
  }

  /// Leaves the first of each id and reports the others: where a fragment is included twice, the second inclusion.
  mutating func noteDuplicates(of ids: [Extract], includedBy include: (Extract) -> Extract? = { _ in nil }) {
    for (id, first) in ids.repeats {
      let place = first.spot(of: 0) == id.spot(of: 0) ? include(id) ?? id : id
      note(place, .idDuplicate, [id.string, first.line(seenFrom: place)])
    }
  }
}

/// A map whose keys were looked at.
struct Entries {
  let map: YAMLMap
  let offset: Int

  subscript(key: String) -> YAMLNode? { map[key] }

  func has(_ key: String) -> Bool { map.index(of: key) != nil }
}

extension [UInt8] {
  /// The id that stands as a name in a message or behind a `$`, where its `-` is `_`.
  var asID: [UInt8] { map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 } }

  /// The name under which an id stands there.
  var asName: [UInt8] { map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 } }

  /// Whether it is an id: a small letter, then small letters, digits and hyphens.
  var isID: Bool {
    guard let first, first.isSmallLetter else { return false }
    return allSatisfy { $0.isOfID }
  }

  /// Whether it is an id, or several with dots between them, as facts and labels have.
  var isDottedID: Bool {
    split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { Array($0).isID }
  }
}

extension UInt8 {
  /// Whether it may stand in an id or a key of ours.
  var isOfID: Bool { isSmallLetter || isDigit || self == UInt8(ascii: "-") }
  var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
