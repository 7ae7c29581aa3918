import Phrasing
import Validation

extension Circumstances {
  /// Reads `today=2026-11-21 issuing-country=GH`: names and values with one space between them.
  init(text: [UInt8]) {
    self.init()
    for pair in text.split(separator: UInt8(ascii: " ")) {
      guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = [UInt8](pair[..<equals])
      let value = [UInt8](pair[(equals + 1)...])
      if name == [UInt8]("today") { today = CivilDate(iso: value) } else { self[name] = value }
    }
  }
}
