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
      #if !LEAN
        if edition.guide.isInRow(question) { continue }
        writeRows(answers, of: question, among: kept, &json)
      #endif
      if let answer = answers[question] { json.member(answer, to: questions[question]) }
    }
    json.close(.object)
    json.name("unaccepted")
    json.open(.object)
    for question in kept {
      #if !LEAN
        if edition.guide.isInRow(question) { continue }
        writeUnacceptedInRows(answers, Asked(question), among: kept, &json)
      #endif
      if let unaccepted = answers.unaccepted(question) { json.member(questions[question].id, unaccepted) }
    }
    json.close(.object)
    #if !LEAN
      let removed = removedRows.filter { kept.contains($0.question) }
      if !removed.isEmpty {
        json.name("removed")
        json.addresses(removed, in: edition.guide)
      }
    #endif
    json.member("place", placeID)
    json.close(.object)
    return json.bytes + [UInt8(ascii: "\n")]
  }

  #if !LEAN
    /// The rows of a list as a list, each with its number under `#`.
    private func writeRows(
      _ answers: Answers, of list: Position<Question>, among kept: [Position<Question>], _ json: inout JSONWriter
    ) {
      let questions = edition.guide.questions
      guard let rows = questions[list].rows, !answers.rows(of: list).isEmpty else { return }
      json.name(questions[list].id)
      json.open(.list)
      for row in answers.rows(of: list) {
        json.open(.object)
        json.name("#")
        json.number(row.number)
        for inner in rows.questions where kept.contains(inner) {
          writeRows(row.answers, of: inner, among: kept, &json)
          if let answer = row.answers[inner] { json.member(answer, to: questions[inner]) }
        }
        json.close(.object)
      }
      json.close(.list)
    }

    /// What was typed in the rows of a list and not taken, under the address of what it was to answer.
    private func writeUnacceptedInRows(
      _ answers: Answers, _ list: Asked, among kept: [Position<Question>], _ json: inout JSONWriter
    ) {
      for row in answers.rows(of: list.question) {
        for inner in edition.guide.questions[list.question].rows?.questions ?? [] where kept.contains(inner) {
          let asked = Asked(inner, rows: list.rows + [row.number])
          writeUnacceptedInRows(row.answers, asked, among: kept, &json)
          if let unaccepted = row.answers.unaccepted(inner) { json.member(edition.guide.text(of: asked), unaccepted) }
        }
      }
    }
  #endif

  #if !LEAN
    /// The last rows that were taken away, as long as no row after them tells that their numbers are gone.
    public var removedRows: [Asked] {
      var found: [Asked] = []
      for question in edition.guide.questions.positions where !edition.guide.isInRow(question) {
        addRemoved(from: Asked(question), answers, to: &found)
      }
      return found
    }

    private func addRemoved(from list: Asked, _ answers: Answers, to found: inout [Asked]) {
      guard let rows = edition.guide.questions[list.question].rows else { return }
      for row in answers.rows(of: list.question) {
        for inner in rows.questions {
          addRemoved(from: Asked(inner, rows: list.rows + [row.number]), row.answers, to: &found)
        }
      }
      let last = answers.lastRemoved(from: list.question)
      if last > 0 { found.append(Asked(list.question, rows: list.rows + [last])) }
    }
  #endif

  /// The id of the step at which the person stands; none at the end.
  public var placeID: [UInt8]? {
    guard case .step(let step) = place else { return nil }
    return edition.guide.steps[step].id
  }

  /// Whether anything was said that a draft could keep.
  public var hasEntries: Bool {
    edition.guide.questions.positions.contains { answers.has($0) || answers.unaccepted($0) != nil }
  }
}

extension JSONWriter {
  /// Which guide it is, in the form that drafts and reports share.
  mutating func members(of edition: Edition) {
    member("guide", edition.guide.id)
    member("version", edition.guide.version)
    member("digest", edition.digest.text)
  }

  /// What was typed and not taken.
  fileprivate mutating func member(_ name: [UInt8], _ unaccepted: Unaccepted) {
    self.name(name)
    open(.object)
    member("entry", unaccepted.entry)
    member("language", unaccepted.language)
    close(.object)
  }

  #if !LEAN
    public mutating func addresses(_ asked: [Asked], in guide: Guide) {
      open(.list)
      for asked in asked { text(guide.text(of: asked)) }
      close(.list)
    }
  #endif

  /// A set of options as a list, everything else as a text.
  mutating func member(_ answer: Answer, to question: Question) {
    name(question.id)
    guard case .choices = question.kind else { return text(question.canonical(answer)) }
    open(.list)
    for option in answer.options { text(question.options[option]) }
    close(.list)
  }
}
