import Phrasing

/// A statement about the answers, or a sum with them: bytes that are run where they stand.
///
/// Whatever the bytes are, running them ends and does not trap; ``Term`` says what they mean.
public struct Condition: Equatable, Sendable {
  let code: [UInt8]

  public init(_ term: Term) {
    var writer = ByteWriter()
    term.write(to: &writer)
    code = writer.bytes
  }

  init(code: [UInt8]) { self.code = code }
}

/// What each part of a condition does; what it needs follows it.
enum Operation: UInt8 {
  // Followed by the number of its parts and by the parts
  case all, any, sum, product, equal, less, lessOrEqual, choose, not
  case literal, today, computed
  // What is asked of an answer
  case has, answered, value, count, text, same
  #if !LEAN
    // What is asked of every row of a list; followed by the list and by the part
    case total, some
  #endif
}
