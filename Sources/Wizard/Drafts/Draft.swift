public import Phrasing

/// What somebody has said so far, to go on with later: in the terminal or on the page, in any language.
///
/// It holds ids and canonical values; only what was typed and not taken is kept as it was typed, with its language.
public struct Draft: Equatable, Sendable {
  public let guide: [UInt8]
  public let version: [UInt8]
  /// The digest of the guide, in hexadecimal.
  public let digest: [UInt8]
  /// The day on which it was written.
  public let day: CivilDate
  public let answers: [Entry]
  public let unaccepted: [Entry]
  /// The id of the step at which the person stood; none at the end.
  public let place: [UInt8]?

  public struct Entry: Equatable, Sendable {
    public let question: [UInt8]
    public let text: [UInt8]
    /// The language it was typed in; none for a canonical value.
    public let language: [UInt8]
  }

  /// So many bytes are read; no draft of a guide comes near.
  public static let largest = 1 << 20

  /// Why some bytes are no draft.
  public enum Damage: Error, Equatable, Sendable {
    case tooLarge
    /// It stops being JSON at this byte.
    case unreadable(Int)
    /// JSON of another kind, or a form that is not known yet.
    case noDraft
  }

  public init(bytes: [UInt8]) throws(Damage) {
    guard bytes.count <= Draft.largest else { throw .tooLarge }
    let document: JSON
    do throws(JSON.Unreadable) {
      document = try JSON(bytes: bytes)
    } catch {
      throw .unreadable(error.offset)
    }
    guard document["draft"] == .number(1), let answers = Draft.entries(of: document),
      case .text(let guide) = document["guide"], case .text(let version) = document["version"],
      case .text(let digest) = document["digest"], case .object(let typed) = document["unaccepted"],
      let place = document["place"], case .text(let written) = document["asOf"], let day = CivilDate(iso: written)
    else { throw .noDraft }
    var unaccepted: [Entry] = []
    for member in typed {
      guard case .text(let entry) = member.value["entry"], case .text(let language) = member.value["language"] else {
        throw .noDraft
      }
      unaccepted.append(Entry(question: member.name, text: entry, language: language))
    }
    switch place {
    case .text(let step): self.place = step
    case .null: self.place = nil
    default: throw .noDraft
    }
    (self.guide, self.version, self.digest, self.day) = (guide, version, digest, day)
    (self.answers, self.unaccepted) = (answers, unaccepted)
  }

  /// The answers of a draft, of a report, or of an object that holds nothing else.
  public static func entries(of document: JSON) -> [Entry]? {
    guard case .object(let members) = document["answers"] ?? document else { return nil }
    var entries: [Entry] = []
    for member in members {
      guard let text = entry(member.value) else { return nil }
      entries.append(Entry(question: member.name, text: text, language: []))
    }
    return entries
  }

  /// A text, or the options that were chosen as a list.
  private static func entry(_ value: JSON) -> [UInt8]? {
    if case .text(let text) = value { return text }
    guard case .list(let elements) = value else { return nil }
    var entry: [UInt8] = []
    for element in elements {
      guard case .text(let option) = element else { return nil }
      if !entry.isEmpty { entry.append(UInt8(ascii: ",")) }
      entry += option
    }
    return entry
  }
}
