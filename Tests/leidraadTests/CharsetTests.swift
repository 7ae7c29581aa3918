import Testing

@testable import leidraad

struct CharsetTests {
  @Test(arguments: [
    ("da_DK.UTF-8", Charset.utf8), ("C.utf8", .utf8), ("nl_NL.ISO-8859-1", .latin1), ("da_DK.ISO8859-15", .latin9),
    ("nl_NL@euro", .latin9), ("lv_LV.ISO8859-13", .ascii), ("sr_RS.UTF-8@latin", .utf8),
    ("C", .ascii), ("POSIX", .ascii), ("xx_XX", .ascii),
  ])
  func `a locale names its characters`(_ locale: String, _ charset: Charset) {
    #expect(Charset(locale: locale) == charset)
  }

  @Test(arguments: [
    ("Træ fra Ærø, Åland", "Trae fra Aeroe, Aaland"), ("“één” – m³ …", "\"een\" - m3 ..."), ("❯ 5 €", "> 5 EUR"),
    ("木", "?"), ("plain", "plain"),
  ])
  func `whoever has no UTF-8 reads ASCII`(_ text: String, _ shown: String) {
    #expect(Charset.ascii.shown(text) == shown)
    #expect(Charset.utf8.shown(text) == text)
  }

  @Test func `Latin 1 is read as such`() {
    #expect(Charset.latin1.decoded([0x54, 0x72, 0xE6, 0xA4]) == "Træ¤")
    #expect(Charset.latin9.decoded([0x54, 0x72, 0xE6, 0xA4]) == "Træ€")
    #expect(Charset.ascii.decoded(Array("Træ".utf8)) == "Træ")
  }
}
