public import Phrasing
public import Validation
public import Wizard

/// What holds of every guide and of whatever anybody says in it.
public struct EngineLaws {
  private let edition: Edition
  private let words: Words
  private let notations: [Notation]
  private var dice: Dice
  private var guide: Guide { edition.guide }
  private let circumstances: Circumstances

  /// What is broken in a guide and a way through it that chance makes of a seed; nothing when all is well.
  public static func complaint(_ dice: Dice, notations: [Notation]) -> String? {
    var dice = dice
    let random = RandomGuide(&dice)
    guard let edition = try? Edition(bytes: random.edition.bytes) else { return "a guide that cannot travel" }
    var laws = EngineLaws(edition, random.messages, notations, dice)
    return laws.complaint()
  }

  private init(_ edition: Edition, _ messages: [Wording], _ notations: [Notation], _ dice: Dice) {
    self.edition = edition
    self.notations = notations
    self.dice = dice
    words = RandomGuide.words(messages, of: edition, notations[0])
    circumstances = RandomGuide.circumstances(notations[0])
  }

  private mutating func complaint() -> String? {
    var walk = Walk(through: edition, in: circumstances)
    var wanderer = Wanderer(through: guide, dice)
    for turn in 0..<4 + guide.steps.count * 2 {
      for move in wanderer.moves(from: walk) {
        move.perform(on: &walk)
        if let complaint = complaint(about: walk) { return "\(complaint) in turn \(turn)" }
      }
    }
    dice = wanderer.dice
    return orderMatters(in: walk) ?? draftDiffers(from: walk) ?? changeIsNotTakenBack(in: walk)
      ?? boundsAreWrong(for: walk, &wanderer)
  }

  // MARK: Wherever one stands

  private func complaint(about walk: Walk) -> String? {
    if guide.resolve(walk.answers, in: circumstances) != walk.journey { return "other than when all is followed again" }
    for notation in notations.dropFirst() {
      guard guide.resolve(walk.answers, in: RandomGuide.circumstances(notation)) == walk.journey else {
        return "another way in another language"
      }
    }
    return inactiveIsShown(in: walk)
  }

  /// Of the words that were typed only those of the path are in the report, its documents and its review.
  private func inactiveIsShown(in walk: Walk) -> String? {
    let writing = Writing(edition, journey: walk.journey, words: words, day: RandomGuide.day)
    var json = JSONWriter()
    writing.report(to: &json)
    var shown = json.bytes
    for question in guide.questions.positions { shown += [UInt8(ascii: "\n")] + (writing.display(question) ?? []) }
    let active = typed(in: guide.questions.positions.compactMap { walk.journey.answers[$0] })
    let found = RandomGuide.typedWords(in: shown).subtracting(active)
    return found.isEmpty ? nil : "shows \(found) of another way"
  }

  private func typed(in answers: [Answer]) -> Set<Int> {
    answers.reduce(into: []) { found, answer in
      switch answer {
      case .text(let text): found.formUnion(RandomGuide.typedWords(in: text))
      case .rows(let rows):
        for row in rows { found.formUnion(typed(in: guide.questions.positions.compactMap { row.answers[$0] })) }
      case .options, .worked: break
      }
    }
  }

  // MARK: At the end of the way

  /// What stands in a draft, said in another order.
  private mutating func orderMatters(in walk: Walk) -> String? {
    guard let draft = try? Draft(bytes: walk.draft(isWhole: true)) else { return "a draft that cannot be read" }
    var entries = draft.answers
    for index in entries.indices.dropFirst() { entries.swapAt(index, dice.roll(index + 1)) }
    var answers = Answers(for: guide)
    for entry in entries + draft.unaccepted {
      guard let asked = guide.asked(entry.question) else { return "a draft of another guide" }
      try? answers.enter(entry.text, for: asked, in: guide, language: Move.language, circumstances)
    }
    return guide.resolve(answers, in: circumstances) == walk.journey ? nil : "another way in another order"
  }

  private func draftDiffers(from walk: Walk) -> String? {
    guard let again = opened(walk.draft(isWhole: true)) else { return "a draft that cannot be opened" }
    guard again.journey == walk.journey else { return "another way when the draft is opened" }
    let written = again.draft(isWhole: true)
    return opened(written)?.draft(isWhole: true) == written ? nil : "a draft changes when it is opened and written"
  }

  private func opened(_ bytes: [UInt8]) -> Walk? {
    guard let draft = try? Draft(bytes: bytes) else { return nil }
    var walk = Walk(through: edition, in: circumstances)
    return (try? walk.resume(draft)) == nil ? nil : walk
  }

  /// From A to B and back to A again.
  private func changeIsNotTakenBack(in walk: Walk) -> String? {
    for question in guide.questions.positions {
      guard case .options(let chosen) = walk.journey.answers[question] else { continue }
      let asked = guide.questions[question]
      for option in asked.options.indices where chosen != [option] {
        var changed = walk
        Move.enter(Asked(question), asked.options[option]).perform(on: &changed)
        if let complaint = complaint(about: changed) { return "\(complaint) after a change" }
        Move.enter(Asked(question), asked.canonical(.options(chosen))).perform(on: &changed)
        guard changed.journey == walk.journey, changed.answers == walk.answers else {
          return "a change that cannot be taken back"
        }
      }
    }
    return nil
  }

  /// Answers what is still open, and sees whether there were as many steps as was said.
  private mutating func boundsAreWrong(for walk: Walk, _ wanderer: inout Wanderer) -> String? {
    var walk = walk
    var bounds = [walk.progress.total]
    for _ in 0..<20 * guide.steps.count where walk.journey.outcome == nil {
      let last = walk.journey.path[walk.journey.path.count - 1]
      for question in guide.steps[last].questions {
        for move in wanderer.answers(to: Asked(question)) { move.perform(on: &walk) }
      }
      bounds.append(walk.progress.total)
    }
    guard walk.journey.outcome != nil else { return nil }
    let count = walk.journey.path.count
    return bounds.allSatisfy { $0.contains(count) } ? nil : "\(count) steps, where \(bounds) were said"
  }
}

extension RandomGuide {
  public static func circumstances(_ notation: Notation) -> Circumstances {
    var circumstances = Circumstances()
    circumstances.today = day
    circumstances.notation = notation
    return circumstances
  }

  /// The guide's words as a page gets them.
  public static func words(_ messages: [Wording], of edition: Edition, _ notation: Notation) -> Words {
    Words(
      language: Move.language, guide: edition.digest, notation: notation,
      documentWords: DocumentWord.allCases.map { Wording(words(of: $0)) }, messages: messages)
  }

  private static func words(of word: DocumentWord) -> [[UInt8]] {
    let pieces =
      switch word {
      case .yes: ["Yes"]
      case .no: ["No"]
      case .preparedWith: ["Of ", "guide", " on ", "date", ": ", "checksum"]
      case .moment: ["", "date", " at ", "hour", ":", "minute"]
      case .rowName: ["", "row", " ", "number"]
      case .labelled: ["", "label", ": ", "value"]
      case .notFilledIn: ["not filled in"]
      case .inAll: ["In all"]
      case .unfinished: ["Go on at ", "step"]
      }
    return pieces.map { Array($0.utf8) }
  }

  /// The numbers of the words `Word 1`, `Word 2` in a text.
  static func typedWords(in text: [UInt8]) -> Set<Int> {
    let mark = Array("Word ".utf8)
    var found: Set<Int> = []
    for start in text.indices where text[start] == mark[0] && text[start...].starts(with: mark) {
      let digits = text[(start + mark.count)...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      if let number = Int(String(decoding: digits, as: UTF8.self)) { found.insert(number) }
    }
    return found
  }
}
