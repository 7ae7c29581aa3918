extension CivilDate {
  /// The days since the first of January of the year 1, which is day 0.
  public var dayNumber: Int {
    var number = day - 1
    for month in 1..<month { number += CivilDate.days(in: month, of: year) }
    let years = year - 1
    return number + years * 365 + years / 4 - years / 100 + years / 400
  }

  /// The day with a number; nothing before the year 1 and after 9999.
  public init?(dayNumber: Int) {
    guard dayNumber >= 0 else { return nil }
    var (year, month, rest) = (dayNumber / 366 + 1, 1, dayNumber)
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return nil }
    rest -= first.dayNumber
    while rest >= CivilDate.days(in: month, of: year) {
      rest -= CivilDate.days(in: month, of: year)
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    self.init(year: year, month: month, day: rest + 1)
  }
}
