extension POFile {
  /// What the header says that the file is not: another encoding than UTF-8, or another language.
  public func headerFindings(language: String) -> [Finding] {
    guard let header else { return [] }
    var findings: [Finding] = []
    let start = header.entry.translation?.offset(of: 0) ?? 0
    let type = header.field("Content-Type")
    let charset = type?.value.split(separator: "charset=", maxSplits: 1).last.map(String.init) ?? ""
    if charset.utf8.count != 5 || charset.uppercased() != "UTF-8" {
      findings.append(source.finding(.charsetWrong, at: type?.offset ?? start, [charset], suggestion: "UTF-8"))
    }
    let written = header.field("Language")
    if written.map({ String($0.value.map { $0 == "_" ? "-" : $0 }) }) != language {
      findings.append(
        source.finding(
          .languageHeaderWrong, at: written?.offset ?? start, [written?.value ?? "", language], suggestion: language))
    }
    for field in header.fields where !POFile.fields.contains(field.name) && !field.name.hasPrefix("X-") {
      findings.append(
        source.finding(
          .headerFieldUnknown, at: field.nameOffset, [field.name],
          suggestion: nearest(to: field.name, among: POFile.fields)))
    }
    return findings
  }

  private static let fields = [
    "Project-Id-Version", "Report-Msgid-Bugs-To", "POT-Creation-Date", "PO-Revision-Date", "Last-Translator",
    "Language-Team", "Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Plural-Forms",
  ]
}
