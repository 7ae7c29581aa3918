public import Localization
public import Phrasing

/// Who publishes a site, and what the site must say of them: read from one file.
public struct Authority: Sendable {
  /// By language.
  public let names: [String: String]
  public let country: Country
  /// Where the site will stand, without a slash at its end.
  public let address: String?
  /// The day from which the pages hold.
  public let asOf: CivilDate?
  public let logo: Logo?
  public let colours: Colours
  public let contact: Contact
  public let statement: AccessibilityStatement?
  public let guides: [GuideCare]
  /// What becomes of a guide in a language in which it lacks words, unless the guide says otherwise.
  public let missing: MissingTranslation
  /// After how many months a guide is due for review.
  public let reviewMonths: Int

  /// Whose rules for accessibility statements hold.
  public enum Country: String, CaseIterable, Sendable {
    case denmark = "dk"
    case netherlands = "nl"
    case belgium = "be"
    case union = "eu"
  }

  public struct Contact: Sendable {
    public let mail: String
    public let phone: String?
    public let post: String?
  }

  /// How an authority looks after one guide.
  public struct GuideCare: Sendable {
    /// Where it is said when the guide was reviewed.
    public let place: Place
    public let guide: String
    public let owner: String?
    public let published: CivilDate
    public let reviewed: CivilDate
    public let missing: MissingTranslation?
    /// The newest first.
    public let changes: [Change]
  }

  public struct Change: Sendable {
    public let day: CivilDate
    /// Whether readers should hear of it.
    public let isMajor: Bool
    /// By language.
    public let words: [String: String]

    public init(day: CivilDate, isMajor: Bool, words: [String: String]) {
      (self.day, self.isMajor, self.words) = (day, isMajor, words)
    }
  }
}

/// What a site does with a guide that lacks words in one of its languages.
public enum MissingTranslation: String, CaseIterable, Sendable {
  /// Nothing is published before they are there.
  case refuse
  /// The guide is shown in its own language, and says so.
  case notice
  /// The guide is left out in that language.
  case omit
}

/// What an authority states about how accessible its site is, after the model of Decision (EU) 2018/1523.
public struct AccessibilityStatement: Sendable {
  public let conformance: Conformance
  public let prepared: CivilDate
  public let reviewed: CivilDate
  public let method: Method
  /// Where the official statement stands: the WAS-Tool's in Denmark, the register's in the Netherlands.
  public let address: String?
  /// The manager who answers for it, in the Netherlands.
  public let signedBy: String?
  /// Whom to turn to when the authority does not answer.
  public let enforcement: Enforcement?
  /// The standard that it is held against, with its version.
  public let standard: String
  /// What is not accessible, by language.
  public let exceptions: [[String: String]]

  public enum Conformance: String, CaseIterable, Sendable {
    case full, partial, none
  }

  public enum Method: String, CaseIterable, Sendable {
    case own, external
  }

  public struct Enforcement: Sendable {
    /// By language.
    public let names: [String: String]
    public let address: String
  }
}
