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
    /// What it is a part of, if it is no page of its own.
    let whole: String?
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
      if let whole = entry.whole {
        " "
        Element(.span, .class("small")) { whole }
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
    let glossary = language.path(SharedPage.glossary)
    let terms = language.terms.terms.map { term in
      Entry(
        title: term.title, path: glossary, fragment: GlossaryPage.place(of: term.id),
        whole: voice.text(.glossaryTitle))
    }
    return terms
      + language.guides.flatMap { guide in
        let path = language.path(guide, .guide)
        let steps = guide.steps.map { step in
          Entry(
            title: step.title, path: path, fragment: "step-\(step.id)", whole: voice.text(.stepOf(guide: guide.title)))
        }
        let ends = firstOfEachTitle(guide.outcomes, \.title).map { outcome in
          Entry(title: outcome.title, path: path, fragment: "outcome-\(outcome.id)", whole: guide.title)
        }
        let documents = firstOfEachTitle(guide.documents, \.title).map { document in
          Entry(title: document.title, path: path, fragment: "document-\(document.id)", whole: guide.title)
        }
        return [Entry(title: guide.title, path: path, fragment: nil, whole: nil)] + steps + ends + documents
      }
  }

  /// Of those with one title, which stand below each other in the guide, the first is enough.
  private func firstOfEachTitle<Part>(_ parts: [Part], _ title: (Part) -> String) -> [Part] {
    var titles: Set<String> = []
    return parts.filter { titles.insert(title($0)).inserted }
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
