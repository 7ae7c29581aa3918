import Localization

/// Where a guide states something that a source says.
public struct Citation: Sendable, Equatable {
  /// The id of the statement.
  public let statement: String
  /// A step of the guide, or a fact or label that the guide shows.
  public let place: String
}

extension GuideLibrary {
  /// What a guide cites: at its steps and their items, and by the facts and labels in its words.
  public func citations(of guide: CompiledGuide) -> [Citation] {
    let source = guide.source
    let name = source.id?.string ?? ""
    let steps = source.steps.flatMap { step in
      (step.sources + step.items.flatMap { $0.sources }).map {
        Citation(statement: $0.string, place: "\(name).\(step.id.string)")
      }
    }
    let facts = facts(of: guide)
    let shownLabels = guide.references(.label)
    let labels = labels.labels.filter { shownLabels.contains($0.id.string) }
    let shown =
      facts.flatMap { fact in fact.versions.map { (fact.id.string, $0.statements) } }
      + labels.map { ($0.id.string, $0.source.string.statementIDs) }
    return steps
      + shown.flatMap { place, statements in statements.map { Citation(statement: $0, place: place) } }
  }

  /// The facts that a guide gives.
  func facts(of guide: CompiledGuide) -> [FactSource] {
    let links = guide.references(.link)
    return facts.facts.filter { links.contains($0.id.string) || guide.source.writes(to: $0.id.string) }
  }
}

extension CompiledGuide {
  /// The ids of the facts or labels that its messages show.
  fileprivate func references(_ kind: GuideReference.Kind) -> Set<String> {
    Set(messages.flatMap { GuideReference.all(in: $0.words.text.bytes) }.filter { $0.kind == kind }.map(\.id))
  }
}

extension GuideSource {
  fileprivate func writes(to fact: String) -> Bool {
    documents.contains { document in
      guard case .email(let email) = document.kind else { return false }
      return [email.to, email.copy].contains { $0?.string == fact }
    }
  }
}

extension StepSource {
  fileprivate var items: [ItemSource] {
    if case .instructions(let items) = kind { items } else { [] }
  }
}

extension FactSource.Version {
  /// The ids of the statements on which it rests.
  public var statements: [String] { sources.map(\.string) }
}

extension String {
  /// Ids such as `S0.4` or `R1024-6.1` among other words.
  fileprivate var statementIDs: [String] {
    split { !($0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "." || $0 == "-") }
      .map { $0.last == "." ? String($0.dropLast()) : String($0) }
      .filter { $0.contains { $0.isNumber } && $0.first?.isUppercase == true }
  }
}
