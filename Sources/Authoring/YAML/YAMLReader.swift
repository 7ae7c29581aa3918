import Localization

/// Reads a YAML file as strictly as guides are written: every value is words, a list or a map, and nothing more.
struct YAMLReader {
  static let sizeLimit = 1_000_000
  static let depthLimit = 24

  private let file: SourceFile
  private var events: YAMLEvents
  private(set) var findings: [Finding] = []

  /// The file's value, if it has one that could be read, and everything that is wrong with how it is written.
  static func read(_ file: SourceFile) -> (root: YAMLNode?, findings: [Finding]) {
    var precheck = YAMLPrecheck(file)
    guard precheck.isReadable() else { return (nil, precheck.findings) }
    var reader = YAMLReader(file, text: precheck.text)
    let root = reader.readFile()
    return (root, precheck.findings + reader.findings)
  }

  private init(_ file: SourceFile, text: ArraySlice<UInt8>) {
    self.file = file
    events = YAMLEvents(text)
  }

  private enum Stop: Error {
    case problem(YAMLProblem)
    case found
  }

  private mutating func readFile() -> YAMLNode? {
    do throws(Stop) {
      return try readDocument()
    } catch {
      if case .problem(let problem) = error, !isAfterComment(problem) { findings.append(problem.finding(in: file)) }
      return nil
    }
  }

  /// Whether it only says that words go on below the comment which cut them short, and which was reported.
  private func isAfterComment(_ problem: YAMLProblem) -> Bool {
    guard let last = findings.last, last.code == .yamlCommentAfterWords else { return false }
    return file.place(at: problem.offset).line == last.place.line + 1
  }

  private mutating func next() throws(Stop) -> YAMLEvent {
    do throws(YAMLProblem) {
      return try events.next()
    } catch {
      throw .problem(error)
    }
  }

  private mutating func readDocument() throws(Stop) -> YAMLNode {
    _ = try next()
    let start = try next()
    guard case .documentStart(let hasDirectives) = start.kind else { throw report(.yamlEmpty, at: start.range) }
    if hasDirectives { note(.yamlDirective, at: start.range) }
    let root = try readNode(try next(), depth: 0)
    _ = try next()
    let end = try next()
    if case .documentStart = end.kind { throw report(.yamlDocuments, at: end.range) }
    return root
  }

  private mutating func readNode(_ event: YAMLEvent, depth: Int) throws(Stop) -> YAMLNode {
    guard depth <= YAMLReader.depthLimit else {
      throw report(.yamlTooDeep, at: event.range, ["\(YAMLReader.depthLimit)"])
    }
    switch event.kind {
    case .text(let words, let style, let decoration):
      return YAMLNode(content: .text(readText(words, style, decoration, at: event)), offset: event.range.lowerBound)
    case .listStart(let decoration):
      check(decoration, at: event)
      var elements: [YAMLNode] = []
      while true {
        let element = try next()
        if case .listEnd = element.kind { break }
        elements.append(try readNode(element, depth: depth + 1))
      }
      return YAMLNode(content: .list(elements), offset: event.range.lowerBound)
    case .mapStart(let decoration):
      check(decoration, at: event)
      let entries = try readEntries(depth: depth)
      return YAMLNode(
        content: .map(YAMLMap(entries: entries, isFlow: decoration.isFlow)), offset: event.range.lowerBound)
    default:
      note(.yamlAlias, at: event.range)
      let nothing = YAMLText(source: SourceText(bytes: [], pieces: []), style: .block, offset: event.range.lowerBound)
      return YAMLNode(content: .text(nothing), offset: event.range.lowerBound)
    }
  }

  private mutating func readEntries(depth: Int) throws(Stop) -> [YAMLMap.Entry] {
    var entries: [YAMLMap.Entry] = []
    while true {
      let event = try next()
      if case .mapEnd = event.kind { return entries }
      let key = try readNode(event, depth: depth + 1)
      let value = try readNode(try next(), depth: depth + 1)
      guard case .text(let words) = key.content else {
        note(.yamlKeyNotWords, at: event.range)
        continue
      }
      let name = words.string
      if let first = entries.first(where: { $0.name == name }) {
        note(.yamlKeyDuplicate, at: event.range, [name, "\(file.place(at: first.key.offset).line)"])
      } else {
        entries.append(YAMLMap.Entry(name: name, key: words, value: value))
      }
    }
  }

  private mutating func readText(
    _ words: [UInt8], _ style: YAMLStyle, _ decoration: YAMLDecoration, at event: YAMLEvent
  ) -> YAMLText {
    check(decoration, at: event)
    if style == .plain, !words.isEmpty, let comment = file.comment(after: event.range.upperBound) {
      note(.yamlCommentAfterWords, at: comment..<comment)
    }
    return YAMLText(
      source: SourceText(words, style: style, in: file.bytes, range: event.range), style: style,
      offset: event.range.lowerBound)
  }

  private mutating func check(_ decoration: YAMLDecoration, at event: YAMLEvent) {
    if decoration.hasAnchor { note(.yamlAnchor, at: event.range) }
    if decoration.hasTag { note(.yamlTag, at: event.range) }
  }

  private mutating func note(_ code: FindingCode, at range: Range<Int>, _ values: [String] = []) {
    findings.append(file.finding(code, at: range.lowerBound, values))
  }

  private mutating func report(_ code: FindingCode, at range: Range<Int>, _ values: [String] = []) -> Stop {
    note(code, at: range, values)
    return .found
  }
}

extension SourceFile {
  /// The byte of the `#` that follows on the same line, after blanks only.
  fileprivate func comment(after offset: Int) -> Int? {
    var position = offset
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    guard position > offset, position < bytes.count, bytes[position] == UInt8(ascii: "#") else { return nil }
    return position
  }
}
