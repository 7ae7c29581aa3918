// Spaces, line breaks and full stops.
extension MessageProof {
  mutating func checkSpaces(_ text: ReadText, _ original: ReadText?) {
    let bytes = text.bytes
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x20 else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] == 0x20 { index += 1 }
      if start == 0 || index == bytes.count || bytes[start - 1] == 0x0A { continue }
      if index - start > 1, !(original.map { contains($0.bytes, [0x20, 0x20]) } ?? false) {
        tell(.spaceDouble, text.range(start, index), repair: [0x20])
      }
      checkMark(after: start..<index, in: text, original)
    }
  }

  /// `Fil : ` where the language writes `Fil: `.
  private mutating func checkMark(after space: Range<Int>, in text: ReadText, _ original: ReadText?) {
    guard language.habits.refusesSpaceBeforeMarks, let mark = text.bytes[space.upperBound...].first else { return }
    guard ",:;!?.".utf8.contains(mark) else { return }
    let next = space.upperBound + 1
    guard next >= text.bytes.count || text.bytes[next] == 0x20 || text.bytes[next] == 0x0A else { return }
    if let original, contains(original.bytes, [0x20, mark]) { return }
    let range = text.range(space.lowerBound, space.upperBound)
    tell(.spaceBeforeMark, range, [string([mark])], repair: [])
  }

  /// Spaces at the ends that the source has not, or the other way round.
  mutating func compareEdges(_ text: ReadText, _ original: ReadText) {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A }
    let leading = text.bytes.prefix(while: isSpace).count
    let wanted = original.bytes.prefix(while: isSpace).count
    if leading == text.bytes.count || wanted == original.bytes.count { return }
    if leading != wanted {
      tell(.edgeSpace, text.range(0, leading), repair: leading > 0 && wanted == 0 ? [] : nil)
    }
    let trailing = text.bytes.reversed().prefix(while: isSpace).count
    let wantedEnd = original.bytes.reversed().prefix(while: isSpace).count
    if trailing != wantedEnd {
      let end = text.bytes.count
      tell(.edgeSpace, text.range(end - trailing, end), repair: trailing > 0 && wantedEnd == 0 ? [] : nil)
    }
  }

  /// Two stops: what is filled in ends in one already, or an abbreviation does.
  mutating func checkStops(_ text: ReadText) {
    let bytes = text.bytes
    var hole = 0
    for index in bytes.indices {
      if bytes[index] == ReadText.hole {
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "."), hole < text.holes.count,
          let argument = text.holes[hole], message.endsInStop(argument, language), isStopEnd(bytes, index + 1)
        {
          tell(.stopDoubled, text.range(index + 1, index + 2), repair: [])
        }
        hole += 1
      } else if index > 0, bytes[index] == UInt8(ascii: "."), bytes[index - 1] == UInt8(ascii: ".") {
        let isEllipsis = index > 1 && bytes[index - 2] == UInt8(ascii: ".")
        let goesOn = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ".")
        let isPath = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "/")
        if !isEllipsis, !goesOn, !isPath { tell(.stopDoubled, text.range(index, index + 1), repair: []) }
      }
    }
  }

  private func isStopEnd(_ bytes: [UInt8], _ stop: Int) -> Bool {
    stop + 1 >= bytes.count || bytes[stop + 1] == 0x20 || bytes[stop + 1] == 0x0A || bytes[stop + 1] >= 0x80
  }

  /// Line breaks of words that are shown as they stand.
  mutating func compareLines(with source: MessageReading) {
    let own = message.bytes.count { $0 == 0x0A }
    let wanted = source.bytes.count { $0 == 0x0A }
    guard own != wanted, !has(.escapeLiteral) else { return }
    tell(.lineBreaksDiffer, 0..<0, [String(own + 1), String(wanted + 1)])
  }
}

extension MessageReading {
  /// Whether what is filled in is written with a full stop at its end.
  func endsInStop(_ hole: MessageOutline.Hole, _ language: ProofreadingLanguage) -> Bool {
    !hole.style.isEmpty && language.stoppedStyles.contains { $0.elementsEqual(bytes[hole.style]) }
  }
}
