import Localization
import Presentation

/// Findings in words: the place, what is wrong, the line with a caret, and the way out.
struct FindingText {
  let voice: Voice
  let console: Console

  /// ```
  /// Localizations/da/fields.po:14:21: error: …
  ///   msgstr "…{count, plural, one {…"
  ///           ^
  ///   …
  /// ```
  func show(_ finding: Finding) { for line in lines(finding) { console.result(line) } }

  /// The same as talk, where the findings are not the result.
  func tell(_ finding: Finding) { for line in lines(finding) { console.talk(line) } }

  private func lines(_ finding: Finding) -> [String] {
    let words = voice.words(of: finding)
    let severity = console.styled(finding.severity.rawValue, finding.severity == .error ? .error : .warning)
    var lines = [visible("\(finding.place): ") + severity + visible(": \(words.message) [\(finding.code.rawValue)]")]
    if !finding.excerpt.isEmpty {
      let (line, column) = FindingText.cut(finding.excerpt, at: finding.place.column)
      lines += ["  " + line, "  " + String(repeating: " ", count: column) + "^"]
    }
    if !words.advice.isEmpty { lines.append("  " + visible(words.advice)) }
    if let suggestion = finding.suggestion { lines.append("  " + visible(voice.text(.didYouMean(name: suggestion)))) }
    if let witness = finding.witness { lines.append("  " + visible(voice.text(witness.message))) }
    return lines
  }

  /// The part of a line around a column, and how many columns stand before that column.
  private static func cut(_ line: String, at column: Int) -> (line: String, before: Int) {
    let scalars = Array(line.unicodeScalars)
    let index = min(max(0, column - 1), scalars.count)
    let start = max(0, min(index - 60, scalars.count - 100))
    let end = min(scalars.count, start + 100)
    let shown = { (range: Range<Int>) -> String in
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[range])
      return visible(text)
    }
    let before = (start > 0 ? "…" : "") + shown(start..<index)
    let after = shown(index..<end) + (end < scalars.count ? "…" : "")
    return (before + after, before.unicodeScalars.reduce(0) { $0 + $1.columns })
  }
}

extension Witness {
  /// The answers as `journeys explain --set` takes them.
  fileprivate var message: InterfaceMessage {
    if answers.isEmpty { return .witnessAtOnce }
    return .witness(answers: answers.map { $0.entry.isEmpty ? $0.question : "\($0.question)=\($0.entry)" })
  }
}
