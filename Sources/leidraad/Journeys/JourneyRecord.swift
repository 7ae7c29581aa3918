import Authoring
import FoundationEssentials
import Glibc
import Phrasing
import Wizard

/// The file to which `leidraad wizard --record FILE` adds what was answered, as a journey that tests the guide.
struct JourneyRecord {
  let file: String

  /// Adds a journey behind those that are there already; answers whether it could be written.
  func add(_ walk: Walk, in guide: CompiledGuide, on day: CivilDate) -> Bool {
    let before = (try? String(contentsOf: URL(filePath: file), encoding: .utf8)) ?? ""
    let number = before.split(separator: "\n").count { $0.hasPrefix("  - name:") } + 1
    let outcome = walk.journey.outcome.map { String(decoding: guide.guide.outcomes[$0].id, as: UTF8.self) } ?? ""
    let journey = JourneyText(named: "\(number): \(outcome)", walk.answers, in: guide, on: day)
    guard let stream = fopen(file, "a") else { return false }
    let isWritten = fputs((before.isEmpty ? "journeys:\n" : "\n") + journey.yaml, stream) >= 0
    return fclose(stream) == 0 && isWritten
  }
}
