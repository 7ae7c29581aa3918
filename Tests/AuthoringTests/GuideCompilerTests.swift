import Localization
import Phrasing
import Testing
import Wizard

@testable import Authoring

/// Each row changes one sound guide, and names what must then be found, as `line:column code`, with the suggestion
/// after `→` where there is one.
struct GuideCompilerTests {
  static let sound = """
    format: 1
    guide: sample
    version: 1.0.0
    language: en
    checked: 2026-11-21
    title: A sample
    steps:
      - id: country
        ask: choice
        title: Which country?
        options:
          - id: dk
            title: Denmark
          - id: be
            title: Belgium
        next: known
      - id: known
        ask: yes-no
        title: Are you known?
        next: {yes: sender, no: register}
      - id: register
        title: Register
        do:
          - id: open
            text: Open <link:site.login> and click <label:site.search>.
            if: country == be
          - id: wait
            text: Wait.
            note: It takes time.
        next: sender
      - id: sender
        ask: fields
        title: Who are you?
        fields:
          - id: account-email
            field: email
            title: Your address
        next:
          - if: country == be and known == no
            to: review
          - else: done
      - id: review
        title: Check
        review: true
        next: done
    outcomes:
      - id: done
        title: Done, {account_email}
    documents:
      - id: request
        kind: email
        language: en
        if: country == be
        title: Your e-mail
        from: account-email
        to: desk-be
        cc: desk-dk
        subject: a request
        body:
          - id: words
            text: Write to {account_email}.
      - id: checklist
        kind: checklist
        title: Checklist

    """

  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    /// What is replaced, and by what.
    let edits: [(String, String)]
    let findings: [String]

    init(_ name: String, _ old: String, _ new: String, _ findings: String...) {
      (self.name, edits, self.findings) = (name, [(old, new)], findings)
    }

    init(_ name: String, _ edits: [(String, String)], _ findings: String...) {
      self.init(name, edits, findings: findings)
    }

    init(_ name: String, _ edits: [(String, String)], findings: [String]) {
      (self.name, self.edits, self.findings) = (name, edits, findings)
    }

    var testDescription: String { name }

    var text: String {
      edits.reduce(GuideCompilerTests.sound) { $0.replacing($1.0, with: $1.1, maxReplacements: 1) }
    }
  }

  static let schemaRows = [
    Row(
      "an unknown key", "    title: Register", "    titel: Register", "21:5 entry-missing", "22:5 entry-unknown → title"
    ),
    Row(
      "a key that belongs elsewhere", "    review: true", "    review: true\n    fields: [a]", "45:5 entry-misplaced"),
    Row("a missing title", "title: A sample\n", "", "1:1 entry-missing"),
    Row("words left out", "title: Which country?", "title:", "10:11 words-empty"),
    Row("a list for words", "    title: Register", "    title:\n      - Register", "23:7 words-expected"),
    Row(
      "words for a list", "    body:\n      - id: words\n        text: Write to {account_email}.\n",
      "    body: words\n", "59:11 list-expected"),
    Row(
      "words that begin with an argument", "title: Your address", "title: {account_email}", "37:16 yaml-words-unquoted"),
    Row(
      "an option in braces", "      - id: dk\n        title: Denmark", "      - {id: dk, title: Denmark}",
      "12:9 yaml-braces"),
    Row("the name of the program's own words", "guide: sample", "guide: interface", "2:8 guide-name-taken"),
    Row("an id in capitals", "- id: register", "- id: Register", "20:29 step-unknown", "21:9 id-malformed"),
    Row("a day that is none", "checked: 2026-11-21", "checked: 2026-02-29", "5:10 date-malformed"),
    Row("a version of two numbers", "version: 1.0.0", "version: 1.10", "3:10 version-malformed"),
    Row("a language in words", "language: en\nchecked", "language: English\nchecked", "4:11 language-malformed"),
    Row("another format", "format: 1", "format: 2", "1:9 value-unknown"),
    Row("a question of unknown kind", "ask: yes-no", "ask: yes_no", "18:10 value-unknown → yes-no"),
    Row("a step that is nothing", "    review: true\n", "", "42:5 step-kind-missing"),
    Row("a step without next", "    next: done\n", "", "42:5 next-missing"),
    Row("a step id twice", "- id: review", "- id: sender", "40:13 step-unknown", "42:9 id-duplicate"),
    Row(
      "an option id twice", "- id: be\n", "- id: dk\n", "14:13 id-duplicate", "26:24 option-unknown",
      "39:24 option-unknown", "53:20 option-unknown"),
    Row("an item id twice", "- id: wait", "- id: open", "27:13 id-duplicate"),
    Row(
      "an answer asked twice", "- id: account-email", "- id: known", "35:13 id-duplicate", "48:19 argument-undefined",
      "55:11 answer-unknown", "61:25 argument-undefined"),
    Row("no steps", "steps:\n", "steps: []\nx-steps:\n", "7:8 list-empty", "8:1 entry-unknown → steps"),
    Row(
      "no outcomes", "outcomes:\n  - id: done\n    title: Done, {account_email}\n", "", "1:1 entry-missing",
      "41:15 step-unknown", "45:11 step-unknown"),
    Row("routes without a last one", "      - else: done\n", "", "39:9 else-missing"),
    Row(
      "a last route too early", "      - else: done",
      "      - else: done\n      - if: country == dk\n        to: review", "41:9 else-not-last"),
    Row("an e-mail without subject", "    subject: a request\n", "", "50:5 entry-missing"),
    Row("an e-mail to nobody", "    to: desk-be\n", "", "50:5 entry-missing"),
    Row(
      "a checklist with a subject", "    title: Checklist\n", "    title: Checklist\n    subject: x\n",
      "65:5 entry-misplaced"),
  ]

  static let lookupRows = [
    Row("an unknown step", "next: known", "next: knwon", "16:11 step-unknown → known"),
    Row("an unknown step in braces", "{yes: sender,", "{yes: sendre,", "20:17 step-unknown → sender"),
    Row("an unknown step in a route", "else: done", "else: finished", "41:15 step-unknown"),
    Row("an unknown option", "{yes: sender,", "{yess: sender,", "20:12 option-unknown → yes"),
    Row(
      "an option without a way", "next: {yes: sender, no: register}", "next: {yes: sender}", "20:12 option-uncovered"),
    Row(
      "a way by option from no question", "    title: Check\n    review: true\n    next: done",
      "    title: Check\n    review: true\n    next: {yes: done}", "45:12 next-by-option-refused"),
    Row("an unknown field", "field: email", "field: e-mail", "36:16 field-unknown → email"),
    Row(
      "an unknown answer in a condition", "if: country == be and", "if: countri == be and",
      "39:13 answer-unknown → country"),
    Row(
      "an unknown option in a condition", "        if: country == be\n", "        if: country == bee\n",
      "26:24 option-unknown → be"),
    Row(
      "a condition on words", "        if: country == be\n", "        if: account-email == be\n",
      "26:13 answer-not-choice"),
    Row(
      "half a condition", "        if: country == be\n", "        if: country == be and\n", "26:29 condition-incomplete"
    ),
    Row(
      "a condition in quotes", "        if: country == be\n", "        if: country == 'be'\n",
      "26:24 option-unknown"),
    Row(
      "an unknown argument", "Write to {account_email}.", "Write to {acount_email}.",
      "61:25 argument-undefined → account_email"),
    Row(
      "an argument as a number", "Write to {account_email}.", "Write to {account_email, number}.",
      "61:25 argument-kind-unfit"),
    Row(
      "a number in words", "Write to {account_email}.", "Write to {account_email, spellout}.", "61:40 spellout-refused"),
    Row(
      "an unknown link with its own words", "text: Wait.", "text: Wait [form](link:site.logn).",
      "28:32 link-undefined → site.login"),
    Row(
      "markup that messages do not have", "text: Wait.", "text: Wait <b>here</b>.", "28:20 markup-html",
      "28:27 markup-html"),
    Row("a message that cannot be read", "text: Wait.", "text: Wait for {account_email", "28:24 brace-unclosed"),
    Row("an unknown link", "<link:site.login>", "<link:site.logon>", "25:26 link-undefined → site.login"),
    Row("an unknown guide", "text: Wait.", "text: Wait for <guide:log-in>.", "28:31 guide-undefined"),
    Row("a guide that names itself", "text: Wait.", "text: Wait for <guide:sample>."),
    Row("an unknown label", "<label:site.search>", "<label:site.serach>", "25:55 label-undefined → site.search"),
    Row("an unknown fact", "to: desk-be", "to: desk-bee", "56:9 fact-undefined → desk-be"),
    Row("a telephone for a mailbox", "to: desk-be", "to: site.login", "56:9 fact-not-mail"),
    Row("a sender that is no address", "from: account-email", "from: country", "55:11 sender-not-email"),
    Row("an unknown sender", "from: account-email", "from: email", "55:11 answer-unknown"),
    Row("a fact for one country only", "to: desk-be", "to: help-be", "56:9 fact-country-missing"),
  ]

  static let analysisRows = [
    Row(
      "a way round in a circle", "    review: true\n    next: done", "    review: true\n    next: known", "17:9 cycle"),
    Row(
      "a way without an end",
      [("else: done", "else: known"), ("    review: true\n    next: done", "    review: true\n    next: known")],
      "8:9 dead-end", "17:9 cycle"),
    Row("a step that nothing leads to", "no: register}", "no: sender}", "21:9 step-unreachable"),
    Row(
      "an outcome that nothing leads to", "documents:\n", "  - id: lost\n    title: Lost\ndocuments:\n",
      "49:9 outcome-unreachable"),
    Row(
      "a step that no answers lead to", "if: country == be and known == no", "if: country == be and country == dk",
      "39:13 condition-never-holds", "42:9 step-unreachable"),
    Row(
      "a condition that never holds", "        if: country == be\n", "        if: known == yes\n",
      "26:13 condition-never-holds"),
    Row(
      "an answer read before it is asked", "Which country?", "Which country, {account_email}?", "10:28 answer-too-early"
    ),
    Row(
      "a condition on what is asked later", "title: Which country?",
      "title: Which country?\n    text: For {account_email}", "11:16 answer-too-early"),
    Row(
      "an answer that not every way asks for",
      [
        ("{yes: sender, no: register}", "{yes: done, no: register}"),
        ("    if: country == be\n    title: Your e-mail", "    title: Your e-mail"),
      ], "48:19 answer-too-early", "54:11 answer-too-early",
      "60:25 answer-too-early"),
    Row(
      "an answer behind a condition that vouches for it",
      [
        ("{yes: sender, no: register}", "{yes: done, no: register}"), ("title: Done, {account_email}", "title: Done"),
        ("    if: country == be\n    title: Your e-mail", "    if: known == no\n    title: Your e-mail"),
      ]),
  ]

  static let tables: (facts: FactTable, labels: LabelTable) = {
    var facts = FactTable()
    var labels = LabelTable()
    facts.facts = FactReader.read(SourceFile(name: "facts.yaml", text: GuideCompilerTests.facts)).facts
    labels.labels = LabelReader.read(SourceFile(name: "labels.yaml", text: GuideCompilerTests.labels)).labels
    return (facts, labels)
  }()

  static let facts = """
    facts:
      - id: site.login
        kind: web
        name: Help
        versions: [{from: 2026-01-01, value: https://example.org/login, sources: [S1], checked: 2026-11-21}]
      - id: desk-be
        kind: mail
        name: Help
        versions: [{from: 2026-01-01, value: be@example.org, sources: [S1], checked: 2026-11-21}]
      - id: desk-dk
        kind: mail
        name: Help
        versions: [{from: 2026-01-01, value: dk@example.org, sources: [S1], checked: 2026-11-21}]
      - id: help-be
        kind: mail
        name: Help
        versions: [{from: 2026-01-01, value: be@example.org, sources: [S1], checked: 2026-11-21}]

    """

  static let labels = """
    labels:
      - id: site.search
        kind: button
        seen: {en: Search}
        source: S1
        checked: 2026-11-21
        gloss: Search

    """

  static func findings(about text: String) -> [String] {
    let (source, read) = GuideReader.read(SourceFile(name: "guide.yaml", text: text))
    let compiled = GuideCompiler.compile(source, facts: tables.facts, labels: tables.labels)
    return (read + compiled.findings).inOrder().map { finding in
      "\(finding.place.line):\(finding.place.column) \(finding.code.rawValue)"
        + (finding.suggestion.map { " → \($0)" } ?? "")
    }
  }

  @Test func `the sound guide compiles`() {
    #expect(GuideCompilerTests.findings(about: GuideCompilerTests.sound) == [])
  }

  static let witnesses = [
    Row(
      "a way round in a circle", "review: true\n    next: done", "review: true\n    next: known",
      "known → register → sender → review → known"),
    Row(
      "an answer that not every way asks for", "{yes: sender, no: register}", "{yes: done, no: register}",
      "account-email, country (dk) → known (yes)", "account-email, country (be) → known (yes)",
      "account-email, country (be) → known (yes)"),
    Row("a question that reads itself", "Are you known?", "Are you known, {known}?", "known, country (dk) → known"),
  ]

  @Test(arguments: witnesses)
  func `a fault of the way is shown by a way`(_ row: Row) {
    let (source, _) = GuideReader.read(SourceFile(name: "guide.yaml", text: row.text))
    let compiled = GuideCompiler.compile(
      source, facts: GuideCompilerTests.tables.facts, labels: GuideCompilerTests.tables.labels)
    #expect(compiled.findings.map { $0.arguments.map { $0.value }.joined(separator: ", ") } == row.findings)
  }

  @Test(arguments: schemaRows + lookupRows + analysisRows)
  func `a broken guide is told where it is broken`(_ row: Row) {
    #expect(row.edits.allSatisfy { GuideCompilerTests.sound.contains($0.0) })
    #expect(GuideCompilerTests.findings(about: row.text) == row.findings)
  }
}
