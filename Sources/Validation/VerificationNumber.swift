/// The number that the exporter sends along with an electronic licence; nobody has published its form.
struct VerificationNumber {
  let reading: Reading

  static let flaws: [Flaw] = [.missing, .unreadable, .controlCharacter, .directionMark, .lineBreak, .tooLong]
  static let warnings: [Flaw] = [.sameAsLicence]

  init(_ entry: [UInt8], in circumstances: Circumstances) throws(Flaw) {
    let number = try OneLine(entry, atMost: 100, breakingLines: .areRefused).bytes
    var warnings: [Flaw] = []
    if let licence = circumstances["flegt-licence"], VerificationNumber.bare(licence) == VerificationNumber.bare(number)
    {
      warnings = [.sameAsLicence]
    }
    reading = Reading(value: number, warnings: warnings)
  }

  private static func bare(_ number: [UInt8]) -> [UInt8] { CleanEntry(number, takingAnySeparator: true).text }
}
