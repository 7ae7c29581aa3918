// Lists that are to stand in the order of the language's letters: `#. sorted` in the source says so.
extension MessageProof {
  /// Tells the first item that stands behind one that it belongs before.
  mutating func checkOrder(_ text: ReadText) {
    guard isSorted, let collation = try? Collation(language: language.name) else { return }
    var previous: ArraySlice<UInt8>?
    for line in text.bytes.split(separator: UInt8(ascii: "\n")) {
      guard line.starts(with: "- ".utf8) else { continue }
      let item = line.dropFirst(2)
      if let before = previous, let order = try? collation.compare(Array(before), Array(item)), order > 0 {
        return tell(.listUnsorted, text.range(item.startIndex, item.endIndex), [string(item), string(before)])
      }
      previous = item
    }
  }
}
