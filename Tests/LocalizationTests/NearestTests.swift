import Localization
import Testing

@Suite struct NearestTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let candidates: [String]
    let nearest: String?
    var testDescription: String { "\(name) among \(candidates)" }
  }

  static let cases = [
    Case(name: "othr", candidates: ["one", "other"], nearest: "other"),
    Case(name: "ohter", candidates: ["one", "other"], nearest: "other"),
    Case(name: "navn", candidates: ["name"], nearest: nil),
    Case(name: "nane", candidates: ["name"], nearest: "name"),
    Case(name: "plurals", candidates: ["plural", "select"], nearest: "plural"),
    Case(name: "an", candidates: ["at", "in"], nearest: nil),
    Case(name: "guide.stpe.title", candidates: ["guide.step.text", "guide.step.title"], nearest: "guide.step.title"),
    Case(name: "save", candidates: ["sav", "same"], nearest: "sav"),
    Case(name: "beløb", candidates: ["belob"], nearest: "belob"),
    Case(name: "anything", candidates: [], nearest: nil),
  ]

  @Test(arguments: cases)
  func `a slip of the finger is understood, another word is not`(_ row: Case) {
    #expect(nearest(to: row.name, among: row.candidates) == row.nearest)
  }
}
