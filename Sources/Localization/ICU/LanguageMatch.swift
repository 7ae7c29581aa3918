import CICU

/// Which of the languages offered suits a reader best.
///
/// ```swift
/// try LanguageMatch(offered: ["da", "nl", "en"]).best(forHeader: "nb, en;q=0.5")  // da
/// ```
public struct LanguageMatch: Sendable {
  public let offered: [String]

  /// Offers languages by their BCP 47 tags.
  public init(offered: [String]) { self.offered = offered }

  /// For the value of an Accept-Language header; nothing when no language offered will do.
  public func best(forHeader accepted: String) throws(ICUError) -> String? {
    let names = offered.map { String($0.map { $0 == "-" ? "_" : $0 }) }
    let list = names.joined(separator: "\0") + "\0\0"
    let best = try icuText("uloc_acceptLanguageFromHTTP", of: CChar.self) { buffer, capacity, status in
      cicu_language_match(accepted, list, buffer, capacity, &status)
    }
    let name = String(decoding: best.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return zip(names, offered).first { $0.0 == name }?.1
  }

  /// For the environment of a program: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set decides.
  public func best(forEnvironment environment: [String: String]) throws(ICUError) -> String? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment[name], !value.isEmpty { return try best(forPOSIXLocale: value) }
    }
    return nil
  }

  /// For a locale as POSIX names it, such as `da_DK.UTF-8`; nothing for `C` and `POSIX`.
  public func best(forPOSIXLocale locale: String) throws(ICUError) -> String? {
    let name = locale.prefix { $0 != "." && $0 != "@" }
    guard name != "C", name != "POSIX" else { return nil }
    return try best(forHeader: String(name.map { $0 == "_" ? "-" : $0 }))
  }
}
