/// The readers. A page's program is built without those of fields that its guides do not ask for: build-wasm.sh leaves
/// their cases out of this file.
extension Field {
  /// Takes an entry, in UTF-8 as it was typed or pasted, unless it is certainly wrong.
  public func read(
    _ entry: [UInt8], in circumstances: Circumstances = Circumstances()
  ) throws(Flaws) -> Reading {
    var candidates: [[UInt8]] = []
    do throws(Flaw) {
      return try read(entry, in: circumstances, offering: &candidates)
    } catch {
      throw Flaws(error, candidates: candidates)
    }
  }

  private func read(
    _ entry: [UInt8], in circumstances: Circumstances, offering candidates: inout [[UInt8]]
  ) throws(Flaw) -> Reading {
    switch self {
    case .eori: try EORI(entry).reading
    case .companyName: try CompanyName(entry).reading
    case .personName: try PersonName(entry).reading
    case .email: try Email(entry).reading
    case .cvr: try CVR(entry).reading
    case .kbo: try KBO(entry).reading
    case .rsin: try RSIN(entry).reading
    case .flegtLicence: try FLEGTLicence(entry, in: circumstances).reading
    case .verificationNumber: try VerificationNumber(entry, in: circumstances).reading
    case .phone: try Phone(entry, in: circumstances).reading
    case .text: try PlainText(entry).reading
    case .volume, .weight, .units:
      try Quantity(entry, of: self, in: circumstances, offering: &candidates).reading
    case .money: try Money(entry, in: circumstances.notation, offering: &candidates).reading
    case .vat: try VAT(entry).reading
    case .date: try Day(entry, in: circumstances, offering: &candidates).reading
    case .commodityCode: try CommodityCode(entry, in: circumstances).reading
    case .country: try Country(entry, in: circumstances, offering: &candidates).reading
    }
  }
}
