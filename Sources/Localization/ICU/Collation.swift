import CICU

/// The order of a language: Danish puts æ, ø and å last, and sorts `aa` as å.
///
/// - Note: Sendable because ICU's comparison leaves an opened collator as it is.
public final class Collation: @unchecked Sendable {
  private let collator: OpaquePointer

  /// Opens the order of a language named by its BCP 47 tag.
  public init(language: String) throws(ICUError) {
    collator = try icuOpen("ucol_open") { status in cicu_collator_open(language, &status) }
  }

  deinit { cicu_collator_close(collator) }

  /// Below nought, nought or above it, as the first UTF-8 text stands before, beside or after the second.
  public func compare(_ first: [UInt8], _ second: [UInt8]) throws(ICUError) -> Int {
    let order = try icu("ucol_strcollUTF8") { status in
      first.withUnsafeBytes { first in
        second.withUnsafeBytes { second in
          cicu_collator_compare(
            collator, first.baseAddress, Int32(first.count), second.baseAddress, Int32(second.count), &status)
        }
      }
    }
    return Int(order)
  }
}
