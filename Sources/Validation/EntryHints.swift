/// What a page tells a phone about a field, in the words of HTML's attributes.
public struct EntryHints: Sendable {
  /// `inputmode`
  public let inputMode: StaticString
  /// `autocomplete`
  public let autocomplete: StaticString
  /// `autocapitalize`
  public let autocapitalize: StaticString
}
