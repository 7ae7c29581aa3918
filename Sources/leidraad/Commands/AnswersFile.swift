import Authoring
import FoundationEssentials
import Localization
import Presentation
import Wizard

/// Answers from a file: an object of ids and values in JSON or YAML, a draft, or a report of an earlier journey.
enum AnswersFile {
  struct Unreadable: Error {
    let message: InterfaceMessage
  }

  static func answers(of call: Call, console: Console) throws(Unreadable) -> [(id: String, entry: String)] {
    guard let name = call[.answers] else { return [] }
    let bytes = try contents(of: name)
    guard let entries = Draft.entries(of: try document(in: bytes, named: name)) else { throw unreadable(name, at: nil) }
    return entries.map { (String(decoding: $0.question, as: UTF8.self), String(decoding: $0.text, as: UTF8.self)) }
  }

  /// What begins with a brace is JSON, everything else YAML as guides are written in it.
  private static func document(in bytes: [UInt8], named name: String) throws(Unreadable) -> JSON {
    guard bytes.first(where: { $0 > UInt8(ascii: " ") }) == UInt8(ascii: "{") else {
      let (document, findings) = JSON.reading(yaml: SourceFile(name: name, bytes: bytes))
      guard let document, findings.isEmpty else { throw unreadable(name, at: findings.first?.place) }
      return document
    }
    do throws(JSON.Unreadable) {
      return try JSON(bytes: bytes)
    } catch {
      throw unreadable(name, at: SourceFile(name: name, bytes: bytes).place(at: error.offset))
    }
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

  private static func unreadable(_ name: String, at place: Place?) -> Unreadable {
    Unreadable(message: .answersUnreadable(file: name, line: place?.line ?? 1, column: place?.column ?? 1))
  }
}
