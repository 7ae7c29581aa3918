import Foundation
import Localization
import Testing

@testable import Authoring

struct AddressReaderTests {
  static let whole = """
    format: 1
    guides:
      - id: flegt-claim
        da: [hent-licens]
        nl: [haal-op, haal-vergunning-op]
      - id: flegt-importer
        da: [bliv-importoer]

    """

  private func read(_ text: String) -> (addresses: GuideAddresses, findings: [Finding]) {
    AddressReader.read(SourceFile(name: "addresses.yaml", text: text), languages: ["da", "nl", "en"])
  }

  @Test func `a whole file says where guides stand and stood`() {
    let (addresses, findings) = read(Self.whole)
    #expect(findings == [])
    #expect(addresses.all(of: "flegt-claim", in: "nl") == ["haal-op", "haal-vergunning-op"])
    #expect(addresses.all(of: "flegt-importer", in: "nl") == [])
    #expect(read(addresses.text) == (addresses, []))
  }

  @Test(arguments: [
    ("a way upwards", "[hent-licens]", "[\"../hent\"]", FindingCode.slugMalformed, 4, 10),
    ("a folder", "[hent-licens]", "[hent/licens]", .slugMalformed, 4, 10),
    ("a hidden way upwards", "[hent-licens]", "[\"%2e%2e\"]", .slugMalformed, 4, 10),
    ("a capital", "[hent-licens]", "[Hent-licens]", .slugMalformed, 4, 10),
    ("a letter that is not plain", "[bliv-importoer]", "[bliv-importør]", .slugMalformed, 7, 10),
    ("two hyphens", "[hent-licens]", "[hent--licens]", .slugMalformed, 4, 10),
    ("a hyphen before all", "[hent-licens]", "[\"-hent\"]", .slugMalformed, 4, 10),
    ("markup", "[hent-licens]", "[\"<b>\"]", .slugMalformed, 4, 10),
    ("another's", "[bliv-importoer]", "[hent-licens]", .slugTaken, 7, 10),
    ("what was another's", "[haal-op, haal-vergunning-op]", "[haal-op, haal-op]", .slugTaken, 5, 19),
    ("no list", "[hent-licens]", "hent-licens", .listExpected, 4, 9),
    ("a language nobody speaks", "da: [hent-licens]", "xx: [hent-licens]", .entryUnknown, 4, 5),
    ("a guide named twice", "id: flegt-importer", "id: flegt-claim", .idDuplicate, 6, 9),
    ("a guide that leads elsewhere", "id: flegt-claim", "id: ../flegt", .idMalformed, 3, 9),
  ])
  func `what is wrong is told with its place`(
    _ name: String, _ whole: String, _ broken: String, _ code: FindingCode, _ line: Int, _ column: Int
  ) throws {
    let findings = read(try Self.whole.replacingOne(whole, with: broken)).findings
    let finding = try #require(findings.first { $0.code == code }, "\(name): \(findings)")
    #expect(finding.place == Place(file: "addresses.yaml", line: line, column: column), "\(name)")
  }

  @Test func `a guide keeps its address when its title changes`() {
    var addresses = read(Self.whole).addresses
    addresses.keep("a-new-title", of: "flegt-claim", in: "da")
    #expect(addresses.all(of: "flegt-claim", in: "da") == ["hent-licens"])
  }

  @Test(arguments: [
    ("free", "free"), ("hent-licens", "hent-licens-flegt-check"), ("", "flegt-check"),
    (String(repeating: "langt-", count: 40) + "navn", "flegt-check"),
  ])
  func `a new guide never stands where another does`(_ title: String, _ address: String) {
    var addresses = read(Self.whole).addresses
    addresses.keep(title, of: "flegt-check", in: "da")
    #expect(addresses.all(of: "flegt-check", in: "da") == [address])
    #expect(read(addresses.text) == (addresses, []))
  }

  @Test func `a guide whose name is another's address too is numbered`() {
    var addresses = read(Self.whole).addresses
    for (guide, title) in [("a", "check"), ("b", "hent-licens-check"), ("c", "check-2"), ("check", "hent-licens")] {
      addresses.keep(title, of: guide, in: "da")
    }
    #expect(addresses.all(of: "check", in: "da") == ["check-3"])
  }

  @Test func `nor where another stood`() {
    var addresses = read(Self.whole).addresses
    addresses.keep("haal-vergunning-op", of: "flegt-check", in: "nl")
    #expect(addresses.all(of: "flegt-check", in: "nl") == ["haal-vergunning-op-flegt-check"])
  }
}
