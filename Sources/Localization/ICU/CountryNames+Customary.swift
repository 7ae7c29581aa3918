import Phrasing

extension CountryNames {
  /// Names that papers and people use and ICU does not have: the English short names of ISO 3166-1, those of the
  /// Publications Office of the EU, and older ones that are still said, in our three languages.
  static let customary: [String: [String]] = [
    "BQ": ["Bonaire, Sint Eustatius and Saba"],
  ]
}
