/// Words by their hashes, which are asked for so often that they are not hashed once more.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  /// Nought where there is no word; at most half of them are words, so that one is found or missed at once.
  private var slots: [UInt64]

  init(_ words: some Collection<UInt64>) {
    var size = 1
    while size < words.count * 2 { size *= 2 }
    slots = words.isEmpty ? [] : Array(repeating: 0, count: size)
    for word in words where !contains(word) { slots[slot(of: word)] = word }
  }

  init(arrayLiteral words: UInt64...) { self.init(words) }

  var isEmpty: Bool { slots.isEmpty }

  func contains(_ word: UInt64) -> Bool { !slots.isEmpty && word != 0 && slots[slot(of: word)] == word }

  /// Where a word stands, or would stand.
  private func slot(of word: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: word) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != word { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
