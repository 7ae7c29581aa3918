import Testing

@testable import leidraad

struct CallTests {
  static let rows: [(name: String, arguments: [String], flaw: CallFlaw)] = [
    ("a command nobody knows", ["fly"], .unknownCommand("fly")),
    ("an option nobody knows", ["--fast"], .unknownOption("--fast", nil)),
    ("an option of another command", ["guides", "--set", "a=b"], .unknownOption("--set", .guides)),
    ("a value is missing", ["wizard", "x", "--set"], .optionNeedsValue(.set)),
    ("a value too many", ["wizard", "x", "--json=1"], .optionTakesNoValue(.json)),
    ("a colour nobody knows", ["guides", "--color", "red"], .choiceExpected(.color, ["auto", "always", "never"])),
    ("one hyphen", ["validate", "-x"], .unknownOption("-x", .validate)),
  ]

  @Test(arguments: rows)
  func `a wrong call is refused for one reason`(_ name: String, _ arguments: [String], _ flaw: CallFlaw) {
    #expect(throws: flaw, "\(name)") { try Call(arguments) }
  }

  @Test(arguments: [
    (["wizard"], CallFlaw.wordMissing("GUIDE", .wizard)), (["validate"], .wordMissing("FIELD", .validate)),
    (["guides", "x"], .wordTooMany("x", .guides)), (["wizard", "a", "b"], .wordTooMany("b", .wizard)),
  ])
  func `a command has as many words as it needs`(_ arguments: [String], _ flaw: CallFlaw) {
    #expect(throws: flaw) { try Call(arguments).checkWords() }
  }

  @Test func `options stand anywhere, and the last value counts`() throws {
    let call = try Call(["--language=nl", "wizard", "--set", "a=1", "guide", "--set=b=2", "--language", "da"])
    #expect(call.command == .wizard)
    #expect(call.words == ["guide"])
    #expect(call[.language] == "da")
    #expect(call.all(.set) == ["a=1", "b=2"])
    #expect(!call.has(.json))
  }

  @Test func `two hyphens end the options`() throws {
    let call = try Call(["validate", "eori", "--", "-x", "--json"])
    #expect(call.words == ["eori", "-x", "--json"])
  }

  @Test func `a hyphen alone is a word`() throws {
    #expect(try Call(["validate", "eori", "-"]).words == ["eori", "-"])
  }

  @Test(arguments: [
    (CallFlaw.unknownCommand("wizrad"), "didYouMean(name: \"wizard\")"),
    (.unknownLanguage("fr", ["da", "nl", "en"]), "thereAre(names: [\"da\", \"nl\", \"en\"])"),
    (.unknownOption("--jsom", .wizard), "didYouMean(name: \"--json\")"),
  ])
  func `a wrong name is answered with the nearest, or with all`(_ flaw: CallFlaw, _ wayOut: String) throws {
    #expect(String(describing: try #require(flaw.wayOut)) == wayOut)
  }
}
