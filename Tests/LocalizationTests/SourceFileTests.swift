import Localization
import Testing

@Suite struct SourceFileTests {
  struct PlaceCase: CustomTestStringConvertible {
    let name: String
    let text: String
    let offset: Int
    let place: (line: Int, column: Int)
    var testDescription: String { name }
  }

  static let places = [
    PlaceCase(name: "the first byte", text: "abc", offset: 0, place: (1, 1)),
    PlaceCase(name: "the end of the file", text: "abc", offset: 3, place: (1, 4)),
    PlaceCase(name: "past the end", text: "abc", offset: 99, place: (1, 4)),
    PlaceCase(name: "an empty file", text: "", offset: 0, place: (1, 1)),
    PlaceCase(name: "columns count scalars, not bytes", text: "æøå!", offset: 6, place: (1, 4)),
    PlaceCase(name: "the line end belongs to its line", text: "a\nb", offset: 1, place: (1, 2)),
    PlaceCase(name: "after a line end", text: "a\nb", offset: 2, place: (2, 1)),
    PlaceCase(name: "after a Windows line end", text: "a\r\nbc", offset: 4, place: (2, 2)),
    PlaceCase(name: "a byte order mark has no column", text: "\u{FEFF}abc", offset: 4, place: (1, 2)),
  ]

  @Test(arguments: places)
  func `a byte has a line and a column`(_ row: PlaceCase) {
    let place = SourceFile(name: "a.po", text: row.text).place(at: row.offset)
    #expect(place == Place(file: "a.po", line: row.place.line, column: row.place.column))
  }

  @Test func `a line is given without its end`() {
    let file = SourceFile(name: "a.po", text: "\u{FEFF}one\r\ntwo\n\nfour")
    #expect((0...5).map(file.line) == ["", "one", "two", "", "four", ""])
  }

  @Test func `bytes that are not UTF-8 are told as runs`() {
    let bytes: [UInt8] = [0x61, 0xE6, 0x62, 0x0A, 0xFF, 0xFE, 0x63, 0xC3]
    #expect(SourceFile(name: "a.po", bytes: bytes).malformedRanges == [1..<2, 4..<6, 7..<8])
    #expect(SourceFile(name: "a.po", text: "æ").malformedRanges == [])
  }

  @Test func `findings come in the order of the file`() {
    let file = SourceFile(name: "a.po", text: "ab\ncd")
    let findings = [
      file.finding(.braceStray, at: 3), file.finding(.headerMissing, at: 0), file.finding(.keyAbsent, at: 3),
    ]
    #expect(findings.inOrder().map(\.code) == [.headerMissing, .braceStray, .keyAbsent])
    #expect(findings[0].excerpt == "cd")
  }
}
