import Foundation
import Localization
import Testing

@Suite struct POTemplateTests {
  static let template = POTemplate(
    language: "en",
    messages: [
      .init(
        key: "guide.title", text: "Become an “importer”", note: "Title.\nOf all.",
        places: [Place(file: "Guides/a b.yaml", line: 3, column: 1), Place(file: "Guides/c.yaml", line: 4, column: 8)]),
      .init(key: "guide.text", text: "One \\ \"two\"\n\n- {n, plural, one {#} other {#}}\n"),
      .init(key: "guide.hint", text: "One \\ \"two\"\n\n- {n, plural, one {#} other {#}}"),
    ])

  @Test func `the file is this one`() {
    #expect(
      String(decoding: POTemplateTests.template.bytes, as: UTF8.self) == #"""
        msgid ""
        msgstr ""
        "Project-Id-Version: Leidraad\n"
        "Last-Translator: Leidraad\n"
        "Language-Team: Leidraad\n"
        "Language: en\n"
        "MIME-Version: 1.0\n"
        "Content-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n"

        #. Title.
        #. Of all.
        #: ⁨Guides/a b.yaml⁩:3
        #: Guides/c.yaml:4
        msgctxt "guide.title"
        msgid "Become an “importer”"
        msgstr ""

        msgctxt "guide.text"
        msgid ""
        "One \\ \"two\"\n"
        "\n"
        "- {n, plural, one {#} other {#}}\n"
        msgstr ""

        msgctxt "guide.hint"
        msgid ""
        "One \\ \"two\"\n"
        "\n"
        "- {n, plural, one {#} other {#}}"
        msgstr ""

        """#)
  }

  @Test func `what is written is read again`() {
    let file = POFile(SourceFile(name: "en.pot", bytes: POTemplateTests.template.bytes))
    #expect(file.findings == [])
    #expect(file.entries.map(\.key?.string) == POTemplateTests.template.messages.map(\.key))
    #expect(file.entries.map(\.text?.string) == POTemplateTests.template.messages.map(\.text))
  }

  @Test(arguments: [["msgfmt", "-c", "-o", "/dev/null"], ["msgcat", "-o", "/dev/null"]])
  func `gettext takes the file`(_ command: [String]) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "leidraad-\(UUID().uuidString).pot")
    try Data(POTemplateTests.template.bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command + [file.path]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
