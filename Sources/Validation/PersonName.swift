/// One part of a person's name, first or last, of which nobody else is the judge.
struct PersonName {
  let reading: Reading

  static let flaws: [Flaw] = [.missing, .unreadable, .controlCharacter, .directionMark, .lineBreak, .tooLong]

  init(_ entry: [UInt8]) throws(Flaw) {
    reading = Reading(value: try OneLine(entry, atMost: 100, breakingLines: .areRefused).bytes)
  }
}
