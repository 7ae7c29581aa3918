import FoundationEssentials
import Presentation
import Wizard

/// Answers from a file: a JSON object of ids and values, or a report of an earlier journey.
enum AnswersFile {
  struct Unreadable: Error {
    let message: InterfaceMessage
  }

  static func answers(of call: Call, console: Console) throws(Unreadable) -> [(id: String, entry: String)] {
    guard let name = call[.answers] else { return [] }
    let bytes = try contents(of: name)
    let document: JSON
    do throws(JSON.Unreadable) {
      document = try JSON(bytes: bytes)
    } catch {
      throw unreadable(name, bytes, at: error.offset)
    }
    guard case .object(let members) = document["answers"] ?? document else { throw unreadable(name, bytes, at: 0) }
    var answers: [(id: String, entry: String)] = []
    for member in members {
      guard let entry = entry(member.value) else { throw unreadable(name, bytes, at: 0) }
      answers.append((String(decoding: member.name, as: UTF8.self), String(decoding: entry, as: UTF8.self)))
    }
    return answers
  }

  /// A text, or the options that were chosen as a list.
  private static func entry(_ value: JSON) -> [UInt8]? {
    if case .text(let text) = value { return text }
    guard case .list(let elements) = value else { return nil }
    let options = elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
    return options.count == elements.count ? Array(options.joined(separator: [UInt8(ascii: ",")])) : nil
  }

  private static func contents(of name: String) throws(Unreadable) -> [UInt8] {
    if name == "-" {
      return ByteStream(channel: 0).readAll()
    }
    guard let data = try? Data(contentsOf: URL(filePath: name)) else {
      throw Unreadable(message: .fileUnreadable(file: name))
    }
    return Array(data)
  }

  private static func unreadable(_ name: String, _ bytes: [UInt8], at offset: Int) -> Unreadable {
    let before = bytes.prefix(offset)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    return Unreadable(message: .answersUnreadable(file: name, line: line, column: column))
  }
}
