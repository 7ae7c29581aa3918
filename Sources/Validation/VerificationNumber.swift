/// The number that the exporter sends along with an electronic licence; nobody has published its form.
struct VerificationNumber {
  let reading: Reading

  static let flaws: [Flaw] = [.missing, .unreadable, .controlCharacter, .directionMark, .lineBreak, .tooLong]
  static let warnings: [Flaw] = [.sameAsLicence]

  init(_ entry: [UInt8], in circumstances: Circumstances) throws(Flaw) {
    let number = try OneLine(entry, atMost: 100, breakingLines: .areRefused).bytes
    let isLicence = circumstances["flegt-licence"].map {
      VerificationNumber.bare($0) == VerificationNumber.bare(number)
    }
    reading = Reading(value: number, warnings: isLicence == true ? [.sameAsLicence] : [])
  }

  private static func bare(_ number: [UInt8]) -> [UInt8] { CleanEntry(number, takingAnySeparator: true).text }
}
