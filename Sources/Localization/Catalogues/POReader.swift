/// Reads a `.po` file line by line; after something wrong it goes on with the next line.
struct POReader {
  let source: SourceFile
  let bytes: [UInt8]
  private(set) var header: POHeader?
  private(set) var entries: [POEntry] = []
  var findings: [Finding] = []
  private var offsetOfKey: [String: Int] = [:]
  private var hasConflict = false

  /// The entry being read, and the field of it that further strings belong to.
  private var entry: POEntry?
  private var firstKeyword: Int?
  private var isPlural = false
  private var field: Field?
  var string = POString()

  private enum Field {
    case key, text, translation, previousKey, previousText, ignored
  }

  init(_ source: SourceFile) {
    self.source = source
    bytes = source.bytes
  }

  mutating func read() {
    tellMalformedText()
    var start = source.start
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let next = min(end + 1, bytes.count)
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      readLine(start..<end, endingAt: next)
      start = next
    }
    finishEntry()
    if header == nil { findings.append(source.finding(.headerMissing, at: 0)) }
  }

  private mutating func tellMalformedText() {
    var lastLine = 0
    for range in source.malformedRanges {
      let finding = source.finding(.utf8Malformed, at: range.lowerBound)
      if finding.place.line > lastLine { findings.append(finding) }
      lastLine = finding.place.line
    }
  }

  private mutating func readLine(_ line: Range<Int>, endingAt next: Int) {
    let start = skipSpaces(line)
    guard start < line.upperBound else { return }
    switch bytes[start] {
    case UInt8(ascii: "#"):
      readMarked(start..<line.upperBound, endingAt: next)
    case UInt8(ascii: "\""):
      guard field != nil else { return tell(.textUnexpected, at: start) }
      readStrings(start..<line.upperBound)
      entry?.extend(to: next)
    case UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "|"):
      readConflict(start..<line.upperBound)
    default:
      readKeyword(start..<line.upperBound, from: line.lowerBound, endingAt: next, isPrevious: false, isObsolete: false)
    }
  }

  private mutating func readConflict(_ line: Range<Int>) {
    let mark = bytes[line.lowerBound]
    let count = bytes[line].prefix { $0 == mark }.count
    hasConflict = hasConflict || count == 7
    tell(count == 7 ? .conflictMark : .textUnexpected, at: line.lowerBound)
  }

  /// Reads a line that begins with `#`.
  private mutating func readMarked(_ line: Range<Int>, endingAt next: Int) {
    let start = line.lowerBound
    let second = start + 1 < line.upperBound ? bytes[start + 1] : UInt8(ascii: " ")
    switch second {
    case UInt8(ascii: "~"), UInt8(ascii: "|"):
      let isObsolete = second == UInt8(ascii: "~")
      var content = start + 2..<line.upperBound
      var isPrevious = !isObsolete
      if isObsolete, !content.isEmpty, bytes[content.lowerBound] == UInt8(ascii: "|") {
        content = content.dropFirst()
        isPrevious = true
      }
      content = skipSpaces(content)..<line.upperBound
      if content.isEmpty { return }
      if bytes[content.lowerBound] == UInt8(ascii: "\""), field != nil {
        readStrings(content)
        entry?.extend(to: next)
      } else {
        readKeyword(content, from: start, endingAt: next, isPrevious: isPrevious, isObsolete: isObsolete)
      }
    case UInt8(ascii: "."): readComment(.extracted, line, after: 2, endingAt: next)
    case UInt8(ascii: ":"): readComment(.places, line, after: 2, endingAt: next)
    case UInt8(ascii: ","): readComment(.flags, line, after: 2, endingAt: next)
    default: readComment(.translator, line, after: 1, endingAt: next)
    }
  }

  private mutating func readComment(
    _ kind: POComment.Kind, _ line: Range<Int>, after mark: Int, endingAt next: Int
  ) {
    if firstKeyword != nil { finishEntry() }
    var start = min(line.lowerBound + mark, line.upperBound)
    if bytes[line.lowerBound...].starts(with: "#-#-#-#-#".utf8) { tellConflict(at: line.lowerBound) }
    if start < line.upperBound, bytes[start] == UInt8(ascii: " ") { start += 1 }
    let text = String(decoding: bytes[start..<line.upperBound], as: UTF8.self)
    extendEntry(from: line.lowerBound, to: next)
    entry?.comments.append(POComment(kind: kind, text: text, offset: start))
  }

  private mutating func extendEntry(from start: Int, to next: Int) {
    if entry == nil { entry = POEntry(range: start..<next) }
    entry?.extend(to: next)
  }

  /// Reads a line that begins with `msgctxt`, `msgid`, `msgstr` or something unknown.
  private mutating func readKeyword(
    _ line: Range<Int>, from start: Int, endingAt next: Int, isPrevious: Bool, isObsolete: Bool
  ) {
    let word = bytes[line].prefix { isWordByte($0) }
    guard !word.isEmpty else { return tell(.textUnexpected, at: line.lowerBound) }
    let keyword = String(decoding: word, as: UTF8.self)
    endField()
    switch keyword {
    case "msgctxt":
      if isPrevious {
        begin(.previousKey, from: start, isEnding: firstKeyword != nil)
      } else {
        begin(.key, from: start, isEnding: entry?.key != nil || entry?.text != nil)
      }
    case "msgid":
      if isPrevious {
        begin(.previousText, from: start, isEnding: firstKeyword != nil)
      } else {
        begin(.text, from: start, isEnding: entry?.text != nil || entry?.translation != nil)
      }
    case "msgstr":
      begin(.translation, from: start, isEnding: entry?.translation != nil)
    case "msgid_plural":
      if !isPrevious { tellPlural(at: line.lowerBound) }
      begin(.ignored, from: start, isEnding: false)
    case _ where keyword.hasPrefix("msgstr["):
      tellPlural(at: line.lowerBound)
      begin(.ignored, from: start, isEnding: false)
    default:
      field = .ignored
      let suggestion = nearest(to: keyword, among: ["msgctxt", "msgid", "msgstr"])
      return tell(.keywordUnknown, at: line.lowerBound, [keyword], suggestion: suggestion)
    }
    if !isPrevious, firstKeyword == nil { firstKeyword = line.lowerBound }
    if isObsolete { entry?.isObsolete = true }
    entry?.extend(to: next)
    let content = skipSpaces(word.endIndex..<line.upperBound)..<line.upperBound
    guard !content.isEmpty, bytes[content.lowerBound] == UInt8(ascii: "\"") else {
      return tell(.textUnexpected, at: content.lowerBound)
    }
    readStrings(content)
  }

  private mutating func begin(_ field: Field, from start: Int, isEnding: Bool) {
    if isEnding { finishEntry() }
    if entry == nil { entry = POEntry(range: start..<start) }
    self.field = field
    string = POString()
  }

  private mutating func tellPlural(at offset: Int) {
    if !isPlural { tell(.pluralFormsRefused, at: offset) }
    isPlural = true
  }

  /// Gives the strings read so far to the field that they belong to.
  private mutating func endField() {
    let text = string.text
    switch field {
    case .key: entry?.key = text
    case .text: entry?.text = text
    case .translation: entry?.translation = text
    case .previousKey: entry?.previousKey = text
    case .previousText: entry?.previousText = text
    case .ignored, nil: break
    }
    field = nil
  }

  private mutating func finishEntry() {
    endField()
    defer {
      entry = nil
      firstKeyword = nil
      isPlural = false
    }
    guard let entry, let firstKeyword else { return }
    if entry.key == nil, entry.text?.bytes.isEmpty == true, !entry.isObsolete, header == nil {
      header = POHeader(entry)
      return
    }
    if !entry.isObsolete { check(entry, at: firstKeyword) }
    entries.append(entry)
  }

  private mutating func check(_ entry: POEntry, at offset: Int) {
    let key = entry.key?.string
    if entry.text == nil {
      tell(.entryIncomplete, at: offset, key: key, ["msgid"])
    } else if entry.translation == nil, !isPlural {
      tell(.entryIncomplete, at: offset, key: key, ["msgstr"])
    }
    guard let key, !key.isEmpty, let place = entry.key?.offset(of: 0) else { return tell(.keyAbsent, at: offset) }
    if let first = offsetOfKey[key] {
      if !hasConflict { tell(.keyDuplicate, at: place, key: key, [String(source.place(at: first).line)]) }
    } else {
      offsetOfKey[key] = place
    }
  }
}

extension POReader {
  mutating func tell(
    _ code: FindingCode, at offset: Int, key: String? = nil, _ values: [String] = [], suggestion: String? = nil
  ) {
    findings.append(source.finding(code, at: offset, key: key, values, suggestion: suggestion))
  }

  mutating func tellConflict(at offset: Int) {
    if findings.last?.place.line != source.place(at: offset).line { tell(.conflictMark, at: offset) }
  }

  func skipSpaces(_ range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    return start
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), 0x20, 0x09: false
    default: true
    }
  }
}
