import Phrasing

extension CountryNames {
  /// Names that papers and people use and ICU does not have, in our three languages: the short names of ISO 3166-1 and
  /// their usual order of words, what the Publications Office of the EU writes, and older names that are still said.
  static let customary: [String: [String]] = [
    "AE": ["Emirates", "Emiraterne", "Emiraten"],
    "AG": ["Antigua"],
    "BN": ["Brunei Darussalam"],
    "BO": ["Bolivia, Plurinational State of", "Plurinational State of Bolivia"],
    "BQ": ["Bonaire, Sint Eustatius and Saba"],
    "BY": ["Hviderusland", "Wit-Rusland", "Byelorussia"],
    "CD": [
      "Congo, The Democratic Republic of the", "Democratic Republic of the Congo", "Den Demokratiske Republik Congo",
      "Democratische Republiek Congo", "DR Congo", "DRC", "Zaire", "Zaïre",
    ],
    "CG": ["Republic of the Congo", "Republikken Congo", "Republiek Congo"],
    "CV": ["Kap Verde", "Cabo Verde"],
    "FK": ["Falkland Islands (Malvinas)"],
    "FM": ["Micronesia, Federated States of", "Federated States of Micronesia"],
    "GB": [
      "Great Britain", "Groot-Brittannië", "Det Forenede Kongerige", "England", "Engeland", "Scotland", "Skotland",
      "Schotland", "Wales", "Northern Ireland", "Nordirland", "Noord-Ierland",
    ],
    "IR": ["Iran, Islamic Republic of", "Islamic Republic of Iran"],
    "KG": ["Kirgistan", "Kirgizistan"],
    "KP": ["Korea, Democratic People’s Republic of", "Democratic People’s Republic of Korea"],
    "KR": ["Korea, Republic of", "Republic of Korea"],
    "LA": ["Lao People’s Democratic Republic", "Lao PDR"],
    "KN": ["Saint Kitts"],
    "MD": ["Moldova, Republic of", "Republic of Moldova", "Moldavien"],
    "MF": ["Saint Martin (French part)"],
    "MK": ["Macedonia", "Makedonien", "Macedonië"],
    "NL": ["Holland"],
    "PS": ["Palestine, State of", "State of Palestine"],
    "RU": ["Russian Federation", "Den Russiske Føderation", "Russische Federatie"],
    "SH": ["Saint Helena, Ascension and Tristan da Cunha"],
    "ST": ["São Tomé"],
    "SX": ["Sint Maarten (Dutch part)"],
    "SY": ["Syrian Arab Republic"],
    "TT": ["Trinidad"],
    "TW": ["Taiwan, Province of China"],
    "TZ": ["Tanzania, United Republic of", "United Republic of Tanzania"],
    "UM": ["United States Minor Outlying Islands"],
    "US": [
      "United States of America", "Amerikas Forenede Stater", "De Forenede Stater", "Verenigde Staten van Amerika",
      "America", "Amerika",
    ],
    "VA": [
      "Holy See", "Holy See (Vatican City State)", "Pavestolen", "Vatican", "Vatikanet", "Heilige Stoel", "Vaticaan",
    ],
    "VC": ["Saint Vincent"],
    "VE": ["Venezuela, Bolivarian Republic of", "Bolivarian Republic of Venezuela"],
    "VG": ["Virgin Islands, British"],
    "VI": ["Virgin Islands, U.S."],
  ]
}
