import Testing

@testable import Site

struct CompactScriptTests {
  @Test(arguments: [
    ("indentation", "  a();\n    b();\n", "a();\nb();\n"), ("a comment", "// says why\na();\n", "a();\n"),
    ("documentation", "/** Says why. */\nfunction a() {}\n", "function a() {}\n"),
    ("blank lines", "\n\na();\n\n", "a();\n"),
    ("an address keeps its slashes", "x = \"https://a\";\n", "x = \"https://a\";\n"),
  ])
  func `what only readers need is not sent`(_ name: String, _ script: String, _ sent: String) {
    #expect(String(decoding: compactScript(Array(script.utf8)), as: UTF8.self) == sent, "\(name)")
  }

  @Test func `our script keeps to what that relies on`() throws {
    let script = String(decoding: Embedded.wizardJs.bytes, as: UTF8.self)
    for line in script.split(separator: "\n") {
      #expect(line.count { $0 == "`" } % 2 == 0, "a text over several lines: \(line)")
      #expect(!line.contains("/*") || line.contains("*/"), "a comment over several lines: \(line)")
    }
  }
}
