import Phrasing
public import Wizard

extension Voice {
  /// A passage as plain text, for terminals and documents: labels in quotation marks, addresses as they are read.
  public func plain(_ passage: Passage, answers: (Position<Question>) -> String) -> String {
    var text = ""
    write(passage.blocks, indent: "", to: &text, answers: { $0 += answers($1) })
    return text
  }

  /// A passage as a phrase that the answers' display forms fill, by their questions' ids.
  func phrase(_ passage: Passage, questions: [Question]) -> Phrase {
    var builder = PhraseBuilder(questions: questions)
    write(passage.blocks, indent: "", to: &builder, answers: { $0.append($1) })
    return builder.phrase
  }

  private func write<Output: PlainOutput>(
    _ blocks: [Passage.Block], indent: String, to output: inout Output,
    answers: (inout Output, Position<Question>) -> Void
  ) {
    for (index, block) in blocks.enumerated() {
      if index > 0 { output.append("\n" + indent) }
      switch block {
      case .paragraph(let inlines):
        write(inlines, to: &output, answers: answers)
      case .bullets(let items):
        for (number, item) in items.enumerated() {
          output.append((number > 0 ? "\n" + indent : "") + "– ")
          write(item, indent: indent + "  ", to: &output, answers: answers)
        }
      case .numbers(let items):
        for (number, item) in items.enumerated() {
          output.append((number > 0 ? "\n" + indent : "") + "\(number + 1). ")
          write(item, indent: indent + "   ", to: &output, answers: answers)
        }
      }
    }
  }

  private func write<Output: PlainOutput>(
    _ inlines: [Passage.Inline], to output: inout Output, answers: (inout Output, Position<Question>) -> Void
  ) {
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text): output.append(text)
      case .emphasis(let inner), .strong(let inner): write(inner, to: &output, answers: answers)
      case .lineBreak: output.append("\n")
      case .label(let label): output.append(words(of: label))
      case .link(let address): output.append(address.text)
      case .answer(let question): answers(&output, question)
      }
    }
  }

  private func words(of label: ScreenLabel) -> String {
    guard let gloss = label.gloss else { return text(.labelQuoted(label: label.text)) }
    return text(.labelGlossed(label: label.text, gloss: gloss))
  }
}

/// Something that takes plain text piece by piece.
private protocol PlainOutput {
  mutating func append(_ text: String)
}

extension String: PlainOutput {}

private struct PhraseBuilder: PlainOutput {
  let questions: [Question]
  private var arguments: [[UInt8]] = []
  private var parts: [Phrase.Part] = []

  init(questions: [Question]) { self.questions = questions }

  var phrase: Phrase { Phrase(arguments: arguments, parts: parts) }

  mutating func append(_ text: String) { parts.append(.text(Array(text.utf8))) }

  mutating func append(_ question: Position<Question>) {
    let name = questions[question].argumentName
    let index = arguments.firstIndex(of: name) ?? arguments.count
    if index == arguments.count { arguments.append(name) }
    parts.append(.argument(index))
  }
}

extension Question {
  /// Its id as a message writes it: `-` is `_`.
  var argumentName: [UInt8] { id.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 } }
}
