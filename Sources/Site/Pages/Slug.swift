import Localization

/// A title as it stands in an address: small letters of ASCII, digits and hyphens.
struct Slug: Equatable, Sendable {
  let text: String

  init(_ title: String) { text = Folding.words(of: title).map(\.folded).joined(separator: "-") }
}
