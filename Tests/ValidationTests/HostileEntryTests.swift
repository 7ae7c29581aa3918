import Testing
import Validation

/// Entries that nobody types by hand: the fields answer them all, quickly, and trap on none.
@Suite(.timeLimit(.minutes(5)))
struct HostileEntryTests {
  private static let units: [(name: String, bytes: [UInt8])] = [
    ("digit", Array("1".utf8)), ("letter", Array("a".utf8)), ("space", Array(" ".utf8)), ("dash", Array("-".utf8)),
    ("at", Array("@".utf8)), ("dot", Array(".".utf8)), ("a and dot", Array("a.".utf8)), ("less", Array("<".utf8)),
    ("quotation mark", Array("\"".utf8)), ("NUL", [0]), ("line break", [10]), ("combining mark", Array("\u{301}".utf8)),
    ("joiner", Array("\u{200D}".utf8)), ("soft hyphen", Array("\u{AD}".utf8)), ("emoji", Array("😀".utf8)),
    ("continuation", [0x80]), ("overlong", [0xC0, 0x80]), ("surrogate", [0xED, 0xA0, 0x80]),
    ("cut short", [0xF0, 0x9F]),
    ("beyond Unicode", [0xF4, 0x90, 0x80, 0x80]), ("no byte of UTF-8", [0xFF]),
  ]

  /// What fills a megabyte; of the others less is enough, for they end at the same places.
  private static let longest = ["digit", "letter", "space", "dot", "emoji", "no byte of UTF-8"]

  @Test(arguments: Field.allCases, units.map(\.name))
  func `a great deal of one thing has a verdict, also after a good entry`(field: Field, unit: String) throws {
    var many = try #require(HostileEntryTests.units.first { $0.name == unit }).bytes
    while many.count < (HostileEntryTests.longest.contains(unit) ? 1_000_000 : 60_000) { many += many }
    let example = Array("\(field.example)".utf8)
    for entry in [many, example + many.prefix(1 << 16)] {
      let outcome = Outcome(field, entry)
      #expect(outcome.verdict == "invalid" || (outcome.value?.count ?? .max) <= 800)
    }
  }

  /// A text is kept as it was typed, spaces and all, and may not be as long.
  @Test(arguments: Field.allCases.filter { $0 != .text })
  func `a good entry in a megabyte of spaces is a good entry`(field: Field) throws {
    let entry = Array("\(field.example)".utf8)
    let spaces = Array(repeating: UInt8(ascii: " "), count: 500_000)
    #expect(try field.read(spaces + entry + spaces).value == entry)
  }

  @Test(arguments: Field.allCases)
  func `bytes that are no UTF-8 are refused`(field: Field) {
    let code = field.flaws.contains(.unreadable) ? "unreadable" : "bad-character"
    let damages: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
      [0xF0, 0x9F, 0x98],
    ]
    for damage in damages {
      let entry = Array("\(field.example)".utf8) + damage
      #expect(Outcome(field, entry) == Outcome(verdict: "invalid", value: nil, codes: [code]))
    }
  }

  @Test(arguments: Field.allCases)
  func `every entry of up to two bytes has a verdict`(field: Field) {
    var taken = 0
    for first in UInt8.min...UInt8.max {
      if (try? field.read([first])) != nil { taken += 1 }
      for second in UInt8.min...UInt8.max where (try? field.read([first, second])) != nil { taken += 1 }
    }
    switch field {
    case .companyName, .personName, .verificationNumber, .text: #expect(taken > 9_000)
    case .volume, .weight, .units: #expect((100...1_000).contains(taken))
    case .country: #expect(taken == 252 * 4)
    default: #expect(taken == 0)
    }
  }

  @Test(arguments: Field.allCases)
  func `every byte put anywhere into the example has a verdict, and what is taken reads to itself`(field: Field) throws
  {
    let example = Array("\(field.example)".utf8)
    for place in 0...example.count {
      for byte in UInt8.min...UInt8.max {
        var entry = example
        entry.insert(byte, at: place)
        guard let reading = try? field.read(entry) else { continue }
        #expect(try field.read(reading.value).value == reading.value)
        #expect(try field.read(reading.display).value == reading.value)
      }
    }
  }
}
