import Foundation
import Localization
import Testing

@testable import Authoring

struct GuideFuzzTests {
  static let signs = Array("{}[]:#-\"'|>&*!%@`,?\n\t \\\u{E9}".utf8) + [0x00, 0x80, 0xC3, 0xE2, 0xFF]

  @Test func `none of 2,000 mutations of a guide traps, and every finding has its place`() {
    mutate(Array(GuideCompilerTests.sound.utf8), times: 2_000)
  }

  @Test(arguments: GuideLibraryTests.library.guides)
  func `no mutation of a guide that is published traps`(_ id: String) throws {
    let file = URL(filePath: GuideLibraryTests.folder).appending(path: "\(id)/guide.yaml")
    mutate(Array(try Data(contentsOf: file)), times: 100)
  }

  private func mutate(_ original: [UInt8], times count: Int) {
    let lineCount = original.count { $0 == UInt8(ascii: "\n") } + 1
    var dice = Dice(state: UInt64(count))
    for _ in 0..<count {
      var bytes = original
      for _ in 0...dice.roll(4) { mutate(&bytes, with: &dice) }
      let loaded = GuideLibraryTests.library.load(SourceFile(name: "guide.yaml", bytes: bytes))
      let places = loaded.findings.map { $0.place }
      #expect(loaded.guide == nil || !loaded.findings.contains { $0.severity == .error })
      #expect(loaded.guide != nil || !loaded.findings.isEmpty)
      #expect(places.allSatisfy { (1...lineCount + 1_000).contains($0.line) && $0.column >= 1 })
    }
  }

  private func mutate(_ bytes: inout [UInt8], with dice: inout Dice) {
    let position = dice.roll(bytes.count)
    let end = min(position + 1 + dice.roll(40), bytes.count)
    switch dice.roll(5) {
    case 0: bytes[position] = GuideFuzzTests.signs[dice.roll(GuideFuzzTests.signs.count)]
    case 1: bytes.insert(GuideFuzzTests.signs[dice.roll(GuideFuzzTests.signs.count)], at: position)
    case 2: bytes.removeSubrange(position..<end)
    case 3: bytes.insert(contentsOf: bytes[position..<end], at: dice.roll(bytes.count))
    default: bytes[position] = UInt8(dice.roll(256))
    }
  }
}

/// Numbers that are the same in every run.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
}
