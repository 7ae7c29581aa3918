/// Writes the source messages of a domain as a `.pot` file: the same bytes for the same messages, on any day.
///
/// ```swift
/// POTemplate(language: "en", messages: [.init(key: "yes", text: "Yes", note: "An answer.")]).bytes
/// ```
public struct POTemplate: Equatable, Sendable {
  public let language: String
  public let messages: [Message]

  public struct Message: Equatable, Sendable {
    public let key: String
    /// In ICU MessageFormat, as it stands in the source.
    public let text: String
    /// What a translator should know.
    public let note: String?
    public let places: [Place]

    public init(key: String, text: String, note: String? = nil, places: [Place] = []) {
      (self.key, self.text, self.note, self.places) = (key, text, note, places)
    }
  }

  public init(language: String, messages: [Message]) {
    self.language = language
    self.messages = messages
  }

  public var bytes: [UInt8] {
    var lines = [
      "msgid \"\"",
      "msgstr \"\"",
      "\"Project-Id-Version: Leidraad\\n\"",
      "\"Last-Translator: Leidraad\\n\"",
      "\"Language-Team: Leidraad\\n\"",
      "\"Language: \(language)\\n\"",
      "\"MIME-Version: 1.0\\n\"",
      "\"Content-Type: text/plain; charset=UTF-8\\n\"",
      "\"Content-Transfer-Encoding: 8bit\\n\"",
    ]
    for message in messages {
      lines.append("")
      for line in (message.note ?? "").split(whereSeparator: \.isNewline) { lines.append("#. \(line)") }
      for place in message.places { lines.append("#: \(POTemplate.reference(place))") }
      lines.append(POTemplate.field("msgctxt", message.key))
      lines.append(POTemplate.field("msgid", message.text))
      lines.append("msgstr \"\"")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// A file name with spaces stands between isolates, as gettext writes it.
  private static func reference(_ place: Place) -> String {
    let name = place.file.contains(" ") ? "\u{2068}\(place.file)\u{2069}" : place.file
    return "\(name):\(place.line)"
  }

  private static func field(_ keyword: String, _ text: String) -> String {
    String(decoding: POField.bytes(keyword, Array(text.utf8), lineEnd: [UInt8(ascii: "\n")]).dropLast(), as: UTF8.self)
  }
}
