import Phrasing

extension Field {
  /// An entry that is typed so in these circumstances; nothing where nobody knows what one looks like.
  ///
  /// ```swift
  /// var circumstances = Circumstances()
  /// circumstances["release-country"] = [UInt8]("DK")
  /// Field.flegtLicence.example(in: circumstances)  // "16.02047-00130.014-ID-DK"
  /// ```
  public func example(in circumstances: Circumstances) -> [UInt8]? {
    let usual = [UInt8](example)
    switch self {
    case .flegtLicence:
      if let issuer = circumstances.country("issuing-country"), !("ID" as StaticString).hasBytes(issuer) { return nil }
      guard circumstances.member("release-country") != nil, let release = circumstances.country("release-country")
      else { return usual }
      return usual.dropLast(2) + release
    case .eori: return circumstances.member("country") == .be ? [UInt8]("BE0314595348") : usual
    default: return usual
    }
  }
}
