/// A document on which statements rest.
public struct SourceDocument: Sendable {
  public let id: Extract
  /// In English, as translators get it.
  public let title: Extract
}

/// Why statements are not published as they stand, or what is doubtful about them.
public struct SourceReason: Sendable {
  public let id: Extract
  /// In English, as translators get it.
  public let text: Extract
}
