/// The words by which guides stand in a site's addresses, by language. They stay when a title changes, and what has been
/// an address once leads on to the one in use.
public struct GuideAddresses: Equatable, Sendable {
  /// By guide, then by language: the one in use, then those that were.
  private var words: [String: [String: [String]]] = [:]
  /// By language: which guide has, or had, an address.
  private var owners: [String: [String: String]] = [:]

  public init() {}

  /// The guides that have an address, in order.
  public var guides: [String] { words.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// The one in use, then those that were; none for a guide that is not known in a language.
  public func all(of guide: String, in language: String) -> [String] { words[guide]?[language] ?? [] }

  /// Which guide an address belongs to, or belonged to.
  func owner(of address: String, in language: String) -> String? { owners[language]?[address] }

  mutating func add(_ address: String, of guide: String, in language: String) {
    words[guide, default: [:]][language, default: []].append(address)
    owners[language, default: [:]][address] = guide
  }

  /// Gives a guide an address, unless it has one; with the guide's name, and then a number, if the address is another's
  /// or cannot be one.
  public mutating func keep(_ address: String, of guide: String, in language: String) {
    guard all(of: guide, in: language).isEmpty else { return }
    let name = guide.prefix(180).split(separator: "-").joined(separator: "-")
    func isFree(_ words: String) -> Bool {
      Array(words.utf8).isPartOfAddress && owner(of: words, in: language) == nil
    }
    let words = [address, "\(address)-\(name)", name].first(where: isFree)
    add(words ?? (2...).lazy.map { "\(name)-\($0)" }.first(where: isFree) ?? name, of: guide, in: language)
  }

  /// As it is written in a file, and read again by ``AddressReader``.
  public var text: String {
    let entries = guides.map { guide in
      let lines = (words[guide] ?? [:]).sorted { $0.key < $1.key }.map { language, addresses in
        "    \(language): [\(addresses.joined(separator: ", "))]\n"
      }
      return "  - id: \(guide)\n\(lines.joined())"
    }
    return GuideAddresses.heading + "format: 1\nguides:\n" + entries.joined()
  }

  private static let heading = """
    # The words in each guide's address. `leidraad build` adds new guides and changes nothing else, so an address stays
    # when a title changes. To move a guide, write its new words first: those after them lead on to it.

    """
}
