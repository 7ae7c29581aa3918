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
  /// Everything that is wrong with all guides and catalogues, or with the catalogues of one language.
  func check(only language: String? = nil) -> CheckedFiles {
    if let language {
      let files = catalogues.catalogues.filter { $0.language == language }
      return CheckedFiles(
        count: files.count, findings: catalogues.proofread(labels: labels).filter { $0.language == language })
    }
    var findings = library.findings + catalogues.proofread(labels: labels)
    findings += differences(from: library.labels.template, domain: "labels") + keyFindings
    findings += catalogues.catalogues.filter { $0.domain == "fields" }.flatMap(FieldExamples.findings)
    for id in guideNames {
      guard let loaded = library.load(id) else { continue }
      findings += loaded.findings
      guard let guide = loaded.guide else { continue }
      let (journeys, unread) = library.journeys(of: guide)
      findings += unread.isEmpty ? journeys.flatMap { $0.replay(in: guide) } : unread
      findings += differences(from: guide.template, domain: id)
    }
    return CheckedFiles(count: catalogues.files.count + guideNames.count, findings: findings.inOrder())
  }

  /// What is wrong with some files, wherever they are; nothing when one of them cannot be read.
  func check(_ names: [String], language: String?) throws(UnusableFile) -> CheckedFiles {
    var findings: [Finding] = []
    let languages = ProofreadingLanguages(catalogues.languages, glossaries: catalogues, labels: labels)
    var proofreaders: [String: Proofreader] = [:]
    for name in names {
      let file: SourceFile
      switch SourceFile.read(name) {
      case .success(let read): file = read
      case .failure(let unread) where unread.finding.code == .fileTooLarge:
        findings.append(unread.finding)
        continue
      case .failure: throw UnusableFile(name: name)
      }
      if name.hasSuffix(".yaml") {
        findings += library.load(file).findings
        continue
      }
      let po = POFile(file)
      let lone = LoneCatalogue(po, among: catalogues, language: language)
      findings += po.allFindings(language: lone.catalogue.language)
      if lone.catalogue.role == .source {
        findings += Proofreader(source: lone.catalogue, languages: languages).findingsOfSource(in: po)
      } else if let source = catalogues.source(of: lone.catalogue.domain) {
        let known = proofreaders[source.domain] ?? Proofreader(source: source, languages: languages)
        proofreaders[source.domain] = known
        findings += known.findings(of: lone.catalogue)
      } else {
        findings.append(catalogues.unknownDomain(of: lone.catalogue, in: file))
      }
    }
    return CheckedFiles(count: names.count, findings: findings.inOrder())
  }

  /// Messages that the program never says, and those that it says and a source lacks.
  private var keyFindings: [Finding] {
    Embedded.englishCatalogues.flatMap { known -> [Finding] in
      guard let source = catalogues.source(of: known.domain), let file = source.messages.first?.file else { return [] }
      let undeclared = known.keys.filter { source[$0] == nil }
      let unused = source.messages.filter { known[$0.key] == nil }
      return unused.map { message in
        file.finding(
          .keyUnused, at: message.offset, language: source.language, key: message.key, [message.key],
          suggestion: nearest(to: message.key, among: undeclared))
      }
        + undeclared.map { key in
          file.finding(.keyUndeclared, at: file.bytes.count, language: source.language, key: key, [key])
        }
    }
  }

  /// The words on other people's screens, each by language.
  var labels: [[String: String]] {
    library.labels.labels.map { label in
      Dictionary(label.seen.map { ($0.language, $0.words.string) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Where a template on disk is behind what it is made from.
  private func differences(from template: POTemplate, domain: String) -> [Finding] {
    let file = catalogues.files.first { $0.source.name.hasSuffix("/\(template.language)/\(domain).pot") }
    guard let file else { return [] }
    return template.difference(from: file).map { [$0] } ?? []
  }
}

/// A file that cannot be read, or cannot be written.
struct UnusableFile: Error {
  let name: String
  var isWritten = false
}
