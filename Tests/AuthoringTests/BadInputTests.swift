import Localization
import Testing
import Wizard

@testable import Authoring

/// What nobody writes by mistake: it is refused, with its place, before it takes all time or memory.
struct BadInputTests {
  private static func load(_ steps: String, values: String = "") -> [Finding] {
    let text = AuthorPageTests.head + values + "steps:\n" + steps + AuthorPageTests.outcomes
    return TimberLot.library.load(SourceFile(name: "guide.yaml", text: text)).findings
  }

  private static func condition(_ words: String) -> [Finding] {
    load(
      """
        - id: country
          ask: choice
          title: Which country?
          options:
            - id: dk
              title: Denmark
          next:
            - if: \(words)
              to: done
            - else: done

      """)
  }

  static let depth = 10_000

  static let deep: [(name: String, words: String)] = [
    ("not", String(repeating: "not ", count: depth) + "country == dk"),
    ("brackets", String(repeating: "(", count: depth) + "country == dk" + String(repeating: ")", count: depth)),
    ("brackets left open", String(repeating: "(", count: depth) + "country == dk"),
    ("choices", String(repeating: "if country == dk then 1 else ", count: depth) + "2 == 1"),
    ("minus signs", String(repeating: "-", count: depth) + "1 == 1"),
    (
      "lists",
      String(repeating: "any(goods, ", count: depth) + "country == dk" + String(repeating: ")", count: depth)
    ),
    ("calls", String(repeating: "answered(", count: depth) + "country" + String(repeating: ")", count: depth)),
  ]

  @Test(arguments: deep)
  func `a condition 10,000 deep is refused in its place`(_ row: (name: String, words: String)) {
    let findings = Self.condition(row.words)
    #expect(findings.contains { $0.severity == .error && $0.place.line == 15 }, "\(findings.map(\.code))")
  }

  /// Long is not deep.
  @Test func `a condition of 10,000 parts is read`() {
    let words = Array(repeating: "country == dk", count: Self.depth).joined(separator: " or ")
    #expect(Self.condition(words).map(\.code) == [.elseNeverTaken, .conditionLong, .wayNeedless])
  }

  @Test func `a guide of 10,000 steps is read, or refused`() {
    let steps = (1...Self.depth).map { number in
      "  - id: s\(number)\n    title: Step \(number)\n    review: true\n    next: \(number < Self.depth ? "s\(number + 1)" : "done")\n"
    }.joined()
    #expect(Self.load(steps).map(\.code) == [])
    let round = steps.replacing("next: done", with: "next: s1")
    #expect(Set(Self.load(round).map(\.code)) == [.cycle])
  }

  @Test func `names that stand for each other tenfold are refused`() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for number in 1...9 {
      let aliases = Array(repeating: "*a\(number - 1)", count: 10).joined(separator: ", ")
      text += "a\(number): &a\(number) [\(aliases)]\n"
    }
    let findings = YAMLReader.read(SourceFile(name: "guide.yaml", text: text)).findings
    #expect(Set(findings.map(\.code)) == [.yamlAnchor, .yamlAlias])
    #expect(findings.count == 100)
  }

  /// A hundred megabytes of anything.
  @Test func `a file that is far too large is refused unread`() {
    let large = Array(repeating: UInt8(ascii: "-"), count: 100_000_000)
    let clock = ContinuousClock()
    var codes: [FindingCode] = []
    let time = clock.measure {
      codes = TimberLot.library.load(SourceFile(name: "guide.yaml", bytes: large)).findings.map(\.code)
      #expect(throws: Draft.Damage.tooLarge) { try Draft(bytes: large) }
    }
    #expect(codes == [.yamlTooLarge])
    #expect(time < .seconds(60))
  }

  @Test func `a list as deep as nothing else is refused`() {
    let deep = String(repeating: "- ", count: Self.depth) + "a\n"
    #expect(YAMLReader.read(SourceFile(name: "guide.yaml", text: deep)).findings.map(\.code) == [.yamlTooDeep])
  }
}
