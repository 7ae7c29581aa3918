import Phrasing
import Wizard

extension Voice {
  /// A passage as plain text, for terminals and documents: labels and titles in quotation marks, addresses as they are read.
  public func plain(_ passage: Passage, answers: (AnswerPlace) -> String) -> String {
    var text = PlainText()
    write(passage, to: &text, answers: answers)
    return text.text
  }

  /// The same in pieces, for who writes some of them in another way.
  public func write(_ passage: Passage, to output: inout some PlainOutput, answers: (AnswerPlace) -> String) {
    write(passage.blocks, indent: "", to: &output, answers: { $0.append(answers($1)) })
  }

  /// A passage as words that answers fill, by their ids.
  func wording(_ passage: Passage, guide: Guide) -> Wording {
    var builder = WordingBuilder(guide: guide)
    write(passage.blocks, indent: "", to: &builder, answers: { $0.append($1) })
    return Wording(builder.pieces)
  }

  private func write<Output: PlainOutput>(
    _ blocks: [Passage.Block], indent: String, to output: inout Output,
    answers: (inout Output, AnswerPlace) -> Void
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
    _ inlines: [Passage.Inline], to output: inout Output,
    answers: (inout Output, AnswerPlace) -> Void
  ) {
    for inline in inlines {
      switch inline {
      case .text(let text), .code(let text), .term(_, let text): output.append(text)
      case .emphasis(let inner), .strong(let inner): write(inner, to: &output, answers: answers)
      case .lineBreak: output.append("\n")
      case .label(let label): output.append(words(of: label))
      case .link(let address): output.append(address)
      case .guide(let id, let title):
        output.append(guide: id, text(.labelQuoted(label: title)))
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
public protocol PlainOutput {
  mutating func append(_ text: String)
  mutating func append(_ address: Address)
  /// Another guide, by its id, with its title in quotation marks.
  mutating func append(guide id: String, _ title: String)
}

extension PlainOutput {
  public mutating func append(_ address: Address) { append(address.text) }

  public mutating func append(guide id: String, _ title: String) { append(title) }
}

private struct PlainText: PlainOutput {
  private(set) var text = ""

  mutating func append(_ text: String) { self.text += text }
}

private struct WordingBuilder: PlainOutput {
  let guide: Guide
  private(set) var pieces: [[UInt8]] = [[]]

  init(guide: Guide) { self.guide = guide }

  mutating func append(_ text: String) { pieces[pieces.count - 1] += Array(text.utf8) }

  mutating func append(_ place: AnswerPlace) { pieces += [guide.argumentName(of: place), []] }
}

extension Phrase {
  /// The same as words with holes: what travels to the page has no branches.
  var wording: Wording {
    var pieces: [[UInt8]] = [[]]
    for part in parts {
      switch part {
      case .text(let text): pieces[pieces.count - 1] += text
      case .argument(let index), .date(let index, _), .number(let index, _), .list(let index):
        pieces += [arguments[index], []]
      case .plural, .select, .count: preconditionFailure("a document's word has no branches")
      }
    }
    return Wording(pieces)
  }
}

extension Guide {
  /// An id as a message writes it: `-` is `_`.
  fileprivate func argumentName(of place: AnswerPlace) -> [UInt8] {
    let id =
      switch place {
      case .question(let question): questions[question].id
      case .value(let value): computed[value].id
      }
    return id.map { $0 == UInt8(ascii: "-") ? UInt8(ascii: "_") : $0 }
  }
}
