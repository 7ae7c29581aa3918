/// How one language writes days of the Gregorian calendar.
public struct DateNotation: Equatable, Sendable {
  /// In the order of ``DateStyle``'s cases.
  public let patterns: [[Part]]
  /// January to December, as they stand in a date.
  public let monthNames: [[UInt8]]
  public let monthAbbreviations: [[UInt8]]
  /// Sunday to Saturday, as they stand in a date.
  public let weekdayNames: [[UInt8]]

  /// Patterns are given in the order of the styles, all of them; so are the twelve months and seven days.
  public init(
    patterns: [[Part]], monthNames: [[UInt8]], monthAbbreviations: [[UInt8]], weekdayNames: [[UInt8]]
  ) {
    precondition(patterns.count == DateStyle.allCases.count && weekdayNames.count == 7)
    precondition(monthNames.count == 12 && monthAbbreviations.count == 12)
    self.patterns = patterns
    self.monthNames = monthNames
    self.monthAbbreviations = monthAbbreviations
    self.weekdayNames = weekdayNames
  }

  public enum Part: Equatable, Sendable {
    case text([UInt8])
    case day, dayOfTwoDigits
    case month, monthOfTwoDigits, monthAbbreviation, monthName
    case year, yearOfTwoDigits
    case weekdayName
  }

  /// The day as the language writes it.
  public func text(of date: CivilDate, _ style: DateStyle) -> [UInt8] {
    var text: [UInt8] = []
    append(date, style, to: &text)
    return text
  }

  func append(_ date: CivilDate, _ style: DateStyle, to text: inout [UInt8]) {
    for part in patterns[Int(style.rawValue)] {
      switch part {
      case .text(let words): text += words
      case .day: appendDigits(of: UInt64(date.day), to: &text)
      case .dayOfTwoDigits: appendDigits(of: UInt64(date.day), minimum: 2, to: &text)
      case .month: appendDigits(of: UInt64(date.month), to: &text)
      case .monthOfTwoDigits: appendDigits(of: UInt64(date.month), minimum: 2, to: &text)
      case .monthAbbreviation: text += monthAbbreviations[date.month - 1]
      case .monthName: text += monthNames[date.month - 1]
      case .year: appendDigits(of: UInt64(date.year), to: &text)
      case .yearOfTwoDigits: appendDigits(of: UInt64(date.year % 100), minimum: 2, to: &text)
      case .weekdayName: text += weekdayNames[date.weekday]
      }
    }
  }

  func write(to writer: inout ByteWriter) {
    for pattern in patterns {
      writer.write(pattern) { writer, part in part.write(to: &writer) }
    }
    for name in monthNames + monthAbbreviations + weekdayNames { writer.write(name) }
  }

  init(reading reader: inout ByteReader) {
    patterns = reader.readList(of: DateStyle.allCases.count) { $0.readList { Part(reading: &$0) } }
    monthNames = reader.readList(of: 12) { $0.readText() }
    monthAbbreviations = reader.readList(of: 12) { $0.readText() }
    weekdayNames = reader.readList(of: 7) { $0.readText() }
  }
}

extension DateNotation.Part {
  private static let fields: [DateNotation.Part] = [
    .day, .dayOfTwoDigits, .month, .monthOfTwoDigits, .monthAbbreviation, .monthName, .year, .yearOfTwoDigits,
    .weekdayName,
  ]

  /// Nought and the text, or the place of the field among all fields, counted from one.
  fileprivate func write(to writer: inout ByteWriter) {
    if case .text(let text) = self {
      writer.write(0 as UInt8)
      writer.write(text)
    } else if let index = DateNotation.Part.fields.firstIndex(of: self) {
      writer.write(UInt8(index + 1))
    }
  }

  fileprivate init(reading reader: inout ByteReader) {
    let code = Int(reader.readByte())
    guard code > 0 else {
      self = .text(reader.readText())
      return
    }
    switch code {
    case 1: self = .day
    case 2: self = .dayOfTwoDigits
    case 3: self = .month
    case 4: self = .monthOfTwoDigits
    case 5: self = .monthAbbreviation
    case 6: self = .monthName
    case 7: self = .year
    case 8: self = .yearOfTwoDigits
    case 9: self = .weekdayName
    default: self = reader.damaged(.day)
    }
  }
}
