import Foundation
import Localization
import Testing
import Wizard

@testable import Authoring

/// Guides that include fragments: what they come to, and what is told where something does not fit.
struct FragmentTests {
  static let guide = """
    format: 1
    guide: cargo
    version: 1.0.0
    language: en
    checked: 2026-11-21
    title: Cargo
    steps:
      - id: country
        ask: choice
        title: Which country?
        options:
          - id: dk
            title: Denmark
          - id: be
            title: Belgium
        next: ask
      - include: mail-address
        with:
          step: ask
          then: open
          why: They answer to it.
      - id: open
        title: Open the screen
        do:
          - id: own
            text: Take your papers.
          - include: log-in
            with: {site: traces.login}
        next: ready
    outcomes:
      - id: ready
        title: Ready
    documents:
      - include: request
        with:
          country: dk
          opening: Good morning,
      - include: request
        with:
          country: be
          opening: Good day,

    """

  static let files = [
    "mail-address": """
    format: 1
    fragment: mail-address
    language: en
    parameters: [step, then, why]
    steps:
      - id: $step
        ask: fields
        title: Your e-mail address
        fields:
          - id: address
            field: email
            title: E-mail address
            purpose: $why
        next: $then

    """,
    "log-in": """
    format: 1
    fragment: log-in
    parameters: [site]
    do:
      - id: open
        text: Open <link:$site> and log in.
      - id: belgian
        text: Choose Belgium.
        if: country == be
    language: en

    """,
    "request": """
    format: 1
    fragment: request
    parameters:
      - country
      - opening
    documents:
      - id: request-$country
        kind: email
        language: en
        if: country == $country
        title: E-mail
        from: address
        to: traces-support
        cc: authority-$country
        subject: Request
        body:
          - id: opening
            text: $opening
          - id: price
            text: It costs $5.
    language: en

    """,
  ]

  static func source(_ guide: String, _ files: [String: String]) -> LoadedGuide {
    var library = TimberLot.library
    library.fragments = Fragments(
      Dictionary(
        uniqueKeysWithValues: files.map { name, text in
          (name, SourceFile(name: "fragments/\(name).yaml", text: text))
        }))
    return library.load(SourceFile(name: "guide.yaml", text: guide))
  }

  @Test func `a guide with fragments is the guide that has their words itself`() throws {
    let included = Self.source(Self.guide, Self.files)
    #expect(included.findings.map { "\($0.place.file):\($0.place.line) \($0.code.rawValue)" } == [])
    let written = try #require(Self.source(Self.whole, [:]).guide)
    let guide = try #require(included.guide)
    #expect(Edition(guide.guide).bytes == Edition(written.guide).bytes)
    #expect(
      guide.messages.map { "\($0.key): \($0.words.string)" } == written.messages.map { "\($0.key): \($0.words.string)" }
    )
    #expect(
      guide.source.fragments.map(\.name) == [
        "fragments/mail-address.yaml", "fragments/log-in.yaml", "fragments/request.yaml",
      ])
  }

  /// The same without a fragment.
  static let whole =
    guide
    .replacing(
      """
        - include: mail-address
          with:
            step: ask
            then: open
            why: They answer to it.

      """,
      with: """
        - id: ask
          ask: fields
          title: Your e-mail address
          fields:
            - id: address
              field: email
              title: E-mail address
              purpose: They answer to it.
          next: open

        """.indented(by: 2)
    )
    .replacing(
      """
      - include: log-in
        with: {site: traces.login}

      """.indented(by: 6),
      with: """
        - id: open
          text: Open <link:traces.login> and log in.
        - id: belgian
          text: Choose Belgium.
          if: country == be

        """.indented(by: 6)
    )
    .replacing(
      "  - include: request\n    with:\n      country: dk\n      opening: Good morning,\n",
      with: mail("dk", "Good morning,")
    )
    .replacing(
      "  - include: request\n    with:\n      country: be\n      opening: Good day,\n", with: mail("be", "Good day,"))

  private static func mail(_ country: String, _ opening: String) -> String {
    """
    - id: request-\(country)
      kind: email
      language: en
      if: country == \(country)
      title: E-mail
      from: address
      to: traces-support
      cc: authority-\(country)
      subject: Request
      body:
        - id: opening
          text: \(opening)
        - id: price
          text: It costs $5.

    """.indented(by: 2)
  }

  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The file that is changed: `guide`, or a fragment.
    let file: String
    let edits: [(String, String)]
    let findings: [String]

    init(_ name: String, in file: String = "guide", _ old: String, _ new: String, _ findings: String...) {
      (testDescription, self.file, edits, self.findings) = (name, file, [(old, new)], findings)
    }
  }

  static let rows = [
    Row(
      "a fragment that is not there", "include: log-in", "include: log-on", "guide.yaml:27:18 fragment-unknown → log-in"
    ),
    Row(
      "a fragment outside its folder", "include: log-in", "include: ../log-in",
      "guide.yaml:27:18 fragment-unknown → log-in"),
    Row(
      "a parameter that is none", "site: traces.login", "siet: traces.login",
      "guide.yaml:27:18 parameter-missing", "guide.yaml:28:16 parameter-unknown → site"),
    Row("a parameter that is missing", "      then: open\n", "", "guide.yaml:17:14 parameter-missing"),
    Row("words where an id stands", "country: be\n", "country: Belgium is it\n", "guide.yaml:40:16 parameter-no-id"),
    Row("a step that is not there", "then: open", "then: opne", "guide.yaml:20:13 step-unknown → open"),
    Row(
      "a fact that is not there", "site: traces.login", "site: traces.lgoin",
      "fragments/log-in.yaml:6:22 link-undefined → traces.login"),
    Row(
      "no words", "why: They answer to it.", "why: \"\"", "guide.yaml:21:12 words-empty",
      "guide.yaml:17:14 parameter-missing"),
    Row(
      "another list", "  - include: request\n    with:\n      country: be\n",
      "  - include: log-in\n    with:\n      site: be\n",
      "guide.yaml:38:14 fragment-part-missing", "guide.yaml:41:7 parameter-unknown"),
    Row("the same twice", "country: be\n", "country: dk\n", "guide.yaml:38:14 id-duplicate"),
    Row(
      "what cannot stand beside it", "    with: {site", "    title: Log in\n        with: {site",
      "guide.yaml:28:9 entry-unknown"),
    Row(
      "a parameter that the fragment has not", in: "request", "subject: Request", "subject: Request $land",
      "fragments/request.yaml:15:22 parameter-unknown"),
    Row(
      "a parameter that is not used", in: "log-in", "parameters: [site]", "parameters: [site, sign]",
      "fragments/log-in.yaml:3:20 parameter-unused", "guide.yaml:27:18 parameter-missing"),
    Row(
      "a parameter twice", in: "log-in", "parameters: [site]", "parameters: [site, site]",
      "fragments/log-in.yaml:3:20 id-duplicate"),
    Row(
      "a name that is no id", in: "log-in", "parameters: [site]", "parameters: [site, Sign]",
      "fragments/log-in.yaml:3:20 id-malformed", "fragments/log-in.yaml:3:20 parameter-unused",
      "guide.yaml:27:18 parameter-missing"),
    Row(
      "another name", in: "log-in", "fragment: log-in", "fragment: log-on",
      "fragments/log-in.yaml:2:11 fragment-name-differs → log-in"),
    Row(
      "another language", in: "mail-address", "language: en", "language: da",
      "guide.yaml:17:14 fragment-language-differs"),
    Row("nothing for this list", in: "log-in", "do:\n", "steps:\n", "guide.yaml:27:18 fragment-part-missing"),
    Row("another format", in: "log-in", "format: 1", "format: 22", "fragments/log-in.yaml:1:9 value-unknown"),
    Row(
      "a fragment in itself", in: "log-in", "do:\n", "do:\n  - include: log-in\n    with: {site: $site}\n",
      "fragments/log-in.yaml:5:14 include-ring"),
    Row(
      "a key that is unknown", in: "mail-address", "    title: Your e-mail address", "    titel: Your e-mail address",
      "fragments/mail-address.yaml:6:5 entry-missing", "fragments/mail-address.yaml:8:5 entry-unknown → title"),
    Row(
      "words that read too early", in: "mail-address", "title: Your e-mail address", "title: Send {address}",
      "fragments/mail-address.yaml:8:18 answer-too-early"),
    Row(
      "a condition that cannot be read", in: "log-in", "if: country == be", "if: country = be",
      "fragments/log-in.yaml:9:17 condition-character"),
    Row(
      "an option that is not there", in: "log-in", "if: country == be", "if: country == bee",
      "fragments/log-in.yaml:9:20 option-unknown → be"),
    Row(
      "YAML that is none", in: "log-in", "if: country == be", "if: [country",
      "fragments/log-in.yaml:9:9 yaml-bracket-unclosed"),
  ]

  @Test(arguments: rows)
  func `what does not fit is told where it stands`(_ row: Row) {
    var (guide, files) = (Self.guide, Self.files)
    for (old, new) in row.edits {
      if row.file == "guide" {
        #expect(guide.contains(old))
        guide = guide.replacing(old, with: new)
      } else {
        #expect(files[row.file]?.contains(old) == true)
        files[row.file] = files[row.file]?.replacing(old, with: new)
      }
    }
    let found = Self.source(guide, files).findings.map { finding in
      "\(finding.place.file):\(finding.place.line):\(finding.place.column) \(finding.code.rawValue)"
        + (finding.suggestion.map { " → \($0)" } ?? "")
    }
    #expect(Set(found) == Set(row.findings))
  }

  @Test func `a ring is told by all of its members`() {
    var files = Self.files
    files["log-in"] =
      "format: 1\nfragment: log-in\nlanguage: en\nparameters: [site]\ndo:\n  - id: a\n    text: <link:$site>\n  - include: more\n"
    files["more"] =
      "format: 1\nfragment: more\ndo:\n  - include: log-in\n    with: {site: traces.login}\nlanguage: en\n"
    let rings = Self.source(Self.guide, files).findings.filter { $0.code == .includeRing }
    #expect(rings.map { $0.arguments[0].value } == ["log-in → more → log-in"])
    #expect(rings.map { "\($0.place.file):\($0.place.line)" } == ["fragments/more.yaml:4"])
  }

  @Test func `fragments stand in one another eight deep and no deeper`() {
    func found(_ depth: Int) -> [FindingCode] {
      var files = Self.files
      files["log-in"] =
        "format: 1\nfragment: log-in\nlanguage: en\nparameters: [site]\ndo:\n  - id: a\n    text: <link:$site>\n  - include: f2\n"
      for number in 2...depth {
        let next = number < depth ? "  - include: f\(number + 1)\n" : ""
        files["f\(number)"] =
          "format: 1\nfragment: f\(number)\nlanguage: en\ndo:\n  - id: a\(number)\n    text: Go on.\n\(next)"
      }
      return Self.source(Self.guide, files).findings.map(\.code)
    }
    #expect(found(8) == [])
    #expect(found(9) == [.includeTooDeep])
  }

  /// Each includes the next ten times: ten million items out of a kilobyte.
  @Test func `fragments that multiply are refused before they do`() {
    var files = Self.files
    files["log-in"] =
      "format: 1\nfragment: log-in\nlanguage: en\nparameters: [site]\ndo:\n  - id: a\n    text: <link:$site>\n  - include: f2\n"
    for number in 2...8 {
      let inner =
        number < 8 ? String(repeating: "  - include: f\(number + 1)\n", count: 10) : "  - id: a\n    text: A\n"
      files["f\(number)"] = "format: 1\nfragment: f\(number)\nlanguage: en\ndo:\n\(inner)"
    }
    let clock = ContinuousClock()
    var codes: Set<FindingCode> = []
    let time = clock.measure { codes = Set(Self.source(Self.guide, files).findings.map(\.code)) }
    #expect(codes.contains(.includeTooLarge))
    #expect(time < .seconds(60))
  }

  @Test func `a comment in a fragment silences what is found there, in whatever guide`() {
    var files = Self.files
    let hint = "    title: Your e-mail address\n    hint: \(GuideHabitTests.long)\n"
    files["mail-address"] = files["mail-address"]?.replacing("    title: Your e-mail address\n", with: hint)
    func codes() -> [FindingCode] { Self.source(Self.guide, files).findings.map(\.code) }
    #expect(codes() == [.hintLong])
    files["mail-address"] = files["mail-address"]?
      .replacing("  - id: $step\n", with: "  # check: skip hint-long these are the words of the law\n  - id: $step\n")
    #expect(codes() == [])
    files["mail-address"] = files["mail-address"]?.replacing(hint, with: "    title: Your e-mail address\n")
    #expect(codes() == [])
  }

  @Test(arguments: [("$a-b", ["a"]), ("x$first_line.", ["first-line"]), ("$5 and $", []), ("$$a", ["a"]), ("$A", [])])
  func `a parameter is a sign and a name`(_ row: (text: String, names: [String])) {
    #expect(ParameterReference.all(in: Array(row.text.utf8)).map(\.name) == row.names)
  }
}

extension String {
  fileprivate func indented(by count: Int) -> String {
    let blanks = String(repeating: " ", count: count)
    return split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : blanks + $0 }
      .joined(separator: "\n")
  }
}
