import Phrasing

/// A minute, as a clock on the wall tells it, counted from the first of the year 1: more than 32 bits hold.
struct Moment: Equatable, Sendable {
  let minutes: Int64

  init(minutes: Int64) { self.minutes = minutes }

  /// Reads the digits of a day and a time, day first or year first, whatever stands between them; a time alone is one of
  /// today's.
  init?(_ entry: [UInt8], today: CivilDate?) {
    var (number, digits) = (Int64(0), 0)
    // Where the number that is being read began, and where the first one ended.
    var (start, end) = (0, 0)
    for byte in entry where digits < 13 {
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        number = number * 10 + Int64(byte - UInt8(ascii: "0"))
        digits += 1
        continue
      }
      // Two digits are meant by one, as in 1.12.; of minutes both are written.
      if digits == start + 1 {
        number += number / 10 * 90
        digits += 1
      }
      start = digits
      if end == 0 { end = digits }
    }
    guard digits > start + 1 else { return nil }
    let (written, time) = (Int(truncatingIfNeeded: number / 10_000), Int(number % 10_000))
    var day = digits == 3 || digits == 4 ? today : nil
    if digits == 12 {
      // In one number no year stands where a day and a month make one beyond those of a lifetime.
      let isDayFirst = end < 4 || end > 4 && (number / 100_000_000 > 2100 || number / 1_000_000 % 100 > 12)
      day = CivilDate(
        number: isDayFirst ? written % 10_000 * 10_000 + written / 10_000 % 100 * 100 + written / 1_000_000 : written)
    }
    guard let day, time < 2400, time % 100 < 60 else { return nil }
    minutes = Int64(day.dayNumber) * 1440 + Int64(time / 100 * 60 + time % 100)
  }

  /// Nothing before the first day, whose minutes a clock does not tell.
  var day: CivilDate? { minutes < 0 ? nil : Int(exactly: minutes / 1440).flatMap { CivilDate(dayNumber: $0) } }

  var hour: Int { Int(minutes / 60 % 24) }
  var minute: Int { Int(minutes % 60) }

  /// `2026-11-21T14:05`
  var text: [UInt8] {
    var text = (day ?? .first).iso
    text.append(UInt8(ascii: "T"))
    text += twoDigits(hour)
    text.append(UInt8(ascii: ":"))
    return text + twoDigits(minute)
  }
}

func twoDigits(_ number: Int) -> [UInt8] {
  [UInt8(ascii: "0") + UInt8(number / 10), UInt8(ascii: "0") + UInt8(number % 10)]
}
