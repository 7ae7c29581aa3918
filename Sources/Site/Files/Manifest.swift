import Localization
import Phrasing
import Presentation
import Wizard

/// What a site is made of, for whoever wants to prove that it is what was built. It also marks a folder as the site's own.
struct Manifest {
  static let path = SitePath([], "manifest.json")

  let files: [SiteFile]
  let site: Site

  var file: SiteFile { SiteFile(Manifest.path, json.bytes + [UInt8(ascii: "\n")]) }

  private var json: JSON {
    .object([
      JSON.Member("generator", .text("leidraad")),
      JSON.Member("asOf", .text(site.asOf.iso)),
      JSON.Member("languages", .list(site.languages.map { Manifest.text($0.tag) })),
      JSON.Member("guides", Manifest.guides(of: site)),
      JSON.Member("files", .list(files.map { Manifest.entry($0) })),
    ])
  }

  /// Which guides there are, each with the digest of itself and of its words in every language.
  static func guides(of site: Site) -> JSON {
    .list(
      site.guides.compactMap { translations -> JSON? in
        guard let edition = translations.first?.guide.edition else { return nil }
        let words = translations.map {
          JSON.Member(Array($0.language.tag.utf8), .text(orNull: $0.guide.wordsDigest?.text))
        }
        return .object([
          JSON.Member("id", .text(edition.guide.id)),
          JSON.Member("version", .text(edition.guide.version)),
          JSON.Member("digest", .text(edition.digest.text)),
          JSON.Member("words", .object(words)),
        ])
      })
  }

  private static func entry(_ file: SiteFile) -> JSON {
    .object([
      JSON.Member("path", text(file.path.text)),
      JSON.Member("bytes", .number(file.bytes.count)),
      JSON.Member("sha256", .text(file.digest.text)),
    ])
  }

  private static func text(_ text: String) -> JSON { .text(Array(text.utf8)) }

  /// The files that a manifest names, itself among them; nothing when it is not one of ours.
  static func files(in bytes: [UInt8]) -> Set<String>? {
    guard let json = try? JSON(bytes: bytes), case .text(let generator) = json["generator"],
      generator == [UInt8]("leidraad".utf8), case .list(let entries) = json["files"]
    else { return nil }
    return entries.reduce(into: [path.text]) { files, entry in
      if case .text(let path) = entry["path"] { files.insert(String(decoding: path, as: UTF8.self)) }
    }
  }

  /// The digest of each file that a manifest names; nothing when it is not one of ours.
  static func digests(in bytes: [UInt8]) -> [String: [UInt8]]? {
    guard let files = files(in: bytes), let json = try? JSON(bytes: bytes), case .list(let entries) = json["files"]
    else { return nil }
    return entries.reduce(into: [:]) { digests, entry in
      guard case .text(let path) = entry["path"], case .text(let digest) = entry["sha256"] else { return }
      let name = String(decoding: path, as: UTF8.self)
      if files.contains(name), name.isBelow { digests[name] = digest }
    }
  }
}

extension String {
  /// Whether it is a path that leads nowhere but downwards.
  fileprivate var isBelow: Bool {
    !utf8.starts(with: "/".utf8) && !split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." }
  }
}
