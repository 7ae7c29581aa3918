import Localization
import Testing

@testable import Authoring

/// Each row changes one sound guide, and names what must then be found.
struct GuideHabitTests {
  static let sound = """
    format: 1
    guide: habits
    version: 1.0.0
    language: en
    checked: 2026-11-21
    title: Habits
    steps:
      - id: country
        ask: choice
        title: Which country?
        hint: The one on the papers.
        options:
          - id: dk
            title: Denmark
          - id: be
            title: Belgium
          - id: other
            title: Another country
        next: lot
      - id: lot
        ask: fields
        title: Your lot
        fields:
          - id: weight
            field: weight
            title: Weight
          - id: caller
            field: person-name
            title: Who calls?
            purpose: The office asks for you.
        checks:
          - id: some
            that: weight > 10
            on: [weight]
            text: That is too little.
        next:
          - if: weight < 100
            to: more
          - if: weight == 100 and country == dk
            to: details
          - else: done
      - id: more
        title: Weigh it again
        do:
          - id: scales
            text: Use the scales with {caller}.
            if: country == dk
        next: details
      - id: details
        ask: fields
        title: More about it
        fields:
          - id: seller
            field: money
            title: Seller
        next: done
    outcomes:
      - id: done
        title: Done

    """

  static let sevenFields = (1...7).map { "      - id: f\($0)\n        field: units\n        title: Part \($0)\n" }
    .joined()
  static let long = String(repeating: "It stands on the papers. ", count: 9)

  static let rows: [(name: String, old: String, new: String, findings: [String])] = [
    ("as it should be", "", "", []),
    (
      "a range that a check has excluded", "if: weight < 100", "if: weight < 5",
      ["37:13 condition-never-holds", "42:9 step-unreachable"]
    ),
    (
      "a point that a check has excluded", "weight == 100 and", "weight == 7 and", ["39:13 condition-never-holds"]
    ),
    (
      "a number that the way before has taken", "weight == 100 and", "weight == 99 and", ["39:13 condition-never-holds"]
    ),
    (
      "a condition on an option that stands alone on its way", "text: That is too little.\n    next:",
      "text: That is too little.\n      - id: odd\n        that: weight > 5\n        on: [weight]\n        text: Odd.\n    next:",
      ["37:15 condition-always-holds"]
    ),
    ("a way behind one that takes all", "if: weight < 100", "if: weight > 0", ["39:13 route-shadowed"]),
    (
      "a last way that nobody goes", "if: weight == 100 and country == dk", "if: weight >= 100",
      ["20:9 else-never-taken"]
    ),
    (
      "a way that leads where everybody goes", "and country == dk\n        to: details",
      "and country == dk\n        to: done", ["39:13 way-needless"]
    ),
    (
      "two ways that lead where everybody goes", "      - else: done\n",
      "      - if: country == be\n        to: done\n      - if: weight == 101\n        to: done\n      - else: done\n",
      ["41:13 way-needless", "43:13 way-needless"]
    ),
    (
      "two ways to one place, and another for the others", "      - else: done\n",
      "      - if: country == be\n        to: details\n      - else: done\n", []
    ),
    ("a title twice", "title: More about it", "title: Your lot", ["51:12 heading-repeated"]),
    ("two options alike", "title: Belgium", "title: Denmark", ["16:16 label-repeated"]),
    ("two fields alike", "title: Who calls?", "title: Weight", ["29:16 label-repeated"]),
    (
      "much on one screen", "      - id: seller\n        field: money\n        title: Seller\n", sevenFields,
      [
        "49:9 fields-many"
      ]
    ),
    (
      "a name that nobody uses", "with {caller}.", "with care.", ["27:13 answer-unused"]
    ),
    ("a button without its words", "Use the scales", "Click the green button", ["46:25 place-or-colour-only"]),
    ("a button at a place", "Use the scales", "Click the button at the bottom", ["46:25 place-or-colour-only"]),
    ("a button with its words", "Use the scales", "Click the green button “Start”", []),
    ("a hint that nobody reads", "hint: The one on the papers.", "hint: \(long)", ["11:11 hint-long"]),
    ("a person who is not told why", "        purpose: The office asks for you.\n", "", ["27:13 purpose-missing"]),
    (
      "the same again", "field: money\n        title: Seller",
      "field: weight\n        title: Weight", ["55:16 asked-twice"]
    ),
    (
      "more than can be kept in mind", "if: weight < 100",
      "if: " + (1...13).map { "weight == \($0 + 50)" }.joined(separator: " or "), ["37:13 condition-long"]
    ),
    (
      "one that is meant",
      "      - id: caller\n        field: person-name\n        title: Who calls?\n        purpose: The office asks for you.\n",
      "      # check: skip purpose-missing the office asks it\n      - id: caller\n        field: person-name\n        title: Who calls?\n",
      []
    ),
    (
      "one that is no longer there", "      - id: caller",
      "      # check: skip purpose-missing the office asks it\n      - id: caller",
      ["27:21 skip-unused"]
    ),
    (
      "no reason",
      "      - id: caller\n        field: person-name\n        title: Who calls?\n        purpose: The office asks for you.\n",
      "      # check: skip purpose-missing\n      - id: caller\n        field: person-name\n        title: Who calls?\n",
      ["27:21 skip-unexplained"]
    ),
    (
      "no such check", "      - id: caller", "      # check: skip purpose-mising as above\n      - id: caller",
      ["27:21 skip-code-unknown → purpose-missing"]
    ),
    (
      "an error", "    next: details\n", "    # check: skip step-unknown for now\n    next: detials\n",
      ["48:19 skip-unused", "49:11 step-unknown → details"]
    ),
    (
      "another part", "  - id: more\n", "  # check: skip heading-repeated because\n  - id: more\n",
      ["42:17 skip-unused"]
    ),
  ]

  static let secrets: [(name: String, part: String, findings: [String])] = [
    ("in its words", "text: I am {eori}.", ["42:21 sensitive-in-mail"]),
    ("not in it", "text: I am there.", []),
    ("another answer", "text: I am {address}.", []),
  ]

  @Test(arguments: secrets)
  func `an e-mail does not say what stays out of drafts`(_ row: (name: String, part: String, findings: [String])) {
    let text =
      AuthorPageTests.head
      + AuthorPageTests.steps.replacing("field: eori\n", with: "field: eori\n        sensitive: true\n")
      + AuthorPageTests.outcomes + """
        documents:
          - id: mail
            kind: email
            language: en
            title: E-mail
            from: address
            to: traces-support
            subject: Hello
            body:
              - id: words
                \(row.part)

        """
    let found = TimberLot.library.load(SourceFile(name: "guide.yaml", text: text)).findings
    #expect(found.map { "\($0.place.line):\($0.place.column) \($0.code.rawValue)" } == row.findings, "\(row.name)")
  }

  @Test(arguments: rows)
  func `what can be better is found, unless there is a reason`(
    _ row: (name: String, old: String, new: String, findings: [String])
  ) {
    let text = row.old.isEmpty ? Self.sound : Self.sound.replacing(row.old, with: row.new, maxReplacements: 1)
    let loaded = GuideLibraryTests.library.load(SourceFile(name: "guide.yaml", text: text))
    let found = loaded.findings.map { finding in
      "\(finding.place.line):\(finding.place.column) \(finding.code.rawValue)"
        + (finding.suggestion.map { " → \($0)" } ?? "")
    }
    #expect(found == row.findings, "\(row.name)")
  }
}
