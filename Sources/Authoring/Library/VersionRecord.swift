import Localization
import Validation
import Wizard

/// What each published version of a guide asked, so that no draft of it is forgotten: `versions.tsv` beside the guide, a
/// line for each question with the version, its id, its kind and its options.
struct VersionRecord {
  static let fileName = "versions.tsv"

  private let file: SourceFile
  fileprivate let lines: [Line]

  fileprivate struct Line: Equatable {
    let version: String
    let question: String
    let kind: String
    let options: [String]
    /// The byte at which it begins in the file.
    var offset = 0

    var text: String { "\(version)\t\(question)\t\(kind)\t\(options.joined(separator: ","))\n" }
  }

  /// Lines that are no such lines are passed over.
  init(_ file: SourceFile) {
    self.file = file
    var lines: [Line] = []
    var offset = 0
    for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      if cells.count == 4 {
        let options = cells[3].split(separator: ",").map { String($0) }
        lines.append(Line(version: cells[0], question: cells[1], kind: cells[2], options: options, offset: offset))
      }
      offset += line.utf8.count + 1
    }
    self.lines = lines
  }

  /// The file with the guide's version in it; nothing where that is there already.
  func renewed(by compiled: CompiledGuide) -> [UInt8]? {
    let version = compiled.guide.version.string
    guard !lines.contains(where: { $0.version == version }) else { return nil }
    return file.bytes + Array(VersionRecord.lines(of: compiled.guide).map(\.text).joined().utf8)
  }

  func findings(about compiled: CompiledGuide) -> [Finding] {
    let guide = compiled.guide
    let version = guide.version.string
    let own = lines.filter { $0.version == version }.map(\.text)
    let asked = VersionRecord.lines(of: guide).map(\.text)
    var findings: [Finding] = []
    if !own.isEmpty, own != asked, let place = compiled.source.version {
      findings.append(place.finding(.versionNotRaised, [version]))
    }
    let earlier = lines.filter { isVersion(Array($0.version.utf8), before: guide.version) }
    for line in earlier { findings += self.findings(about: line, in: compiled) }
    if !earlier.isEmpty, !compiled.changes.contains(where: { $0.version == guide.version }),
      let place = compiled.source.version
    {
      findings.append(place.finding(.changeUntold, [version]))
    }
    return findings
  }

  /// What is left of an answer of an earlier version, which a draft of it would have.
  private func findings(about line: Line, in compiled: CompiledGuide) -> [Finding] {
    let guide = compiled.guide
    var findings: [Finding] = []
    for option in line.options.isEmpty ? [""] : line.options {
      guard let entry = line.draft(saying: option)?.migrated(by: compiled.migrations).draft.answers.first else {
        continue
      }
      guard let question = guide.questions.first(where: { $0.id == entry.question }) else {
        let known = guide.questions.map { $0.id.string }
        return [
          file.finding(
            .answerGone, at: line.offset, [line.version, line.question],
            suggestion: nearest(to: line.question, among: known))
        ]
      }
      guard !option.isEmpty, !question.options.isEmpty, !question.options.contains(entry.text) else { continue }
      findings.append(file.finding(.optionGone, at: line.offset, [line.version, option, question.id.string]))
    }
    return findings
  }

  private static func lines(of guide: Guide) -> [Line] {
    guide.questions.map { question in
      Line(
        version: guide.version.string, question: question.id.string, kind: question.kind.name,
        options: question.options.map(\.string))
    }
  }
}

extension VersionRecord.Line {
  /// A draft of the version with nothing but an answer to this question.
  fileprivate func draft(saying option: String) -> Draft? {
    func text(_ words: String) -> JSON { .text(Array(words.utf8)) }
    let answers = JSON.object([JSON.Member(Array(question.utf8), text(option))])
    let draft = JSON.object([
      JSON.Member("draft", .number(1)), JSON.Member("guide", text("")), JSON.Member("version", text(version)),
      JSON.Member("digest", text("")), JSON.Member("asOf", text("2000-01-01")), JSON.Member("answers", answers),
      JSON.Member("unaccepted", .object([])), JSON.Member("place", .null),
    ])
    return try? Draft(bytes: draft.bytes)
  }
}

extension Question.Kind {
  /// What it is called in a guide: `choice`, or the field's id.
  fileprivate var name: String {
    switch self {
    case .choice: "choice"
    case .yesNo: "yes-no"
    case .choices: "choices"
    case .moment: "moment"
    case .rows: "rows"
    case .field(let field): "\(field.id)"
    }
  }
}
