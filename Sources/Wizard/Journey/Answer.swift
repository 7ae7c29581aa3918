import Phrasing

/// A canonical value that answers a question; the same in every language.
public enum Answer: Equatable, Sendable {
  /// The numbers of the options, in the guide's order; one unless the question takes several.
  case options([Int])
  /// A field's canonical value, or a moment's.
  case text([UInt8])
  /// What follows from answers, in millionths.
  case worked(Int64)
  #if !LEAN
    /// The rows of a list, each with the answers that are known in it.
    case rows([PathRow])
  #endif
}

extension Answer {
  /// The numbers of the options that were chosen.
  public var options: [Int] {
    if case .options(let numbers) = self { numbers } else { [] }
  }

  #if !LEAN
    /// The rows of a list.
    public var rows: [PathRow] {
      if case .rows(let rows) = self { rows } else { [] }
    }
  #endif

  func has(_ option: Int) -> Bool { options.contains(option) }

  /// The canonical value; empty where options were chosen.
  var text: [UInt8] {
    if case .text(let text) = self { text } else { [] }
  }

  /// What conditions count with: a number, a day as its number, a moment in minutes.
  var amount: Amount {
    if case .worked(let millionths) = self { return Amount(millionths: millionths) }
    let text = text
    guard text.count >= 10, let day = CivilDate(iso: Array(text[..<10])) else { return Amount(text) }
    if text.count == 10 { return Amount(Int64(day.dayNumber)) }
    return Moment(text, today: nil).map { Amount($0.minutes) } ?? .nothing
  }
}

#if !LEAN
  /// A row of a list on a path.
  public struct PathRow: Equatable, Sendable {
    /// Its own among the rows of its list; it stays when others are taken away.
    public let number: Int
    /// Those of the row, and those outside it.
    public let answers: PathAnswers
  }
#endif
