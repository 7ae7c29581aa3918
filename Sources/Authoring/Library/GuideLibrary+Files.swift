public import Localization

extension GuideLibrary {
  /// What is wrong with a file that was named on its own: a guide, what stands beside it, or a fragment with what the
  /// guides make of it that include it.
  public func findings(in file: SourceFile) -> [Finding] {
    if file.name.hasSuffix("sources.tsv") { return read(sources: file).findings }
    if file.isOfFacts { return FactReader.read(file).findings }
    if file.hasLine(beginning: "labels:") { return LabelReader.read(file).findings }
    if file.hasLine(beginning: "guides:") { return OrderReader.read(file, guides: guides).findings }
    if file.hasLine(beginning: "journeys:") { return findings(ofJourneys: file) }
    guard let name = file.nameOfFragment else { return load(file).findings }
    var library = self
    library.fragments.put(file, as: name)
    let others = guides.compactMap { library.load($0) }.flatMap(\.findings).filter { $0.place.file == file.name }
    return (Fragment.read(file, named: name).findings + others).inOrder().once()
  }

  /// Those of the guide in whose folder the file stands, if it can be followed.
  private func findings(ofJourneys file: SourceFile) -> [Finding] {
    guard let id = file.name.split(separator: "/").dropLast().last, let guide = load(String(id))?.guide else {
      return []
    }
    let (journeys, unread) = JourneyReader.read(file, for: guide)
    return unread.isEmpty ? journeys.flatMap { $0.replay(in: guide) } + guide.untested(by: journeys) : unread
  }

  /// The fragments that none of these guides includes, with what is wrong with them.
  public func unusedFragments(besides guides: [GuideSource]) -> [Finding] {
    let used = Set(guides.flatMap { $0.fragments.map(\.name) })
    return fragments.names.flatMap { name -> [Finding] in
      guard case .success(let file) = fragments.file(name), !used.contains(file.name) else { return [] }
      let (fragment, findings) = Fragment.read(file, named: name)
      return findings + [fragment?.id].compactMap { $0?.finding(.fragmentUnused, [name]) }
    }
  }
}

extension SourceFile {
  /// Whether facts stand in it, or what their sources are called; guides have documents of another kind.
  fileprivate var isOfFacts: Bool {
    let isOfGuide = hasLine(beginning: "guide:") || hasLine(beginning: "fragment:")
    return !isOfGuide && ["facts:", "documents:", "reasons:"].contains { hasLine(beginning: $0) }
  }

  /// The name of its own under which guides include it; nothing where it is no fragment.
  fileprivate var nameOfFragment: String? {
    guard hasLine(beginning: "fragment:"), let last = name.split(separator: "/").last, last.hasSuffix(".yaml") else {
      return nil
    }
    return String(last.dropLast(5))
  }
}
