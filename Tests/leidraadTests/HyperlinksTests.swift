import Testing

@testable import leidraad

struct HyperlinksTests {
  @Test func `a link is written as terminals know it, and takes no more room than its words`() {
    let links = Hyperlinks(isSupported: true)
    let text = "a \(links.linked("b c", to: "https://example.eu/")) d"
    #expect(text.columns == 7)
    #expect(links.written(text) == "a \u{1B}]8;;https://example.eu/\u{1B}\\b c\u{1B}]8;;\u{1B}\\ d")
  }

  @Test(arguments: ["https://example.eu/\u{1B}[2J", "https://example.eu/\u{07}", "https://exämple.eu/", "a b"])
  func `nothing but printable ASCII is a target`(_ target: String) {
    #expect(Hyperlinks(isSupported: true).linked("words", to: target) == "words")
  }

  @Test func `elsewhere only the words are written`() {
    let links = Hyperlinks(isSupported: false)
    #expect(links.written(links.linked("words", to: "https://example.eu/")) == "words")
  }

  @Test func `a mark of nobody's link is left out`() {
    #expect(Hyperlinks(isSupported: true).written("a\u{F0007}b") == "ab")
  }
}
