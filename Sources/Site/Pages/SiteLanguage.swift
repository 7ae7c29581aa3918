public import Presentation

/// One language of the site: its voice and every guide that can be read in it.
public struct SiteLanguage: Sendable {
  public let voice: Voice
  public let guides: [GuidePages]

  public init(voice: Voice, guides: [GuidePages]) {
    self.voice = voice
    self.guides = guides
  }

  var tag: String { voice.language }
  var home: SitePath { SitePath([tag]) }

  func path(_ guide: GuidePages, _ kind: PageKind) -> SitePath {
    let folders = [tag, names.guides, Slug(guide.title).text]
    return switch kind {
    case .guide: SitePath(folders)
    case .print: SitePath(folders + [names.print])
    case .wizard: SitePath(folders + [names.questions])
    }
  }

  /// The folders' names, which an address shows.
  private var names: (guides: String, print: String, questions: String) {
    switch tag {
    case "da": ("vejledninger", "print", "spoergsmaal")
    case "nl": ("handleidingen", "print", "vragen")
    default: ("guides", "print", "questions")
    }
  }
}

enum PageKind: Sendable {
  case guide, print, wizard
}
