import Phrasing

/// A day of the calendar. The day stands before the month, or the year before both; the month never first.
struct Day {
  let reading: Reading

  static let flaws: [Flaw] = [
    .missing, .badCharacter, .noDigits, .monthUnknown, .wrongForm, .yearMissing, .twoDigitYear, .monthFirst,
    .noSuchMonth, .noSuchDay, .thirtyDays, .februaryDays, .commonYear,
  ]
  static let warnings: [Flaw] = [.farFromToday]

  init(_ entry: [UInt8], in circumstances: Circumstances, offering candidates: inout [[UInt8]]) throws(Flaw) {
    let typed = try TypedDay(entry, naming: circumstances.notation?.dates)
    let today = circumstances.today
    if let flaw = typed.flaw { throw flaw }
    let isYearFirst = typed.first.length == 4
    let month = typed.month > 0 ? typed.month : typed.middle.value
    let day = isYearFirst ? typed.last.value : typed.first.value
    let year = isYearFirst ? typed.first.value : typed.last.value
    if !isYearFirst, typed.last.length == 2 {
      let century = (today?.year ?? 2000) / 100 * 100
      Day.offer(day, month, century + year, to: &candidates)
      if typed.month == 0, day != year { Day.offer(year, month, century + day, to: &candidates) }
      Day.offer(day, month, century - 100 + year, to: &candidates)
      throw .twoDigitYear
    }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw Day.flaw(ofDay: day, month, year, offering: &candidates)
    }
    let years = today.map { $0.year - year } ?? 0
    reading = Reading(
      date.iso, display: circumstances.notation?.dates.text(of: date, .long),
      warnings: (-20...20).contains(years) ? [] : [.farFromToday])
  }

  /// Why there is no such day.
  private static func flaw(
    ofDay day: Int, _ month: Int, _ year: Int, offering candidates: inout [[UInt8]]
  ) -> Flaw {
    guard (1...12).contains(month) else {
      offer(month, day, year, to: &candidates)
      return candidates.isEmpty ? .noSuchMonth : .monthFirst
    }
    guard (1...31).contains(day) else { return .noSuchDay }
    offer(CivilDate.days(in: month, of: year), month, year, to: &candidates)
    offer(1, month + 1, year, to: &candidates)
    return month != 2 ? .thirtyDays : day == 29 ? .commonYear : .februaryDays
  }

  /// Offers a day if there is such a one.
  private static func offer(_ day: Int, _ month: Int, _ year: Int, to candidates: inout [[UInt8]]) {
    if let date = CivilDate(year: year, month: month, day: day) { candidates.append(date.iso) }
  }
}

extension TypedDay {
  /// What keeps its parts from being a day, a month and a year.
  fileprivate var flaw: Flaw? {
    if count == 0 { return isEmpty ? .missing : .noDigits }
    if hasOtherWord { return .monthUnknown }
    let wanted = month > 0 ? 2 : 3
    let isShort = first.length <= 2 && last.length <= 2
    if count == wanted - 1, isShort { return .yearMissing }
    let isYearFirst = first.length == 4
    let year = isYearFirst ? first : last
    let day = isYearFirst ? last : first
    let hasYear = year.length == 4 && year.value >= 1000 || year.length == 2 && !isYearFirst
    return count == wanted && hasYear && day.length <= 2 && (month > 0 || middle.length <= 2) ? nil : .wrongForm
  }
}
