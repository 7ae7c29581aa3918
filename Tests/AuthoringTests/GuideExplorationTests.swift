import Localization
import Testing

@testable import Authoring

struct GuideExplorationTests {
  /// A guide of so many questions, each of which decides one item of the last step.
  private func guide(questions count: Int, items: (Int) -> String) -> String {
    let steps = (0..<count).map { number in
      """
        - id: q\(number)
          ask: yes-no
          title: Question \(number)
          next: \(number + 1 < count ? "q\(number + 1)" : "last")

      """
    }
    let last = (0..<count).map { "      - id: i\($0)\n        text: Item\n        if: \(items($0))\n" }
    return """
      format: 1
      guide: sample
      version: 1.0.0
      language: en
      checked: 2026-11-21
      title: Many
      steps:
      \(steps.joined())  - id: last
          title: Last
          do:
      \(last.joined())    next: done
      outcomes:
        - id: done
          title: Done

      """
  }

  @Test func `many questions that decide nothing together are many, not too many`() {
    let text = guide(questions: 300) { number in "q\(number % 8) == yes" }
    #expect(GuideCompilerTests.findings(about: text) == [])
  }

  @Test func `a contradiction is found among many questions`() {
    let text = guide(questions: 10) { number in number == 4 ? "q4 == yes and q4 == no" : "q\(number) == yes" }
    #expect(GuideCompilerTests.findings(about: text) == ["65:13 condition-never-holds"])
  }

  @Test func `where the ways are too many, nothing is claimed`() {
    let text = guide(questions: 40) { number in number == 4 ? "q4 == yes and q4 == no" : "q\(number) == yes" }
    #expect(GuideCompilerTests.findings(about: text) == [])
  }
}
