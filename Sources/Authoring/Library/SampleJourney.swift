public import Localization
import Validation
public import Wizard

/// A way through a guide that its author wrote down: what is answered, and where that must lead.
public struct SampleJourney: Sendable {
  public let name: Extract
  /// Entries by the ids of their questions.
  public let answers: [(question: Extract, entry: Extract)]
  /// The ids of the steps on the way.
  public let path: [Extract]
  public let outcome: Extract?
  public let documents: [Extract]

  /// The answers as they are given to the guide; an entry that the guide does not take stands beside the others.
  public func answers(in guide: Guide) -> Answers {
    var given = Answers(for: guide)
    for (question, entry) in answers {
      guard let position = guide.question(question.text.bytes) else { continue }
      try? given.enter(entry.text.bytes, for: position, in: guide, language: Array("en".utf8))
    }
    return given
  }

  /// Follows the answers on the day on which the guide was checked, and says where the way first differs from what is
  /// written.
  public func replay(in compiled: CompiledGuide) -> [Finding] {
    let guide = compiled.guide
    var circumstances = Circumstances()
    circumstances.today = compiled.source.checked
    let journey = guide.resolve(answers(in: guide), in: circumstances)
    let end = journey.outcome.map { [guide.outcomes[$0].id] } ?? []
    let differences = [
      difference(journey.path.map { guide.steps[$0].id }, from: path),
      difference(end, from: [outcome].compactMap { $0 }),
      difference(journey.documents.map { guide.documents[$0].id }, from: documents),
    ]
    return Array(differences.compactMap { $0 }.prefix(1))
  }

  private func difference(_ found: [[UInt8]], from expected: [Extract]) -> Finding? {
    guard found != expected.map({ $0.text.bytes }) else { return nil }
    let shared = zip(found, expected).prefix { $0 == $1.text.bytes }.count
    let place = shared < expected.count ? expected[shared] : expected.last ?? name
    let foundIDs = found.map { String(decoding: $0, as: UTF8.self) }
    return place.finding(.journeyDiffers, [listed(expected.map { $0.string }), listed(foundIDs)])
  }

  private func listed(_ ids: [String]) -> String { ids.isEmpty ? "–" : ids.joined(separator: ", ") }
}
