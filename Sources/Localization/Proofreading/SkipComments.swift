/// The comments of a message that silence findings, each with its reason: `# check: skip other-missing said twice`.
struct SkipComments {
  private var skips: [Skip] = []
  private var findings: [Finding] = []
  private let message: CatalogueMessage
  private let language: String

  private struct Skip {
    let code: FindingCode
    let offset: Int
  }

  private static let mark = "check: skip "

  init(of message: CatalogueMessage, language: String) {
    self.message = message
    self.language = language
    for comment in message.comments where comment.kind == .translator && comment.text.hasPrefix(SkipComments.mark) {
      let words = comment.text.dropFirst(SkipComments.mark.count).split(separator: " ", maxSplits: 1)
      let offset = comment.offset + SkipComments.mark.utf8.count
      let name = words.first.map(String.init) ?? ""
      guard let code = FindingCode(rawValue: name) else {
        let suggestion = nearest(to: name, among: FindingCode.allCases.lazy.map(\.rawValue))
        tell(.skipCodeUnknown, at: offset, name, suggestion: suggestion)
        continue
      }
      if words.count < 2 { tell(.skipUnexplained, at: offset, name) }
      skips.append(Skip(code: code, offset: offset))
    }
  }

  private mutating func tell(_ code: FindingCode, at offset: Int, _ name: String, suggestion: String? = nil) {
    findings.append(
      message.file.finding(code, at: offset, language: language, key: message.key, [name], suggestion: suggestion))
  }

  /// The findings that are left, with what is wrong with the comments themselves.
  func applied(to found: [Finding]) -> [Finding] {
    if skips.isEmpty { return found + findings }
    var result = self
    for skip in skips where !found.contains(where: { $0.code == skip.code }) {
      result.tell(.skipUnused, at: skip.offset, skip.code.rawValue)
    }
    return found.filter { finding in !skips.contains { $0.code == finding.code } } + result.findings
  }
}
