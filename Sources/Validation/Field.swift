/// What a person can be asked to type.
public enum Field: UInt8, CaseIterable, Sendable {
  case eori, companyName, personName, email
}
