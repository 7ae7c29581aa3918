import Foundation
import Localization
import Phrasing
import Testing

@testable import Authoring

struct AuthorityReaderTests {
  static let whole = """
    format: 1
    name:
      da: Styrelsen
      nl: Dienst
      en: Agency
    country: dk
    address: https://guides.example/
    colours:
      accent: "#0b4f6c"
      on-accent: "#ffffff"
      dark-accent: "#7cc4e0"
      dark-on-accent: "#08202b"
    contact:
      mail: mail@guides.example
      phone: +45 33 95 80 00
    review: 6
    statement:
      conformance: full
      prepared: 2026-11-01
      reviewed: 2026-11-21
      method: own
      address: https://statement.example/1
    guides:
      - id: flegt-importer
        published: 2026-11-21
        reviewed: 2026-11-21

    """

  private func read(_ text: String) -> (authority: Authority?, findings: [Finding]) {
    AuthorityReader.read(
      SourceFile(name: "site.yaml", text: text), in: "/nowhere", languages: ["da", "nl", "en"],
      guides: ["flegt-importer"])
  }

  @Test func `a whole file is an authority`() throws {
    let (authority, findings) = read(Self.whole)
    #expect(findings == [])
    let read = try #require(authority)
    #expect(read.names["nl"] == "Dienst")
    #expect(read.country == .denmark)
    #expect(read.address == "https://guides.example")
    #expect(read.colours == .own)
    #expect(read.contact.phone == "+45 33 95 80 00")
    #expect(read.guides.map(\.guide) == ["flegt-importer"])
    #expect(read.reviewMonths == 6)
  }

  @Test(arguments: [
    ("a key nobody knows", "country: dk", "contry: dk", FindingCode.entryUnknown, 6, 1),
    ("a country without rules", "country: dk", "country: se", .valueUnknown, 6, 10),
    ("a language is missing", "  nl: Dienst\n", "", .entryMissing, 3, 3),
    ("braces", "name:\n  da: Styrelsen\n  nl: Dienst\n  en: Agency", "name: {da: S, nl: D, en: A}", .yamlBraces, 2, 7),
    ("an address with a query", "guides.example/", "guides.example/?a", .siteAddressMalformed, 7, 10),
    ("an address upwards", "guides.example/", "guides.example/../x", .siteAddressMalformed, 7, 10),
    ("an address of another kind", "https://guides.example/", "javascript:alert(1)", .siteAddressMalformed, 7, 10),
    ("a colour by name", "\"#0b4f6c\"", "blue", .colourMalformed, 9, 11),
    ("a colour that cannot be read", "\"#0b4f6c\"", "\"#8a9aa5\"", .contrastLow, 9, 11),
    ("letters that cannot be read", "on-accent: \"#ffffff\"", "on-accent: \"#223344\"", .contrastLow, 10, 14),
    ("no telephone in Denmark", "  phone: +45 33 95 80 00\n", "", .entryMissing, 14, 3),
    ("no mailbox", "mail@guides.example", "mail", .factValueMalformed, 14, 9),
    ("no statement in the WAS-Tool", "  address: https://statement.example/1\n", "", .entryMissing, 18, 3),
    ("a statement that runs a script", "https://statement.example/1", "javascript:x", .factValueMalformed, 22, 12),
    ("partly accessible, but what is not?", "conformance: full", "conformance: partial", .entryMissing, 18, 3),
    ("a statement of two years ago", "country: dk", "country: dk\nas-of: 2028-01-01", .statementOld, 21, 13),
    ("no policy", "review: 6\n", "review: 6\nmissing: perhaps\n", .valueUnknown, 17, 10),
    ("a guide nobody has", "id: flegt-importer", "id: flegt-exporter", .valueUnknown, 24, 9),
    ("a logo that is not there", "country: dk", "country: dk\nlogo: logo.svg", .fileUnreadable, 7, 7),
    ("a logo of another folder", "country: dk", "country: dk\nlogo: ../../etc/passwd", .fileUnreadable, 7, 7),
  ])
  func `what is wrong is told with its place`(
    _ name: String, _ whole: String, _ broken: String, _ code: FindingCode, _ line: Int, _ column: Int
  ) throws {
    let findings = read(try Self.whole.replacingOne(whole, with: broken)).findings
    let finding = try #require(findings.first { $0.code == code }, "\(name): \(findings)")
    #expect(finding.place == Place(file: "site.yaml", line: line, column: column), "\(name)")
  }

  @Test(arguments: [
    ("grey on white", "#8a9aa5", ["#ffffff"], "#6c7881"), ("exactly enough", "#767676", ["#ffffff"], "#767676"),
    ("a shade too light", "#777777", ["#ffffff"], "#767676"),
    ("a dark one on dark", "#0b4f6c", ["#12181e"], "#58869a"),
  ])
  func `the nearest colour that can be read`(_ name: String, _ text: String, _ grounds: [String], _ nearest: String)
    throws
  {
    let colour = try #require(Colour(text.utf8))
    let others = grounds.compactMap { Colour($0.utf8) }
    let found = try #require(colour.nearest(standingOutFrom: others))
    #expect(found.text == nearest, "\(name)")
    for other in others { #expect(found.contrast(with: other) >= 4.5, "\(name)") }
  }

  @Test(arguments: [
    ("black on white", "#000000", "#ffffff", 21.0), ("itself", "#123456", "#123456", 1.0),
    ("grey on white", "#767676", "#ffffff", 4.5422), ("red on white", "#ff0000", "#ffffff", 3.9985),
  ])
  func `contrast is WCAG's`(_ name: String, _ first: String, _ second: String, _ ratio: Double) throws {
    let (first, second) = (try #require(Colour(first.utf8)), try #require(Colour(second.utf8)))
    #expect(abs(first.contrast(with: second) - ratio) < 0.0001, "\(name): \(first.contrast(with: second))")
  }

  @Test(arguments: [
    ("in time", (2027, 5, 21), []), ("a day late", (2027, 5, 22), ["site.yaml:26:15 flegt-importer 2027-05-21 –"]),
  ])
  func `a guide that nobody has read again in time is told`(_ name: String, _ day: (Int, Int, Int), _ told: [String])
    throws
  {
    let authority = try #require(read(Self.whole).authority)
    let findings = authority.overdue(on: try #require(CivilDate(year: day.0, month: day.1, day: day.2)))
    #expect(
      findings.map {
        "\($0.place.file):\($0.place.line):\($0.place.column) \($0.arguments.map(\.value).joined(separator: " "))"
      }
        == told, "\(name)")
  }

  static let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 120 40\"><path d=\"M0 0h9\"/></svg>"

  @Test func `a plain picture is a logo`() throws {
    let (logo, findings) = LogoReader.read(SourceFile(name: "logo.svg", text: Self.svg))
    #expect(findings == [])
    #expect(logo?.width == 120)
    #expect(logo?.height == 40)
  }

  @Test(arguments: [
    ("a script", "<path", "<SCRIPT>alert(1)</SCRIPT><path"), ("an event", "<path", "<path onload = 'alert(1)'"),
    ("an event in capitals", "<path", "<path ONCLICK=\"x\""),
    ("a link", "<path", "<use xlink:href=\"https://a.example/b.svg#c\"/><path"),
    ("an address that runs", "<path", "<g fill=\"javascript:x\"/><path"),
    ("a picture from elsewhere", "<path", "<path fill=\"url(https://a.example/x)\""),
    ("a style", "<path", "<style>@import 'x'</style><path"), ("a page within", "<path", "<foreignObject/><path"),
    ("an entity", "<svg", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg"),
    ("hidden letters", "<path", "<g id=\"&#106;\"/><path"),
    ("an animation", "<path", "<animate attributeName=\"href\"/><path"),
  ])
  func `a logo that could do something is refused`(_ name: String, _ whole: String, _ broken: String) throws {
    let text = try Self.svg.replacingOne(whole, with: broken)
    let (logo, findings) = LogoReader.read(SourceFile(name: "logo.svg", text: text))
    #expect(logo == nil && findings.contains { $0.code == .logoUnsafe }, "\(name)")
  }

  @Test(arguments: ["", "GIF89a", "<svg></svg>", "<svg viewBox=\"0 0 0 0\"></svg>", "<svg viewBox=\"0 0 12 12\">"])
  func `what is no picture is refused`(_ text: String) {
    let (logo, findings) = LogoReader.read(SourceFile(name: "logo.svg", text: text))
    #expect(logo == nil)
    #expect(findings.map(\.code) == [.logoMalformed])
  }
}
