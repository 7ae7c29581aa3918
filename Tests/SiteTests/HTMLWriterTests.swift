import Presentation
import Testing

@testable import Site

struct HTMLWriterTests {
  @Test(arguments: [
    ("markup", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("an ampersand", "A & B", "A &amp; B"),
    ("an end tag", "</p>", "&lt;/p&gt;"), ("quotation marks", "\"x\"", "\"x\""), ("a control", "a\u{0}b", "a\u{FFFD}b"),
    ("letters", "æøå é ĳ", "æøå é ĳ"),
  ])
  func `text stays text`(_ name: String, _ text: String, _ written: String) {
    #expect(html(Element(.span) { text }) == "<span>\(written)</span>", "\(name)")
  }

  @Test(arguments: [
    ("a quotation mark", "\" onclick=\"x", "&quot; onclick=&quot;x"), ("markup", "<b>", "&lt;b&gt;"),
    ("an ampersand", "a&b", "a&amp;b"),
  ])
  func `a value cannot leave its attribute`(_ name: String, _ value: String, _ written: String) {
    #expect(html(Element(.span, .label(value))) == "<span aria-label=\"\(written)\"></span>", "\(name)")
  }

  @Test(arguments: [
    "javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//elsewhere.example",
  ])
  func `an address that could do more than open, write or call is no link`(_ target: String) {
    #expect(Reference(Address(target: target, text: "x")) == nil)
  }

  @Test(
    arguments: [
      (["da"], ["da", "a"], "a/index.html"), (["da", "a"], ["nl", "b"], "../../nl/b/index.html"),
      (["da"], ["da"], "index.html"),
      ([], ["en"], "en/index.html"),
    ] as [([String], [String], String)])
  func `pages lead to each other by relative paths`(_ page: [String], _ target: [String], _ path: String) {
    #expect(Reference(from: SitePath(page), to: SitePath(target)).text == path)
  }

  private func html(_ element: Element) -> String {
    var writer = HTMLWriter()
    writer.write(element)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
