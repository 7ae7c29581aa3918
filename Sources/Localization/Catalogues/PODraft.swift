/// A `.po` file that is being changed: what nobody touches is written as it was read, byte for byte.
///
/// ```swift
/// var draft = PODraft(POFile(file))
/// draft.entries[3].setTranslation(Array("Gem".utf8))
/// draft.bytes
/// ```
public struct PODraft: Sendable {
  /// The header's too, if there is one, in the order of the file.
  public var entries: [POEntryDraft]
  /// What lines end with: as most of the file's do.
  public let lineEnd: [UInt8]
  private let head: [UInt8]
  private let tail: [UInt8]
  /// Whether the last line has no end.
  private let isOpen: Bool

  public init(_ file: POFile) {
    let bytes = file.source.bytes
    let returns = bytes.indices.count {
      bytes[$0] == UInt8(ascii: "\r") && $0 + 1 < bytes.count && bytes[$0 + 1] == UInt8(ascii: "\n")
    }
    let isWindows = returns * 2 > bytes.count { $0 == UInt8(ascii: "\n") }
    lineEnd = Array((isWindows ? "\r\n" : "\n").utf8)
    let header = file.header?.entry
    let read = ((header.map { [$0] } ?? []) + file.entries).sorted { $0.range.lowerBound < $1.range.lowerBound }
    var end = min(file.source.start, bytes.count)
    head = Array(bytes[..<end])
    entries = []
    for entry in read {
      let isHeader = entry.range == header?.range
      entries.append(
        POEntryDraft(entry, in: bytes, gap: end..<entry.range.lowerBound, lineEnd: lineEnd, isHeader: isHeader))
      end = entry.range.upperBound
    }
    isOpen = bytes.count > head.count && bytes.last != UInt8(ascii: "\n")
    tail = Array(bytes[end...]) + (isOpen && end < bytes.count ? lineEnd : [])
    if isOpen, end == bytes.count { entries[entries.count - 1].close() }
  }

  public var bytes: [UInt8] {
    let bytes = head + entries.flatMap { $0.pieces.joined() } + tail
    return isOpen ? Array(bytes.dropLast(lineEnd.count)) : bytes
  }
}

/// One entry of a ``PODraft``: the lines that it was read from, some of them perhaps written anew.
public struct POEntryDraft: Sendable {
  public let isHeader: Bool
  /// Empty when it has none.
  public private(set) var key: String
  public private(set) var text: [UInt8]
  public private(set) var translation: [UInt8]
  public private(set) var previousKey: String?
  public private(set) var previousText: [UInt8]?
  public private(set) var isObsolete: Bool
  private let lineEnd: [UInt8]
  /// What stands between the entry before and this one: as a rule a blank line.
  private let gap: [UInt8]
  private var parts: [(part: POPart, lines: [UInt8])]

  init(_ entry: POEntry, in bytes: [UInt8], gap: Range<Int>, lineEnd: [UInt8], isHeader: Bool) {
    self.isHeader = isHeader
    self.gap = Array(bytes[gap])
    self.lineEnd = lineEnd
    key = entry.key?.string ?? ""
    text = entry.text?.bytes ?? []
    translation = entry.translation?.bytes ?? []
    previousKey = entry.previousKey?.string
    previousText = entry.previousText?.bytes
    isObsolete = entry.isObsolete
    parts = []
    var start = entry.range.lowerBound
    while start < entry.range.upperBound {
      let rest = bytes[start..<entry.range.upperBound]
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? entry.range.upperBound
      let part = POPart(line: bytes[start..<end], after: parts.last?.part)
      if let last = parts.last?.part, last == part {
        parts[parts.count - 1].lines += bytes[start..<end]
      } else {
        parts.append((part, Array(bytes[start..<end])))
      }
      start = end
    }
  }

  /// A new entry, after a blank line.
  public init(key: String, text: [UInt8], lineEnd: [UInt8]) {
    self.key = key
    self.text = text
    self.lineEnd = lineEnd
    (isHeader, isObsolete, translation, gap, parts) = (false, false, [], lineEnd, [])
    write(.key, Array(key.utf8))
    write(.text, text)
    write(.translation, [])
  }

  var pieces: [[UInt8]] { [gap] + parts.map(\.lines) }

  /// Ends the last line.
  mutating func close() { parts[parts.count - 1].lines += lineEnd }

  // MARK: Changing

  public mutating func setText(_ text: [UInt8]) {
    guard text != self.text else { return }
    self.text = text
    write(.text, text)
  }

  public mutating func setTranslation(_ translation: [UInt8]) {
    guard translation != self.translation else { return }
    self.translation = translation
    write(.translation, translation)
  }

  /// The source, and the key if it was another, that the translation was made from; nothing takes both away.
  public mutating func setPrevious(key: String? = nil, text: [UInt8]?) {
    guard key != previousKey || text != previousText else { return }
    (previousKey, previousText) = (key, text)
    write(.previousKey, key.map { Array($0.utf8) })
    write(.previousText, text)
  }

  /// The words behind `#,`.
  public var flags: [String] {
    comments(.flags).flatMap { line in
      line.split(separator: ",").map { String($0.drop { $0 == " " }.prefix { $0 != " " }) }
    }
  }

  public var isFuzzy: Bool { flags.contains("fuzzy") }

  public mutating func setFuzzy(_ isFuzzy: Bool) {
    guard isFuzzy != self.isFuzzy else { return }
    setFlags(isFuzzy ? ["fuzzy"] + flags : flags.filter { $0 != "fuzzy" })
  }

  public mutating func setFlags(_ flags: [String]) {
    guard flags != self.flags else { return }
    setComments(.flags, mark: "#,", flags.isEmpty ? [] : [flags.joined(separator: ", ")])
  }

  /// What is said to translators, line by line.
  public mutating func setNotes(_ lines: [String]) { setComments(.extractedComment, mark: "#.", lines) }

  public mutating func setPlaces(_ lines: [String]) { setComments(.places, mark: "#:", lines) }

  public var notes: [String] { comments(.extractedComment) }

  /// The lines behind `#:`.
  public var places: [String] { comments(.places) }

  /// What translators said to each other.
  public var translatorComments: [String] { comments(.translatorComment) }

  public mutating func setTranslatorComments(_ lines: [String]) { setComments(.translatorComment, mark: "#", lines) }

  /// Takes the entry out of use, or back into it; notes and places, which the source gives, go.
  public mutating func setObsolete(_ isObsolete: Bool) {
    guard isObsolete != self.isObsolete else { return }
    self.isObsolete = isObsolete
    setNotes([])
    setPlaces([])
    for part in POPart.allCases { write(part, value(of: part)) }
  }

  private func value(of part: POPart) -> [UInt8]? {
    switch part {
    case .key: key.isEmpty ? nil : Array(key.utf8)
    case .text: text
    case .translation: translation
    case .previousKey: previousKey.map { Array($0.utf8) }
    case .previousText: previousText
    default: nil
    }
  }

  // MARK: Lines

  /// Writes a field anew in the place where it stood, or where it belongs.
  private mutating func write(_ part: POPart, _ value: [UInt8]?) {
    guard part.isField || part.isPrevious else { return }
    let mark = (isObsolete ? (part.isPrevious ? "#~| " : "#~ ") : (part.isPrevious ? "#| " : ""))
    replace(part, by: value.map { POField.marked(mark, POField.bytes(part.keyword, $0, lineEnd: lineEnd)) })
  }

  private mutating func setComments(_ part: POPart, mark: String, _ lines: [String]) {
    guard lines != comments(part) else { return }
    let written = lines.flatMap { Array((($0.isEmpty ? mark : "\(mark) \($0)")).utf8) + lineEnd }
    replace(part, by: lines.isEmpty ? nil : written)
  }

  private func comments(_ part: POPart) -> [String] {
    parts.filter { $0.part == part }.flatMap { _, lines in
      lines.split(separator: UInt8(ascii: "\n")).map { line in
        var content = line.drop { $0 == 0x20 || $0 == 0x09 }.dropFirst(part == .translatorComment ? 1 : 2)
        if content.last == UInt8(ascii: "\r") { content = content.dropLast() }
        if content.first == 0x20 { content = content.dropFirst() }
        return String(decoding: content, as: UTF8.self)
      }
    }
  }

  private mutating func replace(_ part: POPart, by lines: [UInt8]?) {
    let position =
      parts.firstIndex { $0.part == part }
      ?? parts.firstIndex { $0.part.rawValue > part.rawValue && $0.part != .other } ?? parts.count
    parts.removeAll { $0.part == part }
    guard let lines else { return }
    parts.insert((part, lines), at: min(position, parts.count))
  }
}
