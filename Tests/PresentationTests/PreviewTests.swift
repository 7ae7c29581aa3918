import Authoring
import Foundation
import Localization
import Phrasing
import Testing

@testable import Presentation

struct PreviewTests {
  private static func day(_ text: String) -> CivilDate { CivilDate(iso: Array(text.utf8))! }

  private static let library: GuideLibrary = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "leidraad-\(UUID().uuidString)")
    let facts = """
      facts:
        - id: mailbox
          kind: mail
          name: Help
          versions:
            - {from: 2020-01-01, until: 2026-12-29, value: old@a.example, sources: [S1], checked: 2026-11-21}
            - {from: 2026-12-30, value: new@a.example, sources: [S1], checked: 2026-11-21}
        - id: hotline
          kind: mail
          name: Help
          versions:
            - {from: 2020-01-01, until: 2027-01-31, value: last@a.example, sources: [S1], checked: 2026-11-21}
        - id: opening
          kind: mail
          name: Help
          versions:
            - {from: 2027-02-01, value: first@a.example, sources: [S1], checked: 2026-11-21}

      """.replacingOccurrences(of: "{", with: "").replacingOccurrences(of: "}", with: "")
      .replacingOccurrences(of: ", ", with: "\n        ")
    try! FileManager.default.createDirectory(at: folder.appending(path: "facts"), withIntermediateDirectories: true)
    try! Data(facts.utf8).write(to: folder.appending(path: "facts/facts.yaml"))
    defer { try? FileManager.default.removeItem(at: folder) }
    return GuideLibrary([GuideFolder(path: folder.path)])
  }()

  @Test(arguments: [
    ("the day before", "2026-11-21", "2026-12-29", []),
    ("the day itself", "2026-11-21", "2026-12-30", ["mailbox 2026-12-30 old@a.example new@a.example"]),
    ("what is known already", "2026-12-30", "2027-01-15", []),
    (
      "an end with nothing after it", "2026-12-30", "2027-02-01",
      [
        "hotline 2027-01-31 last@a.example –", "opening 2027-02-01 – first@a.example",
      ]
    ),
  ])
  func `facts that will have changed are told`(_ name: String, _ known: String, _ day: String, _ told: [String]) throws
  {
    try #require(Self.library.findings == [])
    let preview = Preview(of: Self.library.facts, known: Self.day(known), day: Self.day(day))
    let changes = preview.facts.map {
      "\($0.id) \(String(decoding: $0.day.iso, as: UTF8.self)) \($0.old ?? "–") \($0.new ?? "–")"
    }
    #expect(changes == told, "\(name)")
  }

  @Test(arguments: ["da", "nl", "en"])
  func `days that a guide names are told where it names them`(_ language: String) throws {
    let (pages, voice) = try OwnFolders.pages("flegt-check", language)
    let preview = Preview(of: FactTable(), known: Self.day("2026-11-21"), day: Self.day("2026-12-30"))
    let days = preview.days(in: pages, notation: voice.notation)
    #expect(!days.isEmpty)
    #expect(days.allSatisfy { $0.day == Self.day("2026-12-30") })
    let earlier = Preview(of: FactTable(), known: Self.day("2026-11-21"), day: Self.day("2026-12-29"))
    #expect(earlier.days(in: pages, notation: voice.notation).isEmpty)
  }

  @Test func `a day is told that stands before the steps, after them, or among what there is to do`() throws {
    var (pages, voice) = try OwnFolders.pages("flegt-importer", "en")
    let passage = Passage([.paragraph([.text("Until 3 February 2031.")])])
    pages.summary = passage
    pages.documents[0].text = passage
    let outcome = OutcomePage(
      id: "late", title: "Too late", text: nil,
      items: [ItemText(id: "wait", text: passage, note: nil, condition: nil, sources: [])])
    pages.outcomes.append(outcome)
    let preview = Preview(of: FactTable(), known: Self.day("2031-02-02"), day: Self.day("2031-02-03"))
    #expect(
      preview.days(in: pages, notation: voice.notation).map(\.place)
        == ["content", "outcome-late", "document-role-request"])
  }
}
