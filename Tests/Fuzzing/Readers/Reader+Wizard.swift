import Phrasing
import Wizard

extension Reader {
  static let guideBytes = Reader(
    name: "guide-bytes", executions: 1_000_000, brief: 2_000, longest: 32_768, seeds: { Samples.editions.map(\.bytes) },
    feed: { input in
      guard let edition = try? Edition(bytes: input) else { return nil }
      let rewritten = Edition(edition.guide)
      guard let again = try? Edition(bytes: rewritten.bytes), again.bytes == rewritten.bytes else {
        return "a guide that was taken is refused when it is written again"
      }
      return edition.guide.resolve(someAnswers(edition.guide)).path.isEmpty ? "a guide without a way through it" : nil
    })

  static let wordsBytes = Reader(
    name: "words-bytes", executions: 300_000, brief: 2_000, longest: 32_768, seeds: { Samples.words.map(\.bytes) },
    feed: { input in
      for (edition, _) in Samples.words {
        guard let words = try? Words(bytes: input, for: edition) else { continue }
        let journey = edition.guide.resolve(someAnswers(edition.guide))
        let writing = Writing(edition, journey: journey, words: words, day: Samples.day)
        for document in edition.guide.documents where writing.text(of: document).last != UInt8(ascii: "\n") {
          return "a document that does not end its last line"
        }
      }
      return nil
    })

  static let json = Reader(
    name: "json", executions: 10_000_000, longest: 1_024, seeds: { Samples.json },
    feed: { input in
      guard let value = try? JSON(bytes: input) else { return nil }
      let written = value.bytes
      guard let again = try? JSON(bytes: written) else { return "a value that was taken is refused when written" }
      return again == value || again.bytes == written ? nil : "a value changes when it is written and read"
    })

  static let draft = Reader(
    name: "draft", executions: 1_000_000, brief: 4_000, longest: 4_096, seeds: { Samples.drafts.map { $0.bytes } },
    feed: { input in
      guard let draft = try? Draft(bytes: input) else { return nil }
      for (edition, _) in Samples.drafts {
        var walk = Walk(through: edition, in: Samples.circumstances)
        guard (try? walk.resume(draft)) != nil else { continue }
        let written = walk.draft(isWhole: true)
        guard let again = try? Draft(bytes: written) else { return "a draft that was written cannot be read" }
        var second = Walk(through: edition, in: Samples.circumstances)
        _ = try? second.resume(again)
        if second.draft(isWhole: true) != written { return "a draft changes when it is opened and written" }
      }
      return nil
    })

  /// The first option everywhere, and one entry for whatever is typed.
  private static func someAnswers(_ guide: Guide) -> Answers {
    var answers = Answers(for: guide)
    for question in guide.questions.positions {
      let entry = guide.questions[question].options.first ?? Array("DK37606030".utf8)
      try? answers.enter(entry, for: question, in: guide, language: [])
    }
    return answers
  }
}
