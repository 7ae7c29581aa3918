public import Localization
public import Phrasing

extension Authority {
  /// The day by which somebody has to read a guide again.
  public func reviewDue(of care: GuideCare) -> CivilDate { care.reviewed.adding(months: reviewMonths) }

  /// The guides that nobody has read again in time.
  public func overdue(on day: CivilDate) -> [Finding] {
    guides.filter { reviewDue(of: $0) < day }.map { care in
      Finding(
        .reviewOverdue, at: care.place,
        [care.guide, String(decoding: reviewDue(of: care).iso, as: UTF8.self), care.owner ?? "–"])
    }
  }
}

extension Authority.GuideCare {
  /// When it was changed last, if it was after it was published.
  public var updated: CivilDate? { changes.first.map(\.day).flatMap { published < $0 ? $0 : nil } }
}

extension CivilDate {
  /// The same day so many months later, or the last day of a month that is too short for it.
  public func adding(months: Int) -> CivilDate {
    let month = year * 12 + self.month - 1 + months
    let (year, number) = (month / 12, month % 12 + 1)
    let last = (1...31).last { CivilDate(year: year, month: number, day: $0) != nil } ?? 28
    return CivilDate(year: year, month: number, day: min(day, last)) ?? self
  }
}
