import Authoring
import Localization
import Phrasing
import Wizard

/// Makes passages of a guide's messages: every label, link and answer resolved, once, for one language and day.
struct PassageReader {
  let voice: Voice
  let library: GuideLibrary
  let day: CivilDate
  /// Nothing where the messages are no guide's.
  let guide: Guide?
  /// Writes what is filled in, where it is known already; otherwise the places of answers are kept.
  var filled: ((Phrase.Part) -> String)?

  func passage(_ phrase: Phrase) -> Passage {
    Passage(Prose(of: phrase).blocks.map { block($0, phrase) })
  }

  private func block(_ block: Prose.Block, _ phrase: Phrase) -> Passage.Block {
    switch block {
    case .paragraph(let inlines): .paragraph(inlines.map { inline($0, phrase) })
    case .bullets(let items): .bullets(items.map { $0.map { self.block($0, phrase) } })
    case .numbers(let items): .numbers(items.map { $0.map { self.block($0, phrase) } })
    }
  }

  private func inline(_ inline: Prose.Inline, _ phrase: Phrase) -> Passage.Inline {
    switch inline {
    case .text(let text): .text(text)
    case .emphasis(let inner): .emphasis(inner.map { self.inline($0, phrase) })
    case .strong(let inner): .strong(inner.map { self.inline($0, phrase) })
    case .code(let inner): .code(plain(inner))
    case .lineBreak: .lineBreak
    case .hole(let part):
      filled.map { .text($0(part)) } ?? part.argument.map { answer(named: phrase.arguments[$0]) } ?? .text("")
    case .label(let id): label(id)
    case .link(let id, let words): link(id, words: plain(words))
    case .guide(let id):
      .guide(id: id, title: voice.title(ofGuide: id, in: library) ?? voice.text("\(id).title", in: id) { _ in nil })
    case .term(let id, let words):
      .term(id: id, text: words.isEmpty ? voice.text(id, in: "glossary") { _ in nil } : plain(words))
    case .address(let target, let words):
      .link(Address(target: target, text: words.isEmpty ? target : plain(words)))
    }
  }

  private func answer(named name: [UInt8]) -> Passage.Inline {
    let id = name.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }
    if let question = guide?.question(id) { return .answer(.question(question)) }
    if let value = guide?.computed(id) { return .answer(.value(value)) }
    return .text("⟨\(String(decoding: name, as: UTF8.self))⟩")
  }

  /// A screen's words in the reader's language if the screen was seen in it, else in English, else as they were seen.
  private func label(_ id: String) -> Passage.Inline {
    guard let label = library.labels.label(id) else { return .text("⟨\(id)⟩") }
    // Readers of a variety, as nl-BE, see the screens of its language.
    let whole = String(voice.language.prefix { $0 != "-" })
    for language in [voice.language, whole] {
      if let words = label.words(in: language) {
        return .label(ScreenLabel(text: words, language: language, gloss: nil))
      }
    }
    let language = label.words(in: "en") == nil ? label.seen.first?.language ?? "en" : "en"
    let words = label.words(in: language) ?? id
    let gloss = voice.text("labels.\(id)", in: "labels") { _ in nil }
    return .label(ScreenLabel(text: words, language: language, gloss: gloss == words ? nil : gloss))
  }

  private func link(_ id: String, words: String) -> Passage.Inline {
    guard let fact = library.facts.fact(id), let value = fact.version(nearest: day)?.value.string else {
      return .text("⟨\(id)⟩")
    }
    let address: Address
    switch fact.kind {
    case .web: address = Address(target: value, text: value.hasPrefix("https://") ? String(value.dropFirst(8)) : value)
    case .mail: address = Address(target: "mailto:\(value)", text: value)
    case .phone: address = Address(target: "tel:\(value.filter { $0 != " " && $0 != "\u{A0}" })", text: value)
    case .day, .amount: return .text(words.isEmpty ? voice.shown(value, fact.kind) : words)
    }
    return .link(words.isEmpty ? address : Address(target: address.target, text: words))
  }

  private func plain(_ inlines: [Prose.Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): text
      case .hole(let part): filled?(part) ?? ""
      default: ""
      }
    }.joined()
  }
}
