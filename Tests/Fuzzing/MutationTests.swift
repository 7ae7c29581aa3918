import RandomGuides
import Testing

/// What `make fuzz` does for hours, for a moment: changes that are the same in every run, without looking where they lead.
struct MutationTests {
  @Test(arguments: Reader.all)
  func `no change to what a reader knows makes it trap or contradict itself`(reader: Reader) {
    let seeds = reader.seeds().filter { $0.count <= reader.longest }
    #expect(!seeds.isEmpty)
    var dice = Dice(seed: 20_261_121)
    for _ in 0..<reader.brief {
      var input = seeds[dice.roll(seeds.count)]
      for _ in 0...dice.roll(4) { dice.change(&input) }
      #expect(reader.feed(input) == nil, "\(input)")
    }
  }

  @Test(arguments: Reader.all)
  func `what a search begins with, and nothing, are read without complaint`(reader: Reader) {
    for input in reader.seeds().prefix(400) + [[]] { #expect(reader.feed(input) == nil, "\(input)") }
  }
}

extension Dice {
  private static let signs = Array("{}[]():#-\"'|<>&*,;.@0aAØ×½\n\r\t \u{A0}\u{301}\u{202E}１".utf8) + [0, 0x80, 0xFF]

  fileprivate mutating func change(_ input: inout [UInt8]) {
    let position = roll(input.count + 1)
    let end = min(position + 1 + roll(8), input.count)
    switch roll(4) {
    case 0: input.insert(Dice.signs[roll(Dice.signs.count)], at: position)
    case 1 where position < end: input[position] = UInt8(roll(256))
    case 2 where position < end: input.removeSubrange(position..<end)
    default: input.insert(contentsOf: input[min(position, end)..<end], at: roll(input.count + 1))
    }
  }
}
