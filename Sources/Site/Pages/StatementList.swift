import Authoring
import Phrasing
import Presentation

/// What guides rest on, by the documents in which it stands: the number by which they name it, and the place.
struct StatementList {
  private let voice: Voice
  private let table: SourceTable
  private let known: Set<String>
  private var documents: [Document] = []
  /// The only ones of their documents.
  private var others: [SourcedStatement] = []

  private struct Document {
    let id: String
    let checked: CivilDate
    var statements: [SourcedStatement] = []
  }

  init(of site: Site, voice: Voice) {
    self.voice = voice
    table = site.sources
    known = Set(site.statements.map(\.id))
    var counts: [String: Int] = [:]
    for statement in site.statements { counts[statement.document, default: 0] += 1 }
    for statement in site.statements {
      let id = statement.document
      guard counts[id, default: 0] > 1 else {
        others.append(statement)
        continue
      }
      let index = documents.firstIndex { ($0.id, $0.checked) == (id, statement.checked) } ?? documents.count
      if index == documents.count { documents.append(Document(id: id, checked: statement.checked)) }
      documents[index].statements.append(statement)
    }
  }

  /// Where a statement stands on the page.
  static func place(of statement: String) -> String { "source-\(Slug(statement).text)" }

  /// Ways within the page.
  func links(to statements: [String]) -> [Markup] {
    statements.enumerated().flatMap { index, id in index == 0 ? [link(to: id)] : [.text(", "), link(to: id)] }
  }

  private func link(to statement: String) -> Markup {
    guard known.contains(statement) else { return .text(statement) }
    let place = StatementList.place(of: statement)
    return .element(Element(.anchor, .href(Reference(fragment: place))) { statement })
  }

  /// Words with a way from each number in them to what it stands for.
  func linked(_ words: SpokenText) -> [Markup] {
    let markup = words.text.split(separator: " ", omittingEmptySubsequences: false).enumerated().flatMap {
      index, word in
      (index == 0 ? [] : [Markup.text(" ")]) + linked(word)
    }
    return words.language.map { [.element(Element(.span, [.lang($0)], markup))] } ?? markup
  }

  private func linked(_ word: Substring) -> [Markup] {
    let name = word.drop { $0 == "(" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "." || $0 == "-") }
    let id = name.last == "." ? name.dropLast() : name
    guard known.contains(String(id)) else { return [.text(String(word))] }
    return [.text(String(word[..<id.startIndex])), link(to: String(id)), .text(String(word[id.endIndex...]))]
  }

  @MarkupBuilder
  var content: [Markup] {
    for document in documents {
      let title = voice.title(ofDocument: document.id, in: table)
      Element(.section, .class("cited")) {
        Element(.h3) { title.text }.adding(title.language.map { .lang($0) })
        Element(.p, .class("small")) { voice.text(.checkedOn(date: document.checked)) }
        Element(.dl, .class("places")) {
          for statement in document.statements {
            Element(.div, .id(StatementList.place(of: statement.id))) {
              Element(.dt) { statement.id }
              Element(.dd) {
                voice.shown(statement.place)
                reason(of: statement)
              }
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
    let source = voice.source(of: statement, in: table)
    return Element(.div, .id(StatementList.place(of: statement.id))) {
      Element(.dt) { statement.id }
      Element(.dd) {
        Element(.p) { source.text }.adding(source.language.map { .lang($0) })
        reason(of: statement)
        Element(.p, .class("small")) { voice.text(.checkedOn(date: statement.checked)) }
      }
    }
  }

  private func reason(of statement: SourcedStatement) -> Element? {
    voice.reason(of: statement, in: table).map { reason in Element(.p, .class("small")) { linked(reason) } }
  }
}
