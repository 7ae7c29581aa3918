public import Phrasing

/// What a message says once it is read: its phrase if it is right, all its problems if it is not.
///
/// ```swift
/// MessageSyntax(Array("{count, plural, one {# field} other {# fields}}".utf8)).phrase  // arguments: count
/// ```
///
/// The dialect is a subset of ICU MessageFormat with ICU's apostrophes; whatever has no problem here, ICU takes too,
/// except `{names, list}`, which is ours.
public struct MessageSyntax: Equatable, Sendable {
  /// Nothing when there are problems.
  public let phrase: Phrase?
  /// By rising position.
  public let problems: [MessageProblem]
  /// In the order in which they first appear, as ``Phrasing/Phrase/arguments``, problems or not.
  public let arguments: [MessageArgument]

  public init(_ message: [UInt8]) {
    var parser = MessageParser(message)
    let parts = parser.parse()
    problems = parser.problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
    arguments = parser.arguments
    phrase = problems.isEmpty ? Phrase(arguments: arguments.map { Array($0.name.utf8) }, parts: parts) : nil
  }

  /// Whether a message has neither arguments nor apostrophes, so that it says what stands there.
  static func isPlain(_ message: [UInt8]) -> Bool {
    !message.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "'") }
  }
}

/// Something wrong in a message, at a range of its bytes.
public struct MessageProblem: Equatable, Sendable {
  public let code: FindingCode
  public let range: Range<Int>
  /// The values of ``FindingCode/arguments``.
  public let values: [String]
  public let suggestion: String?
  /// What may stand in place of the range's bytes without anybody being asked.
  public let repair: [UInt8]?

  public init(
    _ code: FindingCode, _ range: Range<Int>, _ values: [String] = [], suggestion: String? = nil, repair: [UInt8]? = nil
  ) {
    self.code = code
    self.range = range
    self.values = values
    self.suggestion = suggestion
    self.repair = repair
  }
}

/// An argument that a message asks for.
public struct MessageArgument: Equatable, Sendable {
  public let name: String
  /// What it must be, as far as all its uses together tell.
  public internal(set) var kind: Kind
  /// The bytes of its name where it is first used.
  public let range: Range<Int>

  public enum Kind: Sendable {
    /// `{name}`: shown as it is.
    case any
    /// `{n, number}`, `{n, plural, …}`, `{n, selectordinal, …}`
    case number
    case date
    case list
    /// `{k, select, …}`
    case choice
  }
}
