import Authoring
import FoundationEssentials
import Localization
import Presentation

/// What a check looked at, and what it found there.
struct CheckedFiles {
  let count: Int
  let findings: [Finding]
}

extension Workplace {
  /// Everything that is wrong with all guides and catalogues.
  func check() -> CheckedFiles {
    var findings = library.findings + catalogues.proofread()
    findings += differences(from: library.labels.template, domain: "labels")
    for id in guideNames {
      guard let loaded = library.load(id) else { continue }
      findings += loaded.findings
      guard let guide = loaded.guide else { continue }
      let (journeys, unread) = library.journeys(of: guide)
      findings += unread.isEmpty ? journeys.flatMap { $0.replay(in: guide.guide) } : unread
      findings += differences(from: guide.template, domain: id)
    }
    return CheckedFiles(count: catalogues.files.count + guideNames.count, findings: findings.inOrder())
  }

  /// What is wrong with some files, wherever they are; nothing when one of them cannot be read.
  func check(_ names: [String]) throws(UnreadableFile) -> CheckedFiles {
    var findings: [Finding] = []
    for name in names {
      guard let bytes = FileManager.default.contents(atPath: name) else { throw UnreadableFile(name: name) }
      let file = SourceFile(name: name, bytes: Array(bytes))
      if name.hasSuffix(".yaml") {
        findings += library.load(file).findings
      } else {
        findings += proofread(POFile(file), named: name)
      }
    }
    return CheckedFiles(count: names.count, findings: findings.inOrder())
  }

  /// A file's folder names its language and the file its domain: `da/interface.po`.
  private func proofread(_ file: POFile, named name: String) -> [Finding] {
    let path = name.hasPrefix("/") ? name : FileManager.default.currentDirectoryPath + "/" + name
    let parts = path.split(separator: "/")
    let language = parts.count > 1 ? String(parts[parts.count - 2]) : voice.language
    let domain = parts.last.map { String($0.prefix { $0 != "." }) } ?? ""
    let role: Catalogue.Role = name.hasSuffix(".pot") ? .source : .translation
    let catalogue = Catalogue(file, domain: domain, language: language, role: role)
    if role == .source {
      return file.findings + Proofreader(source: catalogue, glossaries: catalogues).findingsOfSource
    }
    guard let source = catalogues.source(of: domain) else {
      let known = catalogues.domains.filter { catalogues.source(of: $0) != nil }
      let unknown = file.source.finding(
        .domainUnknown, at: 0, language: language, [domain], suggestion: nearest(to: domain, among: known))
      return file.findings + [unknown]
    }
    return file.findings + Proofreader(source: source, glossaries: catalogues).findings(of: catalogue)
  }

  /// Where a template on disk is behind what it is made from.
  private func differences(from template: POTemplate, domain: String) -> [Finding] {
    let file = catalogues.files.first { $0.source.name.hasSuffix("/\(template.language)/\(domain).pot") }
    guard let file else { return [] }
    return template.difference(from: file).map { [$0] } ?? []
  }
}

struct UnreadableFile: Error {
  let name: String
}
