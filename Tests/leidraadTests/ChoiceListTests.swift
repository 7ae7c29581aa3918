import Testing

@testable import leidraad

struct ChoiceListTests {
  static let countries = ["Belgien", "Côte d’Ivoire", "Danmark", "Færøerne", "Åland", "Elfenbenskysten"]

  static let rows: [(name: String, keys: [Key], line: String)] = [
    ("at once", [], "1"), ("down", [.down, .down], "3"), ("up from the first", [.up], "6"),
    ("the last and beyond", [.end, .down], "1"), ("by number", text("4"), "4"),
    ("a number that is not there", text("9"), "9"), ("without its accents", text("cote"), "2"),
    ("a later word", text("ivoire"), "2"), ("in capitals", text("DAN"), "3"), ("æ as ae", text("faer"), "4"),
    ("å as aa", text("aal"), "5"), ("å as a", text("al"), "5"), ("the second that fits", text("e") + [.down], "6"),
    ("nothing fits", text("xyz"), "xyz"), ("nothing fits, taken back", text("danx") + [.backspace], "3"),
    ("everything again", text("xyz") + [.escape], "1"), ("a command", text(":lang en"), ":lang en"),
    ("a search that is pasted", [.paste("Fær\n")], "4"),
  ]

  @Test(arguments: rows)
  func `one option is chosen`(_ name: String, _ keys: [Key], _ line: String) {
    #expect(
      Self.line(of: Prompt.Choice(options: Self.countries.map { Prompt.Option(title: $0) }), keys) == line, "\(name)")
  }

  static let several: [(name: String, keys: [Key], line: String)] = [
    ("nothing", [], ""), ("two, in their order", [.down, .text(" "), .up, .text(" ")], "1,2"),
    ("one taken back", [.text(" "), .text(" ")], ""),
    ("none of them unticks the others", [.text(" "), .end, .text(" ")], "3"),
    ("another unticks none of them", [.end, .text(" "), .home, .text(" ")], "1"),
    ("searched and ticked", text("saw") + [.text(" ")], "2"), ("searched and taken", text("saw"), "2"),
    ("as numbers", text("1, 2"), "1, 2"), ("a command", text(":lang en"), ":lang en"),
  ]

  @Test(arguments: several)
  func `several options are chosen`(_ name: String, _ keys: [Key], _ line: String) {
    let options = ["Logs", "Sawn wood", "None of these"].map { Prompt.Option(title: $0) }
    #expect(Self.line(of: Prompt.Choice(options: options, takesSeveral: true, alone: 2), keys) == line, "\(name)")
  }

  @Test func `Enter alone stands for what need not be chosen`() {
    let choice = Prompt.Choice(
      options: [Prompt.Option(title: "a"), Prompt.Option(title: "b")], otherwise: "all correct")
    #expect(Self.line(of: choice, []) == "")
    #expect(Self.line(of: choice, [.up]) == "2")
    #expect(Self.line(of: choice, [.down]) == "1")
  }

  @Test func `yes is found by its English name`() {
    let choice = Prompt.Choice(options: [
      Prompt.Option(title: "Ja", names: ["yes"]), Prompt.Option(title: "Nej", names: ["no"]),
    ])
    #expect(Self.line(of: choice, Self.text("y")) == "1")
    #expect(Self.line(of: choice, Self.text("j")) == "1")
    #expect(Self.line(of: choice, Self.text("n")) == "2")
  }

  private static func text(_ text: String) -> [Key] { text.unicodeScalars.map { .text($0) } }

  private static func line(of choice: Prompt.Choice, _ keys: [Key]) -> String {
    var list = ChoiceList(choice)
    for key in keys { _ = list.take(key) }
    return list.line
  }
}
