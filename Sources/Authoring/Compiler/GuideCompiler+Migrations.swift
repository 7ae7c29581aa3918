import Localization
import Wizard

extension GuideCompiler {
  /// What becomes of answers in drafts of earlier versions.
  mutating func compile(_ migration: MigrationSource) {
    guard let version = migration.version, let name = migration.answer else { return }
    if let own = source.version, isVersion(own.text.bytes, before: version.text.bytes) {
      findings.append(version.finding(.migrationLater, [version.string, own.string]))
    }
    guard let change = change(migration, of: name) else { return }
    migrations.append(Migration(version: version.text.bytes, question: name.text.bytes, change: change))
  }

  /// What those are told who knew an earlier version.
  mutating func compile(_ change: ChangeSource) {
    let version = change.version
    if let own = source.version, isVersion(own.text.bytes, before: version.text.bytes) {
      findings.append(version.finding(.changeLater, [version.string, own.string]))
    }
    guard let text = messages.add(change.text, version.string, "change") else { return }
    refuseAnswers(in: text, of: "changes")
    changes.append(CompiledGuide.Change(version: version.text.bytes, day: change.day, text: text))
  }

  private mutating func change(_ migration: MigrationSource, of name: Extract) -> Migration.Change? {
    switch migration.change {
    case .renamed(let new):
      guard isGone(name), isKnown(new) else { return nil }
      return .renamed(new.text.bytes)
    case .optionRenamed(let option, let new):
      guard let question = answer(named: name) else { return nil }
      let options = conditions.questions[question.index].options
      guard !options.isEmpty else {
        findings.append(name.finding(.answerNotChoice, [name.string]))
        return nil
      }
      if options.contains(option.text.bytes) {
        findings.append(option.finding(.migrationNeedless, [option.string]))
        return nil
      }
      guard options.contains(new.text.bytes) else {
        let known = options.map { String(decoding: $0, as: UTF8.self) }
        findings.append(
          new.finding(.optionUnknown, [new.string, name.string], suggestion: nearest(to: new.string, among: known)))
        return nil
      }
      return .optionRenamed(option.text.bytes, to: new.text.bytes)
    case .dropped(let reason):
      let version = migration.version?.string ?? ""
      let message = messages.add(reason, version, name.string, "dropped")
      if let message { refuseAnswers(in: message, of: "dropped") }
      return isGone(name) ? message.map { .dropped($0) } : nil
    }
  }

  /// Whoever reads it has answered nothing yet.
  private mutating func refuseAnswers(in text: Message, of key: String) {
    for use in messages.uses[text.number] {
      let name = conditions.questions[use.question.index].name.string
      findings.append(use.extract.finding(.entryMisplaced, at: use.position, ["{\(name)}", key]))
    }
  }

  /// An id that is still asked for means what it says now.
  private mutating func isGone(_ name: Extract) -> Bool {
    guard conditions.questions.index(of: name.text.bytes) != nil else { return true }
    findings.append(name.finding(.migrationNeedless, [name.string]))
    return false
  }

  /// Whether it is asked for now, or had yet another id later.
  private mutating func isKnown(_ name: Extract) -> Bool {
    let isLater = source.migrations.contains { $0.answer?.text.bytes == name.text.bytes && $0.isAboutAnswer }
    return isLater || answer(named: name) != nil
  }

  /// A question, wherever it is asked.
  private mutating func answer(named name: Extract) -> Position<Question>? {
    if let index = conditions.questions.index(of: name.text.bytes) { return Position(index) }
    return answer(name)
  }
}
