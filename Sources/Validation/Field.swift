/// What a person can be asked to type.
public enum Field: UInt8, CaseIterable, Sendable {
  case eori, companyName, personName, email
  case cvr, kbo, rsin
  case flegtLicence, verificationNumber
  case phone, text
  case volume, weight, units, money
  case vat
  case date
  case commodityCode
  case country
}

extension Field {
  public var id: StaticString {
    switch self {
    case .eori: "eori"
    case .companyName: "company-name"
    case .personName: "person-name"
    case .email: "email"
    case .cvr: "cvr"
    case .kbo: "kbo"
    case .rsin: "rsin"
    case .flegtLicence: "flegt-licence"
    case .verificationNumber: "verification-number"
    case .phone: "phone"
    case .text: "text"
    case .volume: "volume"
    case .weight: "weight"
    case .units: "units"
    case .money: "money"
    case .vat: "vat"
    case .date: "date"
    case .commodityCode: "commodity-code"
    case .country: "country"
    }
  }

  public init?(id: [UInt8]) {
    for field in Field.allCases where field.id.hasBytes(id) {
      self = field
      return
    }
    return nil
  }

  /// One that passes without a warning: a real one, where real ones are published.
  public var example: StaticString {
    switch self {
    case .eori: "DK37606030"
    case .companyName: "Nordisk Træimport ApS"
    case .personName: "Søren"
    case .email: "import@example.org"
    case .cvr: "37606030"
    case .kbo: "0314595348"
    case .rsin: "000123456"
    case .flegtLicence: "16.02047-00130.014-ID-NL"
    case .verificationNumber: "EXAMPLE-8FD2-77A1"
    case .phone: "+4533958000"
    case .text: "Teak, planed"
    case .volume: "38.25"
    case .weight: "24500"
    case .units: "1200"
    case .money: "EUR 1250.50"
    case .vat: "BE0314595348"
    case .date: "2026-11-21"
    case .commodityCode: "440810"
    case .country: "ID"
    }
  }

  public var entryHints: EntryHints {
    switch self {
    case .eori: EntryHints(inputMode: "text", autocomplete: "off", autocapitalize: "characters")
    case .companyName: EntryHints(inputMode: "text", autocomplete: "organization", autocapitalize: "words")
    case .personName: EntryHints(inputMode: "text", autocomplete: "on", autocapitalize: "words")
    case .email: EntryHints(inputMode: "email", autocomplete: "email", autocapitalize: "none")
    case .flegtLicence, .verificationNumber, .vat:
      EntryHints(inputMode: "text", autocomplete: "off", autocapitalize: "characters")
    case .phone: EntryHints(inputMode: "tel", autocomplete: "tel", autocapitalize: "none")
    case .text: EntryHints(inputMode: "text", autocomplete: "off", autocapitalize: "sentences")
    case .date: EntryHints(inputMode: "text", autocomplete: "off", autocapitalize: "none")
    case .cvr, .kbo, .rsin, .commodityCode:
      EntryHints(inputMode: "numeric", autocomplete: "off", autocapitalize: "none")
    case .volume, .weight: EntryHints(inputMode: "decimal", autocomplete: "off", autocapitalize: "none")
    case .units: EntryHints(inputMode: "numeric", autocomplete: "off", autocapitalize: "none")
    case .money: EntryHints(inputMode: "text", autocomplete: "off", autocapitalize: "characters")
    case .country: EntryHints(inputMode: "text", autocomplete: "off", autocapitalize: "words")
    }
  }

  /// Everything for which the field can refuse an entry.
  public var flaws: [Flaw] {
    switch self {
    case .eori: EORI.flaws
    case .companyName: CompanyName.flaws
    case .personName: PersonName.flaws
    case .email: Email.flaws
    case .cvr: CVR.flaws
    case .kbo: KBO.flaws
    case .rsin: RSIN.flaws
    case .flegtLicence: FLEGTLicence.flaws
    case .verificationNumber: VerificationNumber.flaws
    case .phone: Phone.flaws
    case .text: PlainText.flaws
    case .volume: Quantity.flaws
    case .weight: Quantity.flaws + [.tonnes]
    case .units: Quantity.flaws + [.notWhole]
    case .money: Money.flaws
    case .vat: VAT.flaws
    case .date: Day.flaws
    case .commodityCode: CommodityCode.flaws
    case .country: Country.flaws
    }
  }

  /// Everything the field can doubt about an entry that it takes.
  public var warnings: [Flaw] {
    switch self {
    case .eori: EORI.warnings
    case .companyName: CompanyName.warnings
    case .email: Email.warnings
    case .cvr: CVR.warnings
    case .kbo: KBO.warnings
    case .rsin: []
    case .flegtLicence: FLEGTLicence.warnings
    case .verificationNumber: VerificationNumber.warnings
    case .money: Money.warnings
    case .phone: Phone.warnings
    case .personName, .text, .units: []
    case .volume, .weight: [.densityUnlikely]
    case .vat: VAT.warnings
    case .date: Day.warnings
    case .commodityCode: CommodityCode.warnings
    case .country: Country.warnings
    }
  }
}

extension StaticString {
  func hasBytes(_ bytes: [UInt8]) -> Bool { utf8CodeUnitCount == bytes.count && isPrefix(of: bytes) }

  func isPrefix(of bytes: [UInt8]) -> Bool {
    guard utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<utf8CodeUnitCount where utf8Start[index] != bytes[index] { return false }
    return true
  }
}
