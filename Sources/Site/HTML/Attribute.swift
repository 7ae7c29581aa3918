/// An attribute of an element. Only those below can be made, so that no style and no event handler is written in a page.
struct Attribute: Sendable {
  let name: StaticString
  /// Nothing for one that is true by being there.
  let value: String?
  /// Whether another language may have another value.
  let isWording: Bool

  private init(_ name: StaticString, _ value: String? = nil, isWording: Bool = false) {
    self.name = name
    self.value = value
    self.isWording = isWording
  }

  private init(_ name: StaticString, _ value: StaticString) { self.init(name, value.description) }

  static let hidden = Attribute("hidden")
  static let noValidate = Attribute("novalidate")
  /// It is there to be seen only.
  static let hiddenFromReaders = Attribute("aria-hidden", "true")

  static func id(_ id: String) -> Attribute { Attribute("id", id) }
  static func `class`(_ names: StaticString) -> Attribute { Attribute("class", names) }
  static func lang(_ language: String) -> Attribute { Attribute("lang", language, isWording: true) }
  static func href(_ reference: Reference) -> Attribute { Attribute("href", reference.text, isWording: true) }
  static func source(_ reference: Reference) -> Attribute { Attribute("src", reference.text) }
  static func alternative(_ text: String) -> Attribute { Attribute("alt", text) }
  static func width(_ pixels: Int) -> Attribute { Attribute("width", String(pixels)) }
  static func height(_ pixels: Int) -> Attribute { Attribute("height", String(pixels)) }
  static func viewBox(_ width: Int, _ height: Int) -> Attribute { Attribute("viewBox", "0 0 \(width) \(height)") }
  static func x(_ place: Int) -> Attribute { Attribute("x", String(place)) }
  static func y(_ place: Int) -> Attribute { Attribute("y", String(place)) }
  /// How round the corners of a rectangle are.
  static func corners(_ radius: Int) -> Attribute { Attribute("rx", String(radius)) }
  /// Where the line of a path goes.
  static func drawn(_ line: String) -> Attribute { Attribute("d", line) }
  static func hreflang(_ language: String) -> Attribute { Attribute("hreflang", language, isWording: true) }
  static func rel(_ relation: StaticString) -> Attribute { Attribute("rel", relation) }
  static func type(_ type: StaticString) -> Attribute { Attribute("type", type) }
  static func name(_ name: String) -> Attribute { Attribute("name", name) }
  static func value(_ value: String) -> Attribute { Attribute("value", value) }
  static func content(_ content: String) -> Attribute { Attribute("content", content) }
  static func charset(_ charset: StaticString) -> Attribute { Attribute("charset", charset) }
  static func httpEquiv(_ header: StaticString) -> Attribute { Attribute("http-equiv", header) }
  static func accept(_ endings: StaticString) -> Attribute { Attribute("accept", endings) }
  static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
  static func tabIndex(_ index: Int) -> Attribute { Attribute("tabindex", String(index)) }
  static func inputMode(_ mode: StaticString) -> Attribute { Attribute("inputmode", mode) }
  static func autocomplete(_ hint: StaticString) -> Attribute { Attribute("autocomplete", hint) }
  static func autocapitalize(_ hint: StaticString) -> Attribute { Attribute("autocapitalize", hint) }
  static func spellcheck(_ isWanted: Bool) -> Attribute { Attribute("spellcheck", isWanted ? "true" : "false") }
  static func role(_ role: StaticString) -> Attribute { Attribute("role", role) }
  static func label(_ text: String) -> Attribute { Attribute("aria-label", text, isWording: true) }
  static func labelledBy(_ id: String) -> Attribute { Attribute("aria-labelledby", id) }
  /// Nothing where nothing describes the element.
  static func describedBy(_ ids: [String]) -> Attribute? {
    ids.isEmpty ? nil : Attribute("aria-describedby", ids.joined(separator: " "))
  }
  static func live(_ politeness: StaticString) -> Attribute { Attribute("aria-live", politeness) }
  static func current(_ kind: StaticString) -> Attribute { Attribute("aria-current", kind) }
  /// What a script finds the element by; the name stands without its `data-`.
  static func data(_ name: DataName, _ value: String) -> Attribute { Attribute(name.attribute, value) }

  /// Whether the element holds a passage, whose blocks may be other ones in another language.
  var isPassage: Bool { (value ?? "").utf8.starts(with: "passage".utf8) && name.description == "class" }

  enum DataName: Sendable {
    case words, answer, code, field, file, following, form, item, list, media, part, question, root, row, step, version

    fileprivate var attribute: StaticString {
      switch self {
      case .words: "data-words"
      case .answer: "data-answer"
      case .code: "data-code"
      case .field: "data-field"
      case .file: "data-file"
      case .following: "data-following"
      case .form: "data-form"
      case .item: "data-item"
      case .list: "data-list"
      case .media: "data-media"
      case .part: "data-part"
      case .question: "data-question"
      case .root: "data-root"
      case .row: "data-row"
      case .step: "data-step"
      case .version: "data-version"
      }
    }
  }
}
