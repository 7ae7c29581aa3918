import ICUOracle
import Localization
import Phrasing
import Testing

@Suite struct MessageSyntaxTests {
  struct Good: CustomTestStringConvertible {
    let message: String
    let arguments: [String]
    let parts: [Phrase.Part]
    var testDescription: String { message }

    init(_ message: String, _ parts: [Phrase.Part]) { self.init(message, [], parts) }

    init(_ message: String, _ arguments: [String], _ parts: [Phrase.Part]) {
      (self.message, self.arguments, self.parts) = (message, arguments, parts)
    }
  }

  static let good: [Good] = [
    Good("", []),
    Good("Skriv nummeret.", [text("Skriv nummeret.")]),
    Good("{name}", ["name"], [.argument(0)]),
    Good("{ name }", ["name"], [.argument(0)]),
    Good("Hej {name}!", ["name"], [text("Hej "), .argument(0), text("!")]),
    Good("{b} {a} {b}", ["b", "a"], [.argument(0), text(" "), .argument(1), text(" "), .argument(0)]),
    Good("{first_name2}", ["first_name2"], [.argument(0)]),
    Good("{n, number}", ["n"], [.number(0, .plain)]),
    Good("{n,number,integer}", ["n"], [.number(0, .integer)]),
    Good("{n, number, percent }", ["n"], [.number(0, .percent)]),
    Good("{n, number, ::.00}", ["n"], [.number(0, .fixed(2))]),
    Good("{n, number, ::unit/cubic-meter}", ["n"], [.number(0, .measure(.cubicMetre))]),
    Good("{n, number, ::unit/kilogram}", ["n"], [.number(0, .measure(.kilogram))]),
    Good("{n, number, ::unit/tonne}", ["n"], [.number(0, .measure(.tonne))]),
    Good("{n, number, ::currency/EUR}", ["n"], [.number(0, .currency(.euro))]),
    Good("{n, number, ::currency/DKK}", ["n"], [.number(0, .currency(.danishKrone))]),
    Good("{d, date}", ["d"], [.date(0, .medium)]),
    Good("{d, date, short}", ["d"], [.date(0, .short)]),
    Good("{d, date, medium}", ["d"], [.date(0, .medium)]),
    Good("{d, date,\n  long\n}", ["d"], [.date(0, .long)]),
    Good("{d,date,full}", ["d"], [.date(0, .full)]),
    Good("{xs, list}", ["xs"], [.list(0)]),
    Good(
      "{n, plural, one {# felt} other {# felter}}", ["n"],
      [.plural(0, .cardinal, [branch(.one, [.count, text(" felt")]), branch(.other, [.count, text(" felter")])])]),
    Good(
      "{n,plural,=0{ingen}other{#}}", ["n"],
      [
        .plural(
          0, .cardinal, [.init(selector: .exactly(0), parts: [text("ingen")]), branch(.other, [.count])])
      ]),
    Good(
      "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}", ["n"],
      [
        .plural(
          0, .ordinal,
          [
            branch(.one, [.count, text("st")]), branch(.two, [.count, text("nd")]),
            branch(.few, [.count, text("rd")]), branch(.other, [.count, text("th")]),
          ])
      ]),
    Good(
      "{k, select, be {Belgien} other {#}}", ["k"],
      [.select(0, [keyword("be", [text("Belgien")]), keyword("other", [text("#")])])]),
    Good(
      "{k, select, other {{n, plural, other {{k}: #}}}}", ["k", "n"],
      [.select(0, [keyword("other", [.plural(1, .cardinal, [branch(.other, [.argument(0), text(": "), .count])])])])]),
    Good(
      "{n, plural, other {{k, select, other {#}}}}", ["n", "k"],
      [.plural(0, .cardinal, [branch(.other, [.select(1, [keyword("other", [text("#")])])])])]),
    Good("# outside", [text("# outside")]),
    Good("foto's", [text("foto's")]),
    Good("foto''s", [text("foto's")]),
    Good("ends'", [text("ends'")]),
    Good("'{name}'", [text("{name}")]),
    Good("a '{b''c}' d", [text("a {b'c} d")]),
    Good("'}'", [text("}")]),
    Good("'{never ended", [text("{never ended")]),
    Good("'#' '|'", [text("'#' '|'")]),
    Good("{n, plural, other {'#' #}}", ["n"], [.plural(0, .cardinal, [branch(.other, [text("# "), .count])])]),
    Good("{n, plural, other {it's #}}", ["n"], [.plural(0, .cardinal, [branch(.other, [text("it's "), .count])])]),
    Good("{k, select, other {'#' }}", ["k"], [.select(0, [keyword("other", [text("'#' ")])])]),
    Good("'''{'''", [text("'{'")]),
    Good("<label:traces.login> 🚢", [text("<label:traces.login> 🚢")]),
  ]

  @Test(arguments: good)
  func `a right message becomes its phrase`(_ row: Good) {
    let syntax = MessageSyntax(Array(row.message.utf8))
    #expect(syntax.problems == [])
    #expect(Oracle(row.message, in: "da") != nil || row.message.contains("list"))
    #expect(syntax.phrase == Phrase(arguments: row.arguments.map { Array($0.utf8) }, parts: row.parts))
  }

  struct Bad: CustomTestStringConvertible {
    let message: String
    let problems: [MessageProblem]
    var testDescription: String { message }

    init(_ message: String, _ problems: MessageProblem...) { (self.message, self.problems) = (message, problems) }
  }

  static let bad: [Bad] = [
    Bad("abc {n", .init(.braceUnclosed, 4..<5)),
    Bad("abc {", .init(.braceUnclosed, 4..<5)),
    Bad("{n, ", .init(.braceUnclosed, 0..<1)),
    Bad("{n, number", .init(.braceUnclosed, 0..<1)),
    Bad("{n, number, ::.00", .init(.braceUnclosed, 0..<1)),
    Bad("{n, plural", .init(.braceUnclosed, 0..<1)),
    Bad("{n, plural, one {#} other {#}", .init(.braceUnclosed, 0..<1)),
    Bad("{n, plural, one {#} other {#", .init(.braceUnclosed, 26..<27)),
    Bad(
      "{n, plural, other '{#}}", .init(.branchUnopened, 12..<17, ["other"]),
      .init(.pluralSelectorUnknown, 18..<19, ["'"], suggestion: "other")),
    Bad("abc } def", .init(.braceStray, 4..<5)),
    Bad("}}", .init(.braceStray, 0..<1), .init(.braceStray, 1..<2)),
    Bad("{}", .init(.argumentNameEmpty, 0..<1)),
    Bad("æ {  } {, number}", .init(.argumentNameEmpty, 3..<6), .init(.argumentNameEmpty, 8..<9)),
    Bad("{0} og {12, number}", .init(.argumentNumbered, 1..<2, ["0"]), .init(.argumentNumbered, 8..<10, ["12"])),
    Bad("{first-name}", .init(.argumentNameInvalid, 1..<11, ["first-name"], suggestion: "first_name")),
    Bad("{Name}", .init(.argumentNameInvalid, 1..<5, ["Name"], suggestion: "name")),
    Bad("{beløb}", .init(.argumentNameInvalid, 1..<7, ["beløb"])),
    Bad("{_x}", .init(.argumentNameInvalid, 1..<3, ["_x"])),
    Bad("{n plural}", .init(.argumentMalformed, 3..<4)),
    Bad("{n {x}} {", .init(.argumentMalformed, 3..<4), .init(.braceUnclosed, 8..<9)),
    Bad("{n, plural one {#} other {#}}", .init(.argumentMalformed, 11..<12)),
    Bad("{n, number integer}", .init(.argumentMalformed, 11..<12)),
    Bad("{n, number, {x}}", .init(.argumentMalformed, 12..<13)),
    Bad("{n,}", .init(.argumentTypeMissing, 3..<4)),
    Bad("{n, , x}", .init(.argumentTypeMissing, 4..<5)),
    Bad("{n, foo}", .init(.argumentTypeUnknown, 4..<7, ["foo"])),
    Bad("{n, nummer}", .init(.argumentTypeUnknown, 4..<10, ["nummer"], suggestion: "number")),
    Bad("{n, Plural, other {#}}", .init(.argumentTypeUnknown, 4..<10, ["Plural"], suggestion: "plural")),
    Bad("{d, time, short}", .init(.argumentTypeUnknown, 4..<8, ["time"])),
    Bad("{n, choice, 0#a|1#b}", .init(.choiceRefused, 4..<10)),
    Bad("{n, spellout}", .init(.spelloutRefused, 4..<12, ["spellout"])),
    Bad("{n, ordinal}", .init(.spelloutRefused, 4..<11, ["ordinal"])),
    Bad("{n, duration}", .init(.spelloutRefused, 4..<12, ["duration"])),
    Bad("{d, date, kort}", .init(.dateStyleUnknown, 10..<14, ["kort"], suggestion: "short")),
    Bad("{d, date, dd.MM.yyyy}", .init(.dateStyleUnknown, 10..<20, ["dd.MM.yyyy"])),
    Bad("{d, date, ::yMMMd}", .init(.dateStyleUnknown, 10..<17, ["::yMMMd"])),
    Bad("{d, date,}", .init(.dateStyleUnknown, 9..<9, [""])),
    Bad("{n, number, currency}", .init(.numberStyleUnknown, 12..<20, ["currency"])),
    Bad("{n, number, heltal}", .init(.numberStyleUnknown, 12..<18, ["heltal"])),
    Bad("{n, number, #,##0}", .init(.numberStyleUnknown, 12..<17, ["#,##0"])),
    Bad("{n, number, ::bogus}", .init(.skeletonUnknown, 12..<19, ["::bogus"])),
    Bad("{n, number, ::.0000000000}", .init(.skeletonUnknown, 12..<25, ["::.0000000000"])),
    Bad(
      "{n, number, ::currency/DK}", .init(.skeletonUnknown, 12..<25, ["::currency/DK"], suggestion: "::currency/DKK")),
    Bad("{xs, list, or}", .init(.listStyleRefused, 11..<13)),
    Bad("{n, plural, offset:1 other {#}}", .init(.offsetRefused, 12..<20)),
    Bad("{n, plural, offset: 1 other {#}}", .init(.offsetRefused, 12..<19)),
    Bad("{n, plural, en {#} other {#}}", .init(.pluralSelectorUnknown, 12..<14, ["en"])),
    Bad("{n, plural, on {#} other {#}}", .init(.pluralSelectorUnknown, 12..<14, ["on"], suggestion: "one")),
    Bad("{n, plural, one {#} andre {#}}", .init(.pluralSelectorUnknown, 20..<25, ["andre"], suggestion: "other")),
    Bad("{n, plural, =1,5 {#} other {#}}", .init(.pluralSelectorUnknown, 12..<16, ["=1,5"])),
    Bad("{n, plural, = {#} other {#}}", .init(.pluralSelectorUnknown, 12..<13, ["="])),
    Bad("{n, plural, =-1 {#} other {#}}", .init(.pluralSelectorUnknown, 12..<15, ["=-1"])),
    Bad("{k, select, be-nl {x} other {y}}", .init(.selectKeywordInvalid, 12..<17, ["be-nl"])),
    Bad("{k, select, a b {x} other {y}}", .init(.branchUnopened, 12..<13, ["a"])),
    Bad(
      "{k, select, a b c {x} d e {z} other {y}}",
      .init(.branchUnopened, 12..<13, ["a"]), .init(.branchUnopened, 22..<23, ["d"])),
    Bad("{n, plural, {#} other {#}}", .init(.selectorMissing, 12..<13)),
    Bad("{n, plural, one {a} one {b} other {c}}", .init(.branchDuplicate, 20..<23, ["one"])),
    Bad("{n, plural, =1 {a} =01 {b} other {c}}", .init(.branchDuplicate, 19..<22, ["=01"])),
    Bad("{k, select, a {a} a {b} other {c}}", .init(.branchDuplicate, 18..<19, ["a"])),
    Bad("{n, plural}", .init(.branchesMissing, 4..<10, ["n"])),
    Bad("{k, select, }", .init(.branchesMissing, 4..<10, ["k"])),
    Bad("abc {n,plural,one{x}}", .init(.otherMissing, 4..<5, ["n"], suggestion: "other")),
    Bad("{k, select, a {x} andre {y}}", .init(.otherMissing, 0..<1, ["k"], suggestion: "other")),
    Bad(
      "{a, select, other {{b, select, other {{c, select, other {x}}}}}}", .init(.nestingTooDeep, 42..<48)),
    Bad("{n, number} {n, date}", .init(.argumentKindMixed, 13..<14, ["n"])),
    Bad("{n, plural, other {#}} {n, select, other {x}}", .init(.argumentKindMixed, 24..<25, ["n"])),
    Bad("{n,\u{A0}number}", .init(.argumentTypeUnknown, 3..<11, ["\u{A0}number"], suggestion: "number")),
    Bad(
      "{0} {n, foo} } {n, plural, on {{}} other {#}} {",
      .init(.argumentNumbered, 1..<2, ["0"]), .init(.argumentTypeUnknown, 8..<11, ["foo"]), .init(.braceStray, 13..<14),
      .init(.pluralSelectorUnknown, 27..<29, ["on"], suggestion: "one"), .init(.argumentNameEmpty, 31..<32),
      .init(.braceUnclosed, 46..<47)),
  ]

  @Test(arguments: bad)
  func `all that is wrong is told, each where it stands`(_ row: Bad) {
    let syntax = MessageSyntax(Array(row.message.utf8))
    #expect(syntax.problems == row.problems)
    #expect(syntax.phrase == nil)
  }

  @Test func `an argument has the kind that all its uses tell`() {
    let syntax = MessageSyntax(Array("{n} {n, plural, other {#}} {d, date} {xs, list} {k, select, other {}} {x}".utf8))
    #expect(syntax.arguments.map(\.name) == ["n", "d", "xs", "k", "x"])
    #expect(syntax.arguments.map(\.kind) == [.number, .date, .list, .choice, .any])
    #expect(syntax.arguments.map(\.range) == [1..<2, 28..<29, 38..<40, 49..<50, 71..<72])
  }

  @Test func `no message makes the parser stop, and what it takes ICU takes too`() {
    var random = Lottery(state: 7)
    let seeds = (MessageSyntaxTests.good.map(\.message) + MessageSyntaxTests.bad.map(\.message)).map { Array($0.utf8) }
    let letters = Array("{}{}{}'#,=:. \n<>n0aplural select other oneæ".utf8) + [0x00, 0x80, 0xFF]
    for _ in 0..<20_000 {
      var message = seeds[random.draw(below: seeds.count)]
      for _ in 0...random.draw(below: 4) {
        let place = random.draw(below: message.count + 1)
        switch random.draw(below: 4) {
        case 0: message.insert(letters[random.draw(below: letters.count)], at: place)
        case 1: message.removeSubrange(place..<min(place + 1 + random.draw(below: 3), message.count))
        case 2: message += seeds[random.draw(below: seeds.count)]
        default: message = Array(message[..<place])
        }
      }
      let syntax = MessageSyntax(message)
      #expect((syntax.phrase == nil) == !syntax.problems.isEmpty)
      #expect(syntax.problems.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= message.count })
      if syntax.phrase != nil, !message.contains(0), !syntax.arguments.contains(where: { $0.kind == .list }) {
        let text = String(decoding: message, as: UTF8.self)
        #expect(Oracle(text, in: "en-GB") != nil, "ICU refuses \(text)")
      }
    }
  }

  private static func text(_ text: String) -> Phrase.Part { .text(Array(text.utf8)) }

  private static func branch(_ category: PluralCategory, _ parts: [Phrase.Part]) -> Phrase.PluralBranch {
    Phrase.PluralBranch(selector: .category(category), parts: parts)
  }

  private static func keyword(_ keyword: String, _ parts: [Phrase.Part]) -> Phrase.SelectBranch {
    Phrase.SelectBranch(keyword: Array(keyword.utf8), parts: parts)
  }
}

/// Draws the same numbers in every run.
struct Lottery {
  var state: UInt64

  mutating func draw(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
