import Testing
import Validation

struct CaseTests {
  @Test(arguments: Case.all)
  func `every row gets its verdict, value and codes`(row: Case) {
    let expected = Outcome(verdict: row.verdict, value: row.value, codes: row.codes)
    #expect(Outcome(row.field, Array(row.entry.utf8), in: row.circumstances) == expected)
  }

  @Test(arguments: Field.allCases)
  func `a field has a row for each habit of writing`(field: Field) {
    #expect(Case.all.filter { $0.field == field }.count >= 39)
  }

  /// Sixty-nine with which the project began, and more than six hundred of its own.
  @Test
  func `no row is lost`() {
    #expect(Case.all.count >= 1_856)
  }

  @Test
  func `names of rows are not used twice`() {
    #expect(Set(Case.all.map(\.description)).count == Case.all.count)
  }

  @Test(arguments: Field.allCases)
  func `every flaw and warning of a field has a row`(field: Field) {
    let rows = Case.all.filter { $0.field == field }
    let refused = Set(rows.filter { $0.verdict == "invalid" }.flatMap(\.codes))
    let doubted = Set(rows.filter { $0.verdict == "warning" }.flatMap(\.codes))
    #expect(refused == Set(field.flaws.map { "\($0.code)" }))
    #expect(doubted == Set(field.warnings.map { "\($0.code)" }))
  }

  @Test(arguments: Case.all)
  func `a doubt without a value is the first of those with one`(row: Case) {
    let entry = Array(row.entry.utf8)
    let doubt: String?
    do throws(Flaw) {
      doubt = try row.field.doubt(about: entry.span, in: row.circumstances).map { "doubted for \($0.code)" }
    } catch {
      doubt = "refused for \(error.code)"
    }
    let expected = row.codes.first.map { (row.verdict == "invalid" ? "refused for " : "doubted for ") + $0 }
    #expect(doubt == expected)
  }

  @Test(arguments: Case.all)
  func `a value read again is the same value, and so is its display`(row: Case) throws {
    guard let reading = try? row.field.read(Array(row.entry.utf8), in: row.circumstances) else { return }
    #expect(try row.field.read(reading.value, in: row.circumstances) == reading)
    #expect(try row.field.read(reading.display, in: row.circumstances) == reading)
  }

  @Test(arguments: Case.all)
  func `no line break, control or NUL gets into a reading`(row: Case) throws {
    guard let reading = try? row.field.read(Array(row.entry.utf8), in: row.circumstances) else { return }
    for text in [reading.value, reading.display] {
      let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
      #expect(!scalars.contains { $0.properties.generalCategory == .control })
      #expect(!scalars.contains("\u{2028}") && !scalars.contains("\u{2029}"))
    }
  }
}
