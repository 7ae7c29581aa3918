import Localization

/// A guide of so many questions with three answers each, every one asked only of those who answered the one before with
/// its first or its second option; the third leads to the end. And its words in two other languages.
struct Chain {
  let count: Int

  var guide: SourceFile {
    var text = """
      format: 1
      guide: chain
      version: 1.0.0
      language: en
      checked: 2026-11-21
      title: A chain of \(count) questions
      steps:

      """
    for number in 1...count {
      text += """
          - id: q\(number)
            ask: choice
            title: Which way do you go at place \(number)?
            options:
              - id: a
                title: Left
              - id: b
                title: Right
              - id: c
                title: Home
            next:\(next(after: number))

        """
    }
    text += """
      outcomes:
        - id: done
          title: You have arrived

      """
    return SourceFile(name: "Guides/chain/guide.yaml", text: text)
  }

  private func next(after number: Int) -> String {
    guard number < count else { return " done" }
    return """

            - if: q\(number) in (a, b)
              to: q\(number + 1)
            - else: done
      """
  }

  static let languages = ["da", "nl"]

  func translation(into language: String) -> SourceFile {
    let isDanish = language == "da"
    var text = Chain.entry("", "", "Language: \(language)\\nContent-Type: text/plain; charset=UTF-8\\n")
    func add(_ key: String, _ source: String, _ danish: String, _ dutch: String) {
      text += Chain.entry("chain.\(key)", source, isDanish ? danish : dutch)
    }
    add(
      "title", "A chain of \(count) questions", "En kæde på \(count) spørgsmål", "Een keten van \(count) vragen")
    for number in 1...count {
      add(
        "q\(number).title", "Which way do you go at place \(number)?", "Hvilken vej går du ved sted \(number)?",
        "Welke kant gaat u op bij plaats \(number)?")
      add("q\(number).option.a", "Left", "Venstre", "Links")
      add("q\(number).option.b", "Right", "Højre", "Rechts")
      add("q\(number).option.c", "Home", "Hjem", "Naar huis")
    }
    add("done.title", "You have arrived", "Du er fremme", "U bent er")
    return SourceFile(name: "Localizations/\(language)/chain.po", text: text)
  }

  private static func entry(_ key: String, _ source: String, _ translation: String) -> String {
    (key.isEmpty ? "" : "msgctxt \"\(key)\"\n") + "msgid \"\(source)\"\nmsgstr \"\(translation)\"\n\n"
  }
}
