import Localization

/// What is looked at before libyaml reads a file: that it is text, of a sensible size, without tabs and other
/// characters that libyaml would take for something else.
struct YAMLPrecheck {
  private let file: SourceFile
  private(set) var findings: [Finding] = []
  /// The bytes for libyaml, each at its own place, with something harmless for what was reported.
  private(set) var text: ArraySlice<UInt8>

  init(_ file: SourceFile) {
    self.file = file
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    text = file.bytes[(file.bytes.starts(with: mark) ? mark.count : 0)...]
  }

  /// Whether the file can be read on; what cannot stand in it is reported in any case.
  mutating func isReadable() -> Bool {
    guard file.bytes.count <= YAMLReader.sizeLimit else {
      findings = [file.finding(.yamlTooLarge, at: 0, ["\(YAMLReader.sizeLimit)"])]
      return false
    }
    for range in file.malformedRanges {
      findings.append(file.finding(.utf8Malformed, at: range.lowerBound))
      for position in range { text[position] = UInt8(ascii: "x") }
    }
    let tabsIndent = findTabs()
    return findCharacters() && !tabsIndent
  }

  /// Reports the first tab of each line; whether one of them indents.
  private mutating func findTabs() -> Bool {
    var isIndentation = true
    var isReported = false
    var anyIndents = false
    for position in text.indices {
      switch text[position] {
      case UInt8(ascii: "\n"):
        (isIndentation, isReported) = (true, false)
      case UInt8(ascii: "\t"):
        if !isReported { findings.append(file.finding(.yamlTab, at: position)) }
        isReported = true
        if isIndentation { anyIndents = true } else { text[position] = UInt8(ascii: " ") }
      case UInt8(ascii: " "):
        break
      default:
        isIndentation = false
      }
    }
    return anyIndents
  }

  /// Reports control characters and the line ends that only YAML knows; whether there are none.
  private mutating func findCharacters() -> Bool {
    let count = findings.count
    var position = text.startIndex
    while position < text.endIndex {
      let length = mayBeRefused(text[position]) ? refusedLength(at: position) : 0
      if length > 0 { findings.append(file.finding(.yamlCharacter, at: position)) }
      position += max(1, length)
    }
    return findings.count == count
  }

  /// Whether a refused character can begin with this byte, as few do.
  private func mayBeRefused(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
  }

  /// How many bytes the refused character has that begins here; 0 when it is none.
  private func refusedLength(at position: Int) -> Int {
    let rest = text[position...]
    switch rest[position] {
    case UInt8(ascii: "\r"):
      return rest.starts(with: [0x0D, 0x0A]) ? 0 : 1
    case 0x09, 0x0A: return 0
    case ..<0x20, 0x7F: return 1
    case 0xC2: return rest.count > 1 && rest[position + 1] < 0xA0 ? 2 : 0
    case 0xE2: return rest.starts(with: [0xE2, 0x80, 0xA8]) || rest.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
    case 0xEF:
      let isRefused =
        rest.starts(with: [0xEF, 0xBB, 0xBF]) || rest.starts(with: [0xEF, 0xBF, 0xBE])
        || rest.starts(with: [0xEF, 0xBF, 0xBF])
      return isRefused ? 3 : 0
    default: return 0
    }
  }
}
