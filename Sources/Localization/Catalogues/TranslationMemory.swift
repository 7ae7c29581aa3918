/// What was translated before, so that a new message can be given what was said of the most similar one.
public struct TranslationMemory: Sendable {
  public struct Pair: Equatable, Sendable {
    public let key: String
    public let source: [UInt8]
    public let translation: [UInt8]

    public init(key: String, source: [UInt8], translation: [UInt8]) {
      (self.key, self.source, self.translation) = (key, source, translation)
    }
  }

  private let pairs: [Pair]
  /// The pairs whose source has three bytes in a row, by these bytes.
  private var places: [UInt32: [Int]] = [:]
  private var lengths: [Int] = []
  private var exact: [[UInt8]: Int] = [:]

  /// Of similar pairs, the earlier ones are taken first.
  public init(_ pairs: [Pair]) {
    self.pairs = pairs
    for (index, pair) in pairs.enumerated() {
      let grams = TranslationMemory.grams(pair.source)
      lengths.append(grams.count)
      for gram in grams { places[gram, default: []].append(index) }
      if exact[pair.source] == nil { exact[pair.source] = index }
    }
  }

  /// The pair whose source is most like a text, if they have most of their letters in the same order.
  public func nearest(to text: [UInt8]) -> Pair? {
    if let same = exact[text] { return pairs[same] }
    let grams = TranslationMemory.grams(text)
    guard grams.count >= 6 else { return nil }
    var shared: [Int: Int] = [:]
    for gram in grams {
      for index in places[gram] ?? [] { shared[index, default: 0] += 1 }
    }
    var best: (index: Int, score: Double)?
    for (index, count) in shared {
      let score = 2 * Double(count) / Double(grams.count + lengths[index])
      guard score >= 0.6 else { continue }
      if best.map({ score > $0.score || (score == $0.score && index < $0.index) }) ?? true { best = (index, score) }
    }
    return best.map { pairs[$0.index] }
  }

  /// Every three bytes in a row, each once, capitals as small letters.
  private static func grams(_ text: [UInt8]) -> Set<UInt32> {
    var grams: Set<UInt32> = []
    var last: UInt32 = 0
    for (index, byte) in text.enumerated() {
      last = (last << 8 | UInt32((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)) & 0xFF_FFFF
      if index >= 2 { grams.insert(last) }
    }
    return grams
  }
}

extension POFile {
  /// What this file has translated, obsolete entries too; what is to be looked at again does not count.
  public var pairs: [TranslationMemory.Pair] {
    entries.compactMap { entry in
      guard let source = entry.text, let translation = entry.translation, !translation.bytes.isEmpty, !entry.isFuzzy
      else { return nil }
      return TranslationMemory.Pair(
        key: entry.key?.string ?? "", source: source.bytes, translation: translation.bytes)
    }
  }
}
