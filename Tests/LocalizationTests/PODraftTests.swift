import Foundation
import Localization
import Testing

@Suite struct PODraftTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Localizations").path

  struct Odd: CustomTestStringConvertible {
    let name: String
    let text: String
    var testDescription: String { name }

    init(_ name: String, _ text: String) { (self.name, self.text) = (name, text) }
  }

  static let odd = [
    Odd("nothing", ""),
    Odd("a line break", "\n"),
    Odd("no header", "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n"),
    Odd("no final line break", "msgid \"\"\nmsgstr \"\"\n\nmsgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\""),
    Odd(
      "Windows",
      "msgid \"\"\r\nmsgstr \"\"\r\n\"Language: da\\n\"\r\n\r\nmsgctxt \"a\"\r\nmsgid \"b\"\r\nmsgstr \"c\"\r\n"),
    Odd("mixed line ends", "msgid \"\"\nmsgstr \"\"\r\n\r\nmsgctxt \"a\"\nmsgid \"b\"\r\nmsgstr \"c\"\n"),
    Odd("a byte order mark", "\u{FEFF}# first\nmsgid \"\"\nmsgstr \"\"\n"),
    Odd(
      "every comment",
      "# t\n#  t2\n#. e\n#.e2\n#: p:1\n#, fuzzy, c-format\n#| msgctxt \"o\"\n#| msgid \"\"\n#| \"p\"\nmsgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n"
    ),
    Odd("comments in another order", "#, fuzzy\n# t\n#: p:1\n#. e\nmsgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n"),
    Odd("wrapped and indented", "msgctxt \"a\"\n  msgid \"\"\n\t\"b \" \"c\"\nmsgstr \"\" \n\"d\"\n"),
    Odd(
      "obsolete",
      "#~ msgctxt \"a\"\n#~ msgid \"b\"\n#~ msgstr \"\"\n#~ \"c\"\n\n# why\n#~| msgid \"x\"\n#~ msgctxt \"d\"\n#~ msgid \"e\"\n#~ msgstr \"f\"\n"
    ),
    Odd("a header after an entry", "msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n\nmsgid \"\"\nmsgstr \"\"\n\"X-Odd\"\n"),
    Odd("blank lines everywhere", "\n\n\nmsgctxt \"a\"\n\nmsgid \"b\"\n\n\nmsgstr \"c\"\n\n\n"),
    Odd("comments that belong to nothing", "# a\n\n# b\nmsgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n\n# the end"),
    Odd(
      "what cannot be read", "<<<<<<< x\nmsgdi \"a\"\nmsgid \"b\nfoo\n=======\nmsgid_plural \"c\"\nmsgstr[0] \"d\"\n"),
    Odd("escapes", "msgctxt \"a\"\nmsgid \"\\\"\\\\\\t\\n\\r\"\nmsgstr \"\\\"\\\\\\t\\n\\r\"\n"),
    Odd("empty comments", "#\n#.\n#:\n#,\n#|\n#~\nmsgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n"),
  ]

  @Test(arguments: odd)
  func `an odd file is written as it was read`(_ row: Odd) {
    let bytes = Array(row.text.utf8)
    #expect(PODraft(POFile(SourceFile(name: "a.po", bytes: bytes))).bytes == bytes)
  }

  @Test func `our own files are written as they were read, and say the same when every field is written anew`() throws {
    let files = CatalogueSet(folders: [PODraftTests.folder]).files
    #expect(files.count >= 15)
    for file in files {
      var draft = PODraft(file)
      #expect(draft.bytes == file.source.bytes, "\(file.source.name)")
      for index in draft.entries.indices { draft.entries[index].rewrite() }
      let again = POFile(SourceFile(name: file.source.name, bytes: draft.bytes))
      #expect(again.findings == file.findings)
      #expect(again.entries.map(Fields.init) == file.entries.map(Fields.init), "\(file.source.name)")
    }
  }

  @Test func `a thousand damaged files are written as they were read`() {
    var random = Lottery(state: 5)
    let seeds = PODraftTests.odd.map { Array($0.text.utf8) }
    let letters = Array("\"\"\\\n\r# #,#~#|.:msgid msgstr ".utf8) + [0xFF]
    for _ in 0..<1_000 {
      var bytes = seeds[random.draw(below: seeds.count)]
      for _ in 0...random.draw(below: 4) {
        bytes.insert(letters[random.draw(below: letters.count)], at: random.draw(below: bytes.count + 1))
      }
      #expect(PODraft(POFile(SourceFile(name: "a.po", bytes: bytes))).bytes == bytes, "\(bytes)")
    }
  }

  @Test func `a change touches only its own lines`() throws {
    let text =
      "# kept\n#: p:1\nmsgctxt \"a\"\nmsgid \"\"\n\"b \"\n\"c\"\nmsgstr \"old\"\n\nmsgctxt \"d\"\nmsgid \"e\"\nmsgstr \"f\""
    var draft = PODraft(POFile(SourceFile(name: "a.po", text: text)))
    draft.entries[0].setTranslation(Array("two\nlines \"quoted\"".utf8))
    draft.entries[0].setFuzzy(true)
    draft.entries[0].setPrevious(text: Array("before".utf8))
    #expect(
      String(decoding: draft.bytes, as: UTF8.self) == #"""
        # kept
        #: p:1
        #, fuzzy
        #| msgid "before"
        msgctxt "a"
        msgid ""
        "b "
        "c"
        msgstr ""
        "two\n"
        "lines \"quoted\""

        msgctxt "d"
        msgid "e"
        msgstr "f"
        """#)
    draft.entries[0].setTranslation(Array("old".utf8))
    draft.entries[0].setFuzzy(false)
    draft.entries[0].setPrevious(text: nil)
    #expect(String(decoding: draft.bytes, as: UTF8.self) == text)
  }

  @Test func `an entry goes out of use and comes back`() {
    let text =
      "# why\n#. note\n#, fuzzy\n#| msgid \"p\"\nmsgctxt \"a\"\nmsgid \"b\"\nmsgstr \"\"\n\"c\\n\"\n\"d\"\n"
    var draft = PODraft(POFile(SourceFile(name: "a.po", text: text)))
    draft.entries[0].setObsolete(true)
    #expect(
      String(decoding: draft.bytes, as: UTF8.self) == #"""
        # why
        #, fuzzy
        #~| msgid "p"
        #~ msgctxt "a"
        #~ msgid "b"
        #~ msgstr ""
        #~ "c\n"
        #~ "d"

        """#)
    draft.entries[0].setObsolete(false)
    draft.entries[0].setNotes(["note"])
    #expect(String(decoding: draft.bytes, as: UTF8.self) == text)
  }
}

/// What an entry says, wherever it stands.
private struct Fields: Equatable {
  let words: [String?]
  let comments: [String]
  let isObsolete: Bool

  init(_ entry: POEntry) {
    words = [entry.key, entry.text, entry.translation, entry.previousKey, entry.previousText].map { $0?.string }
    comments = entry.comments.map { "\($0.kind) \($0.text)" }
    isObsolete = entry.isObsolete
  }
}

extension POEntryDraft {
  /// Writes every field anew.
  fileprivate mutating func rewrite() {
    let (text, translation, previous) = (text, translation, (previousKey, previousText))
    setText(text + [0x2E])
    setText(text)
    setTranslation(translation + [0x2E])
    setTranslation(translation)
    setPrevious(key: "x", text: [0x2E])
    setPrevious(key: previous.0, text: previous.1)
  }
}
