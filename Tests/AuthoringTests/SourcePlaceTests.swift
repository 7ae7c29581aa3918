import Testing

@testable import Authoring

struct SourcePlaceTests {
  typealias Part = SourcePlace.Part

  static let places: [(written: String, parts: [Part])] = [
    ("", []),
    ("line 5", [.spans(.line, [.init("5")])]),
    ("lines 5-9", [.spans(.line, [.init("5", "9")])]),
    ("lines 17-18, 48-49, 60", [.spans(.line, [.init("17", "18"), .init("48", "49"), .init("60")])]),
    ("page 3", [.spans(.page, [.init("3")])]),
    ("section 4.2", [.spans(.section, [.init("4.2")])]),
    ("sections 4.2-4.5", [.spans(.section, [.init("4.2", "4.5")])]),
    ("recital 21", [.spans(.recital, [.init("21")])]),
    ("article 11", [.spans(.article, [.init("11")])]),
    ("articles 17, 18", [.spans(.article, [.init("17"), .init("18")])]),
    ("article 3(1)", [.article(.init("3", .paragraph("1")))]),
    ("article 3(a)", [.article(.init("3", .letter("a")))]),
    ("article 3(1)(a)", [.article(.init("3", .letterOfParagraph("1", letter: "a")))]),
    ("article 5 point 34", [.article(.init("5", .point("34")))]),
    ("annex", [.annex(number: nil, part: nil)]),
    ("annex III", [.annex(number: "III", part: nil)]),
    ("annex part B", [.annex(number: nil, part: "B")]),
    ("annex II part B", [.annex(number: "II", part: "B")]),
    ("article 4; annex part B", [.spans(.article, [.init("4")]), .annex(number: nil, part: "B")]),
  ]

  @Test(arguments: places)
  func `a place is taken apart`(_ row: (written: String, parts: [Part])) {
    #expect(SourcePlace(row.written)?.parts == row.parts)
    #expect(SourcePlace(row.written)?.written == row.written)
  }

  @Test(arguments: [
    ("no number", "line"), ("words", "somewhere in it"), ("a capital", "Article 3"), ("a nought", "line 0"),
    ("an end before its start", "lines 9-5"), ("no end", "lines 5-"), ("three ends", "lines 5-7-9"),
    ("no number after the comma", "lines 5,"), ("a line with a point", "line 4.2"), ("a long number", "line 123456"),
    ("an open bracket", "article 3(1"), ("empty brackets", "article 3()"), ("two letters", "article 3(aa)"),
    ("the letter first", "article 3(a)(1)"), ("three brackets", "article 3(1)(a)(b)"), ("no point", "article 5 point"),
    ("an annex in words", "annex two"), ("a part without a name", "annex II part"), ("a small part", "annex part b"),
    ("nothing before the semicolon", "; line 5"), ("nothing after it", "line 5;"),
    ("digits of another script", "line ٥"),
  ])
  func `what is no place is refused`(_ name: String, _ written: String) {
    #expect(SourcePlace(written) == nil, "\(name)")
  }
}
