import Authoring
import Phrasing
import Presentation

/// What guides rest on, by the documents in which it stands: the number by which they name it, and the place.
struct StatementList {
  let voice: Voice
  private var documents: [Document] = []
  /// The only ones of their documents.
  private var others: [SourcedStatement] = []

  private struct Document {
    let name: String
    let checked: CivilDate
    var places: [(statement: String, place: String)] = []
  }

  init(_ statements: [SourcedStatement], voice: Voice) {
    self.voice = voice
    var counts: [String: Int] = [:]
    for statement in statements { counts[statement.document, default: 0] += 1 }
    for statement in statements {
      let name = statement.document
      guard counts[name, default: 0] > 1 else {
        others.append(statement)
        continue
      }
      let index = documents.firstIndex { ($0.name, $0.checked) == (name, statement.checked) } ?? documents.count
      if index == documents.count { documents.append(Document(name: name, checked: statement.checked)) }
      documents[index].places.append((statement.id, statement.place))
    }
  }

  /// Where a statement stands on the page.
  static func place(of statement: String) -> String { "source-\(Slug(statement).text)" }

  /// A way within the page.
  static func link(to statement: String) -> Markup {
    .element(Element(.anchor, .href(Reference(fragment: place(of: statement)))) { statement })
  }

  @MarkupBuilder
  var content: [Markup] {
    for document in documents {
      Element(.section, .class("cited")) {
        Element(.h3, .lang("en")) { document.name }
        Element(.p, .class("small")) { voice.text(.checkedOn(date: document.checked)) }
        Element(.dl, .class("places")) {
          for (statement, place) in document.places {
            Element(.div, .id(StatementList.place(of: statement))) {
              Element(.dt) { statement }
              Element(.dd, .lang("en")) { place }
            }
          }
        }
      }
    }
    if !others.isEmpty {
      Element(.h3) { voice.text(.otherSources) }
      Element(.dl, .class("facts")) { for statement in others { entry(statement) } }
    }
  }

  private func entry(_ statement: SourcedStatement) -> Element {
    Element(.div, .id(StatementList.place(of: statement.id))) {
      Element(.dt) { statement.id }
      Element(.dd) {
        Element(.p, .lang("en")) { statement.source }
        Element(.p, .class("small")) { voice.text(.checkedOn(date: statement.checked)) }
      }
    }
  }
}
