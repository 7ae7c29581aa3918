public import Localization

/// The guides of several folders, each hiding what the folders after it have under the same name.
///
/// ```swift
/// let library = GuideLibrary([GuideFolder(path: "Guides")])
/// let (guide, findings) = library.load("flegt-importer")!
/// ```
public struct GuideLibrary: Sendable {
  public let folders: [GuideFolder]
  public let facts: FactTable
  public let labels: LabelTable
  /// The documents on which statements rest, and the reasons why statements are not published as they stand.
  public let documents: [SourceDocument]
  public let reasons: [SourceReason]
  /// The ids of all guides, in the order in which they are offered.
  public let guides: [String]
  var fragments: Fragments
  /// What the guides' words are held to.
  private let languages = ProofreadingLanguages()
  /// What is wrong with the tables of facts and labels, and with the order of the guides.
  public let findings: [Finding]

  public init(_ folders: [GuideFolder]) {
    self.folders = folders
    fragments = Fragments(in: folders)
    var facts = FactTable()
    var labels = LabelTable()
    var documents: [SourceDocument] = []
    var reasons: [SourceReason] = []
    var findings: [Finding] = []
    var guides: [String] = []
    for folder in folders {
      let (ordered, unordered) = folder.orderedGuides
      guides += ordered.filter { !guides.contains($0) }
      findings += unordered
      let (factFiles, unreadFacts) = folder.files(of: "facts")
      let readFacts = factFiles.map { FactReader.read($0) }
      let layer = readFacts.flatMap { $0.facts }
      facts.facts += layer.filter { facts.fact($0.id.string) == nil }.firstOf(\.id)
      let (ownDocuments, ownReasons) = (readFacts.flatMap(\.documents), readFacts.flatMap(\.reasons))
      documents += ownDocuments.filter { own in !documents.contains { $0.id.string == own.id.string } }.firstOf(\.id)
      reasons += ownReasons.filter { own in !reasons.contains { $0.id.string == own.id.string } }.firstOf(\.id)
      let (labelFiles, unreadLabels) = folder.files(of: "labels")
      let readLabels = labelFiles.map { LabelReader.read($0) }
      let labelLayer = readLabels.flatMap { $0.labels }
      labels.labels += labelLayer.filter { labels.label($0.id.string) == nil }.firstOf(\.id)
      findings += unreadFacts + readFacts.flatMap { $0.findings } + duplicates(of: layer.map { $0.id })
      findings += duplicates(of: ownDocuments.map(\.id)) + duplicates(of: ownReasons.map(\.id))
      findings += unreadLabels + readLabels.flatMap { $0.findings } + duplicates(of: labelLayer.map { $0.id })
    }
    self.facts = facts
    self.labels = labels
    (self.documents, self.reasons) = (documents, reasons)
    self.guides = guides
    self.findings = findings
  }

  /// Reads and compiles a guide; nothing when there is none of that name. A guide with an error is findings only.
  ///
  /// Who only follows a guide need not wait for it to be proofread: then it is told only what keeps it from being followed.
  public func load(_ id: String, proofread: Bool = true) -> LoadedGuide? {
    file(of: id).map { load($0, of: id, proofread: proofread) }
  }

  /// Several guides, on all cores. The longest come first, so that none of them is left to one core at the end.
  public func load(_ ids: [String]) -> [String: LoadedGuide] {
    let files = ids.compactMap { id in file(of: id).map { (id: id, file: $0) } }
      .sorted { $0.file.length > $1.file.length }
    let guides = files.mapInParallel { load($0.file, of: $0.id, proofread: true) }
    return Dictionary(uniqueKeysWithValues: zip(files.map(\.id), guides))
  }

  private func load(_ file: Result<SourceFile, Unreadable>, of id: String, proofread: Bool) -> LoadedGuide {
    switch file {
    case .success(let file):
      let loaded = load(file, expecting: id, proofread: proofread)
      guard proofread, let guide = loaded.guide, let record = versions(of: id) else { return loaded }
      return LoadedGuide(
        guide: guide, source: loaded.source, catalogue: loaded.catalogue,
        findings: loaded.findings + record.findings(about: guide))
    case .failure(let error): return LoadedGuide(guide: nil, source: nil, catalogue: nil, findings: [error.finding])
    }
  }

  /// Reads and compiles a guide that stands in a file of its own.
  public func load(_ file: SourceFile, expecting id: String? = nil, proofread: Bool = true) -> LoadedGuide {
    var (source, findings) = GuideReader.read(file, including: fragments)
    if let name = source.id, let id, name.string != id {
      findings.append(name.finding(.guideNameDiffers, [name.string, id], suggestion: id))
    }
    let compiled = GuideCompiler.compile(
      source, facts: facts, labels: labels, guides: guides, heldTo: proofread ? languages : nil)
    findings += compiled.findings
    return LoadedGuide(
      guide: compiled.guide, source: source, catalogue: source.id.map { _ in compiled.catalogue },
      findings: proofread
        ? GuideSkips.applied(to: findings, in: file, source.fragments).inOrder().once() : findings)
  }

  /// What a guide calls itself, in its own language.
  public func title(of id: String) -> String? {
    guard case .success(let file) = file(of: id) else { return nil }
    return GuideReader.read(file, including: Fragments()).0.title?.string
  }

  /// The sample journeys of a guide; none when it has no file for them, or one that a shell has just begun to write.
  public func journeys(of guide: CompiledGuide) -> (journeys: [SampleJourney], findings: [Finding]) {
    let id = guide.source.id?.string ?? ""
    guard let folder = folder(of: id), folder.has("\(id)/journeys.yaml") else { return ([], []) }
    switch folder.file("\(id)/journeys.yaml") {
    case .success(let file): return file.bytes.isEmpty ? ([], []) : JourneyReader.read(file, for: guide)
    case .failure(let error): return ([], [error.finding])
    }
  }

  /// What the published versions of a guide asked; nothing where that is not kept.
  func versions(of id: String) -> VersionRecord? {
    guard let folder = folder(of: id), folder.has("\(id)/\(VersionRecord.fileName)"),
      case .success(let file) = folder.file("\(id)/\(VersionRecord.fileName)")
    else { return nil }
    return VersionRecord(file)
  }

  /// What a guide's record is to hold, with where it stands; nothing where none is kept or it is as it should be.
  public func renewedVersions(of guide: CompiledGuide) -> (path: String, name: String, bytes: [UInt8])? {
    let id = guide.source.id?.string ?? ""
    guard let folder = folder(of: id), let bytes = versions(of: id)?.renewed(by: guide) else { return nil }
    let name = "\(id)/\(VersionRecord.fileName)"
    return ("\(folder.path)/\(name)", "\(folder.name)/\(name)", bytes)
  }

  private func folder(of id: String) -> GuideFolder? { folders.first { $0.has("\(id)/guide.yaml") } }

  private func file(of id: String) -> Result<SourceFile, Unreadable>? { folder(of: id)?.file("\(id)/guide.yaml") }
}

extension Result<SourceFile, Unreadable> {
  fileprivate var length: Int { (try? get().bytes.count) ?? 0 }
}

/// A guide as far as it could be read, and what is wrong with it.
public struct LoadedGuide: Sendable {
  /// Nothing when there is an error.
  public let guide: CompiledGuide?
  public let source: GuideSource?
  /// Its words, to which translations are held; there also when the guide is broken, if it says its name.
  public let catalogue: Catalogue?
  public let findings: [Finding]
}

private func duplicates(of ids: [Extract]) -> [Finding] {
  ids.repeats.map { id, first in id.finding(.idDuplicate, [id.string, "\(first.place.line)"]) }
}

extension Array {
  /// Without those that repeat the id of one before them.
  fileprivate func firstOf(_ id: (Element) -> Extract) -> [Element] {
    indices.filter { index in !self[..<index].contains { id($0).text.bytes == id(self[index]).text.bytes } }
      .map { self[$0] }
  }
}
