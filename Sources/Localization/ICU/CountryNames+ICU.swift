import CICU
public import Phrasing

extension CountryNames {
  /// What countries are called in these languages, from ICU's data, for a reader of one of them; and beside that their
  /// other names in these languages, their three letters, and names that ICU does not have.
  public init(languages: [String], spokenIn language: String) throws(ICUError) {
    var lines = [languages.joined(separator: "\t")]
    var locales: [ICULocale] = []
    for language in languages { locales.append(try ICULocale(language: language)) }
    for code in CountryNames.codes {
      var names: [String] = []
      for locale in locales { names.append(try CountryNames.name(of: code, in: locale, cicu_country_usual)) }
      var others = names.flatMap(CountryNames.parts)
      for locale in locales {
        for kind in [cicu_country_variant, cicu_country_short] {
          others.append(try CountryNames.name(of: code, in: locale, kind))
        }
      }
      others.append(String(cString: cicu_country_three_letters(code)))
      others += CountryNames.customary[code] ?? []
      var known = Set(names + [""])
      lines.append(([code] + names + others.filter { known.insert($0).inserted }).joined(separator: "\t"))
    }
    self.init(Array(lines.joined(separator: "\n").utf8), language: Array(language.utf8))
  }

  /// ICU's countries, without the parts of them that have no letters of ISO 3166; Kosovo has those that the EU uses.
  private static var codes: [String] {
    let parts: Set = ["AC", "CP", "CQ", "DG", "EA", "IC", "TA"]
    var codes: [String] = []
    while let code = cicu_country_code(Int32(codes.count)) { codes.append(String(cString: code)) }
    return codes.filter { !parts.contains($0) }
  }

  private static func name(
    of code: String, in locale: ICULocale, _ kind: cicu_country_kind
  ) throws(ICUError) -> String {
    let name = try icuText("uloc_getDisplayCountry", of: UInt16.self) { buffer, capacity, status in
      cicu_country_name(locale.name, code, kind, buffer, capacity, &status)
    }
    return String(decoding: name, as: UTF16.self)
  }

  /// Of a name such as *Myanmar (Burma)* what stands before the parenthesis, and what stands in it.
  private static func parts(of name: String) -> [String] {
    guard name.last == ")", let opening = name.firstIndex(of: "(") else { return [] }
    return [String(name[..<opening].dropLast()), String(name[opening...].dropFirst().dropLast())]
  }
}
