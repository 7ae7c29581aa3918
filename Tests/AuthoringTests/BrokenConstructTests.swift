import Authoring
import Localization
import Testing

/// Each row changes the guide that has every construct, and names what must then be found.
struct BrokenConstructTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let edits: [(String, String)]
    let findings: [String]

    init(_ name: String, _ old: String, _ new: String, _ findings: String...) {
      (testDescription, edits, self.findings) = (name, [(old, new)], findings)
    }

    init(_ name: String, _ edits: [(String, String)], _ findings: String...) {
      (testDescription, self.edits, self.findings) = (name, edits, findings)
    }
  }

  static let rows = [
    Row(
      "a sum for a statement", "if: role == agent\n        to", "if: weight-limit + 1\n        to",
      "74:13 condition-no-statement"),
    Row(
      "a name for a statement", "if: role == agent\n        to", "if: role\n        to", "74:13 condition-no-statement"),
    Row("days with a number", "if: expiry < today", "if: expiry < 10", "72:13 condition-types-differ"),
    Row("a day and a number added", "is: expiry - 14 days", "is: expiry - 14", "12:9 condition-types-differ"),
    Row("two days added", "is: expiry - 14 days", "is: expiry + expiry", "12:9 condition-types-differ"),
    Row("a number of words", "if: expiry < today", "if: role < today", "72:13 condition-types-differ"),
    Row("words without quotation mark", "if: expiry < today", "if: expiry == 'x", "72:23 condition-quote-unclosed"),
    Row("too many digits", "then 1000 else", "then 1234567890123 else", "10:32 condition-number"),
    Row("part of a day", "today\n", "today - 1.5 days\n", "72:30 condition-unexpected"),
    Row("an unknown function", "if: count(goods) > 1", "if: cuont(goods) > 1", "86:13 function-unknown → count"),
    Row("a count of one", "if: count(goods) > 1", "if: count(role) > 1", "86:19 answer-not-several"),
    Row("one of several by ==", "if: goods has none\n", "if: goods == none\n", "42:13 answer-several"),
    Row(
      "has where one is asked", "if: role == agent\n        to", "if: role has agent\n        to",
      "74:13 answer-not-several"),
    Row("an option that is not there", "if: goods has none\n", "if: goods has nobe\n", "42:23 option-unknown → none"),
    Row("a value before its time", "is: expiry - 14 days", "is: last-day + 1 day", "12:9 value-too-early"),
    Row("a value that is none", "is: expiry - 14 days", "is: expiry < today", "12:9 value-no-number"),
    Row("words that are constant", "if: count(goods) > 1", "if: 2 > 1", "86:13 condition-constant"),
    Row("what may be left out", "if: expiry < today", "if: volume > 10", "72:13 answer-maybe-missing"),
    Row(
      "what may be left out, in words", "text: It expired before", "text: With {weight} it expired before",
      "123:17 answer-maybe-missing"),
    Row(
      "a value of what may be left out", "is: expiry - 14 days", "is: weight * 2", "83:49 answer-maybe-missing",
      "123:30 answer-maybe-missing", "137:13 answer-maybe-missing", "137:13 event-no-time"),
    Row(
      "an answer of another way", "text: Carry the mandate", "text: Carry {sent}, the mandate", "83:22 answer-too-early"
    ),
    Row(
      "alone where one is chosen", "      - id: agent\n        title: Agent\n",
      "      - id: agent\n        title: Agent\n        alone: true\n", "25:13 option-alone-anyway"),
    Row(
      "two by themselves", "        title: Sawn wood\n", "        title: Sawn wood\n        alone: true\n",
      "39:13 option-alone-twice"),
    Row("a wait that cannot be read", "wait: 90 minutes", "wait: an hour", "97:11 wait-malformed"),
    Row("minutes after a day", "since: sent", "since: expiry", "98:12 wait-too-fine"),
    Row("a wait after words", "since: sent", "since: role", "98:12 wait-since-no-moment"),
    Row("a wait after nothing", "since: sent", "since: sentt", "98:12 answer-unknown → sent"),
    Row("a check of answers elsewhere", "on: [weight]", "on: [role]", "68:14 check-elsewhere"),
    Row("a check of nothing known", "on: [weight]", "on: [wieght]", "68:14 answer-unknown → weight"),
    Row(
      "a check without a statement", "that: answered(volume) or answered(weight)", "that: weight-limit",
      "63:15 condition-no-statement"),
    Row("an exit that says nothing", "    text: It expired before {last_day}.\n", "", "120:5 exit-unexplained"),
    Row(
      "reasons that end nothing badly", "    kind: exit\n    title: This", "    title: This", "110:5 entry-misplaced",
      "116:5 entry-misplaced"),
    Row("an entrance that leads nowhere", "at: lot", "at: lott", "17:9 step-unknown → lot"),
    Row("an entrance to an outcome", "at: lot", "at: ready", "17:9 step-unknown"),
    Row(
      "an entrance by words", "assumes: {role: agent, goods: logs}", "assumes: {role: agent, expiry: soon}",
      "16:28 answer-not-choice"),
    Row(
      "an entrance by no option", "assumes: {role: agent, goods: logs}", "assumes: {role: agnt, goods: logs}",
      "16:21 option-unknown → agent"),
    Row(
      "a step for a role that comes not", "if: role == agent\n        to", "if: role == importer\n        to",
      "80:11 step-for-others"),
    Row("a step for no role", "for: [agent]", "for: [agnt]", "80:11 option-unknown → agent"),
    Row(
      "roles that nobody asks",
      [("- id: role\n", "- id: roll\n"), ("role == agent", "roll == agent"), ("{role: agent", "{roll: agent")],
      "80:11 roles-unasked"),
    Row(
      "since without a wait", "    wait: 90 minutes\n", "    review: true\n", "96:33 argument-undefined",
      "98:5 entry-misplaced", "134:13 answer-unknown"),
    Row(
      "a check where nothing is asked", "    wait: 90 minutes\n",
      "    wait: 90 minutes\n    checks:\n      - id: x\n        that: role == agent\n        on: [role]\n        text: X\n",
      "98:5 entry-misplaced", "101:14 check-elsewhere"),
    Row("an event at no time", "at: last-day", "at: weight-limit", "137:13 event-no-time"),
    Row(
      "an event at a time that may be missing", "    if: role == agent and answered(sent)\n", "",
      "133:13 answer-too-early", "139:21 answer-too-early"),
    Row("events of an e-mail", "kind: calendar", "kind: checklist", "132:5 entry-misplaced"),
    Row(
      "what is asked and a value by one name", "- id: last-day", "- id: weight", "11:9 id-duplicate",
      "67:39 condition-types-differ", "83:49 argument-undefined", "123:30 argument-undefined", "137:13 answer-unknown"),
  ]

  @Test(arguments: rows)
  func `a broken construct is told where it is broken`(_ row: Row) {
    #expect(row.edits.allSatisfy { TimberLot.text.contains($0.0) })
    let found = TimberLot.findings(changing: row.edits).map { finding in
      "\(finding.place.line):\(finding.place.column) \(finding.code.rawValue)"
        + (finding.suggestion.map { " → \($0)" } ?? "")
    }
    #expect(found == row.findings)
  }
}
