/// What a browser lets a page do.
enum ContentPolicy: Sendable {
  /// A page to read: its own style and nothing else.
  case reading
  /// A page that finds things: its own scripts, which can write no markup.
  case scripted
  /// The wizard's page: its own scripts too, and WebAssembly; no script can write markup.
  case wizard

  var text: String {
    let reading = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
    let noMarkup = "; require-trusted-types-for 'script'; trusted-types 'none'"
    return switch self {
    case .reading: reading
    case .scripted: reading + "; script-src 'self'" + noMarkup
    case .wizard: reading + "; script-src 'self' 'wasm-unsafe-eval'" + noMarkup
    }
  }
}
