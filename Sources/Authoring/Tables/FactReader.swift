import Localization
import Phrasing

/// Reads the files of `facts`.
struct FactReader {
  private var schema: SchemaReader
  private var months: Int?

  static func read(_ file: SourceFile) -> (facts: [FactSource], findings: [Finding]) {
    let (root, findings) = YAMLReader.read(file)
    guard let root else { return ([], findings) }
    var reader = FactReader(schema: SchemaReader(file))
    let facts = reader.readFacts(root)
    return (facts, findings + reader.schema.findings)
  }

  private mutating func readFacts(_ root: YAMLNode) -> [FactSource] {
    guard let entries = schema.entries(of: root, known: ["recheck", "facts"]) else { return [] }
    months = schema.recheckMonths(in: entries)
    return schema.requiredList("facts", in: entries).compactMap { readFact($0) }
  }

  private mutating func readFact(_ node: YAMLNode) -> FactSource? {
    guard let entries = schema.entries(of: node, known: ["id", "kind", "versions"]) else { return nil }
    let id = schema.words("id", in: entries, as: .idMalformed) { $0.isDottedID }
    let kind = schema.choice("kind", in: entries, among: FactSource.Kind.allCases.map { $0.rawValue })
      .flatMap { FactSource.Kind(rawValue: $0.string) }
    let versions = schema.requiredList("versions", in: entries).compactMap { readVersion($0, of: kind) }
    guard let id, let kind else { return nil }
    checkDays(versions, of: id)
    return FactSource(id: id, kind: kind, versions: versions.sorted { $0.from < $1.from })
  }

  private mutating func readVersion(_ node: YAMLNode, of kind: FactSource.Kind?) -> FactSource.Version? {
    guard let entries = schema.entries(of: node, known: ["from", "until", "value", "source", "checked"]) else {
      return nil
    }
    let from = schema.requiredDate("from", in: entries)
    let until = schema.date("until", in: entries)
    let value = schema.requiredWords("value", in: entries)
    let source = schema.requiredWords("source", in: entries)
    let checked = schema.checked(in: entries, for: months)
    if let value, let kind, !kind.takes(value.text.bytes) {
      schema.note(.factValueMalformed, at: value.offset, [kind.rawValue])
    }
    guard let from, let value, let source, let checked else { return nil }
    if let until, until < from, let node = entries["until"] {
      schema.note(.factDatesReversed, at: node.offset)
      return nil
    }
    return FactSource.Version(
      from: from, until: until, value: value, source: source, checked: checked.day,
      recheck: checked.recheck, start: entries["from"]?.offset ?? value.offset)
  }

  /// Two versions may not hold on one day, and between two of them there may be no day without any.
  private mutating func checkDays(_ versions: [FactSource.Version], of id: Extract) {
    let sorted = versions.sorted { $0.from < $1.from }
    for (earlier, later) in zip(sorted, sorted.dropFirst()) {
      guard let until = earlier.until, until < later.from else {
        schema.note(.factOverlap, at: later.start, [id.string, later.from.isoText])
        continue
      }
      if until.next != later.from, let gap = until.next {
        schema.note(.factGap, at: later.start, [id.string, gap.isoText])
      }
    }
  }
}

extension FactSource.Kind {
  func takes(_ value: [UInt8]) -> Bool {
    switch self {
    case .web:
      return value.starts(with: Array("https://".utf8)) && value.count > 8 && !value.contains(UInt8(ascii: " "))
    case .mail:
      let parts = value.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
      return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(UInt8(ascii: "."))
        && !value.contains(UInt8(ascii: " "))
    case .phone:
      return value.first == UInt8(ascii: "+") && value.count { $0.isDigit } >= 6
        && value.dropFirst().allSatisfy { $0.isDigit || $0 == UInt8(ascii: " ") }
    case .day: return CivilDate(iso: value) != nil
    case .amount: return StatedAmount(String(decoding: value, as: UTF8.self)) != nil
    }
  }
}

extension CivilDate {
  /// The day after, unless this is the last one that can be told.
  var next: CivilDate? {
    CivilDate(year: year, month: month, day: day + 1) ?? CivilDate(year: year, month: month + 1, day: 1)
      ?? CivilDate(year: year + 1, month: 1, day: 1)
  }

  /// The day as it stands in guides and facts.
  var isoText: String { iso.string }
}
