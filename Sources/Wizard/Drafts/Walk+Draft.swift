import Phrasing
import Validation

extension Walk {
  /// The draft of this walk, with a line break at its end: all answers, those off the path as well.
  ///
  /// - Parameter isWhole: Whether it holds the answers, too, that the guide marks as sensitive.
  public func draft(isWhole: Bool = false) -> [UInt8] {
    let questions = edition.guide.questions
    var kept: [Position<Question>] = []
    for question in questions.positions where isWhole || !questions[question].isSensitive { kept.append(question) }
    var json = JSONWriter()
    json.open(.object)
    json.name("draft")
    json.word([UInt8(ascii: "1")])
    json.members(of: edition)
    json.member("asOf", (circumstances.today ?? .first).iso)
    json.name("answers")
    json.open(.object)
    for question in kept {
      if let answer = answers[question] { json.member(answer, to: questions[question]) }
    }
    json.close(.object)
    json.name("unaccepted")
    json.open(.object)
    for question in kept {
      guard let unaccepted = answers.unaccepted(question) else { continue }
      json.name(questions[question].id)
      json.open(.object)
      json.member("entry", unaccepted.entry)
      json.member("language", unaccepted.language)
      json.close(.object)
    }
    json.close(.object)
    json.member("place", placeID)
    json.close(.object)
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// The id of the step at which the person stands; none at the end.
  public var placeID: [UInt8]? {
    guard case .step(let step) = place else { return nil }
    return edition.guide.steps[step].id
  }

  /// Whether anything was said that a draft could keep.
  public var hasEntries: Bool {
    edition.guide.questions.positions.contains { answers[$0] != nil || answers.unaccepted($0) != nil }
  }
}

extension JSONWriter {
  /// Which guide it is, in the form that drafts and reports share.
  mutating func members(of edition: Edition) {
    member("guide", edition.guide.id)
    member("version", edition.guide.version)
    member("digest", edition.digest.text)
  }

  /// A set of options as a list, everything else as a text.
  mutating func member(_ answer: Answer, to question: Question) {
    name(question.id)
    guard case .choices = question.kind else { return text(question.canonical(answer)) }
    open(.list)
    for option in answer.options { text(question.options[option]) }
    close(.list)
  }
}
