import Localization

/// What a guide includes, and how far it has come with that.
struct Inclusion {
  let fragments: Fragments
  /// The language of the guide.
  var language: Extract?
  /// What fragments bring besides the list in which they are included.
  var brought = GuideSource()
  /// The fragments that are being read, each included by the one before it.
  fileprivate var chain: [String] = []
  fileprivate var known: [String: Fragment?] = [:]
  private(set) var files: [SourceFile] = []
  /// How many words were read out of fragments.
  fileprivate var occurrence = 0
  /// Which of these words came by which inclusion.
  fileprivate var spans: [(occurrences: ClosedRange<Int>, include: Extract)] = []
  /// The guide and all that it includes, each as often as it does, in bytes.
  fileprivate var size: Int

  fileprivate static let depthLimit = 8

  init(of fragments: Fragments, in file: SourceFile) {
    self.fragments = fragments
    size = file.bytes.count
  }

  /// Where the guide includes what some words of it came with.
  func include(of words: Extract) -> Extract? {
    spans.filter { $0.occurrences.contains(words.occurrence) }.max { $0.occurrences.count < $1.occurrences.count }?
      .include
  }

  fileprivate mutating func add(_ file: SourceFile) { files.append(file) }
}

extension GuideReader {
  /// The parts that stand in a list: its own, and in their place those of fragments.
  mutating func parts<Part>(
    _ list: String, of nodes: [YAMLNode], _ read: (inout GuideReader, YAMLNode) -> Part?
  ) -> [Part] {
    var parts: [Part] = []
    for node in nodes {
      if !node.isInclude {
        if let part = read(&self, node) { parts.append(part) }
      } else if let included = included(node, in: list, read) {
        parts += included
      } else {
        isWhole = false
        lost.appendAny()
      }
    }
    return parts
  }

  private mutating func included<Part>(
    _ node: YAMLNode, in list: String, _ read: (inout GuideReader, YAMLNode) -> Part?
  ) -> [Part]? {
    guard let entries = schema.entries(of: node, known: ["include", "with"]),
      let name = schema.requiredWords("include", in: entries)
    else { return nil }
    let given = readPairs("with", in: entries)
    guard let fragment = fragment(name), let values = values(given, of: fragment, name) else { return nil }
    guard let node = fragment.entries[list], case .list = node.content else {
      schema.note(name, .fragmentPartMissing, [name.string, list])
      return nil
    }
    inclusion.occurrence = schema.arguments?.occurrence ?? inclusion.occurrence
    let first = inclusion.occurrence + 1
    var inner = GuideReader(schema: SchemaReader(fragment.file), inclusion: inclusion)
    inner.inclusion.chain.append(name.string)
    inner.schema.arguments = ParameterValues(values, after: inclusion.occurrence)
    let parts = inner.parts(list, of: inner.schema.list(list, in: fragment.entries), read)
    if list != "do" { inner.bring(fragment.entries, besides: list) }
    take(inner, includedBy: name, from: first)
    return parts
  }

  /// Everything else that the fragment has.
  private mutating func bring(_ entries: Entries, besides list: String) {
    if list != "values" {
      inclusion.brought.values += schema.list("values", in: entries).compactMap { kept(readValue($0)) }
    }
    if list != "steps" {
      inclusion.brought.steps += parts("steps", of: schema.list("steps", in: entries)) { $0.kept($0.readStep($1)) }
    }
    if list != "outcomes" {
      inclusion.brought.outcomes += parts("outcomes", of: schema.list("outcomes", in: entries)) {
        $0.kept($0.readOutcome($1))
      }
    }
    if list != "documents" {
      inclusion.brought.documents += parts("documents", of: schema.list("documents", in: entries)) {
        $0.readDocument($1)
      }
    }
  }

  private mutating func take(_ inner: GuideReader, includedBy name: Extract, from first: Int) {
    let chain = inclusion.chain
    schema.take(inner.schema.findings)
    isWhole = isWhole && inner.isWhole
    lost.merge(inner.lost)
    inclusion = inner.inclusion
    inclusion.chain = chain
    inclusion.occurrence = inner.schema.arguments?.occurrence ?? inclusion.occurrence
    schema.arguments?.occurrence = inclusion.occurrence
    if first <= inclusion.occurrence { inclusion.spans.append((first...inclusion.occurrence, name)) }
  }

  /// The fragment of a name, looked at once, unless it cannot be included here.
  private mutating func fragment(_ name: Extract) -> Fragment? {
    let id = name.string
    if let start = inclusion.chain.firstIndex(of: id) {
      let ring = inclusion.chain[start...] + [id]
      schema.note(name, .includeRing, [ring.joined(separator: " → ")])
      return nil
    }
    guard inclusion.chain.count < Inclusion.depthLimit else {
      schema.note(name, .includeTooDeep, ["\(Inclusion.depthLimit)"])
      return nil
    }
    if inclusion.known[id] == nil {
      inclusion.known[id] = .some(readFragment(name))
    }
    guard let fragment = inclusion.known[id] ?? nil else { return nil }
    inclusion.size += fragment.file.bytes.count
    guard inclusion.size <= YAMLReader.sizeLimit else {
      schema.note(name, .includeTooLarge, ["\(YAMLReader.sizeLimit)"])
      return nil
    }
    if let own = fragment.language, let language = inclusion.language, own.text.bytes != language.text.bytes {
      schema.note(name, .fragmentLanguageDiffers, [id, own.string, language.string])
    }
    return fragment
  }

  private mutating func readFragment(_ name: Extract) -> Fragment? {
    switch inclusion.fragments.file(name.string) {
    case .success(let file):
      inclusion.add(file)
      let (fragment, findings) = Fragment.read(file, named: name.string)
      schema.take(findings)
      return fragment
    case .failure(let error): schema.take([error.finding])
    case nil:
      let suggestion = nearest(to: name.string, among: inclusion.fragments.names)
      schema.note(name, .fragmentUnknown, [name.string], suggestion: suggestion)
    }
    return nil
  }

  /// What every parameter of a fragment stands for; nothing when one is missing or does not fit.
  private mutating func values(
    _ given: [(name: Extract, words: Extract)], of fragment: Fragment, _ include: Extract
  ) -> [String: Extract]? {
    let names = fragment.parameters.map { $0.string }
    var values: [String: Extract] = [:]
    var isFit = true
    for (name, words) in given {
      guard names.contains(name.string) else {
        schema.note(name, .parameterUnknown, [name.string], suggestion: nearest(to: name.string, among: names))
        continue
      }
      if fragment.parametersInWords.contains(name.string), !words.text.bytes.isDottedID {
        schema.note(words, .parameterNoID, [name.string])
        isFit = false
      }
      values[name.string] = words
    }
    for name in names where values[name] == nil {
      schema.note(include, .parameterMissing, [name, include.string])
      isFit = false
    }
    return isFit ? values : nil
  }
}

extension GuideSource {
  /// Adds what fragments bring behind what the guide has itself.
  mutating func add(_ brought: GuideSource) {
    values += brought.values
    steps += brought.steps
    outcomes += brought.outcomes
    documents += brought.documents
  }
}

extension YAMLNode {
  fileprivate var isInclude: Bool {
    guard case .map(let map) = content else { return false }
    return map.index(of: "include") != nil
  }
}
