/// Something the checks noticed: facts only; `findings.pot` and its translations have the words.
public struct Finding: Equatable, Sendable {
  public let code: FindingCode
  public let severity: Severity
  public let place: Place
  /// The language of the words that are at fault, when only one language's are.
  public var language: String?
  /// The key of the message that is at fault.
  public var key: String?
  /// What the words of the code are filled with: the names that ``FindingCode/arguments`` lists, in its order.
  public let arguments: [Argument]
  /// What would be right in place of what stands there.
  public var suggestion: String?
  /// What mends it without anybody being asked.
  public var repair: Repair?
  /// What shows it, where answers can and were found.
  public internal(set) var witness: Witness?
  /// The line of the place, for showing it with a caret.
  public let excerpt: String

  public struct Argument: Equatable, Sendable {
    public let name: String
    public let value: String
  }

  /// Takes the values of the code's arguments in the order of ``FindingCode/arguments``.
  public init(
    _ code: FindingCode, severity: Severity? = nil, at place: Place, language: String? = nil, key: String? = nil,
    _ values: [String] = [], suggestion: String? = nil, excerpt: String = ""
  ) {
    precondition(values.count == code.arguments.count, "\(code.rawValue) is told with \(code.arguments)")
    self.code = code
    self.severity = severity ?? code.severity
    self.place = place
    self.language = language
    self.key = key
    self.arguments = zip(code.arguments, values).map { Argument(name: $0, value: $1) }
    self.suggestion = suggestion
    self.excerpt = excerpt
  }
}

public enum Severity: String, CaseIterable, Sendable {
  case error, warning, info
}

extension [Finding] {
  /// By file and place, and where that is the same by code: the same order in every run.
  public func inOrder() -> [Finding] {
    sorted { first, second in
      first.place == second.place ? first.code.rawValue < second.code.rawValue : first.place < second.place
    }
  }

  /// Of those in order, the first of several that say the same of the same place.
  public func once() -> [Finding] {
    var left: [Finding] = []
    for finding in self {
      let before = left.reversed().prefix { $0.place == finding.place }
      if !before.contains(where: {
        $0.code == finding.code && $0.arguments == finding.arguments && $0.language == finding.language
      }) {
        left.append(finding)
      }
    }
    return left
  }
}
