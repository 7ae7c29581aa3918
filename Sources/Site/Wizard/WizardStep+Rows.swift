import Presentation
import Wizard

extension WizardStep {
  /// A list: its rows, which the script makes from the one that is hidden, and the form of one row, which is there for whichever
  /// row the person is in.
  func list(_ question: QuestionPage, _ rows: RowsPage, isOutermost: Bool) -> Element {
    container(question, as: .list) {
      Element(.div, .data(.part, "list-view"), .id("answer-\(question.id)"), .tabIndex(-1)) {
        if isOutermost { heading } else { Element(.h3) { question.title } }
        hint(question)
        if isOutermost { passages.block(step.text) }
        Element(.p, .class("rule")) { voice.text(.rowsRule(least: rows.rows.least, most: rows.rows.most)) }
        if rows.rows.least > 0 { message("too-few-rows", .tooFewRows, of: question) }
        message("too-many-rows", .tooManyRows, of: question)
        for rule in self.rules(about: question) { rule }
        Element(.ol, .class("rows"), .data(.part, "rows")) { row(question) }
        Element(.p) { button("add-row", voice.text(.addRow(row: rows.name)), question) }
      }
      Element(.div, .class("row"), .data(.part, "row-view"), .hidden) {
        Element(.h2, .tabIndex(-1), .data(.part, "row-name"))
        for inner in rows.questions {
          if let innerRows = inner.rows {
            list(inner, innerRows, isOutermost: false)
          } else {
            field(inner, inRow: true)
          }
        }
      }
    }
  }

  private func row(_ question: QuestionPage) -> Element {
    Element(.li, .hidden, .data(.part, "row")) {
      Element(.strong, .data(.part, "row-name"))
      Element(.p, .data(.part, "row-text"))
      Element(.p, .class("error"), .data(.part, "row-unfinished"), .hidden) { voice.text(.rowUnfinished) }
      Element(.p, .class("actions")) {
        button("change-row", voice.text(.change), question)
        " "
        button("remove-row", voice.text(.remove), question)
      }
    }
  }

  private func button(_ part: String, _ words: String, _ question: QuestionPage) -> Element {
    Element(.button, .type("button"), .class("plain"), .data(.part, part), .data(.item, question.id)) { words }
  }
}
