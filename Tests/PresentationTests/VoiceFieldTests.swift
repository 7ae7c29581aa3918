import Testing
import Validation

@testable import Presentation

struct VoiceFieldTests {
  @Test(arguments: [
    ("da", "21.11.2026", "14.05"), ("nl", "21-11-2026", "14:05"), ("en", "21/11/2026", "14:05"),
  ])
  func `a date's example is written as the language writes days, and is read as that day`(
    _ language: String, _ example: String, _ time: String
  ) throws {
    let voice = try OwnFolders.voice(language)
    #expect(voice.field(.date).example == example)
    #expect(voice.momentExample == "\(example) \(time)")
    #expect(Field.date.judge(Array(example.utf8), in: Circumstances()).reading?.value == Array("2026-11-21".utf8))
  }

  @Test(arguments: OwnFolders.languages)
  func `other examples are the same in every language`(_ language: String) throws {
    #expect(try OwnFolders.voice(language).field(.eori).example == "\(Field.eori.example)")
  }
}
