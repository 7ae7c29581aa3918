import ICUOracle
import Localization
import Phrasing

extension Reader {
  /// The dialect beside ICU: what we take ICU takes and reads alike, what ICU refuses we refuse, and what we refuse on our own
  /// account is one of the differences that are meant.
  static let dialect = Reader(
    name: "dialect", executions: 1_000_000, brief: 15_000, longest: 512, seeds: { Samples.messages },
    feed: { input in
      guard String(validating: input, as: UTF8.self) != nil else { return nil }
      let syntax = MessageSyntax(input)
      let theirs = Oracle.outline(of: input)
      guard let phrase = syntax.phrase else { return theirs == nil ? nil : unmeant(syntax.problems, in: input) }
      guard let theirs else { return "ICU refuses what we take" }
      guard plain(theirs) == Oracle.outline(of: phrase.message).map(plain) else {
        return "ICU reads “\(theirs)”, and we “\(String(decoding: phrase.message, as: UTF8.self))”"
      }
      return otherwiseFilled(phrase, input)
    })

  /// What ICU takes and we refuse, as `MessageSyntax` says: words that are to be typed exactly, and names that are ids.
  private static let meant: Set<FindingCode> = [
    .argumentNameInvalid, .argumentNumbered, .argumentTypeUnknown, .argumentKindMixed, .choiceRefused,
    .spelloutRefused, .offsetRefused, .dateStyleUnknown, .numberStyleUnknown, .skeletonUnknown, .listStyleRefused,
    .pluralSelectorUnknown, .selectKeywordInvalid, .branchDuplicate, .nestingTooDeep, .braceStray,
  ]

  private static func unmeant(_ problems: [MessageProblem], in message: [UInt8]) -> String? {
    if problems.contains(where: { meant.contains($0.code) || isBraceInStyle($0, in: message) }) { return nil }
    if hasFurtherSpace(message) { return nil }
    return "ICU takes what we refuse for \(problems.map(\.code))"
  }

  /// A pattern such as `{n, number, #{x}}`; ours have names.
  private static func isBraceInStyle(_ problem: MessageProblem, in message: [UInt8]) -> Bool {
    problem.code == .argumentMalformed && message[problem.range.lowerBound] == UInt8(ascii: "{")
  }

  /// Spaces to ICU, and to nobody else: marks of direction, ends of lines and paragraphs.
  private static func hasFurtherSpace(_ message: [UInt8]) -> Bool {
    String(decoding: message, as: UTF8.self).unicodeScalars.contains {
      [0x85, 0x200E, 0x200F, 0x2028, 0x2029].contains($0.value)
    }
  }

  /// A date without a style is of medium length, and `=01` is `=1`.
  private static func plain(_ outline: String) -> [String] {
    outline.split(separator: "\n").map { line in
      if line.hasPrefix("{"), line.hasSuffix(",date") { return "\(line),medium" }
      guard line.hasPrefix("=") else { return String(line) }
      let digits = line.dropFirst().drop { $0 == "0" }
      return "=" + (digits.isEmpty ? "0" : digits)
    }
  }

  private static func otherwiseFilled(_ phrase: Phrase, _ message: [UInt8]) -> String? {
    // The oracle's texts end where a nought byte stands.
    if message.contains(0) { return nil }
    let names = phrase.arguments.map { String(decoding: $0, as: UTF8.self) }
    for (language, notation) in Samples.published {
      guard let oracle = Oracle(String(decoding: message, as: UTF8.self), in: language) else { continue }
      for sample in PhraseSamples(phrase, in: notation, text: { $0 }).all.prefix(6) {
        let ours = String(decoding: phrase.filled(with: sample.values, in: notation), as: UTF8.self)
        guard let theirs = oracle.filled(with: Array(zip(names, sample.values)).map { (name: $0, value: $1) }) else {
          continue
        }
        if ours != theirs, !isBareDate(phrase, sample.values) { return "“\(ours)” is not “\(theirs)” in \(language)" }
      }
    }
    return nil
  }

  /// `{d}` of a day is never said without a style: ICU would add the hour.
  private static func isBareDate(_ phrase: Phrase, _ values: [Value]) -> Bool {
    func isBare(_ parts: [Phrase.Part]) -> Bool {
      parts.contains { part in
        switch part {
        case .argument(let index): if case .date = values[index] { true } else { false }
        case .plural(_, _, let branches): branches.contains { isBare($0.parts) }
        case .select(_, let branches): branches.contains { isBare($0.parts) }
        default: false
        }
      }
    }
    return isBare(phrase.parts)
  }
}
