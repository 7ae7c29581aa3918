extension ExchangeFile {
  /// The file as XLIFF 1.2: the key is each unit's `resname`, notes and places stand where gettext's tools put them.
  ///
  /// Refused when a text has a character that no XML may have; it is told where.
  public func xliff(sourceLanguage: String) throws(UnwritableText) -> [UInt8] {
    var writer = XLIFFWriter()
    writer.line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    writer.line(0, "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\">")
    let original = "\(domain ?? "").po".xml
    let languages =
      "source-language=\"\(sourceLanguage.xml)\" target-language=\"\((language ?? "").xml)\""
    writer.line(1, "<file original=\"\(original)\" \(languages) datatype=\"plaintext\">")
    writer.line(2, "<body>")
    for (index, unit) in units.enumerated() {
      for text in [unit.text, unit.translation] {
        if let position = text.bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) {
          throw UnwritableText(
            finding: source.finding(
              .controlCharacter, at: text.pieces.isEmpty ? unit.offset : text.offset(of: position),
              language: language, key: unit.key?.string))
        }
      }
      writer.write(unit, number: index + 1)
    }
    writer.line(2, "</body>")
    writer.line(1, "</file>")
    writer.line(0, "</xliff>")
    return writer.bytes
  }
}

/// A text that the form of a file has no way to write.
public struct UnwritableText: Error {
  public let finding: Finding
}

private struct XLIFFWriter {
  private(set) var bytes: [UInt8] = []

  mutating func line(_ depth: Int, _ text: String) {
    bytes += Array(repeating: 0x20, count: depth * 2) + Array(text.utf8) + [0x0A]
  }

  mutating func write(_ unit: ExchangeUnit, number: Int) {
    let isTranslated = !unit.translation.bytes.isEmpty
    let approved = isTranslated && !unit.isFuzzy ? "yes" : "no"
    let key = unit.key.map { " resname=\"\($0.string.xml)\"" } ?? ""
    line(3, "<trans-unit id=\"\(number)\"\(key) approved=\"\(approved)\" xml:space=\"preserve\">")
    line(4, "<source>\(unit.text.string.xml)</source>")
    if isTranslated {
      let state = unit.isFuzzy ? "needs-review-translation" : "translated"
      line(4, "<target state=\"\(state)\">\(unit.translation.string.xml)</target>")
    } else {
      line(4, "<target state=\"new\"></target>")
    }
    // translate-toolkit drops keys, but not places.
    if let key = unit.key { write(place: key.string) }
    for place in unit.places.flatMap({ $0.split(separator: " ").map(String.init) }) { write(place: place) }
    if !unit.notes.isEmpty { line(4, "<note from=\"developer\">\(unit.notes.joined(separator: "\n").xml)</note>") }
    if !unit.comments.isEmpty {
      line(4, "<note from=\"translator\">\(unit.comments.joined(separator: "\n").xml)</note>")
    }
    if let previous = unit.previousText { write(previous: previous, key: unit.previousKey, unit) }
    line(3, "</trans-unit>")
  }

  private mutating func write(place: String) {
    let colon = place.lastIndex(of: ":")
    let number = colon.map { place[place.index(after: $0)...] } ?? ""
    let isNumbered = !number.isEmpty && number.allSatisfy(\.isNumber)
    line(4, "<context-group name=\"po-reference\" purpose=\"location\">")
    let file = isNumbered ? String(place[..<colon!]) : place
    line(5, "<context context-type=\"sourcefile\">\(file.xml)</context>")
    if isNumbered { line(5, "<context context-type=\"linenumber\">\(number)</context>") }
    line(4, "</context-group>")
  }

  private mutating func write(previous: String, key: String?, _ unit: ExchangeUnit) {
    line(4, "<alt-trans origin=\"previous\">")
    line(5, "<source>\(previous.xml)</source>")
    line(5, "<target>\(unit.translation.string.xml)</target>")
    if let key {
      line(5, "<context-group name=\"po-entry\" purpose=\"information\">")
      line(6, "<context context-type=\"x-po-msgctxt\">\(key.xml)</context>")
      line(5, "</context-group>")
    }
    line(4, "</alt-trans>")
  }
}
