import Localization

extension YAMLProblem {
  /// What libyaml could not read, told as the slip that an author most probably made.
  func finding(in file: SourceFile) -> Finding {
    if let slip = unquotedStart(in: file) { return slip }
    switch words {
    case "found unexpected end of stream", "found unexpected document indicator":
      return file.finding(.yamlQuoteUnclosed, at: contextOffset)
    case "did not find expected ',' or '}'":
      return file.finding(.yamlBracketUnclosed, at: contextOffset, ["{", "}"])
    case "did not find expected ',' or ']'":
      return file.finding(.yamlBracketUnclosed, at: contextOffset, ["[", "]"])
    case "mapping values are not allowed in this context":
      return file.finding(.yamlColonInWords, at: offset)
    case "could not find expected ':'":
      return file.finding(.yamlColonMissing, at: contextOffset)
    case "found character that cannot start any token":
      return file.finding(.yamlCharacterReserved, at: offset, [file.character(at: offset)])
    case "did not find expected alphabetic or numeric character":
      return file.finding(.yamlCharacterReserved, at: contextOffset, [file.character(at: contextOffset)])
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      return file.finding(.yamlEscapeUnknown, at: offset)
    case "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context":
      return file.finding(.yamlStructure, at: offset)
    default:
      return file.finding(.yamlSyntax, at: offset)
    }
  }

  /// Words that begin with a bracket which YAML took for its own: `text: {eori} is your number`.
  private func unquotedStart(in file: SourceFile) -> Finding? {
    for position in [offset, contextOffset] {
      guard let start = file.valueStart(ofLineAt: position), start < position || words.contains("','") else { continue }
      let sign = file.bytes[start]
      let closing = sign == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: "]")
      guard sign == UInt8(ascii: "{") || sign == UInt8(ascii: "[") else { continue }
      let line = file.restOfLine(from: start)
      guard let close = line.firstIndex(of: closing), line[close...].dropFirst().contains(where: { !isBlank($0) })
      else { continue }
      return file.finding(.yamlWordsUnquoted, at: start, [file.character(at: start)])
    }
    return nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\r") }
}

extension SourceFile {
  /// The byte at which the line's value begins: after its dashes and its key.
  fileprivate func valueStart(ofLineAt offset: Int) -> Int? {
    var position = lineStart(offset)
    let end = position + restOfLine(from: position).count
    func skipBlanks() {
      while position < end, bytes[position] == UInt8(ascii: " ") { position += 1 }
    }
    skipBlanks()
    while position + 1 < end, bytes[position] == UInt8(ascii: "-"), bytes[position + 1] == UInt8(ascii: " ") {
      position += 1
      skipBlanks()
    }
    var key = position
    while key < end, bytes[key].isOfID { key += 1 }
    if key > position, key + 1 < end, bytes[key] == UInt8(ascii: ":"), bytes[key + 1] == UInt8(ascii: " ") {
      position = key + 1
      skipBlanks()
    }
    return position < end ? position : nil
  }

  fileprivate func lineStart(_ offset: Int) -> Int {
    var position = min(offset, bytes.count)
    while position > 0, bytes[position - 1] != UInt8(ascii: "\n") { position -= 1 }
    return position
  }

  fileprivate func restOfLine(from offset: Int) -> ArraySlice<UInt8> {
    bytes[offset...].prefix { $0 != UInt8(ascii: "\n") }
  }

  /// The character that begins at a byte; empty at the end.
  fileprivate func character(at offset: Int) -> String {
    guard offset < bytes.count else { return "" }
    return String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first.map { String($0) } ?? ""
  }
}
