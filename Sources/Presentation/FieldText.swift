public import Validation

/// A field in one language: its rule, and every message it can answer with, known before anybody types.
public struct FieldText: Sendable {
  public let field: Field
  public let name: String
  public let rule: String
  public let example: String
  /// Whether rule and example tell somebody something who is about to type.
  public var hasForm: Bool { field.hasForm }
  /// Whether the example adds something to the rule.
  public var hasOwnExample: Bool { !rule.contains(example) }
  /// What it can refuse, then what it can only doubt.
  public let flaws: [FlawText]

  public init(field: Field, name: String, rule: String, example: String, flaws: [FlawText]) {
    (self.field, self.name, self.rule) = (field, name, rule)
    (self.example, self.flaws) = (example, flaws)
  }

  /// An example for somebody in these circumstances; nothing where nobody knows what an entry looks like.
  public func example(in circumstances: Circumstances) -> String? {
    field == .date ? example : field.example(in: circumstances).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What it says of a flaw.
  public func text(of flaw: Flaw) -> String {
    let code = "\(flaw.code)"
    return flaws.first { $0.code == code }?.text ?? "⟨\(code)⟩"
  }

  public struct FlawText: Equatable, Sendable {
    public let code: String
    public let isWarning: Bool
    public let text: String

    public init(code: String, isWarning: Bool, text: String) {
      (self.code, self.isWarning, self.text) = (code, isWarning, text)
    }
  }
}
