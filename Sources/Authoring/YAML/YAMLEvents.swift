import CYAML

/// The events that libyaml finds in a file, one after the other, with the bytes at which they stand.
final class YAMLEvents {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let offsets: CharacterOffsets

  /// Takes UTF-8; the first byte to read is not part of a byte order mark.
  init(_ bytes: ArraySlice<UInt8>) {
    offsets = CharacterOffsets(of: bytes)
    input = .allocate(capacity: bytes.count)
    _ = input.initialize(fromContentsOf: bytes)
    parser = .allocate(capacity: 1)
    precondition(yaml_parser_initialize(parser) == 1, "no memory for a YAML parser")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  func next() throws(YAMLProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
    defer { yaml_event_delete(&event) }
    let range = offsets[event.start_mark]..<max(offsets[event.start_mark], offsets[event.end_mark])
    return YAMLEvent(kind: YAMLEvent.Kind(event), range: range)
  }

  private func problem() -> YAMLProblem {
    let state = parser.pointee
    let context = state.context.map { String(cString: $0) }
    return YAMLProblem(
      words: state.problem.map { String(cString: $0) } ?? "", offset: offsets[state.problem_mark],
      context: context ?? "", contextOffset: context == nil ? offsets[state.problem_mark] : offsets[state.context_mark])
  }
}

/// What libyaml could not read, in its own words.
struct YAMLProblem: Error {
  let words: String
  let offset: Int
  let context: String
  let contextOffset: Int
}

struct YAMLEvent {
  let kind: Kind
  let range: Range<Int>

  enum Kind {
    case streamStart, streamEnd
    case documentStart(hasDirectives: Bool)
    case documentEnd
    case mapStart(YAMLDecoration)
    case mapEnd
    case listStart(YAMLDecoration)
    case listEnd
    case text([UInt8], YAMLStyle, YAMLDecoration)
    case alias
  }
}

/// How words stand in the file.
enum YAMLStyle {
  case plain, singleQuoted, doubleQuoted, block
}

/// What YAML lets one put around a value, and guides may not have.
struct YAMLDecoration {
  var hasAnchor = false
  var hasTag = false
  var isFlow = false
}

extension YAMLEvent.Kind {
  fileprivate init(_ event: yaml_event_t) {
    switch event.type {
    case YAML_STREAM_START_EVENT: self = .streamStart
    case YAML_DOCUMENT_START_EVENT:
      let start = event.data.document_start
      self = .documentStart(
        hasDirectives: start.version_directive != nil || start.tag_directives.start != start.tag_directives.end)
    case YAML_DOCUMENT_END_EVENT: self = .documentEnd
    case YAML_MAPPING_START_EVENT:
      let map = event.data.mapping_start
      self = .mapStart(
        YAMLDecoration(
          hasAnchor: map.anchor != nil, hasTag: map.tag != nil, isFlow: map.style == YAML_FLOW_MAPPING_STYLE))
    case YAML_MAPPING_END_EVENT: self = .mapEnd
    case YAML_SEQUENCE_START_EVENT:
      let list = event.data.sequence_start
      self = .listStart(
        YAMLDecoration(
          hasAnchor: list.anchor != nil, hasTag: list.tag != nil, isFlow: list.style == YAML_FLOW_SEQUENCE_STYLE))
    case YAML_SEQUENCE_END_EVENT: self = .listEnd
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = Array(UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      self = .text(
        bytes, YAMLStyle(scalar.style), YAMLDecoration(hasAnchor: scalar.anchor != nil, hasTag: scalar.tag != nil))
    case YAML_ALIAS_EVENT: self = .alias
    default: self = .streamEnd
    }
  }
}

extension YAMLStyle {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
    default: self = .plain
    }
  }
}

/// The way from libyaml's count of characters to bytes of the file.
private struct CharacterOffsets {
  private let first: Int
  private let end: Int
  /// Empty when every character is one byte.
  private var starts: [Int] = []

  init(of bytes: ArraySlice<UInt8>) {
    first = bytes.startIndex
    end = bytes.endIndex
    guard bytes.contains(where: { $0 >= 0x80 }) else { return }
    starts = bytes.indices.filter { bytes[$0] & 0b1100_0000 != 0b1000_0000 }
  }

  subscript(mark: yaml_mark_t) -> Int {
    let index = Int(mark.index)
    if starts.isEmpty { return min(first + index, end) }
    return index < starts.count ? starts[index] : end
  }
}
