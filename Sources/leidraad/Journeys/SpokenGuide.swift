import Authoring
import Localization
import Phrasing
import Presentation
import Validation
import Wizard

/// A guide as it speaks one language, for journeys that are gone in all of them.
struct SpokenGuide: Sendable {
  let language: String
  let edition: Edition
  /// Whether each of its messages has words in the language.
  let isTranslated: Bool
  private let words: Words
  /// What countries are called, where the guide asks for one.
  private let countries: CountryNames?

  /// One for each whole language.
  static func all(of guide: CompiledGuide, on day: CivilDate, in workplace: Workplace) -> [SpokenGuide] {
    let edition = Edition(guide.guide)
    let countries = guide.guide.asks(for: .country) ? workplace.countries : nil
    return workplace.wholeLanguages.map { language in
      let presenter = Presenter(
        guide, edition: edition, library: workplace.library, voice: workplace.voice(in: language), on: day)
      let words = presenter.pages.words
      return SpokenGuide(
        language: language, edition: edition,
        isTranslated: guide.isSaid(by: Translations(workplace.catalogues, language: language)), words: words,
        countries: countries?.spoken(in: words.language))
    }
  }

  /// The circumstances with the way in which the language writes numbers and dates.
  func speaking(_ circumstances: Circumstances) -> Circumstances {
    var circumstances = circumstances
    circumstances.notation = words.notation
    return circumstances
  }

  /// What a document of a journey says on a day.
  func text(of document: Document, _ journey: Journey, on day: CivilDate) -> String {
    let writing = Writing(edition, journey: journey, words: words, day: day, countries: countries)
    return String(decoding: writing.text(of: document), as: UTF8.self)
  }
}
