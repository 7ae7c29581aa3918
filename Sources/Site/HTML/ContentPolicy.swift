/// What a browser lets a page do.
enum ContentPolicy: Sendable {
  /// A page to read: its own style and nothing else.
  case reading
  /// The wizard's page: its own scripts too, and WebAssembly; no script can write markup.
  case wizard

  var text: String {
    let reading = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
    return switch self {
    case .reading: reading
    case .wizard:
      reading + "; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'"
    }
  }
}
