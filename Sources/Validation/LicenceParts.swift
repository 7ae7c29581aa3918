/// What the parts of an Indonesian licence number say.
public struct LicenceParts: Equatable, Sendable {
  /// The year of issue.
  public let year: Int
  public let firstBlock: [UInt8]
  public let secondBlock: [UInt8]
  /// As a rule the number of the body that issued the licence.
  public let licensingBody: [UInt8]
  public let issuingCountry: [UInt8]
  public let destination: [UInt8]

  /// Takes a value apart that the field `flegt-licence` has read; nothing when it is not an Indonesian number.
  public init?(_ value: [UInt8]) {
    guard value.count == 24, value[2] == .dot, value[8] == .hyphen, value[14] == .dot else { return nil }
    guard value[0].isDigit, value[1].isDigit, value[18] == .hyphen, value[21] == .hyphen else { return nil }
    year = 2000 + Int(value.span.number(0..<2))
    firstBlock = Array(value[3..<8])
    secondBlock = Array(value[9..<14])
    licensingBody = Array(value[15..<18])
    issuingCountry = Array(value[19..<21])
    destination = Array(value[22..<24])
  }
}
