// Guides that chance makes up, ways through them, and what the engine says on the way: for those who run it elsewhere.
//
//   EngineVectors COUNT [SEED]         ways to follow
//   EngineVectors laws COUNT [SEED]    the guides in which a law is broken, a line each, and then how many were looked at
//
// A line for each guide to follow, as JSON: its bytes and those of its words in base64, the moves as calls of the page's wizard, and
// the FNV-1a hash of what follows: after every move the place and the report, each with a line break behind it, and at the
// end the draft.
import FoundationEssentials
import Localization
import Phrasing
import RandomGuides
import Validation
import Wizard

struct Vector {
  private let random: RandomGuide
  private let words: Words
  private var moves: [Move] = []
  private var hash: UInt32 = 0x811C_9DC5

  init(_ dice: Dice, _ notation: Notation) {
    var dice = dice
    random = RandomGuide(&dice)
    words = RandomGuide.words(random.messages, of: random.edition, notation)
    var walk = Walk(through: random.edition, in: RandomGuide.circumstances(notation))
    var wanderer = Wanderer(through: random.edition.guide, dice)
    for _ in 0..<4 + random.edition.guide.steps.count * 2 {
      for move in wanderer.moves(from: walk) {
        move.perform(on: &walk)
        moves.append(move)
        note(walk)
      }
    }
    mix(walk.draft())
  }

  private mutating func note(_ walk: Walk) {
    var json = JSONWriter()
    Writing(random.edition, journey: walk.journey, words: words, day: RandomGuide.day).report(to: &json)
    mix((walk.placeID ?? []) + [0x0A] + json.bytes + [0x0A])
  }

  private mutating func mix(_ bytes: [UInt8]) {
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
  }

  var line: String {
    var written = ByteWriter()
    words.write(to: &written)
    let calls = moves.map { call(of: $0) }.joined(separator: ",")
    let guide = Data(random.edition.bytes).base64EncodedString()
    let words = Data(written.bytes).base64EncodedString()
    return #"{"guide":"\#(guide)","words":"\#(words)","hash":\#(hash),"moves":[\#(calls)]}"#
  }

  /// `["enterRow","q1/2/q3","a"]`
  private func call(of move: Move) -> String {
    func text(_ bytes: [UInt8]) -> String { "\"\(String(decoding: bytes, as: UTF8.self))\"" }
    switch move {
    case .enter(let asked, .some(let entry)) where asked.rows.isEmpty:
      return #"["enter",\#(asked.question.index),\#(text(entry))]"#
    case .enter(let asked, let entry):
      let address = text(random.edition.guide.text(of: asked))
      return entry.map { #"["enterRow",\#(address),\#(text($0))]"# } ?? #"["removeRow",\#(address)]"#
    case .openRow(let number, let list): return #"["openRow",\#(list.index),\#(number ?? 0)]"#
    case .goOn: return #"["goOn"]"#
    case .goBack: return #"["goBack"]"#
    case .go(let step): return #"["goTo",\#(step.index)]"#
    case .head(let step): return #"["headFor",\#(step.index)]"#
    }
  }
}

let given = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
let (count, seed) = (given.first ?? 1, given.count > 1 ? given[1] : 0)
let notations = try ["en", "da", "nl"].map { language throws in try Notation(language: language) }
let dice = (0..<count).lazy.map { number in Dice(seed: number ^ seed << 32) }
if CommandLine.arguments.contains("laws") {
  for (number, dice) in dice.enumerated() {
    if let complaint = EngineLaws.complaint(dice, notations: notations) { print("\(number): \(complaint)") }
  }
  print(count)
} else {
  for dice in dice { print(Vector(dice, notations[0]).line) }
}
