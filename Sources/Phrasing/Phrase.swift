/// A message ready to be filled: its branches and arguments taken apart once, in the catalogue's room.
public final class Phrase: Equatable, Sendable {
  /// The names of the arguments, in the order in which they first appear.
  public let arguments: [[UInt8]]
  public let parts: [Part]

  public init(arguments: [[UInt8]], parts: [Part]) {
    self.arguments = arguments
    self.parts = parts
  }

  public static func == (first: Phrase, second: Phrase) -> Bool {
    first.arguments == second.arguments && first.parts == second.parts
  }

  /// An argument is named by its position in ``Phrase/arguments``.
  public enum Part: Equatable, Sendable {
    case text([UInt8])
    case argument(Int)
    case number(Int, NumberStyle)
    case date(Int, DateStyle)
    case list(Int)
    case plural(Int, PluralKind, [PluralBranch])
    case select(Int, [SelectBranch])
    /// `#`: the number that the plural around it counts.
    case count
  }

  public struct PluralBranch: Equatable, Sendable {
    public let selector: PluralSelector
    public let parts: [Part]

    public init(selector: PluralSelector, parts: [Part]) {
      self.selector = selector
      self.parts = parts
    }
  }

  public enum PluralSelector: Equatable, Sendable {
    /// `=3`: chosen before any category.
    case exactly(Int64)
    case category(PluralCategory)
  }

  public struct SelectBranch: Equatable, Sendable {
    /// `other` is chosen when no keyword fits.
    public let keyword: [UInt8]
    public let parts: [Part]

    public init(keyword: [UInt8], parts: [Part]) {
      self.keyword = keyword
      self.parts = parts
    }
  }
}

public enum PluralKind: UInt8, Sendable {
  case cardinal, ordinal
}

public enum PluralCategory: UInt8, CaseIterable, Sendable {
  case zero, one, two, few, many, other
}

public enum DateStyle: UInt8, CaseIterable, Sendable {
  case short, medium, long, full
}

/// What a phrase is filled with.
public enum Value: Equatable, Sendable {
  case text([UInt8])
  case number(Decimal)
  case date(CivilDate)
  case list([[UInt8]])
}
