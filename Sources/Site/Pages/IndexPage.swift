import Presentation

/// Everything there is to read, in the language's own order of letters.
struct IndexPage {
  let language: SiteLanguage
  let frame: PageFrame

  @MarkupBuilder
  var content: [Markup] {
    Element(.p, .class("lead")) { voice.text(.indexText) }
    for group in groups {
      Element(.section, .class("letter"), .labelledBy("letter-\(group.id)")) {
        Element(.h2, .id("letter-\(group.id)")) { group.title }
        Element(.ul) { for entry in group.entries { item(entry) } }
      }
    }
  }

  struct Entry {
    let title: String
    let path: SitePath
    let fragment: String?
    /// The guide that it is a part of.
    let guide: String?
  }

  struct Group {
    /// The same letter in an address.
    let id: String
    let title: String
    var entries: [Entry]
  }

  private var voice: Voice { language.voice }

  private func item(_ entry: Entry) -> Element {
    Element(.li) {
      Element(.anchor, .href(frame.link(entry.path, fragment: entry.fragment))) { entry.title }
      if let guide = entry.guide {
        " "
        Element(.span, .class("small")) { voice.text(.stepOf(guide: guide)) }
      }
    }
  }

  /// By first letter; titles that begin with a digit come first, as ICU sorts them.
  var groups: [Group] {
    var groups: [Group] = []
    for entry in voice.inOrder(entries, by: { $0.title }) {
      let letter = IndexLetter(of: entry.title, in: language.tag)
      if groups.last?.id == letter.id {
        groups[groups.count - 1].entries.append(entry)
      } else {
        groups.append(Group(id: letter.id, title: letter.isDigit ? voice.text(.digits) : letter.text, entries: [entry]))
      }
    }
    return groups
  }

  private var entries: [Entry] {
    language.guides.flatMap { guide in
      let path = language.path(guide, .guide)
      let steps = guide.steps.map { ($0.title, "step-\($0.id)") }
      let documents = guide.documents.map { ($0.title, "document-\($0.id)") }
      return [Entry(title: guide.title, path: path, fragment: nil, guide: nil)]
        + (steps + documents).map { Entry(title: $0, path: path, fragment: $1, guide: guide.title) }
    }
  }
}

/// The letter under which a title stands: Danish has å, also written aa, after z; other accents count for nothing.
struct IndexLetter: Equatable {
  let text: String
  let isDigit: Bool

  init(of title: String, in language: String) {
    let small = title.lowercased()
    let own: [(beginning: String, letter: String)] =
      language == "da" ? [("aa", "Å"), ("å", "Å"), ("æ", "Æ"), ("ø", "Ø")] : []
    let plain = Slug(title).text.first.map { String($0) } ?? "…"
    isDigit = plain.utf8.first.map { (48...57).contains($0) } ?? false
    text = isDigit ? "0" : own.first { small.hasPrefix($0.beginning) }?.letter ?? plain.uppercased()
  }

  var id: String { Slug(text).text }
}
