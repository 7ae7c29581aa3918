import Localization
import Presentation
import Wizard

/// Findings as SARIF 2.1.0, which editors and code hosts show beside the lines.
struct FindingLog {
  let voice: Voice

  func json(of findings: [Finding]) -> JSON {
    var codes: [FindingCode] = []
    for finding in findings where !codes.contains(finding.code) { codes.append(finding.code) }
    let driver = JSON.object([
      member("name", Program.name), member("version", Program.version), JSON.Member("rules", .list(codes.map(rule))),
    ])
    let run = JSON.object([
      JSON.Member("tool", .object([JSON.Member("driver", driver)])), member("columnKind", "unicodeCodePoints"),
      JSON.Member("results", .list(findings.map { result($0, of: codes) })),
    ])
    return .object([
      member("$schema", "https://json.schemastore.org/sarif-2.1.0.json"), member("version", "2.1.0"),
      JSON.Member("runs", .list([run])),
    ])
  }

  /// What a code host shows of a rule wherever nothing is found: what it is about, what to do, and an example.
  private func rule(_ code: FindingCode) -> JSON {
    let words = voice.words(of: code)
    let example = code.example(in: voice.language).map { example in
      [
        "\(voice.text(.exampleSource)): \(example.source)", "\(voice.text(.exampleWrong)): \(example.wrong)",
        "\(voice.text(.exampleRight)): \(example.right)",
      ]
    }
    let advice = words.advice.isEmpty ? words.message : words.advice
    let help = ([advice] + (example ?? [])).joined(separator: "\n")
    func text(_ words: String) -> JSON { .object([member("text", words)]) }
    return .object([
      member("id", code.rawValue), JSON.Member("shortDescription", text(words.message)),
      JSON.Member(
        "fullDescription", text([words.message, words.advice].filter { !$0.isEmpty }.joined(separator: " "))),
      JSON.Member("help", text(help)),
      JSON.Member("defaultConfiguration", .object([member("level", level(code.severity))])),
    ])
  }

  private func result(_ finding: Finding, of codes: [FindingCode]) -> JSON {
    let words = voice.words(of: finding)
    let text = [words.message, words.advice].filter { !$0.isEmpty }.joined(separator: " ")
    let region = JSON.object([
      JSON.Member("startLine", .number(finding.place.line)), JSON.Member("startColumn", .number(finding.place.column)),
    ])
    let file = JSON.object([member("uri", FindingLog.address(of: finding.place.file))])
    let place = JSON.object([JSON.Member("artifactLocation", file), JSON.Member("region", region)])
    var members = [
      member("ruleId", finding.code.rawValue),
      JSON.Member("ruleIndex", .number(codes.firstIndex(of: finding.code) ?? 0)),
      member("level", level(finding.severity)),
      JSON.Member("message", .object([member("text", text)])),
      JSON.Member("locations", .list([.object([JSON.Member("physicalLocation", place)])])),
    ]
    if let witness = finding.witness {
      members.append(JSON.Member("properties", .object([JSON.Member("witness", witness.json)])))
    }
    if let repair = finding.repair { members.append(JSON.Member("fixes", .list([fix(repair, in: file)]))) }
    return .object(members)
  }

  private func fix(_ repair: Repair, in file: JSON) -> JSON {
    let deleted = JSON.object([
      JSON.Member("byteOffset", .number(repair.range.lowerBound)),
      JSON.Member("byteLength", .number(repair.range.count)),
    ])
    let inserted = JSON.object([JSON.Member("text", .text(repair.bytes))])
    let replacement = JSON.object([
      JSON.Member("deletedRegion", deleted), JSON.Member("insertedContent", inserted),
    ])
    let change = JSON.object([
      JSON.Member("artifactLocation", file), JSON.Member("replacements", .list([replacement])),
    ])
    return .object([JSON.Member("artifactChanges", .list([change]))])
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  private func member(_ name: StaticString, _ value: String) -> JSON.Member {
    JSON.Member(name, .text(Array(value.utf8)))
  }

  /// A file's name as a URI has it: every byte that has a meaning there is escaped.
  private static func address(of name: String) -> String {
    var address = name.hasPrefix("/") ? "file://" : ""
    for byte in name.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return address
  }
}

extension Witness {
  /// In the form that `--answers` reads.
  var json: JSON {
    .object([
      JSON.Member("asOf", .text(Array(day.utf8))),
      JSON.Member(
        "answers", .object(answers.map { JSON.Member(Array($0.question.utf8), .text(Array($0.entry.utf8))) })),
    ])
  }
}
