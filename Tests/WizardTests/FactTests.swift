import Testing

@testable internal import Wizard

struct FactTests {
  static let authority = SampleGuide.guide.facts[1]

  @Test(
    arguments: [
      ("before the first version", 2015, 12, 31, nil), ("the first day", 2016, 1, 1, "old@example.eu"),
      ("the last day of the old", 2019, 12, 31, "old@example.eu"),
      ("the first of the new", 2020, 1, 1, "new@example.eu"),
      ("long after", 2030, 6, 15, "new@example.eu"),
    ] as [(String, Int, Int, Int, String?)])
  func `a fact has the value of the day`(_ name: String, _ year: Int, _ month: Int, _ day: Int, _ value: String?) {
    let found = Self.authority.value(on: SampleGuide.day(year, month, day))
    #expect(found.map { String(decoding: $0, as: UTF8.self) } == value, "\(name)")
  }
}
