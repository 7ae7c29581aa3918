import ICUOracle
import Localization
import Testing

/// Where our dialect of ICU MessageFormat is narrower than ICU's parser, and meant to be; everywhere else the two take and
/// refuse the same, which `make fuzz ONLY=dialect` and the tests of fuzzing look for.
@Suite struct DialectTests {
  struct Difference: CustomTestStringConvertible {
    let name: String
    let message: String
    let code: FindingCode
    var testDescription: String { name }

    init(_ name: String, _ message: String, _ code: FindingCode) {
      (self.name, self.message, self.code) = (name, message, code)
    }
  }

  static let narrower = [
    Difference("names are ids: no capitals", "{Name}", .argumentNameInvalid),
    Difference("names are ids: no letters beyond a to z", "{beløb}", .argumentNameInvalid),
    Difference("names, not numbers", "{0}", .argumentNumbered),
    Difference("types that we do not write", "{d, time}", .argumentTypeUnknown),
    Difference("types that a translator has translated", "{n, nummer}", .argumentTypeUnknown),
    Difference("no choice", "{n, choice, 0#none|1#some}", .choiceRefused),
    Difference("no numbers in words", "{n, spellout}", .spelloutRefused),
    Difference("styles of dates by name only", "{d, date, dd.MM.yyyy}", .dateStyleUnknown),
    Difference("styles that a translator has translated", "{d, date, kort}", .dateStyleUnknown),
    Difference("styles of numbers by name only", "{n, number, #,##0}", .numberStyleUnknown),
    Difference("forms of numbers from a list", "{n, number, ::percent}", .skeletonUnknown),
    Difference("lists without styles", "{xs, list, or}", .listStyleRefused),
    Difference("no offset", "{n, plural, offset:1 other {#}}", .offsetRefused),
    Difference("categories of plurals that there are", "{n, plural, en {#} other {#}}", .pluralSelectorUnknown),
    Difference("whole numbers", "{n, plural, =1.5 {#} other {#}}", .pluralSelectorUnknown),
    Difference("no negative numbers", "{n, plural, =-1 {#} other {#}}", .pluralSelectorUnknown),
    Difference("options are ids", "{k, select, Ja {x} other {y}}", .selectKeywordInvalid),
    Difference("each branch once", "{n, plural, one {a} one {b} other {c}}", .branchDuplicate),
    Difference("each option once", "{k, select, yes {a} yes {b} other {c}}", .branchDuplicate),
    Difference("one kind for each argument", "{n, plural, other {{n, date}}}", .argumentKindMixed),
    Difference(
      "two deep", "{a, select, other {{b, select, other {{c, select, other {x}}}}}}", .nestingTooDeep),
    Difference("braces that close nothing", "a } b", .braceStray),
    Difference("spaces that nobody sees", "{n\u{200E}}", .argumentNameInvalid),
  ]

  @Test(arguments: narrower)
  func `what we refuse on our own account ICU takes`(_ row: Difference) {
    #expect(MessageSyntax(Array(row.message.utf8)).problems.map(\.code) == [row.code])
    #expect(Oracle.outline(of: Array(row.message.utf8)) != nil)
  }

  @Test func `every difference that fuzzing passes over has its row`() {
    #expect(Set(Self.narrower.map(\.code)).count == 16)
  }

  static let refusedByBoth = [
    "{", "{n", "{n,", "{n, number", "{n, number,", "{n, plural}", "{n, plural,}", "{n, plural, one {a}}", "{}", "{ }",
    "{n plural}", "{n,}", "{n, , x}", "{n, plural, one {#} other {#}", "{n, plural, other}", "{n, plural, {#}}",
    "{k, select, other}", "{k, select, yes {x}}", "{n, selectordinal, one {a}}", "{n {x}}",
  ]

  @Test(arguments: refusedByBoth)
  func `what is no message is none to ICU either`(message: String) {
    #expect(!MessageSyntax(Array(message.utf8)).problems.isEmpty)
    #expect(Oracle.outline(of: Array(message.utf8)) == nil)
  }

  struct Read: CustomTestStringConvertible {
    let message: String
    let outline: String
    var testDescription: String { message }
  }

  static let read = [
    Read(message: "Hej {name}!", outline: "\n{name\n}"),
    Read(message: "{ n , number , ::.00 }", outline: "\n{n,number,::.00\n}"),
    Read(
      message: "{n, plural, =0 {ingen} one {#} other {{d, date}}}",
      outline: "\n{n,plural\n=0\none\n#\nother\n{d,date\n}\n}"),
    Read(message: "{k, select, a {'{b}' #} other {it's}}", outline: "\n{k,select\na\nother\n}"),
    Read(message: "{n, selectordinal, other {'#'}}", outline: "\n{n,selectordinal\nother\n}"),
  ]

  @Test(arguments: read)
  func `the oracle reads arguments, selectors and counts`(_ row: Read) {
    #expect(Oracle.outline(of: Array(row.message.utf8)) == row.outline)
  }
}
