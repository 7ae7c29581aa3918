import Localization
import Testing

@Suite struct XLIFFTests {
  static let head =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xliff version=\"1.2\">\n<file original=\"a/b.po\" target-language=\"nl_BE\"><body>\n"
  static let foot = "\n</body></file></xliff>\n"

  static func unit(_ inner: String, _ attributes: String = "resname=\"k\"") -> String {
    head + "<trans-unit id=\"1\" \(attributes)>\(inner)</trans-unit>" + foot
  }

  @Test func `a unit is read with everything it says`() throws {
    let xliff = XLIFF(
      SourceFile(
        name: "a.xlf",
        text: XLIFFTests.unit(
          """
          <source>Save &lt;label:a&gt;</source><target state="needs-review-translation">Gem &#38; <![CDATA[<luk>]]></target>
          <note from="developer">one\ntwo</note><note from="translator">hers</note>
          <context-group purpose="location"><context context-type="sourcefile">g.yaml</context>
          <context context-type="linenumber">4</context></context-group>
          <alt-trans origin="previous"><source>Sav</source><target>x</target><context-group>
          <context context-type="x-po-msgctxt">old</context></context-group></alt-trans>
          """)))
    #expect(xliff.findings == [])
    let file = try #require(xliff.files.first)
    #expect([file.domain, file.language] == ["b", "nl-BE"])
    let unit = try #require(file.units.first)
    #expect(unit.key?.string == "k")
    #expect(unit.text.string == "Save <label:a>")
    #expect(unit.translation.string == "Gem & <luk>")
    #expect(unit.isFuzzy)
    #expect(unit.notes == ["one", "two"])
    #expect(unit.comments == ["hers"])
    #expect(unit.places == ["g.yaml:4"])
    #expect([unit.previousText, unit.previousKey] == ["Sav", "old"])
    #expect(file.source.place(at: unit.translation.offset(of: 6)).description == "a.xlf:4:129")
  }

  @Test(arguments: [
    ("plain", "Gem", "Gem"), ("marks", "a<b> & \"c\"", "a&lt;b&gt; &amp; &quot;c&quot;"),
    ("lines and tabs", "a\n\tb\r\n", "a\n\tb&#13;\n"), ("what XML cannot write", "a\u{0}\u{7}\u{FFFE}b", "a���b"),
    ("other writings", "Ærø 木 😀", "Ærø 木 😀"),
  ])
  func `words in XML mean what they meant`(_ name: String, _ words: String, _ xml: String) {
    #expect(words.xml == xml, "\(name)")
  }

  struct Row: CustomTestStringConvertible {
    let name: String
    let text: String
    let finding: String
    var testDescription: String { name }

    init(_ name: String, _ text: String, _ finding: String) {
      (self.name, self.text, self.finding) = (name, text, finding)
    }
  }

  static let refused = [
    Row("nothing", "", "1:1 xml-malformed"),
    Row("no XML", "msgid \"\"", "1:1 xml-malformed"),
    Row("a document type", "<!DOCTYPE xliff>\n<xliff version=\"1.2\"/>", "1:1 xml-doctype"),
    Row(
      "an entity from outside",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE xliff [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n"
        + unit("<source>&e;</source>"),
      "2:1 xml-doctype"),
    Row("an entity that nobody declared", unit("<source>&nbsp;</source>"), "4:40 xml-entity nbsp"),
    Row("an ampersand alone", unit("<source>a & b</source>"), "4:42 xml-malformed"),
    Row("a character that no XML may have", unit("<source>&#0;</source>"), "4:40 xml-malformed"),
    Row("a control character", unit("<source>\u{1}</source>"), "4:40 xml-malformed"),
    Row("elements crossed", unit("<source><g></source></g>"), "4:43 xml-tag-mismatch source g"),
    Row("cut off", head + "<trans-unit><source>a", "4:22 xml-unclosed source"),
    Row("cut off in a tag", head + "<trans-unit id=\"1", "4:16 xml-malformed"),
    Row("an attribute twice", "<xliff version=\"1.2\" version=\"1.2\"/>", "1:22 xml-malformed"),
    Row("an attribute without quotes", "<xliff version=1.2/>", "1:16 xml-malformed"),
    Row("another version", "<xliff version=\"2.0\"></xliff>", "1:1 xliff-version 2.0"),
    Row("other XML", "<html></html>", "1:1 xliff-expected"),
    Row("two roots", "<xliff version=\"1.2\"/><xliff/>", "1:23 xml-malformed"),
    Row("another encoding", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><xliff/>", "1:1 charset-wrong ISO-8859-1"),
    Row(
      "very deep", head + String(repeating: "<group>", count: 100), "4:428 xml-too-deep 64"),
  ]

  @Test(arguments: refused)
  func `a file that is no good XLIFF is refused with the place`(_ row: Row) {
    let xliff = XLIFF(SourceFile(name: "a.xlf", text: row.text))
    let told = xliff.findings.map { finding in
      (["\(finding.place.line):\(finding.place.column)", finding.code.rawValue] + finding.arguments.map(\.value))
        .joined(separator: " ")
    }
    #expect(told == [row.finding])
    #expect(xliff.files.isEmpty)
  }

  static let states: [(attributes: String, target: String, isFuzzy: Bool)] = [
    ("", "<target>x</target>", false), ("approved=\"yes\"", "<target>x</target>", false),
    ("approved=\"no\"", "<target>x</target>", true),
    ("approved=\"no\"", "<target state=\"translated\">x</target>", false),
    ("approved=\"yes\"", "<target state=\"needs-translation\">x</target>", true),
    ("approved=\"no\"", "<target/>", false), ("approved=\"no\"", "", false),
  ]

  @Test(arguments: states)
  func `a state means that somebody must look again, or not`(_ row: (attributes: String, target: String, isFuzzy: Bool))
  {
    let xliff = XLIFF(
      SourceFile(name: "a.xlf", text: XLIFFTests.unit("<source>s</source>" + row.target, row.attributes)))
    #expect(xliff.files.first?.units.map(\.isFuzzy) == [row.isFuzzy])
  }

  @Test func `marks of a tool keep their words, and one without words leaves its unit out`() {
    let text = XLIFFTests.unit("<source>s</source><target><mrk mtype=\"seg\">a <g id=\"1\">b</g></mrk></target>")
    #expect(XLIFF(SourceFile(name: "a.xlf", text: text)).files.first?.units.map(\.translation.string) == ["a b"])
    let wordless = XLIFF(
      SourceFile(name: "a.xlf", text: XLIFFTests.unit("<source>s</source><target>a<x id=\"1\"/></target>")))
    #expect(wordless.findings.map { "\($0.code.rawValue) \($0.place.column)" } == ["xliff-mark 59"])
    #expect(wordless.files.first?.units.count == 0)
  }

  @Test func `no file makes the reader stop`() {
    var random = Lottery(state: 3)
    let seeds = (XLIFFTests.refused.map(\.text) + [XLIFFTests.unit("<source>a</source><target>b</target>")]).map {
      Array($0.utf8)
    }
    let letters = Array("<>/=\"'&;![]-? \r\n".utf8) + [0x00, 0xFF]
    for _ in 0..<5_000 {
      var bytes = seeds[random.draw(below: seeds.count)]
      for _ in 0...random.draw(below: 5) {
        let place = random.draw(below: bytes.count + 1)
        if random.draw(below: 2) == 0 {
          bytes.insert(letters[random.draw(below: letters.count)], at: place)
        } else {
          bytes.removeSubrange(place..<min(place + 1 + random.draw(below: 9), bytes.count))
        }
      }
      let xliff = XLIFF(SourceFile(name: "a.xlf", bytes: bytes))
      #expect(xliff.findings.allSatisfy { $0.place.line >= 1 && $0.place.column >= 1 })
    }
  }
}
