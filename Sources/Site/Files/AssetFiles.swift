import Authoring
import Phrasing
import Presentation
import Validation
import Wizard

/// What pages load. A name carries a part of the file's digest, so that a server may say that it never changes.
struct AssetFiles: Sendable {
  let style: SiteFile
  let logo: SiteFile?
  let icon = AssetFiles.file("icon", "svg", Embedded.iconSvg.bytes)
  /// What countries are called, for guides that ask for one.
  let countries: SiteFile?
  /// The script of the lists, for the guides that have any.
  let lists = AssetFiles.file("lists", "js", Embedded.listsJs.bytes)
  /// The script that brings answers up to date, for the guides that have had other versions.
  let earlier = AssetFiles.file("earlier", "js", Embedded.earlierJs.bytes)
  let wizard = AssetFiles.file("wizard", "js", Embedded.wizardJs.bytes)
  let search = AssetFiles.file("search", "js", Embedded.searchJs.bytes)
  private let webWizards = Embedded.webWizards.map { (program: $0, file: AssetFiles.webWizard($0.packed)) }
  private let wholeWebWizard = AssetFiles.webWizard(Embedded.webWizardPacked)

  /// An authority's colours stand before the rules for narrow windows, forced colours and print, which may take them back.
  init(authority: Authority? = nil, countries: CountryNames? = nil) {
    self.countries = countries.map { AssetFiles.script("countries", "leidraad.countries=\"\(base64($0.text))\"") }
    let colours = authority.map { $0.colours.style } ?? []
    let parts = [Embedded.styleCss, Embedded.guideCss, Embedded.diagramCss, Embedded.wizardCss].flatMap(\.bytes)
    style = AssetFiles.file("style", "css", parts + colours + Embedded.mediaCss.bytes)
    logo = authority?.logo.map { AssetFiles.file("logo", "svg", $0.bytes) }
  }

  /// What every site has, beside the wizards that its guides ask for.
  var common: [SiteFile] { [style, icon, wizard, search] + [logo, countries].compactMap(\.self) }

  /// The first wizard that can read the fields of a guide, write its documents and ask for its lists.
  func webWizard(for guide: Guide) -> SiteFile {
    let asked = guide.questions.compactMap { if case .field(let field) = $0.kind { "\(field.id)" } else { nil } }
    let written = guide.documents.map { "\($0.kind.name)" }
    let fitting = webWizards.first { wizard in
      (wizard.program.knowsLists || !guide.hasLists) && Set(asked).isSubset(of: wizard.program.fields.map { "\($0)" })
        && Set(written).isSubset(of: wizard.program.documents.map { "\($0)" })
    }
    return fitting?.file ?? wholeWebWizard
  }

  /// WebAssembly as a script, because a page that is opened from a folder can fetch nothing.
  private static func webWizard(_ packed: EmbeddedFile) -> SiteFile {
    script(String("\(packed.name)".prefix { $0 != "." }), "leidraad.wasm=\"\(packed.base64)\"")
  }

  static func script(_ name: String, _ statement: String) -> SiteFile {
    file(name, "js", [UInt8](("globalThis.leidraad??={words:{},texts:{}};" + statement + "\n").utf8))
  }

  private static func file(_ name: String, _ kind: String, _ bytes: [UInt8]) -> SiteFile {
    let digest = Digest(of: bytes)
    let mark = String(decoding: digest.text.prefix(16), as: UTF8.self)
    return SiteFile(SitePath(["assets"], "\(name).\(mark).\(kind)"), bytes, digest: digest)
  }
}

extension Guide {
  /// Whether anything is asked once for each row of a list.
  var hasLists: Bool { questions.contains { $0.rows != nil } }
}

extension Colours {
  /// The rules that put these colours in the place of the theme's.
  fileprivate var style: [UInt8] {
    Array("\n:root {\n\(light.style)}\n\n@media (prefers-color-scheme: dark) {\n:root {\n\(dark.style)}\n}\n".utf8)
  }
}

extension Colours.Accent {
  fileprivate var style: String {
    "  --accent: \(ground.text);\n  --accent-strong: \(strong.text);\n  --on-accent: \(letters.text);\n"
  }
}
