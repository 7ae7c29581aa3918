import Testing

@testable internal import Localization

struct LanguageMatchTests {
  static let match = LanguageMatch(offered: ["da", "nl", "en"])

  @Test(arguments: [
    ("da_DK.UTF-8", "da"), ("da", "da"), ("nb_NO", "da"), ("nb_NO.UTF-8", "da"), ("nl_BE@euro", "nl"),
    ("en_US.UTF-8", "en"), ("en_GB", "en"), ("fy_NL", "nl"),
    ("C", nil), ("C.UTF-8", nil), ("POSIX", nil), ("de_DE.UTF-8", nil), ("", nil), ("ja_JP", nil), ("../../etc", nil),
    ("*", nil), (";;;,,,", nil),
  ])
  func `a POSIX locale finds its language`(locale: String, language: String?) throws {
    #expect(try LanguageMatchTests.match.best(forPOSIXLocale: locale) == language)
  }

  @Test(arguments: [
    ("da-DK,da;q=0.9,en;q=0.8", "da"), ("de, nl;q=0.5", "nl"), ("en;q=0.3, nl;q=0.7", "nl"), ("nb", "da"),
    ("de", nil), ("", nil), ("*", nil),
  ])
  func `a header finds its language`(header: String, language: String?) throws {
    #expect(try LanguageMatchTests.match.best(forHeader: header) == language)
  }

  @Test(
    arguments: [
      (["LC_ALL": "nl_NL.UTF-8", "LANG": "da_DK.UTF-8"], "nl"),
      (["LC_ALL": "", "LC_MESSAGES": "en_GB", "LANG": "da_DK"], "en"),
      (["LC_ALL": "C", "LANG": "da_DK"], nil),
      (["LANG": "da_DK"], "da"),
      ([:], nil),
    ] as [([String: String], String?)])
  func `the first variable that is set decides`(environment: [String: String], language: String?) throws {
    #expect(try LanguageMatchTests.match.best(forEnvironment: environment) == language)
  }

  @Test func `a language with a region is offered and found`() throws {
    let match = LanguageMatch(offered: ["nl", "nl-BE", "en"])
    #expect(try match.best(forPOSIXLocale: "nl_BE.UTF-8") == "nl-BE")
    #expect(try match.best(forPOSIXLocale: "nl_NL.UTF-8") == "nl")
  }

  @Test func `nothing is found among nothing`() throws {
    #expect(try LanguageMatch(offered: []).best(forHeader: "da") == nil)
  }
}
