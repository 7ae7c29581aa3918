import Localization
import Phrasing

extension AuthorityReader {
  mutating func statement(
    in entries: Entries, country: Authority.Country?, asOf: CivilDate?
  ) -> AccessibilityStatement? {
    guard let node = entries["statement"] else { return nil }
    let known = [
      "conformance", "prepared", "reviewed", "method", "address", "signed-by", "enforcement", "exceptions",
      "standard",
    ]
    guard let inner = schema.entries(of: node, known: known) else { return nil }
    let conformance = schema.choice(
      "conformance", in: inner, among: AccessibilityStatement.Conformance.allCases.map(\.rawValue)
    ).flatMap { AccessibilityStatement.Conformance(rawValue: $0.string) }
    let prepared = schema.requiredDate("prepared", in: inner)
    let reviewed = schema.requiredDate("reviewed", in: inner)
    let method = schema.choice("method", in: inner, among: AccessibilityStatement.Method.allCases.map(\.rawValue))
      .flatMap { AccessibilityStatement.Method(rawValue: $0.string) }
    // Denmark's statement is made in the WAS-Tool, the Netherlands' stands in a register; both have an address.
    let isKeptElsewhere = country == .denmark || country == .netherlands
    let address = webAddress("address", in: inner, isRequired: isKeptElsewhere)
    let signedBy = schema.words("signed-by", in: inner)?.string
    if country == .netherlands, signedBy == nil { schema.noteMissing("signed-by", in: inner) }
    let enforcement = enforcement(in: inner)
    let exceptions = schema.list("exceptions", in: inner).compactMap { exception($0) }
    if conformance == .partial || conformance == AccessibilityStatement.Conformance.none, exceptions.isEmpty {
      schema.noteMissing("exceptions", in: inner)
    }
    if let asOf, let reviewed, let place = inner["reviewed"], reviewed.isOverAYear(before: asOf) {
      schema.note(.statementOld, at: place.offset)
    }
    let standard = schema.words("standard", in: inner)?.string ?? "EN 301 549 V3.2.1"
    guard let conformance, let prepared, let reviewed, let method else { return nil }
    return AccessibilityStatement(
      conformance: conformance, prepared: prepared, reviewed: reviewed, method: method, address: address,
      signedBy: signedBy, enforcement: enforcement, standard: standard, exceptions: exceptions)
  }

  private mutating func exception(_ node: YAMLNode) -> [String: String]? {
    guard let entries = schema.entries(of: node, known: ["words"]) else { return nil }
    return wording("words", in: entries)
  }

  private mutating func enforcement(in entries: Entries) -> AccessibilityStatement.Enforcement? {
    guard let node = entries["enforcement"] else { return nil }
    guard let inner = schema.entries(of: node, known: ["name", "address"]) else { return nil }
    let names = wording("name", in: inner)
    let address = webAddress("address", in: inner, isRequired: true)
    guard let names, let address else { return nil }
    return AccessibilityStatement.Enforcement(names: names, address: address)
  }

  private mutating func webAddress(_ key: String, in entries: Entries, isRequired: Bool) -> String? {
    guard let words = isRequired ? schema.requiredWords(key, in: entries) : schema.words(key, in: entries) else {
      return nil
    }
    guard FactSource.Kind.web.takes(words.text.bytes) else {
      schema.note(.factValueMalformed, at: words.offset, [FactSource.Kind.web.rawValue])
      return nil
    }
    return words.string
  }

  // MARK: Colours

  /// The theme's own where none are given; a colour that cannot be read on its ground is refused with the nearest that can.
  mutating func colours(in entries: Entries) -> Colours? {
    guard let node = entries["colours"] else { return .own }
    let known = ["accent", "on-accent", "dark-accent", "dark-on-accent"]
    guard let inner = schema.entries(of: node, known: known) else { return nil }
    let light = accent("accent", "on-accent", in: inner, on: Colours.lightGrounds)
    let dark = accent("dark-accent", "dark-on-accent", in: inner, on: Colours.darkGrounds)
    guard let light, let dark else { return nil }
    return Colours(light: light, dark: dark)
  }

  private mutating func accent(
    _ name: String, _ lettersName: String, in entries: Entries, on grounds: [Colour]
  ) -> Colours.Accent? {
    guard let accent = colour(name, in: entries, against: grounds) else {
      _ = colour(lettersName, in: entries, against: [])
      return nil
    }
    guard let letters = colour(lettersName, in: entries, against: [accent]) else { return nil }
    return Colours.Accent(ground: accent, letters: letters)
  }

  private mutating func colour(_ key: String, in entries: Entries, against others: [Colour]) -> Colour? {
    guard let words = schema.requiredWords(key, in: entries) else { return nil }
    guard let colour = Colour(words.text.bytes) else {
      schema.note(.colourMalformed, at: words.offset)
      return nil
    }
    let hardest = others.min { colour.contrast(with: $0) < colour.contrast(with: $1) }
    if let hardest, !colour.standsOut(from: hardest) {
      schema.note(
        .contrastLow, at: words.offset, [colour.text, hardest.text, ratio(colour.contrast(with: hardest))],
        suggestion: colour.nearest(standingOutFrom: others)?.text)
      return nil
    }
    return colour
  }

  /// With two decimals, rounded down, so that what is too low never looks high enough.
  private func ratio(_ contrast: Double) -> String {
    let hundredths = Int(contrast * 100)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension CivilDate {
  fileprivate func isOverAYear(before day: CivilDate) -> Bool {
    day.year > year + 1 || day.year == year + 1 && (day.month, day.day) > (month, self.day)
  }
}
