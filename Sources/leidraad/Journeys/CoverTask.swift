import Authoring
import Phrasing
import Presentation
import Validation
import Wizard

/// `leidraad journeys cover GUIDE`: journeys, ready for `journeys.yaml`, that see what the guide's own do not.
struct CoverTask {
  private let workplace: Workplace
  private let day: CivilDate?

  init(_ call: Call, in workplace: Workplace) throws(CallFlaw) {
    self.workplace = workplace
    day = try call.day(.asOf)
  }

  func run(_ id: String) -> ExitStatus {
    guard let guide = workplace.compiled(id) else { return .brokenGuide }
    let day = day ?? guide.dayOfAuthor
    let (own, unread) = workplace.library.journeys(of: guide)
    guard unread.isEmpty else { return workplace.refuse(unread) }
    var coverage = GuideCoverage(of: guide)
    coverage.add(own)
    let found = JourneyCover(of: guide, on: day).journeys(beyond: coverage.seen)
    if own.isEmpty, !found.isEmpty { workplace.console.result("journeys:") }
    for (index, entries) in found.enumerated() {
      var walk = Walk(through: Edition(guide.guide), in: Circumstances(on: day))
      for given in entries { try? walk.enter(given.entry, for: given.asked, language: []) }
      coverage.add(walk.journey)
      let chosen = entries.filter { guide.guide.questions[$0.asked.question].kind.isChosen }.map {
        "\(text(guide.guide.text(of: $0.asked))) \(text($0.entry))"
      }
      let name = "\(own.count + index + 1)" + (chosen.isEmpty ? "" : ": \(chosen.joined(separator: ", "))")
      let journey = JourneyText(named: name, walk.answers, in: guide, on: day)
      workplace.console.result(Array((index > 0 || !own.isEmpty ? "\n" : "").utf8) + Array(journey.yaml.utf8))
    }
    if !workplace.console.isQuiet {
      workplace.console.talk(workplace.voice.text(.journeysFound(journeys: found.count)))
      for point in coverage.unseen {
        workplace.console.talk("  " + workplace.voice.text(.journeysUnseen(place: coverage.name(of: point))))
      }
    }
    return .good
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
