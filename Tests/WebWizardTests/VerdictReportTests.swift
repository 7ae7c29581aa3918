import Testing
import Validation
import Wizard

@testable import WebWizard

struct VerdictReportTests {
  static let rows: [(field: Field, entry: String, report: String)] = [
    (.eori, " dk 37 60 60-30", #"{"verdict":"valid","value":"DK37606030","display":"DK 37 60 60 30","flaws":[]}"#),
    (
      .eori, "DK37606031",
      #"{"verdict":"invalid","value":null,"display":null,"flaws":[{"code":"wrong-check-digit","severity":"error"}]}"#
    ),
    (
      .weight, "24.500 kg",
      #"{"verdict":"invalid","value":null,"display":null,"candidates":["24500","24.5"],"#
        + #""flaws":[{"code":"ambiguous","severity":"error"}]}"#
    ),
    (
      .email, "",
      #"{"verdict":"invalid","value":null,"display":null,"flaws":[{"code":"missing","severity":"error"}]}"#
    ),
  ]

  @Test(arguments: rows)
  func `the page is told what a field makes of an entry`(_ field: Field, _ entry: String, _ report: String) {
    #expect(String(decoding: field.judge(Array(entry.utf8)).report, as: UTF8.self) == report)
  }
}
