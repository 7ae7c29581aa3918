public import Phrasing
import Validation

/// A finished journey, the words of its reader and the day for which its facts are asked: all that a document is made of.
public struct Writing: Sendable {
  let edition: Edition
  let journey: Journey
  let words: Words
  let day: CivilDate

  public init(_ edition: Edition, journey: Journey, words: Words, day: CivilDate) {
    self.edition = edition
    self.journey = journey
    self.words = words
    self.day = day
  }

  /// A document's text, with a line break at its end.
  public func text(of document: Document) -> [UInt8] {
    switch document.kind {
    case .email(let email): text(of: email)
    case .checklist: checklist(titled: document.title)
    }
  }

  /// An answer as it is shown: an option by its title, a field in its display form.
  public func display(_ question: Position<Question>) -> [UInt8]? {
    guard let answer = journey.answers[question] else { return nil }
    let asked = edition.guide.questions[question]
    switch (asked.kind, answer) {
    case (.choice(let options), .option(let number)): return filled(words[options[number].title])
    case (.yesNo, .option(let number)): return filled(words[number == 0 ? .yes : .no])
    case (.field(let field), .text(let value)): return (try? field.read(value))?.display ?? value
    default: return asked.canonical(answer)
    }
  }

  /// An answer as a text says it: an option by its title, a field by the value that can be copied into other forms.
  public func saying(_ question: Position<Question>) -> [UInt8]? {
    guard case .text(let value) = journey.answers[question] else { return display(question) }
    return value
  }

  /// A phrase filled with the answers that it names; `-` in an id is `_` in a message.
  func filled(_ phrase: Phrase) -> [UInt8] {
    phrase.filled(in: words.notation) { .text(answer(named: $0)) }
  }

  private func answer(named name: [UInt8]) -> [UInt8] {
    var id = name
    for index in id.indices where id[index] == UInt8(ascii: "_") { id[index] = UInt8(ascii: "-") }
    if let question = edition.guide.question(id), let said = saying(question) { return said }
    var shown = [UInt8]("⟨")
    shown += name
    shown += [UInt8]("⟩")
    return shown
  }
}
