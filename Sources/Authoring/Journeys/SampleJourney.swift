public import Localization
public import Phrasing
public import Validation
public import Wizard

/// A way through a guide that its author wrote down: what is answered, and where that must lead.
public struct SampleJourney: Sendable {
  public let name: Extract
  /// The day on which it is gone: unless it says otherwise, that on which the guide was checked.
  public let day: CivilDate?
  /// Entries by the addresses of what they answer.
  public let answers: [(question: Extract, entry: Extract)]
  /// The ids of the steps on the way.
  public let path: [Extract]
  /// What keeps it from going on, and what is doubtful: `eori wrong-check-digit`. Not looked at when it is not given.
  public let flaws: [Extract]?
  public let outcome: Extract?
  public let documents: [Extract]
  /// What it shows only because a condition holds, by the names of ``GuidePlaces``. Not looked at when it is not given.
  public let shown: [Extract]?
  /// Words that documents must have, in whatever language they are.
  public let contents: [(document: Extract, words: [Extract])]

  /// The answers as they are given to the guide; an entry that the guide does not take stands beside the others.
  public func answers(in guide: Guide) -> Answers {
    var given = Answers(for: guide)
    for (question, entry) in answers {
      guard let asked = guide.asked(question.text.bytes) else { continue }
      try? given.enter(entry.text.bytes, for: asked, in: guide, language: Array("en".utf8), circumstances)
    }
    return given
  }

  public var circumstances: Circumstances {
    var circumstances = Circumstances()
    circumstances.today = day
    return circumstances
  }

  /// Follows the answers, and says where the way first differs from what is written.
  public func replay(in compiled: CompiledGuide) -> [Finding] {
    replay(in: compiled.guide, GuidePlaces(of: compiled))
  }

  /// - Parameter places: Those of the guide, or of the one that it was made from.
  func replay(in guide: Guide, _ places: GuidePlaces) -> [Finding] {
    let journey = guide.resolve(answers(in: guide), in: circumstances)
    let end = journey.outcome.map { [guide.outcomes[$0].id] } ?? []
    let differences = [
      difference(journey.path.map { guide.steps[$0].id }, from: path),
      flaws.flatMap { difference(journey.flawNames(in: guide), from: $0) },
      difference(end, from: [outcome].compactMap { $0 }),
      difference(journey.documents.map { guide.documents[$0].id }, from: documents),
      shown.flatMap { difference(places.shown(by: journey, in: guide).map { Array($0.utf8) }, from: $0) },
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

extension Journey {
  /// What keeps it from going on, then what is doubtful: `eori wrong-check-digit`.
  public func flawNames(in guide: Guide) -> [[UInt8]] {
    (checks + doubts).map { check in guide.text(of: check.asked) + [UInt8(ascii: " ")] + check.refusal.code }
  }
}
