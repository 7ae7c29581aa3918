import FoundationEssentials
import Presentation
import Wizard

/// Answers from a file: a JSON object of ids and values, a draft, or a report of an earlier journey.
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
    guard let entries = Draft.entries(of: document) else { throw unreadable(name, bytes, at: 0) }
    return entries.map { (String(decoding: $0.question, as: UTF8.self), String(decoding: $0.text, as: UTF8.self)) }
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
