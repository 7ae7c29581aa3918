/// What a field says of an entry, as one value: for those who report it rather than act on it.
public struct Verdict: Equatable, Sendable {
  /// Nothing when the entry is invalid.
  public let reading: Reading?
  /// Empty unless the entry is invalid.
  public let errors: [Flaw]
  /// What may have been meant by an entry that is invalid: canonical values.
  public let candidates: [[UInt8]]

  public var warnings: [Flaw] { reading?.warnings ?? [] }

  public var name: StaticString {
    if reading == nil { return "invalid" }
    return warnings.isEmpty ? "valid" : "warning"
  }
}

extension Field {
  public func judge(_ entry: [UInt8], in circumstances: Circumstances = Circumstances()) -> Verdict {
    do throws(Flaws) {
      return Verdict(reading: try read(entry, in: circumstances), errors: [], candidates: [])
    } catch {
      return Verdict(reading: nil, errors: [error.first], candidates: error.candidates)
    }
  }
}
