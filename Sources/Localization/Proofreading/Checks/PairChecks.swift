// Brackets and quotation marks that the source has more of.
extension MessageProof {
  mutating func comparePairs(_ text: ReadText, _ original: ReadText) {
    let brackets = (brackets(in: text), brackets(in: original))
    if brackets.0 < brackets.1, !has(.bracketsUnpaired) {
      tell(.bracketsMissing, 0..<0, [String(brackets.0), String(brackets.1)])
    }
    guard original.bytes.contains(0xE2) || original.bytes.contains(0xC2), !has(.quotationMarks),
      !has(.apostropheHides)
    else { return }
    let quotations = (quotedRanges(in: text.bytes).count, quotedRanges(in: original.bytes).count)
    if quotations.0 < quotations.1 {
      tell(.quotationsMissing, 0..<0, [String(quotations.0), String(quotations.1)])
    }
  }

  private func brackets(in text: ReadText) -> Int {
    text.bytes.indices.count {
      // `](` is a link.
      text.bytes[$0] == UInt8(ascii: "(") && ($0 == 0 || text.bytes[$0 - 1] != UInt8(ascii: "]"))
    }
  }
}
