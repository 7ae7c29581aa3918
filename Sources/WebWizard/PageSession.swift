import Phrasing
import Validation
import Wizard

/// What the page's wizard holds between two calls: the guide, its words, and a walk through it.
struct PageSession: Sendable {
  private var walk: Walk
  private var words: Words
  private let day: CivilDate

  /// Refuses a guide or words that were damaged on the way, and words of another guide.
  init(guide: [UInt8], words: [UInt8], day: CivilDate, countries: [UInt8] = []) throws(ByteReader.Damaged) {
    let edition = try Edition(bytes: guide)
    self.words = try Words(bytes: words, for: edition)
    var circumstances = Circumstances()
    circumstances.today = day
    circumstances.notation = self.words.notation
    if !countries.isEmpty { circumstances.countries = CountryNames(countries, language: self.words.language) }
    walk = Walk(through: edition, in: circumstances)
    self.day = day
  }

  /// The day, how the language of the words writes numbers and dates, and what it calls countries.
  var circumstances: Circumstances { walk.circumstances }

  /// Goes on in another language; nothing else changes.
  mutating func speak(_ words: [UInt8]) throws(ByteReader.Damaged) {
    self.words = try Words(bytes: words, for: walk.edition)
    walk.circumstances.notation = self.words.notation
    walk.circumstances.countries = walk.circumstances.countries?.spoken(in: self.words.language)
  }

  /// Takes an entry for the question of this number.
  mutating func enter(_ entry: [UInt8], question: Int) -> [UInt8] {
    guard walk.edition.guide.questions.indices.contains(question) else { return state(moved: false) }
    return enter(entry, for: Asked(Position(question)))
  }

  private mutating func enter(_ entry: [UInt8], for asked: Asked) -> [UInt8] {
    do throws(Refusal) {
      try walk.enter(entry, for: asked, language: words.language)
      return state(moved: true)
    } catch {
      return state(moved: false)
    }
  }

  #if !LEAN
    /// Takes an entry where it is asked, by an address such as `goods/2/volume`.
    mutating func enter(_ entry: [UInt8], at address: [UInt8]) -> [UInt8] {
      guard let asked = walk.edition.guide.asked(address) else { return state(moved: false) }
      return enter(entry, for: asked)
    }

    /// Takes the row of this address away.
    mutating func remove(row address: [UInt8]) -> [UInt8] {
      guard let row = walk.edition.guide.asked(address) else { return state(moved: false) }
      try? walk.enter(nil, for: row, language: words.language)
      return state(moved: true)
    }

    /// Goes into the row of this number in the list of this number; nought makes a new one.
    mutating func open(row: Int, of list: Int) -> [UInt8] {
      let questions = walk.edition.guide.questions
      guard questions.indices.contains(list), questions[list].rows != nil else { return state(moved: false) }
      let moved = walk.open(row: row == 0 ? nil : row, of: Position(list))
      return state(moved: moved)
    }
  #endif

  mutating func head(for step: Int) -> [UInt8] {
    guard walk.edition.guide.steps.indices.contains(step) else { return state(moved: false) }
    walk.head(for: Position(step))
    return state(moved: true)
  }

  mutating func goOn() -> [UInt8] {
    let moved = walk.goOn()
    return state(moved: moved)
  }

  mutating func goBack() -> [UInt8] {
    let moved = walk.goBack()
    return state(moved: moved)
  }

  mutating func go(to step: Int) -> [UInt8] {
    guard walk.edition.guide.steps.indices.contains(step) else { return state(moved: false) }
    let moved = walk.go(to: Position(step))
    return state(moved: moved)
  }

  /// Where the person stands and what can be shown there.
  func state(moved: Bool) -> [UInt8] {
    let guide = walk.edition.guide
    let writing = self.writing
    var json = JSONWriter()
    json.open(.object)
    json.name("moved")
    json.word([UInt8](moved ? "true" : "false"))
    json.member("place", walk.placeID)
    #if !LEAN
      json.member("row", walk.row.map { guide.text(of: $0) })
      json.name("lists")
      writeLists(writing, to: &json)
      json.name("removed")
      json.addresses(walk.removedRows, in: guide)
    #endif
    json.name("shown")
    json.open(.object)
    var displays: [[UInt8]?] = []
    for question in guide.questions.positions {
      displays.append(writing.display(question))
      json.member(guide.questions[question].id, writing.unbroken(displays[question.index], of: question))
    }
    json.close(.object)
    json.name("said")
    json.open(.object)
    for question in guide.questions.positions {
      let said = writing.saying(question, displayedAs: displays[question.index])
      json.member(guide.questions[question].id, writing.unbroken(said, of: question))
    }
    for value in guide.computed.positions { json.member(guide.computed[value].id, writing.saying(value)) }
    json.close(.object)
    json.name("routes")
    json.open(.list)
    for step in walk.journey.path { json.number(guide.steps[step].route(for: walk.journey.answers) ?? 0) }
    json.close(.list)
    json.name("items")
    writeItems(to: &json)
    json.name("report")
    writing.report(to: &json)
    json.close(.object)
    return json.bytes
  }

  /// A document of the journey in one of its forms; nothing where it has none such. With a negative number the list of
  /// what there is to do so far, as long as the journey has not ended.
  func document(_ number: Int, as form: Int) -> [UInt8]? {
    let documents = walk.edition.guide.documents
    guard number >= 0 else {
      guard walk.journey.outcome == nil else { return nil }
      return writing.checklistSoFar.map { writing.unfinishedList(of: documents[$0]) }
    }
    guard documents.indices.contains(number), let form = DocumentForm(rawValue: UInt8(truncatingIfNeeded: form)) else {
      return nil
    }
    return writing.document(documents[Position(number)], as: form)
  }

  private var writing: Writing {
    Writing(walk.edition, journey: walk.journey, words: words, day: day, countries: walk.circumstances.countries)
  }

  /// What the person can save and open again.
  var draft: [UInt8] { walk.draft() }

  #if !LEAN
    /// The rows of the lists that are asked where the person stands: what they are called, what was said in them, and
    /// whether that is enough.
    private func writeLists(_ writing: Writing, to json: inout JSONWriter) {
      let guide = walk.edition.guide
      json.open(.object)
      for position in guide.questions.positions {
        let list = guide.questions[position]
        guard let rows = list.rows else { continue }
        let asked = walk.asked(position)
        let writing = writing.inside(asked)
        let found = writing.rows(of: position)
        json.name(list.id)
        json.open(.list)
        for place in found.indices {
          let row = found[place]
          json.open(.object)
          json.name("number")
          json.number(row.number)
          json.member("name", writing.name(of: rows, number: place + 1))
          json.member("text", writing.inside(row).lines(of: rows))
          json.name("isWhole")
          let isHeldUp = walk.journey.isHeldUp(in: Asked(position, rows: asked.rows + [row.number]), of: guide)
          json.word([UInt8](isHeldUp ? "false" : "true"))
          json.close(.object)
        }
        json.close(.list)
      }
      json.close(.object)
    }
  #endif

  /// Of the steps and the outcome with items those items that concern this person.
  private func writeItems(to json: inout JSONWriter) {
    let guide = walk.edition.guide
    json.open(.object)
    for step in walk.journey.path { write(guide.steps[step].items, of: guide.steps[step].id, to: &json) }
    if let outcome = walk.journey.outcome {
      write(guide.outcomes[outcome].items, of: guide.outcomes[outcome].id, to: &json)
    }
    json.close(.object)
  }

  private func write(_ items: [Item], of place: [UInt8], to json: inout JSONWriter) {
    json.name(place)
    json.open(.list)
    for item in items where walk.journey.answers.meet(item.condition) { json.text(item.id) }
    json.close(.list)
  }
}

extension JSONWriter {
  /// An answer of the path, as it is shown in the review or said in a text.
  fileprivate mutating func member(_ name: [UInt8], _ answer: [UInt8]?) {
    guard let answer else { return }
    self.name(name)
    text(answer)
  }
}

extension Verdict {
  var report: [UInt8] {
    var json = JSONWriter()
    json.open(.object)
    json.member("verdict", name)
    json.member("value", reading?.value)
    json.member("display", reading?.display)
    if !candidates.isEmpty {
      json.name("candidates")
      json.open(.list)
      for candidate in candidates { json.text(candidate) }
      json.close(.list)
    }
    json.name("flaws")
    json.open(.list)
    json.flaws(errors, "error")
    json.flaws(warnings, "warning")
    json.close(.list)
    json.close(.object)
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func flaws(_ flaws: [Flaw], _ severity: StaticString) {
    for flaw in flaws {
      open(.object)
      member("code", flaw.code.bytes)
      member("severity", severity)
      close(.object)
    }
  }
}
