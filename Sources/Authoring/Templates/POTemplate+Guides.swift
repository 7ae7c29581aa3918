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
  public func difference(from file: POFile) -> Finding? {
    let entries = file.entries.filter { !$0.isObsolete }
    for message in messages {
      guard let entry = entries.first(where: { $0.key?.string == message.key }) else {
        return behind(file, key: message.key, at: message.places.first)
      }
      if entry.text?.string != message.text { return behind(file, key: message.key, at: message.places.first) }
    }
    let keys = Set(messages.map { $0.key })
    guard let left = entries.first(where: { !keys.contains($0.key?.string ?? "") }) else { return nil }
    return behind(file, key: left.key?.string, at: file.source.place(at: left.range.lowerBound))
  }

  private func behind(_ file: POFile, key: String?, at place: Place?) -> Finding {
    Finding(
      .templateBehind, at: place ?? Place(file: file.source.name, line: 1, column: 1), key: key, [file.source.name])
  }
}
