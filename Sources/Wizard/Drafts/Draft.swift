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
  /// The addresses of rows that were taken away and whose numbers no other row gets.
  public let removed: [[UInt8]]
  /// The id of the step at which the person stood; none at the end.
  public let place: [UInt8]?

  public struct Entry: Equatable, Sendable {
    /// Its address, such as `country` or `goods/2/volume`.
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
    var removed: [[UInt8]] = []
    if let addresses = document["removed"] {
      guard case .list(let elements) = addresses else { throw .noDraft }
      for element in elements {
        guard case .text(let address) = element else { throw .noDraft }
        removed.append(address)
      }
    }
    switch place {
    case .text(let step): self.place = step
    case .null: self.place = nil
    default: throw .noDraft
    }
    (self.guide, self.version, self.digest, self.day) = (guide, version, digest, day)
    (self.answers, self.unaccepted, self.removed) = (answers, unaccepted, removed)
  }

  #if !arch(wasm32)
    private init(
      _ draft: Draft, answers: [Entry], unaccepted: [Entry], removed: [[UInt8]], place: [UInt8]?
    ) {
      (guide, version, digest, day) = (draft.guide, draft.version, draft.digest, draft.day)
      (self.answers, self.unaccepted, self.removed, self.place) = (answers, unaccepted, removed, place)
    }

    /// The same draft with something else said in it.
    func with(answers: [Entry], unaccepted: [Entry], removed: [[UInt8]], place: [UInt8]?) -> Draft {
      Draft(self, answers: answers, unaccepted: unaccepted, removed: removed, place: place)
    }
  #endif

  /// The answers of a draft, of a report, or of an object that holds nothing else.
  public static func entries(of document: JSON) -> [Entry]? {
    guard case .object(let members) = document["answers"] ?? document else { return nil }
    var entries: [Entry] = []
    for member in members {
      guard add(member.value, at: member.name, to: &entries) else { return nil }
    }
    return entries
  }

  /// Adds an entry; for the rows of a list those of each row, under addresses such as `goods/2/volume`.
  private static func add(_ value: JSON, at address: [UInt8], to entries: inout [Entry]) -> Bool {
    if let text = entry(value) {
      entries.append(Entry(question: address, text: text, language: []))
      return true
    }
    guard case .list(let rows) = value else { return false }
    guard rows.count <= Rows.countLimit else { return false }
    var numbers: [[UInt8]] = []
    for row in rows {
      guard case .object(let members) = row else { return false }
      // A row without a number comes after the one before it.
      let number: [UInt8]
      switch row["#"] {
      case .number(let given), .text(let given): number = given
      default: number = Decimal(Int64(numbers.last.map { Amount($0).whole } ?? 0) + 1).text
      }
      guard !numbers.contains(number) else { return false }
      numbers.append(number)
      let place = address + [UInt8(ascii: "/")] + number
      entries.append(Entry(question: place, text: [], language: []))
      for member in members where member.name != [UInt8]("#") {
        guard add(member.value, at: place + [UInt8(ascii: "/")] + member.name, to: &entries) else { return false }
      }
    }
    return true
  }

  /// A text, or the options that were chosen as a list.
  private static func entry(_ value: JSON) -> [UInt8]? {
    if case .text(let text) = value { return text }
    guard case .list(let elements) = value, !elements.isEmpty else { return nil }
    var entry: [UInt8] = []
    for element in elements {
      guard case .text(let option) = element else { return nil }
      if !entry.isEmpty { entry.append(UInt8(ascii: ",")) }
      entry += option
    }
    return entry
  }
}
