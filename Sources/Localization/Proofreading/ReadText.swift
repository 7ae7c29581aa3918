/// What a reader sees of a message once its branches are chosen, with a mark wherever something is filled in.
final class ReadText: Sendable {
  /// UTF-8, with ``hole`` for each argument and each `#`.
  let bytes: [UInt8]
  /// The arguments of the holes, in their order; nothing for `#`.
  let holes: [MessageOutline.Hole?]
  /// The branches that lead here: `count=one`.
  let path: [Choice]
  let words: [Word]
  let quantities: [Quantity]
  private let pieces: [SourceText.Piece]
  private let end: Int

  struct Choice: Equatable, Sendable {
    let argument: [UInt8]
    let selector: [UInt8]
  }

  /// No text has this control character: it is told as one.
  static let hole: UInt8 = 0x1A

  /// Where in the message a byte of the text stands, or the text ends.
  func offset(of position: Int) -> Int {
    if position >= bytes.count { return end }
    if pieces.count == 1 { return pieces[0].offset + position - pieces[0].start }
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= position { low = middle } else { high = middle }
    }
    return pieces[low].offset + position - pieces[low].start
  }

  func range(_ start: Int, _ end: Int) -> Range<Int> {
    let first = offset(of: start)
    return first..<max(first, end > start ? offset(of: end - 1) + 1 : first)
  }

  /// The text of a message without arguments and apostrophes, as most are.
  init(plain bytes: [UInt8], _ language: ProofreadingLanguage) {
    self.bytes = bytes
    holes = []
    path = []
    pieces = [SourceText.Piece(start: 0, offset: 0)]
    end = bytes.count
    words = Word.words(of: bytes)
    quantities = language.quantities.quantities(of: bytes, words)
  }

  private init(_ draft: Draft, _ language: ProofreadingLanguage) {
    bytes = draft.bytes
    holes = draft.holes
    path = draft.path
    pieces = draft.pieces.isEmpty ? [SourceText.Piece(start: 0, offset: draft.end)] : draft.pieces
    end = draft.end
    words = Word.words(of: draft.bytes)
    quantities = language.quantities.quantities(of: draft.bytes, words)
  }

  private struct Draft {
    var bytes: [UInt8] = []
    var holes: [MessageOutline.Hole?] = []
    var path: [Choice] = []
    var pieces: [SourceText.Piece] = []
    var end = 0

    mutating func append(_ text: ArraySlice<UInt8>, at offset: Int) {
      pieces.append(SourceText.Piece(start: bytes.count, offset: offset))
      bytes += text
      end = offset + text.count
    }
  }

  /// The most texts that a message is read in.
  private static let limit = 64

  /// Every text that a message can become.
  static func texts(
    of message: [UInt8], _ outline: MessageOutline, _ language: ProofreadingLanguage
  ) -> [ReadText] {
    var drafts = [Draft()]
    extend(&drafts, by: outline.parts, message)
    return drafts.map { ReadText($0, language) }
  }

  private static func extend(_ drafts: inout [Draft], by parts: [MessageOutline.Part], _ message: [UInt8]) {
    for part in parts {
      switch part {
      case .text(let range):
        for index in drafts.indices { drafts[index].append(message[range], at: range.lowerBound) }
      case .hole(let hole):
        for index in drafts.indices { append(hole, at: hole.range, to: &drafts[index]) }
      case .count(let offset):
        for index in drafts.indices { append(nil, at: offset..<offset + 1, to: &drafts[index]) }
      case .branching(let branching):
        var extended: [Draft] = []
        for branch in branching.branches {
          var chosen = drafts
          let choice = Choice(
            argument: Array(message[branching.hole.name]), selector: Array(message[branch.selector]))
          for index in chosen.indices {
            chosen[index].path.append(choice)
            if branch.parts.isEmpty { chosen[index].end = branch.selector.upperBound }
          }
          extend(&chosen, by: branch.parts, message)
          extended += chosen
        }
        drafts = Array(extended.prefix(limit))
      }
    }
  }

  private static func append(_ hole: MessageOutline.Hole?, at range: Range<Int>, to draft: inout Draft) {
    draft.append([ReadText.hole], at: range.lowerBound)
    draft.holes.append(hole)
    draft.end = range.upperBound
  }

  /// The text among a source's that is chosen on the same way: by the same selectors, or by `other` for those it lacks.
  func counterpart(among texts: [ReadText]) -> ReadText? {
    if texts.count == 1 { return texts[0] }
    var best: (text: ReadText, score: Int)?
    for text in texts {
      let score = text.path.reduce(0) { score, choice in
        guard let own = path.first(where: { $0.argument == choice.argument }) else { return score }
        if own.selector == choice.selector { return score + 2 }
        return choice.selector.elementsEqual("other".utf8) ? score + 1 : score - 100
      }
      if score > (best?.score ?? .min) { best = (text, score) }
    }
    return best?.text
  }
}
