import Foundation
import Localization
import Phrasing
import Testing
import Wizard

@testable import Authoring

/// The page for authors is compiled: every sample of it is a guide without findings, or a part of one.
struct AuthorPageTests {
  static let page = String(
    decoding: FileManager.default.contents(atPath: "\(TimberLot.root)/Guides/README.md")!, as: UTF8.self)

  /// The words between the fences of one kind, without the indent of the first line.
  static func blocks(_ kind: String) -> [String] {
    var blocks: [String] = []
    var indent: Int?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      let spaces = line.prefix { $0 == " " }.count
      if let open = indent {
        if line.dropFirst(open).hasPrefix("```") {
          indent = nil
        } else {
          blocks[blocks.count - 1] += line.dropFirst(min(spaces, open)) + "\n"
        }
      } else if line.dropFirst(spaces) == "```yaml \(kind)" {
        indent = spaces
        blocks.append("")
      }
    }
    return blocks
  }

  static let head = """
    format: 1
    guide: sample
    version: 1.0.0
    language: en
    checked: 2026-11-21
    title: A sample

    """

  static let steps = """
    steps:
      - id: country
        ask: choice
        title: In which country is your company?
        options:
          - id: dk
            title: Denmark
          - id: be
            title: Belgium
        next: details
      - id: details
        ask: fields
        title: Your company
        fields:
          - id: eori
            field: eori
            title: EORI number
          - id: address
            field: email
            title: E-mail
        next: done

    """

  static let outcomes = "outcomes:\n  - id: done\n    title: Done\n"

  /// A sample with what it leaves out.
  static func guide(_ sample: String) -> String {
    var text = head + sample
    if !sample.hasPrefix("steps:"), !sample.contains("\nsteps:") { text += steps }
    if !sample.hasPrefix("outcomes:"), !sample.contains("\noutcomes:") { text += outcomes }
    return text
  }

  /// The page's own fragments, by name.
  static let fragments = Dictionary(
    uniqueKeysWithValues: blocks("fragment").compactMap { text in
      text.firstMatch(of: /\nfragment: ([a-z-]+)\n/).map { match in
        (String(match.output.1), SourceFile(name: "fragments/\(match.output.1).yaml", text: text))
      }
    })

  private static func load(_ text: String) -> LoadedGuide {
    var library = TimberLot.library
    library.fragments = Fragments(fragments)
    return library.load(SourceFile(name: "guide.yaml", text: text))
  }

  private static func shown(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.place.line):\($0.place.column) \($0.code.rawValue) \($0.arguments)" }
  }

  @Test func `the page has samples of tables that are told when they are old`() throws {
    let (facts, labels) = (Self.blocks("facts"), Self.blocks("labels"))
    try #require(facts.count == 1 && labels.count == 1)
    let read = FactReader.read(SourceFile(name: "facts.yaml", text: facts[0]))
    let (readLabels, labelFindings) = LabelReader.read(SourceFile(name: "labels.yaml", text: labels[0]))
    #expect(Self.shown(read.findings + labelFindings) == [])
    #expect(read.facts.flatMap(\.versions).compactMap { $0.recheck?.due.isoText } == ["2026-12-01", "2026-12-01"])
    #expect(readLabels.compactMap { $0.recheck?.due.isoText } == ["2027-06-01"])
  }

  @Test func `the page has a sample of what sources are called`() throws {
    let sample = try #require(Self.blocks("sources").first)
    let read = FactReader.read(SourceFile(name: "documents.yaml", text: sample))
    #expect(Self.shown(read.findings) == [])
    #expect(read.documents.map(\.id.string) == ["desk-letter"])
    #expect(read.reasons.map(\.id.string) == ["so-in-2019"])
  }

  /// What the page shows of `place` is a place, whichever row it stands in.
  @Test func `the places on the page can be read`() {
    let rows = Self.page.split(separator: "\n").drop { !$0.hasPrefix("| `place` | in English") }.dropFirst(2)
    let cells = rows.prefix { $0.hasPrefix("| `") }.map { $0.split(separator: "|")[0] }
    let places = cells.flatMap { $0.split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element) }
    #expect(places.count == 16)
    #expect(places.filter { SourcePlace(String($0)) == nil } == [])
  }

  @Test func `the page has a sample of an order`() throws {
    let order = try #require(Self.blocks("order").first)
    let (ids, findings) = OrderReader.read(SourceFile(name: "order.yaml", text: order), guides: ["cargo-check"])
    #expect(ids == ["cargo-check"])
    #expect(Self.shown(findings) == [])
  }

  @Test func `the page has samples`() {
    #expect(Self.blocks("guide").count == 1)
    #expect(Self.blocks("journeys").count == 1)
    #expect(Self.fragments.count == 1)
    #expect(Self.blocks("sample").count >= 9)
  }

  @Test(arguments: blocks("guide") + blocks("sample").map(guide))
  func `every sample is a guide in which nothing is wrong`(_ text: String) {
    let loaded = Self.load(text)
    #expect(Self.shown(loaded.findings) == [], "\(text)")
    #expect(loaded.guide != nil, "\(text)")
  }

  /// What stands between backticks in the left column of the table of conditions.
  static let conditions = page.components(separatedBy: "| condition | holds when |\n").dropFirst().prefix(1)
    .flatMap { $0.components(separatedBy: "\n\n")[0].split(separator: "\n").dropFirst() }
    .flatMap { $0.split(separator: "|")[0].split(separator: "`").enumerated().filter { $0.offset % 2 == 1 } }
    .map { String($0.element) }

  @Test(arguments: conditions)
  func `every condition of the page is one`(_ condition: String) throws {
    _ = try ConditionParser.parse(Array(condition.utf8))
  }

  @Test func `the page has conditions`() { #expect(Self.conditions.count >= 9) }

  @Test func `the sample of journeys goes through the sample of documents`() throws {
    let sample = try #require(Self.blocks("sample").first { $0.hasPrefix("documents:") && $0.contains("id: letter") })
    let compiled = try #require(Self.load(Self.guide(sample)).guide)
    let file = SourceFile(name: "journeys.yaml", text: try #require(Self.blocks("journeys").first))
    let (journeys, findings) = JourneyReader.read(file, for: compiled)
    #expect(Self.shown(findings + journeys.flatMap { $0.replay(in: compiled) }) == [])
    #expect(journeys.count == 1)
  }

  @Test func `a new guide is one in which nothing is wrong, and its journeys see all of it`() throws {
    let new = NewGuide(id: "cargo", on: CivilDate(year: 2026, month: 11, day: 21)!)
    let loaded = Self.load(new.guide)
    #expect(Self.shown(loaded.findings) == [])
    let compiled = try #require(loaded.guide)
    let file = SourceFile(name: "journeys.yaml", text: new.journeys)
    let (journeys, findings) = JourneyReader.read(file, for: compiled)
    #expect(Self.shown(findings + journeys.flatMap { $0.replay(in: compiled) }) == [])
    var coverage = GuideCoverage(of: compiled)
    coverage.add(journeys)
    #expect(coverage.unseen.map { coverage.name(of: $0) } == [])
  }

  // MARK: The schema for editors

  static let schema = schema("guide")
  static let fragmentSchema = schema("fragment")

  private static func schema(_ name: String) -> JSON {
    try! JSON(bytes: Array(FileManager.default.contents(atPath: "\(TimberLot.root)/Guides/\(name).schema.json")!))
  }

  /// Every key that an object of the schema may have.
  static func keys(of schema: JSON) -> Set<String> {
    switch schema {
    case .object(let members):
      members.reduce(into: Set<String>()) { keys, member in
        if member.name == Array("properties".utf8), case .object(let properties) = member.value {
          keys.formUnion(properties.map { String(decoding: $0.name, as: UTF8.self) })
        }
        keys.formUnion(Self.keys(of: member.value))
      }
    case .list(let elements): elements.reduce(into: Set<String>()) { $0.formUnion(Self.keys(of: $1)) }
    default: []
    }
  }

  /// The words of every list of known keys in the reader's own text.
  static func readerKeys(_ prefix: String) -> Set<String> {
    let folder = "\(TimberLot.root)/Sources/Authoring/Guide"
    let names = try! FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(prefix) }
    return names.reduce(into: Set<String>()) { keys, name in
      let text = String(decoding: FileManager.default.contents(atPath: "\(folder)/\(name)")!, as: UTF8.self)
      let lists = text.matches(
        of: /(?:known: |known = |ofField = |ofRows = |"email": |"calendar": |"sheet": )\[([^\]]*)\]/)
      for match in lists {
        keys.formUnion(match.output.1.matches(of: /"([a-z-]+)"/).map { String($0.output.1) })
      }
    }
  }

  @Test func `the schema has the keys that the reader knows, and no others`() {
    #expect(Self.keys(of: Self.schema).symmetricDifference(Self.readerKeys("GuideReader")) == [])
    let top = ["format", "fragment", "language", "parameters", "do", "values", "steps", "outcomes", "documents"]
    #expect(Self.readerKeys("Fragment") == Set(top))
    #expect(Set(Self.properties(of: Self.fragmentSchema).map(\.name.string)) == Set(top))
  }

  private static func properties(of schema: JSON) -> [JSON.Member] {
    guard case .object(let members) = schema["properties"] else { return [] }
    return members
  }

  /// In a fragment, a parameter can stand for any id.
  @Test(arguments: ["values", "steps", "outcomes", "documents"])
  func `a list of a fragment is as that of a guide`(_ list: String) throws {
    let own = try #require(Self.properties(of: Self.fragmentSchema).first { $0.name.string == list }?.value)
    let guide = try #require(Self.properties(of: Self.schema).first { $0.name.string == list }?.value)
    let pattern = #""pattern":"^[a-z][a-z0-9-]*$""#
    let loose = #""pattern":"^[a-z$][a-z0-9$_-]*$""#
    let expected = String(decoding: guide.bytes, as: UTF8.self).replacing(pattern, with: loose)
    #expect(String(decoding: own.bytes, as: UTF8.self) == expected)
  }

  @Test func `every key of the schema stands in a sample of the page`() {
    let text = (Self.blocks("guide") + Self.blocks("sample") + Self.blocks("fragment")).joined(separator: "\n")
    let keys = Self.keys(of: Self.schema).union(Self.keys(of: Self.fragmentSchema))
    let missing = keys.filter { !text.contains("\($0):") }
    #expect(missing == [])
  }

  @Test(arguments: ["kind", "ask"])
  func `a word of a closed list is one that the reader takes`(_ key: String) throws {
    let lists = Self.lists(named: key, in: Self.schema)
    for word in lists.flatMap(\.self) {
      let text = Self.page.contains(": \(word)\n")
      #expect(text, "\(key): \(word) stands in no sample")
    }
  }

  private static func lists(named key: String, in schema: JSON) -> [[String]] {
    guard case .object(let members) = schema else { return [] }
    return members.flatMap { member -> [[String]] in
      var found = lists(named: key, in: member.value)
      if member.name == Array(key.utf8), case .list(let words)? = member.value["enum"] {
        found.append(
          words.compactMap { if case .text(let word) = $0 { String(decoding: word, as: UTF8.self) } else { nil } })
      }
      return found
    }
  }
}
