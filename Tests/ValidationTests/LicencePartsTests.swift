import Testing
import Validation

struct LicencePartsTests {
  @Test func `a number that was read comes apart into what its parts say`() throws {
    let reading = try Field.flegtLicence.read(Array("19 54321 00999 003 id de".utf8))
    let parts = try #require(LicenceParts(reading.value))
    #expect(parts.year == 2019)
    #expect(parts.firstBlock == Array("54321".utf8))
    #expect(parts.secondBlock == Array("00999".utf8))
    #expect(parts.licensingBody == Array("003".utf8))
    #expect(parts.issuingCountry == Array("ID".utf8))
    #expect(parts.destination == Array("DE".utf8))
  }

  @Test(arguments: ["", "GH/EU 2025-000123", "16.02047-00130.014-ID-N", "1602047-00130014-ID-NL--", "DK37606030"])
  func `other texts have no such parts`(text: String) {
    #expect(LicenceParts(Array(text.utf8)) == nil)
  }
}
