import Foundation
import Testing

extension String {
  /// With the first `words` replaced, which must be there.
  func replacingOne(_ words: String, with others: String) throws -> String {
    replacingCharacters(in: try #require(range(of: words), "\(words)"), with: others)
  }
}
