// Marks: at the end of a text, around its words, and in pairs.
extension MessageProof {
  // MARK: The end and the beginning

  mutating func compareEnds(_ text: ReadText, _ original: ReadText) {
    guard !text.bytes.isEmpty, !original.bytes.isEmpty else { return }
    let own = ending(of: text, message, language)
    let wanted = ending(of: original, source ?? message, sourceLanguage)
    guard own.mark != wanted.mark else { return }
    let isLoose = own.mark == 0 || own.mark == UInt8(ascii: ".")
    let isWantedLoose = wanted.mark == 0 || wanted.mark == UInt8(ascii: ".")
    if isLoose, isWantedLoose {
      if own.isStopped || wanted.isStopped { return }
      if endsInAbbreviation(text.bytes[..<own.place], language) { return }
      if endsInAbbreviation(original.bytes[..<wanted.place], sourceLanguage) { return }
    }
    let start = own.place
    tell(
      .endPunctuation, text.range(start, own.mark == 0 ? start : start + own.length),
      [wanted.mark == 0 ? "none" : mark(wanted.mark)],
      suggestion: wanted.mark == 0 ? nil : mark(wanted.mark))
  }

  private func mark(_ byte: UInt8) -> String { byte == 0xA6 ? "…" : string([byte]) }

  private struct Ending {
    /// Nought for none; 0xA6 for an ellipsis.
    var mark: UInt8
    /// Where the mark stands, or where one would.
    var place: Int
    var length: Int
    /// What is filled in last ends in a full stop.
    var isStopped = false
  }

  private func ending(of text: ReadText, _ reading: MessageReading, _ language: ProofreadingLanguage) -> Ending {
    let bytes = text.bytes
    var end = bytes.count
    // What closes emphasis, quotations and brackets stands behind or before the mark, as the language likes.
    while end > 0 {
      switch bytes[end - 1] {
      case 0x20, 0x0A, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\""), UInt8(ascii: ")"),
        UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "]"):
        end -= 1
        continue
      case 0x98...0x9E where end >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80:
        end -= 3
        continue
      case 0xAB where end >= 2 && bytes[end - 2] == 0xC2, 0xBB where end >= 2 && bytes[end - 2] == 0xC2:
        end -= 2
        continue
      default: break
      }
      break
    }
    var visible = bytes.count
    while visible > 0, bytes[visible - 1] == 0x20 || bytes[visible - 1] == 0x0A { visible -= 1 }
    guard end > 0 else { return Ending(mark: 0, place: visible, length: 0) }
    let last = bytes[end - 1]
    if last == 0xA6, end >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80 {
      return Ending(mark: last, place: end - 3, length: 3)
    }
    if ".:;!?".utf8.contains(last) {
      if last == UInt8(ascii: "."), bytes[..<end].reversed().starts(with: [0x2E, 0x2E, 0x2E]) {
        return Ending(mark: 0xA6, place: end - 3, length: 3)
      }
      return Ending(mark: last, place: end - 1, length: 1)
    }
    let isStopped =
      last == ReadText.hole && (text.holes.last.flatMap { $0 }.map { reading.endsInStop($0, language) } ?? false)
    return Ending(mark: 0, place: visible, length: 0, isStopped: isStopped)
  }

  func endsInAbbreviation(_ bytes: ArraySlice<UInt8>, _ language: ProofreadingLanguage) -> Bool {
    language.habits.abbreviations.contains { abbreviation in
      guard bytes.count >= abbreviation.count else { return false }
      let start = bytes.endIndex - abbreviation.count
      guard smallLetters(Array(bytes[start...])) == abbreviation else { return false }
      return start == bytes.startIndex || [0x20, 0x28, 0xA0].contains(bytes[start - 1])
    }
  }

  mutating func compareStarts(_ text: ReadText, _ original: ReadText) {
    guard let first = firstWord(text), let wanted = firstWord(original) else { return }
    let isCapital = startsWithCapital(text.bytes, first.start)
    guard isCapital != startsWithCapital(original.bytes, wanted.start) else { return }
    // EU, iPhone and their like keep their own letters, and so does a name that the source has elsewhere.
    let second = first.start + (text.bytes[first.start] < 0x80 ? 1 : 2)
    let isMixed = second < first.end && startsWithCapital(text.bytes, second)
    if isMixed || first.letters.contains(.digit) || text.bytes[first.start..<first.end].count == 1 { return }
    if isCapital {
      let hasNames = original.words.dropFirst().contains { startsWithCapital(original.bytes, $0.start) }
      if hasNames || wanted.letters.contains(.capital) { return }
    } else {
      let isSmallName = original.words.contains { word in
        word.hash == first.hash && !startsWithCapital(original.bytes, word.start)
      }
      if isSmallName { return }
    }
    tell(.startCase, text.range(first.start, first.end), [string(text.bytes[first.range])])
  }

  /// The first word when nothing but marks stands before it; Dutch ’s and ’t do not count.
  private func firstWord(_ text: ReadText) -> Word? {
    guard let first = text.words.first, first.kind == .word else { return nil }
    var index = 0
    while index < first.start {
      switch text.bytes[index] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), 0x20:
        index += 1
      case 0xE2 where text.bytes[index + 1] == 0x80 && text.bytes[index + 2] != 0x99: index += 3
      case 0xC2: index += 2
      default: return nil
      }
    }
    return first
  }

  func startsWithCapital(_ bytes: [UInt8], _ index: Int) -> Bool {
    let byte = bytes[index]
    if byte == 0xC3 { return index + 1 < bytes.count && (0x80...0x9E).contains(bytes[index + 1]) }
    return (0x41...0x5A).contains(byte)
  }

  // MARK: Pairs

  mutating func checkBrackets(_ text: ReadText, _ original: ReadText?) {
    guard text.bytes.contains(where: isBracket) else { return }
    if let original, unpaired(original) != nil { return }
    guard let place = unpaired(text) else { return }
    tell(.bracketsUnpaired, text.range(place, place + 1), [string([text.bytes[place]])])
  }

  private func isBracket(_ byte: UInt8) -> Bool { byte == 0x28 || byte == 0x29 || byte == 0x5B || byte == 0x5D }

  private func unpaired(_ text: ReadText) -> Int? {
    var open: [Int] = []
    for index in text.bytes.indices where isBracket(text.bytes[index]) {
      let byte = text.bytes[index]
      if byte == 0x28 || byte == 0x5B {
        open.append(index)
      } else if let last = open.last, text.bytes[last] == (byte == 0x29 ? 0x28 : 0x5B) {
        open.removeLast()
      } else if byte == 0x29, open.isEmpty, index > 0, text.bytes[index - 1] != 0x20, index < 3 {
        continue  // a) b) 1)
      } else {
        return index
      }
    }
    return open.first
  }

  mutating func checkQuotations(_ text: ReadText, _ original: ReadText?) {
    let pairs = language.habits.quotations
    guard !pairs.isEmpty else { return }
    var open: (mark: [UInt8], closing: [[UInt8]], place: Int)?
    var index = 0
    var isCode = false
    while index < text.bytes.count {
      let byte = text.bytes[index]
      if byte == UInt8(ascii: "`") { isCode.toggle() }
      let length = quotationLength(text.bytes, index)
      guard length > 0, !isCode else {
        index += 1
        continue
      }
      let mark = Array(text.bytes[index..<index + length])
      if byte == UInt8(ascii: "\"") {
        if let original, original.bytes.contains(byte) { return }
        return tellStraight(text, pairs[0])
      }
      if let current = open, current.closing.contains(mark) {
        open = nil
      } else {
        let closing = pairs.filter { $0.opening == mark }.map(\.closing)
        guard !closing.isEmpty, open == nil || open?.mark != mark else {
          let right = String(decoding: pairs[0].opening, as: UTF8.self)
          return tell(.quotationMarks, text.range(index, index + length), [string(mark[...])], suggestion: right)
        }
        if open == nil { open = (mark, closing, index) }
      }
      index += length
    }
    guard let open else { return }
    tell(.quotationMarks, text.range(open.place, open.place + open.mark.count), [string(open.mark[...])])
  }

  /// Straight marks in pairs are mended in pairs.
  private mutating func tellStraight(_ text: ReadText, _ pair: (opening: [UInt8], closing: [UInt8])) {
    let places = text.bytes.indices.filter { text.bytes[$0] == UInt8(ascii: "\"") }
    for (number, place) in places.enumerated() {
      let right = number % 2 == 0 ? pair.opening : pair.closing
      tell(
        .quotationMarks, text.range(place, place + 1), ["\""], suggestion: String(decoding: right, as: UTF8.self),
        repair: places.count % 2 == 0 ? right : nil)
    }
  }

  /// How many bytes a quotation mark has here; nought when none is here. An apostrophe is none.
  private func quotationLength(_ bytes: [UInt8], _ index: Int) -> Int {
    // A file that is no UTF-8 may end within a character.
    func byte(_ distance: Int) -> UInt8 { index + distance < bytes.count ? bytes[index + distance] : 0 }
    switch bytes[index] {
    case UInt8(ascii: "\""): return 1
    case 0xC2:
      // Behind Ã it is a letter that was damaged.
      let isGarbled = index > 1 && bytes[index - 2] == 0xC3 && bytes[index - 1] == 0x83
      return !isGarbled && [0xAB, 0xBB].contains(byte(1)) ? 2 : 0
    case 0xE2 where byte(1) == 0x80 && (0x98...0x9F).contains(byte(2)):
      // ’ and ‘ are apostrophes and accents too, and told apart by nothing.
      return [0x98, 0x99, 0x9B].contains(byte(2)) ? 0 : 3
    default: return 0
    }
  }

  // MARK: Apostrophes and ellipses

  mutating func checkMarks(_ text: ReadText, _ original: ReadText?) {
    for index in text.bytes.indices {
      let byte = text.bytes[index]
      if byte == UInt8(ascii: "'"), index > 0, index + 1 < text.bytes.count {
        let view = { (place: Int) in text.bytes[place] >= 0x80 || (text.bytes[place] | 0x20) >= 0x61 }
        if view(index - 1), view(index + 1) {
          tell(.apostrophePlain, text.range(index, index + 1), suggestion: "’", repair: Array("’".utf8))
        }
      }
      let isEllipsis = byte == UInt8(ascii: ".") && text.bytes[index...].starts(with: [0x2E, 0x2E, 0x2E])
      if isEllipsis, index == 0 || text.bytes[index - 1] != UInt8(ascii: ".") {
        if text.bytes[(index + 3)...].first == UInt8(ascii: ".") { continue }
        if let original, contains(original.bytes, [0x2E, 0x2E, 0x2E]) { continue }
        tell(.ellipsisDots, text.range(index, index + 3), suggestion: "…", repair: Array("…".utf8))
      }
    }
  }
}
