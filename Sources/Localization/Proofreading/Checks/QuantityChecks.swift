// Numbers and dates, compared as values whatever notation each language has.
extension MessageProof {
  mutating func compareQuantities(_ text: ReadText, _ original: ReadText) {
    if text.quantities.isEmpty, original.quantities.isEmpty { return }
    let isCounted = !text.path.isEmpty || !original.path.isEmpty
    func lacking(_ quantities: [Quantity], in other: ReadText, _ language: ProofreadingLanguage) -> [Quantity] {
      quantities.filter { quantity in
        !other.quantities.contains { $0.value == quantity.value }
          && !isSaid(quantity.value, in: other, language, isCounted: isCounted)
          && !isSpread(quantity.value, in: other.quantities)
      }
    }
    var missing = lacking(original.quantities, in: text, language)
    for quantity in lacking(text.quantities, in: original, sourceLanguage) {
      let digits = text.bytes[quantity.range]
      // A number in the source's own notation, or else the only one that is left of the same kind.
      let foreign = sourceLanguage.quantities.number(digits, isName: false)
      let index =
        missing.firstIndex { $0.value == foreign }
        ?? missing.firstIndex { $0.value.isDate == quantity.value.isDate } ?? missing.indices.first
      let wanted = index.map { missing.remove(at: $0) }
      let isDate = quantity.value.isDate || wanted?.value.isDate ?? false
      let written = wanted.map { string(original.bytes[$0.range]) }
      var suggestion: String?
      if let wanted, case .number = wanted.value { suggestion = translated(original.bytes[wanted.range]) }
      let isNotation = wanted?.value == foreign && !isDate
      tell(
        isDate ? .dateDiffers : .numberDiffers, text.range(quantity.range.lowerBound, quantity.range.upperBound),
        [string(digits), written ?? "none"], suggestion: suggestion,
        repair: isNotation ? suggestion.map { Array($0.utf8) } : nil)
    }
    for quantity in missing {
      tell(
        quantity.value.isDate ? .dateDiffers : .numberDiffers, 0..<0, ["none", string(original.bytes[quantity.range])])
    }
  }

  /// A small number may be written as a word, and 1 needs no word at all where branches count.
  private func isSaid(
    _ value: Quantity.Value, in text: ReadText, _ language: ProofreadingLanguage, isCounted: Bool
  ) -> Bool {
    guard case .number(let number, scale: 0) = value else { return false }
    if isCounted, number <= 1 { return true }
    let names = language.habits.numberWords
    guard number < names.count else { return false }
    return text.words.contains { $0.kind == .word && names[Int(number)].contains($0.hash) }
  }

  /// The time 13:05 is written 13.05, a date with its month in digits: the parts are there one by one.
  private func isSpread(_ value: Quantity.Value, in quantities: [Quantity]) -> Bool {
    let others = quantities.flatMap(\.value.components)
    let own = value.components
    switch value {
    case .number:
      return quantities.contains { $0.value.components.count > 1 } && !own.isEmpty && own.allSatisfy(others.contains)
    case .digits, .date:
      return own.allSatisfy(others.contains) && !quantities.contains { $0.value.isDate && value.isDate }
    }
  }

  /// Digits of the source with this language's separators.
  private func translated(_ digits: ArraySlice<UInt8>) -> String {
    let (own, theirs) = (language.quantities, sourceLanguage.quantities)
    var written: [UInt8] = []
    for byte in digits {
      if [byte] == theirs.decimal {
        written += own.decimal
      } else if [byte] == theirs.group {
        written += own.group
      } else {
        written.append(byte)
      }
    }
    return String(decoding: written, as: UTF8.self)
  }
}
