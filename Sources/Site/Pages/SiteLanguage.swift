public import Authoring
public import Presentation
import Wizard

/// One language of the site: its voice and every guide that can be read in it.
public struct SiteLanguage: Sendable {
  public let voice: Voice
  public let guides: [GuidePages]
  /// Those that lack words in this language, as they are read in another.
  public let borrowed: [GuidePages]
  /// The words that the guides use and the glossary explains.
  public let terms: TermList
  /// Those that were known, and one for each guide that had none in this language.
  public let addresses: GuideAddresses

  public init(
    voice: Voice, guides: [GuidePages], borrowed: [GuidePages] = [], terms: TermList = TermList(),
    addresses: GuideAddresses = GuideAddresses()
  ) {
    self.voice = voice
    self.guides = guides
    self.borrowed = borrowed
    self.terms = terms
    self.addresses = (guides + borrowed).reduce(into: addresses) { addresses, guide in
      addresses.keep(Slug(guide.title).text, of: guide.id, in: voice.language)
    }
  }

  var tag: String { voice.language }
  var home: SitePath { SitePath([tag]) }

  func path(_ guide: GuidePages, _ kind: PageKind) -> SitePath {
    path(addresses.all(of: guide.id, in: tag).first ?? guide.id, kind)
  }

  /// Where a guide is read; nothing for one that is not there.
  func address(ofGuide id: String) -> SitePath? {
    (guides + borrowed).first { $0.id == id }.map { path($0, .guide) }
  }

  /// Where the page stood in former times.
  func formerPaths(_ guide: GuidePages, _ kind: PageKind) -> [SitePath] {
    addresses.all(of: guide.id, in: tag).dropFirst().map { path($0, kind) }
  }

  private func path(_ words: String, _ kind: PageKind) -> SitePath {
    let folders = [tag, names.guides, words]
    return switch kind {
    case .guide: SitePath(folders)
    case .print: SitePath(folders + [names.print])
    case .diagram: SitePath(folders + [names.diagram])
    case .wizard: SitePath(folders + [names.questions])
    }
  }

  /// The folders' names, which an address shows.
  private var names: (guides: String, print: String, diagram: String, questions: String) {
    switch tag {
    case "da": ("vejledninger", "print", "diagram", "spoergsmaal")
    case "nl": ("handleidingen", "print", "schema", "vragen")
    default: ("guides", "print", "diagram", "questions")
    }
  }
}

extension GuidePages {
  var id: String { String(decoding: edition.guide.id, as: UTF8.self) }
}

enum PageKind: CaseIterable, Sendable {
  case guide, print, diagram, wizard
}
