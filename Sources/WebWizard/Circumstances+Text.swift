import Phrasing
import Validation

extension Circumstances {
  /// Reads `today=2026-11-21 issuing-country=GH`: names and values with one space between them.
  mutating func add(text: [UInt8]) {
    var parts: (name: [UInt8], value: [UInt8]) = ([], [])
    var isName = true
    for byte in text + [UInt8(ascii: " ")] {
      if byte == UInt8(ascii: " ") {
        take(parts.name, parts.value)
        (parts, isName) = (([], []), true)
      } else if isName, byte == UInt8(ascii: "=") {
        isName = false
      } else if isName {
        parts.name.append(byte)
      } else {
        parts.value.append(byte)
      }
    }
  }

  private mutating func take(_ name: [UInt8], _ value: [UInt8]) {
    if name == [UInt8]("today") { today = CivilDate(iso: value) } else { self[name] = value }
  }
}
