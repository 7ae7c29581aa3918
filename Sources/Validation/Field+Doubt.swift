extension Field {
  /// Throws what is wrong with an entry, and returns what is doubtful about one that is taken, without making a value
  /// of it: for those who check millions of numbers. Where these are written in capitals and digits alone, nothing is
  /// allocated.
  ///
  /// ```swift
  /// try Field.eori.doubt(about: "DK37606030".utf8.span)  // nil
  /// ```
  public func doubt(
    about entry: Span<UInt8>, in circumstances: Circumstances = Circumstances()
  ) throws(Flaw) -> Flaw? {
    if entry.isClean, let first = entry.isEmpty ? nil : entry[0] {
      switch self {
      case .eori: if let issuer = Issuer(of: entry) { return try EORI.doubt(about: entry, from: issuer) }
      case .cvr: if first.isDigit { return try Issuer.dk.examine(entry) }
      case .kbo: if first.isDigit { return try Issuer.be.examine(entry) }
      default: break
      }
    }
    do throws(Flaws) {
      return try read(entry.withUnsafeBufferPointer { Array($0) }, in: circumstances).warnings.first
    } catch {
      throw error.first
    }
  }
}
