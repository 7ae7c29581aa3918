import Localization
import Phrasing
import Testing

@Suite struct ProseTests {
  struct Case: CustomTestStringConvertible {
    let message: String
    let blocks: [Prose.Block]
    var testDescription: String { message }

    init(_ message: String, _ blocks: Prose.Block...) { (self.message, self.blocks) = (message, blocks) }
  }

  static let cases: [Case] = [
    Case(""),
    Case("One sentence.", .paragraph([.text("One sentence.")])),
    Case("it’s & <3 > 2", .paragraph([.text("it’s & <3 > 2")])),
    Case("A & B [c] x_y_z", .paragraph([.text("A & B [c] x_y_z")])),
    Case("One\nline.", .paragraph([.text("One line.")])),
    Case("One\\\ntwo", .paragraph([.text("One"), .lineBreak, .text("two")])),
    Case("One.\n\nTwo.", .paragraph([.text("One.")]), .paragraph([.text("Two.")])),
    Case(
      "*a* **b** `c`",
      .paragraph([.emphasis([.text("a")]), .text(" "), .strong([.text("b")]), .text(" "), .code([.text("c")])])),
    Case("{a} {b}", .paragraph([.hole(.argument(0)), .text(" "), .hole(.argument(1))])),
    Case("**{a}**", .paragraph([.strong([.hole(.argument(0))])])),
    Case("`{a}`", .paragraph([.code([.hole(.argument(0))])])),
    Case("{n, number, integer} m", .paragraph([.hole(.number(0, .integer)), .text(" m")])),
    Case(
      "Click <label:traces.request-access>.",
      .paragraph([.text("Click "), .label("traces.request-access"), .text(".")])),
    Case("<link:traces.login>", .paragraph([.link("traces.login", words: [])])),
    Case("[here](link:traces.login)", .paragraph([.link("traces.login", words: [.text("here")])])),
    Case("<term:eori>", .paragraph([.term("eori", words: [])])),
    Case("<guide:eu-login>", .paragraph([.guide("eu-login")])),
    Case(
      "[the *number*](term:eori)", .paragraph([.term("eori", words: [.text("the "), .emphasis([.text("number")])])])),
    Case("<https://a.eu>", .paragraph([.address("https://a.eu", [.text("https://a.eu")])])),
    Case("[{a}](https://a.eu)", .paragraph([.address("https://a.eu", [.hole(.argument(0))])])),
    Case("<a@b.eu>", .paragraph([.address("mailto:a@b.eu", [.text("a@b.eu")])])),
    Case("`<label:a>`", .paragraph([.code([.text("<label:a>")])])),
    Case("\\<label:a>", .paragraph([.text("<label:a>")])),
    Case(
      "Do:\n\n- one\n- two\n  - three", .paragraph([.text("Do:")]),
      .bullets([
        [.paragraph([.text("one")])], [.paragraph([.text("two")]), .bullets([[.paragraph([.text("three")])]])],
      ])),
    Case(
      "3. three\n4. {a}", .numbers([[.paragraph([.text("three")])], [.paragraph([.hole(.argument(0))])]])),
    Case("a&nbsp;b", .paragraph([.text("a\u{A0}b")])),
    Case("&#xF0000;", .paragraph([.text("\u{F0000}")])),
  ]

  @Test(arguments: cases)
  func `Markdown becomes blocks and words with holes`(_ row: Case) throws {
    let prose = Prose(of: try phrase(row.message))
    #expect(prose.blocks == row.blocks)
    #expect(prose.problems == [])
  }

  struct Refused: CustomTestStringConvertible {
    let message: String
    let problems: [String]
    var testDescription: String { message }

    init(_ message: String, _ problems: String...) { (self.message, self.problems) = (message, problems) }
  }

  static let refused = [
    Refused("a <b>b</b>", "markup-html [<b>] at <b>", "markup-html [</b>] at </b>"),
    Refused("<div>\nx", "markup-html [<div>] at <div>"),
    Refused("<!-- x -->", "markup-html [<!-- x -->] at <!-- x -->"),
    Refused("![a](https://a.eu/a.png)", "markup-image [] at !["),
    Refused("One.\n\n# Two {a}", "markup-heading [] at # Two "),
    Refused("One\n---", "markup-heading [] at One"),
    Refused("One\n\n***", "markup-block-refused [] at ***"),
    Refused("> One", "markup-block-refused [] at > One"),
    Refused("```\nOne\n```", "markup-block-refused [] at ```"),
    Refused("[a]: https://a.eu", "markup-block-refused [] at ]:"),
    Refused("[a\nb]: {a}", "markup-block-refused [] at "),
    Refused("[a](javascript:x)", "link-unsafe [javascript:x] at javascript:x"),
    Refused("[a](other.html)", "link-unsafe [other.html] at other.html"),
    Refused("[a](https://a.eu/{a})", "link-with-argument [] at ]("),
    Refused("<label:{a}>", "link-with-argument [] at ]("),
    Refused("<label:Traces.x>", "reference-malformed [label:Traces.x] at label:Traces.x"),
    Refused("<term:a..b>", "reference-malformed [term:a..b] at term:a..b"),
    Refused("[Log in](label:a)", "label-with-words [label:a] at label:a"),
    Refused("[Log in](guide:a)", "label-with-words [guide:a] at guide:a"),
    Refused("\u{F0000} {a}", "private-use-character [] at "),
  ]

  @Test(arguments: refused)
  func `what we do not take is told`(_ row: Refused) throws {
    let problems = Prose(of: try phrase(row.message)).problems
    #expect(
      problems.map { "\($0.code.rawValue) \($0.values) at \($0.excerpt)".replacing("\"", with: "") } == row.problems)
  }

  @Test func `an answer is put in after Markdown is read`() throws {
    let prose = Prose(of: try phrase("{a} and {b}"))
    #expect(prose.blocks == [.paragraph([.hole(.argument(0)), .text(" and "), .hole(.argument(1))])])
  }

  @Test func `a phrase has a variant for each way through its branches`() throws {
    let phrase = try phrase("{n, plural, one {# a} other {{k, select, x {b} other {c {a}}}}}.")
    let variants = phrase.variants
    #expect(
      variants.map(\.parts) == [
        [.number(0, .plain), text(" a"), text(".")],
        [text("b"), text(".")],
        [text("c "), .argument(2), text(".")],
      ])
  }

  @Test func `no message makes the reader stop`() throws {
    var random = Lottery(state: 3)
    let seeds = (ProseTests.cases.map(\.message) + ProseTests.refused.map(\.message)).map { Array($0.utf8) }
    let letters = Array("*_`<>[]()!#-1. \n\\&;:{a}".utf8) + [0x00, 0x80, 0xF3, 0xFF]
    for _ in 0..<3_000 {
      var bytes = seeds[random.draw(below: seeds.count)]
      for _ in 0...random.draw(below: 6) {
        let place = random.draw(below: bytes.count + 1)
        if random.draw(below: 3) == 0 {
          bytes += seeds[random.draw(below: seeds.count)]
        } else {
          bytes.insert(letters[random.draw(below: letters.count)], at: place)
        }
      }
      let phrase = Phrase(arguments: [[0x61]], parts: [.text(bytes), .argument(0)])
      let prose = Prose(of: phrase)
      #expect(prose.problems != [] || holes(in: prose.blocks) == 1)
    }
    let deep = Phrase(arguments: [], parts: [.text(Array(String(repeating: "- ", count: 5_000).utf8) + [0x61])])
    #expect(Prose(of: deep).problems.map(\.code) == [.markupBlockRefused])
  }

  private func holes(in blocks: [Prose.Block]) -> Int {
    blocks.reduce(0) { count, block in
      switch block {
      case .paragraph(let inlines): count + holes(in: inlines)
      case .bullets(let items), .numbers(let items): items.reduce(count) { $0 + holes(in: $1) }
      }
    }
  }

  private func holes(in inlines: [Prose.Inline]) -> Int {
    inlines.reduce(0) { count, inline in
      switch inline {
      case .hole: count + 1
      case .emphasis(let inner), .strong(let inner), .code(let inner): count + holes(in: inner)
      case .link(_, let inner), .term(_, let inner), .address(_, let inner): count + holes(in: inner)
      case .text, .label, .guide, .lineBreak: count
      }
    }
  }

  private func phrase(_ message: String) throws -> Phrase {
    try #require(MessageSyntax(Array(message.utf8)).phrase)
  }

  private func text(_ text: String) -> Phrase.Part { .text(Array(text.utf8)) }

  /// Joins texts that follow each other.
  private func merged(_ parts: [Phrase.Part]) -> [Phrase.Part] {
    var result: [Phrase.Part] = []
    for part in parts {
      switch (result.last, part) {
      case (.text(let before), .text(let text)): result[result.count - 1] = .text(before + text)
      case (_, .plural(let argument, let kind, let branches)):
        result.append(
          .plural(argument, kind, branches.map { .init(selector: $0.selector, parts: merged($0.parts)) }))
      case (_, .select(let argument, let branches)):
        result.append(.select(argument, branches.map { .init(keyword: $0.keyword, parts: merged($0.parts)) }))
      default: result.append(part)
      }
    }
    return result
  }
}
