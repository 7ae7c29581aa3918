public import Authoring
import Localization
import Phrasing
import Validation
import Wizard

/// A message as its readers meet it, filled with sample values.
public struct MessagePreview: Sendable {
  /// The values that chose its branches, such as `count = 1`; none when it has no branches.
  public let choices: [String]
  public let passage: Passage
}

/// Shows the messages of one domain in one language as readers meet them.
public struct MessagePreviews {
  private let voice: Voice
  private let library: GuideLibrary
  private let day: CivilDate
  private let guide: Guide?

  /// Of a guide's arguments its fields know good examples; its facts are those of the day it was last checked.
  public init(voice: Voice, library: GuideLibrary, guide: CompiledGuide?) {
    self.voice = voice
    self.library = library
    day = guide?.source.checked ?? PhraseSamples.day
    self.guide = guide?.guide
  }

  /// The message once for each of its branches; nothing when it cannot be read.
  public func previews(of message: [UInt8], isProse: Bool) -> [MessagePreview] {
    guard let phrase = MessageSyntax(message).phrase else { return [] }
    return PhraseSamples(phrase, in: voice.notation, text: example).all.map { sample in
      let chosen = phrase.chosen(with: sample.values, in: voice.notation)
      let choices = sample.choices.map { index in
        "\(string(phrase.arguments[index])) = \(written(.argument(index), chosen, sample.values))"
      }
      let reader = PassageReader(
        voice: voice, library: library, day: day, guide: guide,
        filled: { written($0, chosen, sample.values) })
      let plain = string(chosen.filled(with: sample.values, in: voice.notation))
      let passage = isProse ? reader.passage(chosen) : Passage([.paragraph([.text(plain)])])
      return MessagePreview(choices: choices, passage: passage)
    }
  }

  private func written(_ part: Phrase.Part, _ phrase: Phrase, _ values: [Value]) -> String {
    string(Phrase(arguments: phrase.arguments, parts: [part]).filled(with: values, in: voice.notation))
  }

  /// A field's example for an answer, else the argument's name in words.
  private func example(_ name: [UInt8]) -> [UInt8] {
    let id = name.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
    if let guide, let question = guide.question(id), case .field(let field) = guide.questions[question].kind {
      return Array("\(field.example)".utf8)
    }
    return name.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }
  }

  private func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
