public import Localization

extension CompiledGuide {
  /// The guide's messages as translators get them.
  public var template: POTemplate {
    POTemplate(
      language: source.language?.string ?? "en",
      messages: messages.filter { $0.isTranslated }.map { message in
        POTemplate.Message(key: message.key, text: message.words.string, places: [message.words.place])
      })
  }
}

extension LabelTable {
  /// What the labels of foreign screens mean, as translators get it.
  public var template: POTemplate {
    POTemplate(
      language: "en",
      messages: labels.map { label in
        POTemplate.Message(
          key: "labels.\(label.id.string)", text: label.gloss.string, note: label.translatorNote,
          places: [label.gloss.place])
      })
  }
}

extension GuideLibrary {
  /// What sources and facts are called, as translators get it; nothing where there are none.
  public var sourceTemplate: POTemplate? {
    let messages =
      documents.map { document in
        SourceWords.title(of: document).message(
          "Title of a document on which guides rest. Authorities keep their own names, acts are called as EUR-Lex does."
        )
      }
      + reasons.map { reason in
        SourceWords.text(of: reason).message(
          "Why a statement of a source is not published as it stands, or what is doubtful about it.")
      }
      + facts.facts.flatMap { fact in
        [SourceWords.name(of: fact).message("Heading above an address, number or day: \(fact.sample).")]
          + fact.versions.compactMap { version in
            SourceWords.note(of: version, in: fact)?.message("What else is to be known of \(version.value.string).")
          }
      }
    return messages.isEmpty ? nil : POTemplate(language: SourceWords.language, messages: messages)
  }
}

extension SourceWords {
  fileprivate func message(_ note: String) -> POTemplate.Message {
    POTemplate.Message(key: key, text: words.string, note: note, places: [words.place])
  }
}

extension FactSource {
  /// One of its values, for somebody who has to name it.
  fileprivate var sample: String { versions.last?.value.string ?? id.string }
}

extension LabelSource {
  fileprivate var translatorNote: String {
    let words = seen.map { "\($0.language) “\($0.words.string)”" }.joined(separator: ", ")
    return "Shown in brackets after the label of a foreign screen. \(kind.name), seen as \(words)."
  }
}

extension LabelSource.Kind {
  fileprivate var name: String {
    switch self {
    case .button: "Button"
    case .menu: "Menu"
    case .field: "Field"
    case .value: "Value"
    case .page: "Page"
    }
  }
}

extension POTemplate {
  /// Says where a `.pot` file on disk is no longer what its source would give; places and notes do not count.
  public func difference(from file: POFile, severity: Severity? = nil) -> Finding? {
    func behind(_ key: String?, at place: Place?) -> Finding {
      let place = place ?? Place(file: file.source.name, line: 1, column: 1)
      return Finding(.templateBehind, severity: severity, at: place, key: key, [file.source.name])
    }

    let entries = file.entries.filter { !$0.isObsolete }
    for message in messages {
      guard let entry = entries.first(where: { $0.key?.string == message.key }) else {
        return behind(message.key, at: message.places.first)
      }
      if entry.text?.string != message.text { return behind(message.key, at: message.places.first) }
    }
    let keys = Set(messages.map { $0.key })
    guard let left = entries.first(where: { !keys.contains($0.key?.string ?? "") }) else { return nil }
    return behind(left.key?.string, at: file.source.place(at: left.range.lowerBound))
  }
}
