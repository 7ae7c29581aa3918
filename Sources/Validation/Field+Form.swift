extension Field {
  /// Whether what is typed has a form that one must know beforehand; a name has none.
  public var hasForm: Bool {
    switch self {
    case .eori, .email, .cvr, .kbo, .rsin, .flegtLicence, .phone, .money, .vat, .date, .commodityCode: true
    case .companyName, .personName, .verificationNumber, .text, .volume, .weight, .units, .country: false
    }
  }
}
