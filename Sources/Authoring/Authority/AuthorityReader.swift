import FoundationEssentials
public import Localization
import Phrasing

/// Reads the file of an authority: what its entries mean, and which of them are missing, unknown or ill-formed.
public struct AuthorityReader {
  var schema: SchemaReader
  /// The languages in which everything must be said.
  let languages: [String]
  private let guides: [String]

  /// The authority of a file, unless something is wrong with it; its logo stands beside it.
  public static func read(
    _ file: SourceFile, in folder: String, languages: [String], guides: [String]
  ) -> (authority: Authority?, findings: [Finding]) {
    let (root, findings) = YAMLReader.read(file)
    guard let root else { return (nil, findings) }
    var reader = AuthorityReader(schema: SchemaReader(file), languages: languages, guides: guides)
    let authority = reader.authority(root, folder: folder)
    let all = findings + reader.schema.findings + reader.logoFindings
    return (all.contains { $0.severity == .error } ? nil : authority, all)
  }

  private var logoFindings: [Finding] = []

  private init(schema: SchemaReader, languages: [String], guides: [String]) {
    (self.schema, self.languages, self.guides) = (schema, languages, guides)
  }

  private static let known = [
    "format", "name", "country", "address", "as-of", "logo", "colours", "contact", "statement", "review", "missing",
    "guides",
  ]

  private mutating func authority(_ root: YAMLNode, folder: String) -> Authority? {
    guard let entries = schema.entries(of: root, known: AuthorityReader.known) else { return nil }
    _ = schema.choice("format", in: entries, among: ["1"])
    let names = wording("name", in: entries)
    let country = schema.choice("country", in: entries, among: Authority.Country.allCases.map(\.rawValue))
      .flatMap { Authority.Country(rawValue: $0.string) }
    let address = siteAddress(in: entries)
    let asOf = schema.date("as-of", in: entries)
    let logo = logo(in: entries, folder: folder)
    let colours = colours(in: entries)
    let contact = contact(in: entries, country: country)
    let statement = statement(in: entries, country: country, asOf: asOf)
    let care = schema.list("guides", in: entries).compactMap { guideCare($0) }
    let months = schema.choice("review", in: entries, among: ["3", "6", "12", "24"]).flatMap { Int($0.string) }
    let missing = missingTranslation(in: entries)
    guard let names, let country, let colours, let contact, let months else { return nil }
    return Authority(
      names: names, country: country, address: address, asOf: asOf, logo: logo, colours: colours, contact: contact,
      statement: statement, guides: care, missing: missing ?? .refuse, reviewMonths: months)
  }

  /// The same in every language of the site.
  mutating func wording(_ key: String, in entries: Entries) -> [String: String]? {
    guard let node = entries[key] else {
      schema.noteMissing(key, in: entries)
      return nil
    }
    guard let inner = schema.entries(of: node, known: languages + ["da", "nl", "en"]) else { return nil }
    var words: [String: String] = [:]
    for language in languages { words[language] = schema.requiredWords(language, in: inner)?.string }
    return words.count == languages.count ? words : nil
  }

  private mutating func siteAddress(in entries: Entries) -> String? {
    guard let words = schema.words("address", in: entries) else { return nil }
    guard let address = SiteAddress(words.string) else {
      schema.note(.siteAddressMalformed, at: words.offset)
      return nil
    }
    return address.text
  }

  private mutating func logo(in entries: Entries, folder: String) -> Logo? {
    guard let name = schema.words("logo", in: entries) else { return nil }
    guard !name.string.contains("/"), let data = FileManager.default.contents(atPath: "\(folder)/\(name.string)") else {
      schema.note(.fileUnreadable, at: name.offset, [name.string])
      return nil
    }
    let (logo, findings) = LogoReader.read(SourceFile(name: "\(folder)/\(name.string)", bytes: Array(data)))
    logoFindings = findings
    return logo
  }

  private mutating func contact(in entries: Entries, country: Authority.Country?) -> Authority.Contact? {
    guard let node = entries["contact"] else {
      schema.noteMissing("contact", in: entries)
      return nil
    }
    guard let inner = schema.entries(of: node, known: ["mail", "phone", "post"]) else { return nil }
    let mail = schema.requiredWords("mail", in: inner)
    let phone = schema.words("phone", in: inner)
    for (words, kind) in [(mail, FactSource.Kind.mail), (phone, .phone)] {
      if let words, !kind.takes(words.text.bytes) {
        schema.note(.factValueMalformed, at: words.offset, [kind.rawValue])
      }
    }
    // Denmark asks for both a telephone and a written way.
    if country == .denmark, phone == nil { schema.noteMissing("phone", in: inner) }
    let post = schema.words("post", in: inner)?.string
    return mail.map { Authority.Contact(mail: $0.string, phone: phone?.string, post: post) }
  }

  private mutating func guideCare(_ node: YAMLNode) -> Authority.GuideCare? {
    let known = ["id", "owner", "published", "reviewed", "missing", "changes"]
    guard let entries = schema.entries(of: node, known: known) else { return nil }
    let id = schema.choice("id", in: entries, among: guides)
    let owner = schema.words("owner", in: entries)?.string
    let published = schema.requiredDate("published", in: entries)
    let reviewed = schema.requiredDate("reviewed", in: entries)
    let changes = schema.list("changes", in: entries).compactMap { change($0) }.sorted { $1.day < $0.day }
    let missing = missingTranslation(in: entries)
    guard let id, let published, let reviewed, let place = entries["reviewed"] else { return nil }
    return Authority.GuideCare(
      place: schema.file.place(at: place.offset), guide: id.string, owner: owner, published: published,
      reviewed: reviewed, missing: missing, changes: changes)
  }

  private mutating func missingTranslation(in entries: Entries) -> MissingTranslation? {
    guard entries.has("missing") else { return nil }
    return schema.choice("missing", in: entries, among: MissingTranslation.allCases.map(\.rawValue))
      .flatMap { MissingTranslation(rawValue: $0.string) }
  }

  private mutating func change(_ node: YAMLNode) -> Authority.Change? {
    guard let entries = schema.entries(of: node, known: ["day", "kind", "words"]) else { return nil }
    let day = schema.requiredDate("day", in: entries)
    let kind = schema.choice("kind", in: entries, among: ["major", "minor"])
    let words = wording("words", in: entries)
    guard let day, let kind, let words else { return nil }
    return Authority.Change(day: day, isMajor: kind.string == "major", words: words)
  }
}

/// The address under which a site will stand: `https://` with a host, perhaps a port and folders, and no slash at its end.
public struct SiteAddress: Equatable, Sendable {
  public let text: String

  public init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    if bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    let scheme = ["https://", "http://"].first { bytes.starts(with: $0.utf8) }
    guard let scheme else { return nil }
    let rest = bytes.dropFirst(scheme.utf8.count)
    let parts = rest.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isPlain = rest.allSatisfy { byte in
      byte.isOfID || (65...90).contains(byte) || ".:/_~".utf8.contains(byte)
    }
    guard isPlain, parts.allSatisfy({ !$0.isEmpty && !$0.elementsEqual("..".utf8) && !$0.elementsEqual(".".utf8) })
    else { return nil }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  /// The folders after the host: `/guides`, or nothing.
  public var path: String {
    let bytes = Array(text.utf8)
    let afterScheme = text.utf8.starts(with: "https://".utf8) ? 8 : 7
    guard let slash = bytes.dropFirst(afterScheme).firstIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(decoding: bytes[slash...], as: UTF8.self)
  }
}
