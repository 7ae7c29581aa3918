import Authoring
import FoundationEssentials
import Localization
import Phrasing
import Presentation

/// What a check looked at, and what it found there.
struct CheckedFiles {
  let count: Int
  let findings: [Finding]
}

extension Workplace {
  /// Everything that is wrong with all guides and catalogues, or with the catalogues of one language.
  func check(
    _ progress: Progress, only language: String? = nil, on day: CivilDate? = nil,
    dictionaries: [String: SpellingDictionary] = [:], requiresReview: Bool = false
  ) -> CheckedFiles {
    defer { progress.erase() }
    let readCatalogues = catalogues.files.count
    let count = readCatalogues + guideNames.count
    progress.tell(voice.text(.checkProgress(done: 0, total: count)))
    let proofread = catalogues.proofread(labels: labels, dictionaries: dictionaries, requiresReview: requiresReview)
    if let language {
      let files = catalogues.catalogues.filter { $0.language == language }
      return CheckedFiles(count: files.count, findings: proofread.filter { $0.language == language })
    }
    var findings = library.findings + library.findingsOfSources + proofread + (day.map(library.unchecked) ?? [])
    if !library.labels.labels.isEmpty { findings += differences(from: library.labels.template, domain: "labels") }
    // Facts of a folder of its own are said in English as long as nobody has translated them.
    findings +=
      library.sourceTemplate.map { differences(from: $0, domain: SourceWords.domain, severity: .warning) } ?? []
    findings += keyFindings
    findings += catalogues.catalogues.filter { $0.domain == "fields" }.flatMap(FieldExamples.findings)
    loadGuides()
    var read: [GuideSource] = []
    var whole: [CompiledGuide] = []
    for (id, done) in zip(guideNames, readCatalogues...) {
      progress.tell(voice.text(.checkProgress(done: done, total: count)))
      guard let loaded = load(id) else { continue }
      findings += loaded.findings
      loaded.source.map { read.append($0) }
      guard let guide = loaded.guide else { continue }
      whole.append(guide)
      let (journeys, unread) = library.journeys(of: guide)
      findings += unread.isEmpty ? journeys.flatMap { $0.replay(in: guide) } + guide.untested(by: journeys) : unread
      findings += differences(from: guide.template, domain: id)
    }
    findings += library.unusedFragments(besides: read)
    // A guide that is broken may give any fact.
    if whole.count == guideNames.count {
      findings += library.unusedFacts(
        besides: whole, or: catalogues.source(of: "glossary")?.messages.map(\.text.bytes) ?? [])
    }
    findings += day.map { library.endingFacts(of: whole, on: $0) } ?? []
    return CheckedFiles(count: count, findings: findings.inOrder().once())
  }

  /// What is wrong with some files, wherever they are; nothing when one of them cannot be read.
  func check(
    _ names: [String], language: String?, dictionaries: [String: SpellingDictionary] = [:], requiresReview: Bool = false
  ) throws(UnusableFile) -> CheckedFiles {
    let (catalogues, library) = (catalogues, library)
    let languages = ProofreadingLanguages(
      catalogues.languages, glossaries: catalogues, labels: labels, dictionaries: dictionaries)
    let files = names.mapInParallel { LooseFile($0, catalogues, library, language: language) }
    let domains = Set(files.compactMap(\.translation?.domain))
    let proofreaders = domains.sorted().mapInParallel { domain in
      catalogues.source(of: domain).map { Proofreader(source: $0, languages: languages) }
    }
    let byDomain = Dictionary(zip(domains.sorted(), proofreaders), uniquingKeysWith: { first, _ in first })
    for case .unreadable(let name) in files { throw UnusableFile(name: name) }
    let histories = TranslationHistories(beside: files.compactMap(\.translation))
    let findings = files.mapInParallel { file -> [Finding] in
      switch file {
      case .unreadable: return []
      case .told(let findings): return findings
      case .source(let po, let catalogue):
        return po.allFindings(language: catalogue.language)
          + Proofreader(source: catalogue, languages: languages).findingsOfSource(in: po)
      case .translation(let po, let catalogue):
        let own = po.allFindings(language: catalogue.language)
        guard let proofreader = byDomain[catalogue.domain] ?? nil else {
          return own + [catalogues.unknownDomain(of: catalogue, in: po.source)]
        }
        return own
          + proofreader.findings(
            of: catalogue, beside: catalogues.base(of: catalogue), history: histories[catalogue],
            requiresReview: requiresReview)
      }
    }.flatMap(\.self)
    return CheckedFiles(count: names.count, findings: findings.inOrder())
  }

  /// Messages that the program never says, and those that it says and a source lacks.
  private var keyFindings: [Finding] {
    Embedded.englishCatalogues.compactMap(\.catalogue).flatMap { known -> [Finding] in
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
  private func differences(from template: POTemplate, domain: String, severity: Severity? = nil) -> [Finding] {
    guard let file = catalogues.file("\(domain).pot", in: template.language) else { return [] }
    return template.difference(from: file, severity: severity).map { [$0] } ?? []
  }
}

/// A file that cannot be read, or cannot be written.
struct UnusableFile: Error {
  let name: String
  var isWritten = false
}

/// A file that was named on its own, wherever it is.
private enum LooseFile: Sendable {
  case unreadable(String)
  /// A guide, or what is not read at all: only what is wrong with it.
  case told([Finding])
  case source(POFile, Catalogue)
  case translation(POFile, Catalogue)

  var translation: Catalogue? { if case .translation(_, let catalogue) = self { catalogue } else { nil } }

  init(_ name: String, _ catalogues: CatalogueSet, _ library: GuideLibrary, language: String?) {
    switch SourceFile.read(name) {
    case .failure(let unread):
      self = unread.finding.code == .fileTooLarge ? .told([unread.finding]) : .unreadable(name)
    case .success(let file) where name.hasSuffix(".yaml") || name.hasSuffix("sources.tsv"):
      self = .told(library.findings(in: file))
    case .success(let file):
      let po = POFile(file)
      let catalogue = LoneCatalogue(po, among: catalogues, language: language).catalogue
      self = catalogue.role == .source ? .source(po, catalogue) : .translation(po, catalogue)
    }
  }
}
