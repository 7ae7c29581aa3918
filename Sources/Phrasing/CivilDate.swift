/// A day of the Gregorian calendar, without clock or time zone.
public struct CivilDate: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Fails when there is no such day between the years 1 and 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= CivilDate.days(in: month, of: year) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads a day as a number such as 20261121.
  public init?(number: Int) {
    self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// The first day that there is.
  public static let first = CivilDate()

  private init() { (year, month, day) = (1, 1, 1) }

  /// How many days a month has; of a month from 1 to 12.
  public static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

extension CivilDate: Comparable {
  public static func < (first: CivilDate, second: CivilDate) -> Bool {
    if first.year != second.year { return first.year < second.year }
    if first.month != second.month { return first.month < second.month }
    return first.day < second.day
  }
}

extension CivilDate {
  /// The day of the week, counted from Sunday, 0.
  var weekday: Int {
    let monthShifts: StaticString = "032503514624"
    let year = month < 3 ? year - 1 : year
    let shift = Int(monthShifts.utf8Start[month - 1]) - 0x30
    return (year + year / 4 - year / 100 + year / 400 + shift + day) % 7
  }
}
