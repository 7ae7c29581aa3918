import Localization
import Wizard

/// Findings that were there before, as `leidraad check --json` wrote them: they may stand, new ones may not.
struct Baseline {
  private var known: [Entry: Int] = [:]

  /// A finding, wherever in its file it has moved to since.
  private struct Entry: Hashable {
    let code: [UInt8]
    let file: [UInt8]
    let key: [UInt8]
    let message: [UInt8]
  }

  /// Nothing when a line tells of no finding.
  init?(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let entry = Baseline.entry(Array(line)) else { return nil }
      known[entry, default: 0] += 1
    }
  }

  private static func entry(_ line: [UInt8]) -> Entry? {
    guard let object = try? JSON(bytes: line), case .object(let members) = object else { return nil }
    func text(_ name: String) -> [UInt8]? {
      guard let member = members.first(where: { $0.name.elementsEqual(name.utf8) }) else { return nil }
      switch member.value {
      case .text(let text): return text
      case .null: return []
      default: return nil
      }
    }
    guard let code = text("code"), let file = text("file"), let key = text("key"), let message = text("message") else {
      return nil
    }
    return Entry(code: code, file: file, key: key, message: message)
  }

  /// The findings that are new, and how many of the known ones are gone.
  func new(_ findings: [Finding], message: (Finding) -> String) -> (findings: [Finding], gone: Int) {
    var left = known
    let new = findings.filter { finding in
      let entry = Entry(
        code: Array(finding.code.rawValue.utf8), file: Array(finding.place.file.utf8),
        key: Array((finding.key ?? "").utf8), message: Array(message(finding).utf8))
      guard let count = left[entry], count > 0 else { return true }
      left[entry] = count - 1
      return false
    }
    return (new, left.values.reduce(0, +))
  }
}
