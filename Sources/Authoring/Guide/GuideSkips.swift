import Localization

/// The comments of a guide that silence findings, each with its reason: `# check: skip hint-long it is the law’s wording`.
///
/// One stands on a line of its own above what it is about, and holds for that and for all that stands further in below it.
/// Errors cannot be silenced.
struct GuideSkips {
  private let file: SourceFile
  private var skips: [Skip] = []
  private var findings: [Finding] = []
  /// Whether it is a fragment, in which a comment may be about what is found in another guide only.
  private let isShared: Bool

  private struct Skip {
    let code: FindingCode
    let offset: Int
    let lines: ClosedRange<Int>
  }

  private static let mark = "# check: skip "

  private init(in file: SourceFile, isShared: Bool) {
    (self.file, self.isShared) = (file, isShared)
    guard file.bytes.count <= GuideSkips.sizeLimit, GuideSkips.areIn(file.bytes) else { return }
    let lines = String(decoding: file.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var offset = 0
    for (index, line) in lines.enumerated() {
      let words = line.drop { $0 == " " }
      if words.hasPrefix(GuideSkips.mark) {
        read(
          words.dropFirst(GuideSkips.mark.count), at: offset + line.utf8.count - words.utf8.count,
          lines: GuideSkips.part(below: index, of: lines))
      }
      offset += line.utf8.count + 1
    }
  }

  /// Most guides silence nothing, and need not be parted into lines for it.
  private static func areIn(_ bytes: [UInt8]) -> Bool {
    let mark = Array(mark.utf8)
    var rest = bytes[...]
    while let start = rest.firstIndex(of: mark[0]) {
      if bytes[start...].starts(with: mark) { return true }
      rest = bytes[(start + 1)...]
    }
    return false
  }

  /// Larger files are refused anyway.
  private static let sizeLimit = 1 << 22

  /// The first line below that is no comment, and those that stand further in, by their numbers.
  private static func part(below comment: Int, of lines: [Substring]) -> ClosedRange<Int> {
    func depth(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }
    func isEmpty(_ line: Substring) -> Bool { line.allSatisfy { $0 == " " } || line.drop { $0 == " " }.hasPrefix("#") }
    guard let first = lines.indices.first(where: { $0 > comment && !isEmpty(lines[$0]) }) else {
      return comment + 1...comment + 1
    }
    var last = first
    for index in (first + 1)..<max(lines.count, first + 1) where !isEmpty(lines[index]) {
      guard depth(lines[index]) > depth(lines[first]) else { break }
      last = index
    }
    return first + 1...last + 1
  }

  private mutating func read(_ words: Substring, at offset: Int, lines: ClosedRange<Int>) {
    let parts = words.split(separator: " ", maxSplits: 1)
    let start = offset + GuideSkips.mark.utf8.count
    let name = parts.first.map(String.init) ?? ""
    guard let code = FindingCode(rawValue: name) else {
      let suggestion = nearest(to: name, among: FindingCode.allCases.lazy.map(\.rawValue))
      findings.append(file.finding(.skipCodeUnknown, at: start, [name], suggestion: suggestion))
      return
    }
    if parts.count < 2 { findings.append(file.finding(.skipUnexplained, at: start, [name])) }
    skips.append(Skip(code: code, offset: start, lines: lines))
  }

  private static func all(in file: SourceFile, _ fragments: [SourceFile]) -> [GuideSkips] {
    [GuideSkips(in: file, isShared: false)] + fragments.map { GuideSkips(in: $0, isShared: true) }
  }

  private static let untested: [FindingCode] = [.wayUntested, .checkUntested]

  /// The findings that are left, with what is wrong with the comments of the guide and its fragments themselves.
  static func applied(to found: [Finding], in file: SourceFile, _ fragments: [SourceFile]) -> [Finding] {
    all(in: file, fragments).reduce(found) { $1.left(of: $0) { !untested.contains($0) } + $1.findings }
  }

  /// The same of what no journey shows, which is known later.
  static func applied(toUntested found: [Finding], in file: SourceFile, _ fragments: [SourceFile]) -> [Finding] {
    all(in: file, fragments).reduce(found) { $1.left(of: $0, where: untested.contains) }
  }

  private func left(of found: [Finding], where isMeant: (FindingCode) -> Bool) -> [Finding] {
    let skips = skips.filter { isMeant($0.code) }
    let unused = isShared ? [] : skips.filter { skip in !found.contains { silences(skip, $0) } }
    return found.filter { finding in !skips.contains { silences($0, finding) } }
      + unused.map { file.finding(.skipUnused, at: $0.offset, [$0.code.rawValue]) }
  }

  private func silences(_ skip: Skip, _ finding: Finding) -> Bool {
    finding.code == skip.code && finding.severity != .error && skip.lines.contains(finding.place.line)
      && finding.place.file == file.name
  }
}
