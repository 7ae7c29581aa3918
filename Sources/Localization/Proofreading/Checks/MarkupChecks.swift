// Labels, links, terms, code and lists against the source's.
extension MessageProof {
  mutating func compareReferences(with source: MessageReading) {
    let (own, wanted) = (message.markup, source.markup)
    compare(own.labels, wanted.labels, scheme: "label:", .labelMissing, .labelUnknown)
    tellBrokenLinks()
    if !has(.linkBroken) { compare(own.links, wanted.links, scheme: "link:", .linkMissing, .linkUnknown) }
    compare(own.terms, wanted.terms, scheme: "term:", .termLinkMissing, .termLinkUnknown)
    compare(own.guides, wanted.guides, scheme: "guide:", .guideLinkMissing, .guideLinkUnknown)
  }

  /// A source's terms that no glossary has.
  mutating func checkTerms() {
    guard let known = language.glossary.keys else { return }
    for term in message.markup.terms where !known.contains(term) {
      let written = Array("term:\(term)".utf8)
      let place = position(of: written, in: message.bytes) ?? 0
      tell(.termUndefined, place..<place + written.count, [term], suggestion: nearest(to: term, among: known.sorted()))
    }
  }

  private mutating func compare(
    _ references: [String], _ originals: [String], scheme: String, _ missingCode: FindingCode,
    _ unknownCode: FindingCode
  ) {
    var missing = originals.filter { !references.contains($0) }
    for reference in references where !originals.contains(reference) {
      let written = Array((scheme + reference).utf8)
      let place = position(of: written, in: message.bytes) ?? 0
      let suggestion = missing.count == 1 ? missing[0] : nearest(to: reference, among: missing)
      missing.removeAll { $0 == suggestion }
      tell(unknownCode, place..<place + written.count, [reference], suggestion: suggestion)
    }
    for reference in missing { tell(missingCode, 0..<0, [reference]) }
  }

  /// `[words] (link:…)`: a space parts the words from their address.
  private mutating func tellBrokenLinks() {
    guard isProse else { return }
    var start = 0
    while let place = position(of: Array("] (".utf8), in: message.bytes, from: start) {
      let rest = message.bytes[(place + 3)...]
      if ["link:", "term:", "http", "mailto:"].contains(where: { rest.starts(with: $0.utf8) }) {
        tell(.linkBroken, place..<place + 3, suggestion: "](", repair: Array("](".utf8))
      }
      start = place + 1
    }
  }

  mutating func compareMarkup(with source: MessageReading) {
    if isProse {
      if message.markup.hasEmptyLink, !source.markup.hasEmptyLink { tell(.linkTextEmpty, 0..<0) }
      compareCodes(source.markup.codes)
      compareEmphasis(with: source)
      compareShape(with: source)
    }
    if !isProse {
      compareLines(with: source)
      compareTags(with: source)
    }
  }

  private mutating func compareCodes(_ wanted: [String]) {
    let own = message.markup.codes
    var missing = wanted.filter { !own.contains($0) }
    for code in own where !wanted.contains(code) {
      let place = position(of: Array("`\(code)".utf8), in: message.bytes) ?? 0
      let right = missing.isEmpty ? nil : missing.removeFirst()
      tell(.codeSpanDiffers, place..<place + 1, [code, right ?? "none"], suggestion: right)
    }
    for code in missing { tell(.codeSpanDiffers, 0..<0, ["none", code]) }
  }

  private mutating func compareEmphasis(with source: MessageReading) {
    guard message.markup.emphases != source.markup.emphases else { return }
    // A mark that is left over in the text shows where emphasis is not closed.
    let marks = message.bytes.indices.filter { message.bytes[$0] == UInt8(ascii: "*") }
    let runs = marks.filter { $0 == 0 || message.bytes[$0 - 1] != UInt8(ascii: "*") }
    let place = runs.count % 2 == 1 ? runs[runs.count - 1] : 0
    tell(.emphasisDiffers, place..<place, [String(message.markup.emphases), String(source.markup.emphases)])
  }

  private mutating func compareShape(with source: MessageReading) {
    func shape(_ reading: MessageReading) -> [Int] { reading.markup.shape.isEmpty ? [0] : reading.markup.shape }
    let (own, wanted) = (shape(message), shape(source))
    if own == wanted { return }
    let (lists, wantedLists) = (own.filter { $0 > 0 }, wanted.filter { $0 > 0 })
    if lists != wantedLists {
      func counts(_ lists: [Int]) -> String {
        lists.isEmpty ? "0" : lists.map { String($0 % 1000) }.joined(separator: ", ")
      }
      tell(.blocksDiffer, 0..<0, [counts(lists), counts(wantedLists)])
    } else if own.count != wanted.count, !has(.escapeLiteral) {
      let paragraphs = { (shape: [Int]) in String(shape.count { $0 == 0 }) }
      tell(.lineBreaksDiffer, 0..<0, [paragraphs(own), paragraphs(wanted)])
    }
  }

  private static let tags = Set(
    "a abbr b br code dd div dl dt em h1 h2 h3 hr i img li ol p pre script small span strong sub sup table td tr u ul"
      .split(separator: " ").map { Array($0.utf8) })

  /// HTML in words that are shown as they stand.
  private mutating func compareTags(with source: MessageReading) {
    for start in message.bytes.indices where message.bytes[start] == UInt8(ascii: "<") {
      let rest = message.bytes[(start + 1)...].drop { $0 == UInt8(ascii: "/") }
      let name = rest.prefix { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
      guard MessageProof.tags.contains(smallLetters(Array(name))),
        let end = rest.prefix(200).firstIndex(of: UInt8(ascii: ">")),
        end == name.endIndex || [0x20, 0x2F].contains(message.bytes[name.endIndex])
      else { continue }
      let tag = message.bytes[start...end]
      if !contains(source.bytes, Array(tag)) { tell(.tagShown, start..<end + 1, [string(tag)]) }
    }
  }

  /// Links whose words do not say where they lead: `[here](link:…)`.
  mutating func checkLinkTexts() {
    guard isProse, !language.habits.vagueLinks.isEmpty else { return }
    for bracket in message.bytes.indices where message.bytes[bracket] == UInt8(ascii: "]") {
      guard message.bytes[bracket...].starts(with: "](".utf8),
        let open = message.bytes[..<bracket].lastIndex(of: UInt8(ascii: "["))
      else { continue }
      let words = Array(message.bytes[(open + 1)..<bracket])
      let plain = smallLetters(words).filter { !"*_.…!".utf8.contains($0) }
      if language.habits.vagueLinks.contains(plain) {
        tell(.linkTextVague, open + 1..<bracket, [string(words[...])])
      }
    }
  }
}
