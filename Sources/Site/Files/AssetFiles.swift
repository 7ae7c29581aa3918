import Presentation
import Wizard

/// What pages load. A name carries a part of the file's digest, so that a server may say that it never changes.
struct AssetFiles: Sendable {
  let style = AssetFiles.file("style", "css", AssetFiles.styleParts.flatMap(\.bytes))
  let icon = AssetFiles.file("icon", "svg", Embedded.iconSvg.bytes)
  let wizard = AssetFiles.file("wizard", "js", compactScript(Embedded.wizardJs.bytes))
  /// WebAssembly as a script, because a page that is opened from a folder can fetch nothing.
  let webWizard = AssetFiles.script("web-wizard", "leidraad.wasm=\"\(Embedded.webWizardWasmGz.base64)\"")

  /// In the order in which their rules stand in the one style of the site.
  private static let styleParts = [Embedded.styleCss, Embedded.guideCss, Embedded.wizardCss, Embedded.mediaCss]

  var all: [SiteFile] { [style, icon, wizard, webWizard] }

  static func script(_ name: String, _ statement: String) -> SiteFile {
    file(name, "js", [UInt8](("globalThis.leidraad??={words:{},texts:{}};" + statement + "\n").utf8))
  }

  private static func file(_ name: String, _ kind: String, _ bytes: [UInt8]) -> SiteFile {
    let digest = String(decoding: Digest(of: bytes).text.prefix(16), as: UTF8.self)
    return SiteFile(SitePath(["assets"], "\(name).\(digest).\(kind)"), bytes)
  }
}
