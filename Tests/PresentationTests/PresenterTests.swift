import Phrasing
import Testing
import Wizard

@testable import Presentation

struct PresenterTests {
  static let guide = "flegt-importer"

  @Test(arguments: OwnFolders.languages)
  func `a published guide has every word in every language`(_ language: String) throws {
    let (pages, voice) = try OwnFolders.pages(Self.guide, language)
    #expect(voice.missing == [])
    #expect(pages.steps.count == pages.edition.guide.steps.count)
    let texts = pages.steps.map(\.title) + pages.outcomes.map(\.title) + pages.documents.map(\.title)
    #expect(texts.allSatisfy { !$0.isEmpty && !$0.contains("⟨") && !$0.contains("<") })
  }

  @Test(arguments: [
    ("da", "Bliv FLEGT-importør i TRACES NT"), ("en", "Become a FLEGT importer in TRACES NT"),
  ])
  func `the title is in the reader's language`(_ language: String, _ title: String) throws {
    #expect(try OwnFolders.pages(Self.guide, language).pages.title == title)
  }

  /// A Danish reader is shown the Danish button where it was seen; a Dutch one the English button with a gloss.
  @Test(arguments: [("da", "Anmod om godkendelse", "da", false), ("nl", "Request Authorisation", "en", true)])
  func `labels stand as they were seen`(_ language: String, _ text: String, _ seen: String, _ hasGloss: Bool) throws {
    let (pages, _) = try OwnFolders.pages(Self.guide, language)
    let label = try #require(pages.labels.first { $0.text == text })
    #expect(label.language == seen)
    #expect((label.gloss != nil) == hasGloss)
  }

  @Test(arguments: OwnFolders.languages)
  func `words that travel are the words that arrive`(_ language: String) throws {
    let pages = try OwnFolders.pages(Self.guide, language).pages
    var writer = ByteWriter()
    pages.words.write(to: &writer)
    let words = try Words(bytes: writer.bytes, for: pages.edition)
    #expect(words.messages == pages.words.messages)
    #expect(words.notation == pages.words.notation)
  }

  @Test func `words of another guide are refused`() throws {
    let pages = try OwnFolders.pages(Self.guide, "da").pages
    let guide = pages.edition.guide
    let other = Edition(
      Guide(
        id: guide.id, version: [UInt8]("9.9.9"), title: guide.title, questions: guide.questions, steps: guide.steps,
        outcomes: guide.outcomes, documents: guide.documents, facts: guide.facts, messageCount: guide.messageCount))
    var writer = ByteWriter()
    pages.words.write(to: &writer)
    #expect(throws: ByteReader.Damaged.self) { try Words(bytes: writer.bytes, for: other) }
  }

  @Test(arguments: [
    ("en", "If you answer “Belgium” to “In which country is your company established?”"),
    ("da", "Hvis du svarer ”Belgien” på ”I hvilket land er din virksomhed etableret?”"),
  ])
  func `conditions are said in words`(_ language: String, _ sentence: String) throws {
    let pages = try OwnFolders.pages(Self.guide, language).pages
    let mail = try #require(pages.documents.first { $0.id == "role-request" })
    #expect(mail.condition == sentence)
  }

  @Test func `a list within a condition stands in brackets`() throws {
    let (pages, voice) = try OwnFolders.pages(Self.guide, "en")
    let sentences = ConditionSentence(voice: voice, guide: pages.edition.guide) { _ in "X" }
    let country = Position<Question>(0)
    let inner = Term.any([.has(country, 0), .has(country, 1)])
    let rows: [(term: Term, sentence: String)] = [
      (inner, "If one of these is true: if you answer “X” to “X”; if you answer “X” to “X”"),
      (
        .all([inner, .not(.has(country, 0))]),
        "If all of this is true: (if one of these is true: if you answer “X” to “X”; if you answer “X” to “X”); "
          + "if you answer “X” to “X”"
      ),
      (.all([.answered(country), .has(country, 0)]), "If you answer “X” to “X”"),
      (.all([.any([.has(country, 0)])]), "If you answer “X” to “X”"),
    ]
    for row in rows { #expect(sentences.sentence(Condition(row.term)) == row.sentence) }
  }

  @Test(arguments: [
    ("flegt-claim", "Otherwise: if you answer “"), ("cultural-goods", "In all other cases"),
  ])
  func `conditions that are tried in order say so`(_ guide: String, _ beginning: String) throws {
    let conditions = try OwnFolders.pages(guide, "en").pages.steps.flatMap(\.routes).compactMap(\.condition)
    #expect(conditions.contains { $0.hasPrefix(beginning) })
  }

  @Test func `the other of two answers is said, not the first denied`() throws {
    let pages = try OwnFolders.pages(Self.guide, "en").pages
    let routes = pages.steps.flatMap(\.routes).compactMap(\.condition)
    #expect(routes.contains("If you answer “Denmark” to “In which country is your company established?”"))
  }
}

extension GuidePages {
  fileprivate var labels: [ScreenLabel] {
    steps.flatMap { step -> [ScreenLabel] in
      guard case .instructions(let items) = step.kind else { return [] }
      return items.flatMap { $0.text.inlines }.compactMap { if case .label(let label) = $0 { label } else { nil } }
    }
  }
}

extension PresenterTests {
  @Test(arguments: [
    ("da", "vejledningen ”Få en EU Login-konto til TRACES NT” (eu-login)"),
    ("en", "The guide “Get an EU Login account for TRACES NT” (eu-login)"),
  ])
  func `another guide is named by its title`(_ language: String, _ words: String) throws {
    let (pages, voice) = try OwnFolders.pages("flegt-authority", language)
    let texts = pages.outcomes.compactMap { $0.text }.map { passage in
      var text = TextWithIDs()
      voice.write(passage, to: &text) { _ in "…" }
      return text.text
    }
    #expect(texts.contains { $0.contains(words) })
  }

  private struct TextWithIDs: PlainOutput {
    var text = ""

    mutating func append(_ text: String) { self.text += text }

    mutating func append(guide id: String, _ title: String) { text += "\(title) (\(id))" }
  }
}
