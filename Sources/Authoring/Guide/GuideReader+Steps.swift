import Localization
import Wizard

extension GuideReader {
  mutating func readStep(_ node: YAMLNode) -> StepSource? {
    let known = [
      "id", "title", "hint", "text", "ask", "options", "fields", "do", "review", "wait", "since", "checks", "for",
      "sources", "next", "row", "min", "max",
    ]
    guard let entries = schema.entries(of: node, known: known) else { return nil }
    let title = schema.requiredWords("title", in: entries)
    let kind = readKind(entries)
    let hint = schema.words("hint", in: entries)
    let text = schema.words("text", in: entries)
    let rules = schema.list("checks", in: entries).compactMap { readRule($0) }
    schema.noteDuplicates(of: rules.map { $0.id })
    let roles = schema.names("for", in: entries)
    let sources = schema.names("sources", in: entries)
    let next = kept(readNext(entries))
    guard let id = schema.id(in: entries) else { return nil }
    guard let kind else {
      lost.append(id.text.bytes)
      return nil
    }
    if kind.asksNothing { refuse(["checks"], beside: "title", in: entries) }
    return StepSource(
      id: id, title: title, hint: hint, text: text, kind: kind, rules: rules, roles: roles, sources: sources, next: next
    )
  }

  /// What the step is: a question, fields, things to do or a review, and only one of them.
  private mutating func readKind(_ entries: Entries) -> StepSource.Kind? {
    let kinds = ["ask", "do", "review", "wait"].filter { entries.has($0) }
    guard let first = kinds.first else {
      schema.note(.stepKindMissing, at: entries.offset)
      return nil
    }
    for other in kinds.dropFirst() { noteMisplaced(other, beside: first, in: entries) }
    if first != "wait" { refuse(["since"], beside: first, in: entries) }
    if first != "ask" { refuse(["row", "min", "max"], beside: first, in: entries) }
    switch first {
    case "wait":
      refuse(["options", "fields", "hint"], beside: first, in: entries)
      let since = schema.words("since", in: entries)
      return schema.words("wait", in: entries, as: .waitMalformed) {
        WaitingTime(String(decoding: $0, as: UTF8.self)) != nil
      }
      .map { .waiting($0, since: since) }
    case "do":
      refuse(["options", "fields", "hint"], beside: first, in: entries)
      let items = parts("do", of: schema.list("do", in: entries)) { $0.readItem($1) }
      schema.noteDuplicates(of: items.map { $0.id })
      return .instructions(items)
    case "review":
      refuse(["options", "fields", "hint"], beside: first, in: entries)
      return schema.choice("review", in: entries, among: ["true"]).map { _ in .review }
    default:
      return readQuestions(entries)
    }
  }

  private mutating func readQuestions(_ entries: Entries) -> StepSource.Kind? {
    guard let ask = schema.choice("ask", in: entries, among: GuideReader.asks) else { return nil }
    if ask.string != "rows" { refuse(["row", "min", "max"], beside: "ask", in: entries) }
    switch ask.string {
    case "rows":
      refuse(["options"], beside: "ask", in: entries)
      return .rows(readRows(entries, depth: 1))
    case "choice", "choices":
      refuse(["fields"], beside: "ask", in: entries)
      let options = schema.requiredList("options", in: entries).compactMap { readOption($0) }
      schema.noteDuplicates(of: options.map { $0.id })
      let alone = options.filter { $0.isAlone }
      if ask.string == "choice", let first = alone.first { schema.note(first.id, .optionAloneAnyway) }
      for second in alone.dropFirst() { schema.note(second.id, .optionAloneTwice, [alone[0].id.string]) }
      return ask.string == "choice" ? .choice(options) : .choices(options)
    case "yes-no":
      refuse(["options", "fields"], beside: "ask", in: entries)
      return .yesNo
    case "moment":
      refuse(["options", "fields"], beside: "ask", in: entries)
      return .moment
    default:
      refuse(entries.has("text") ? ["options", "hint"] : ["options"], beside: "ask", in: entries)
      return .fields(schema.requiredList("fields", in: entries).compactMap { readField($0, depth: 0) })
    }
  }

  private static let asks = ["choice", "choices", "yes-no", "moment", "rows", "fields"]

  private mutating func readRows(_ entries: Entries, depth: Int) -> RowsSource {
    let name = schema.requiredWords("row", in: entries)
    let least = schema.number("min", in: entries, upTo: Rows.countLimit) ?? 1
    let most = schema.number("max", in: entries, upTo: Rows.countLimit) ?? Rows.countLimit
    if least > most || most == 0, let node = entries["max"] ?? entries["min"] {
      schema.note(.rowsImpossible, at: node.offset, ["\(least)", "\(most)"])
    }
    let fields = schema.requiredList("fields", in: entries).compactMap { readField($0, depth: depth) }
    return RowsSource(name: name, least: least, most: most, fields: fields)
  }

  mutating func refuse(_ keys: [String], beside other: String, in entries: Entries) {
    for key in keys where entries.has(key) { noteMisplaced(key, beside: other, in: entries) }
  }

  private mutating func noteMisplaced(_ key: String, beside other: String, in entries: Entries) {
    for entry in entries.map.entries where entry.name == key {
      schema.note(.entryMisplaced, at: entry.key.offset, [key, other])
    }
  }

  private mutating func readOption(_ node: YAMLNode) -> OptionSource? {
    guard let entries = schema.entries(of: node, known: ["id", "title", "alone"]) else { return nil }
    let title = schema.requiredWords("title", in: entries)
    let isAlone = schema.isTrue("alone", in: entries)
    return schema.id(in: entries).map { OptionSource(id: $0, title: title, isAlone: isAlone) }
  }

  /// A field, or rows in the place of one as far as they may stand in others.
  private mutating func readField(_ node: YAMLNode, depth: Int) -> FieldSource? {
    let ofField = ["field", "hint", "purpose", "optional", "sensitive", "with"]
    let ofRows = ["ask", "row", "min", "max", "fields"]
    guard let entries = schema.entries(of: node, known: ["id", "title"] + ofField + ofRows) else { return nil }
    var rows: RowsSource?
    if entries.has("ask") {
      guard schema.choice("ask", in: entries, among: ["rows"]) != nil else { return nil }
      guard 1..<Rows.depthLimit ~= depth else {
        schema.note(.rowsTooDeep, at: entries.offset)
        return nil
      }
      refuse(ofField, beside: "ask", in: entries)
      rows = readRows(entries, depth: depth + 1)
    } else {
      refuse(ofRows, beside: "field", in: entries)
    }
    let field = rows == nil ? schema.requiredWords("field", in: entries) : nil
    let title = schema.requiredWords("title", in: entries)
    let hint = schema.words("hint", in: entries)
    let purpose = schema.words("purpose", in: entries)
    let isOptional = schema.isTrue("optional", in: entries)
    let isSensitive = schema.isTrue("sensitive", in: entries)
    let others = readPairs("with", in: entries).map { (name: $0.name, answer: $0.words) }
    return schema.id(in: entries).map {
      FieldSource(
        id: $0, field: field, title: title, hint: hint, purpose: purpose, isOptional: isOptional,
        isSensitive: isSensitive, others: others, rows: rows)
    }
  }

  private mutating func readRule(_ node: YAMLNode) -> RuleSource? {
    guard let entries = schema.entries(of: node, known: ["id", "that", "on", "severity", "text"]) else { return nil }
    let condition = schema.requiredWords("that", in: entries)
    if !entries.has("on") { schema.noteMissing("on", in: entries) }
    let targets = schema.names("on", in: entries)
    let severity =
      entries.has("severity") ? schema.choice("severity", in: entries, among: ["error", "warning"]) : nil
    let text = schema.requiredWords("text", in: entries)
    return schema.id(in: entries).map {
      RuleSource(
        id: $0, condition: condition, targets: targets, isWarning: severity?.string == "warning", text: text)
    }
  }

  mutating func readItem(_ node: YAMLNode) -> ItemSource? {
    guard let entries = schema.entries(of: node, known: ["id", "text", "note", "if", "sources"]) else { return nil }
    let text = schema.requiredWords("text", in: entries)
    let note = schema.words("note", in: entries)
    let condition = schema.words("if", in: entries)
    let sources = schema.names("sources", in: entries)
    return schema.id(in: entries).map {
      ItemSource(id: $0, text: text, note: note, condition: condition, sources: sources)
    }
  }

  private mutating func readNext(_ step: Entries) -> NextSource? {
    guard let node = step["next"] else { return .missing(place(at: step.offset)) }
    switch node.content {
    case .text:
      return schema.words(of: node, named: "next").map { .always($0) }
    case .map(let map):
      return .byOption(
        map.entries.compactMap { entry in
          let option = schema.extract(of: entry.key)
          return kept(schema.words(of: entry.value, named: entry.name)).map { (option, $0) }
        })
    case .list(let elements):
      return readRoutes(elements, at: node.offset)
    }
  }

  private func place(at offset: Int) -> Extract {
    Extract(file: schema.file, text: SourceText(bytes: [], pieces: []), offset: offset)
  }

  private mutating func readRoutes(_ elements: [YAMLNode], at offset: Int) -> NextSource {
    let wasWhole = isWhole
    isWhole = true
    defer { isWhole = isWhole && wasWhole }
    var routes: [RouteSource] = []
    var otherwise: Extract?
    for (index, element) in elements.enumerated() {
      guard let entries = kept(schema.entries(of: element, known: ["if", "to", "else"])) else { continue }
      if !entries.has("else") {
        let condition = kept(schema.requiredWords("if", in: entries))
        let target = kept(schema.requiredWords("to", in: entries))
        if let condition, let target { routes.append(RouteSource(condition: condition, target: target)) }
      } else {
        refuse(["if", "to"], beside: "else", in: entries)
        otherwise = kept(schema.words("else", in: entries))
        if index != elements.count - 1 { schema.note(.elseNotLast, at: entries.offset) }
      }
    }
    return .byCondition(routes, otherwise: otherwise, end: isWhole ? place(at: elements.last?.offset ?? offset) : nil)
  }
}

extension StepSource.Kind {
  fileprivate var asksNothing: Bool {
    switch self {
    case .choice, .choices, .yesNo, .moment, .rows, .fields: false
    case .instructions, .review, .waiting: true
    }
  }
}

extension StepSource {
  /// Whether it is a time to wait, which can be told if it is counted from an answer.
  var isWaiting: Bool {
    if case .waiting(_, .some) = kind { true } else { false }
  }
}
