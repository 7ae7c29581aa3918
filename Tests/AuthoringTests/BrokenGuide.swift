import Foundation
import Localization
import Testing
import Wizard

@testable import Authoring

/// A guide with a fault, out of all tables of such guides.
struct BrokenGuide: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let text: String
  let facts: FactTable
  let labels: LabelTable

  static let all =
    (GuideCompilerTests.schemaRows + GuideCompilerTests.lookupRows + GuideCompilerTests.analysisRows
    + GuideCompilerTests.witnesses + GuideMigrationTests.rows).map {
      BrokenGuide(
        testDescription: $0.name, text: $0.text, facts: GuideCompilerTests.tables.facts,
        labels: GuideCompilerTests.tables.labels)
    }
    + BrokenConstructTests.rows.map { row in
      let text = row.edits.reduce(TimberLot.text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
      return BrokenGuide(
        testDescription: row.testDescription, text: text, facts: TimberLot.library.facts,
        labels: TimberLot.library.labels)
    }
    + GuideHabitTests.rows.map { row in
      let text =
        row.old.isEmpty
        ? GuideHabitTests.sound : GuideHabitTests.sound.replacing(row.old, with: row.new, maxReplacements: 1)
      return BrokenGuide(
        testDescription: row.name, text: text, facts: GuideLibraryTests.library.facts,
        labels: GuideLibraryTests.library.labels)
    }

  /// The guide as far as it can be read, and everything that is found in it.
  func compiled() -> (source: GuideSource, draft: GuideDraft, findings: [Finding]) {
    let (source, read) = GuideReader.read(SourceFile(name: "guide.yaml", text: text))
    var compiler = GuideCompiler(source, facts: facts, labels: labels)
    _ = compiler.compile()
    return (source, compiler.draft, read + compiler.findings)
  }
}
