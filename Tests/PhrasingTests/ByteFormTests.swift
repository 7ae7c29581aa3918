import Testing

@testable internal import Phrasing

struct ByteFormTests {
  static let phrase = Phrase(
    arguments: ["n", "day", "country", "xs"].map(\.bytes),
    parts: [
      .text("Æblerne ".bytes), .argument(2), .list(3),
      .number(0, .plain), .number(0, .integer), .number(0, .percent), .number(0, .fixed(2)),
      .number(0, .measure(.tonne)), .number(0, .currency(.danishKrone)),
      .date(1, .short), .date(1, .full),
      .plural(
        0, .ordinal,
        [
          .init(selector: .exactly(-3), parts: [.count]),
          .init(
            selector: .category(.other),
            parts: [.select(2, [.init(keyword: "other".bytes, parts: [.text("!".bytes)])])]),
        ]),
    ])

  @Test func `a phrase reads back as it was`() {
    var reader = ByteReader(bytes(of: ByteFormTests.phrase))
    #expect(Phrase(reading: &reader) == ByteFormTests.phrase)
    #expect(reader.isAtEnd)
  }

  @Test(arguments: [Notation.danish, Notation.invented])
  func `a notation reads back as it was`(_ notation: Notation) {
    var reader = ByteReader(bytes(of: notation))
    #expect(Notation(reading: &reader) == notation)
    #expect(reader.isAtEnd)
  }

  @Test func `bytes that end early are refused`() {
    let phrase = bytes(of: ByteFormTests.phrase)
    for count in phrase.indices {
      var reader = ByteReader(Array(phrase[..<count]))
      _ = Phrase(reading: &reader)
      #expect(reader.isDamaged)
    }
    let notation = bytes(of: Notation.danish)
    for count in notation.indices {
      var reader = ByteReader(Array(notation[..<count]))
      _ = Notation(reading: &reader)
      #expect(reader.isDamaged)
    }
  }

  @Test func `branches nested without end are refused`() {
    var parts: [Phrase.Part] = [.text([])]
    for _ in 0..<1000 { parts = [.select(0, [.init(keyword: [], parts: parts)])] }
    var reader = ByteReader(bytes(of: Phrase(arguments: ["a".bytes], parts: parts)))
    _ = Phrase(reading: &reader)
    #expect(reader.isDamaged)
  }

  @Test func `damaged bytes are refused, or fill without a trap`() {
    var random = SplitMix(state: 20_261_121)
    let phrase = bytes(of: ByteFormTests.phrase)
    let notation = bytes(of: Notation.danish)
    var refused = 0
    for _ in 0..<20_000 {
      var phraseReader = ByteReader(damaged(phrase, &random))
      var notationReader = ByteReader(damaged(notation, &random))
      let (phrase, notation) = (Phrase(reading: &phraseReader), Notation(reading: &notationReader))
      guard !phraseReader.isDamaged, !notationReader.isDamaged else {
        refused += 1
        continue
      }
      let values: [Value] = [
        .number(Decimal(-12345, scale: 4)), .date(CivilDate(year: 2026, month: 2, day: 28)!), .text("dk".bytes),
        .list(["a", "b", "c"].map(\.bytes)),
      ]
      _ = phrase.filled(with: values, in: notation)
      _ = phrase.filled(with: values.reversed(), in: notation)
    }
    #expect((1000..<20_000).contains(refused))
  }

  private func damaged(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
    }
    return bytes
  }

  private func bytes(of phrase: Phrase) -> [UInt8] {
    var writer = ByteWriter()
    phrase.write(to: &writer)
    return writer.bytes
  }

  private func bytes(of notation: Notation) -> [UInt8] {
    var writer = ByteWriter()
    notation.write(to: &writer)
    return writer.bytes
  }
}

/// Numbers that are the same in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
