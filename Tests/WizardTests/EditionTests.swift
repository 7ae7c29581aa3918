import Phrasing
import Testing

@testable internal import Wizard

struct EditionTests {
  @Test func `a guide that has travelled is the same guide`() throws {
    let arrived = try Edition(bytes: SampleGuide.edition.bytes)
    #expect(Edition(arrived.guide).bytes == SampleGuide.edition.bytes)
    #expect(arrived.digest == SampleGuide.edition.digest)
  }

  @Test func `a guide cut short is refused wherever it is cut`() {
    let bytes = SampleGuide.edition.bytes
    for count in 0..<bytes.count {
      #expect(throws: ByteReader.Damaged.self, "\(count) bytes") { try Edition(bytes: Array(bytes[..<count])) }
    }
  }

  @Test func `a guide with a changed byte is refused or can still be followed`() {
    let bytes = SampleGuide.edition.bytes
    for index in bytes.indices {
      for change in [0x01, 0x80, 0xff] as [UInt8] {
        var changed = bytes
        changed[index] ^= change
        guard let edition = try? Edition(bytes: changed) else { continue }
        var answers = Answers(for: edition.guide)
        for question in edition.guide.questions.positions {
          let entry = edition.guide.questions[question].options.first ?? [UInt8]("DK37606030")
          try? answers.enter(entry, for: question, in: edition.guide, language: [])
        }
        #expect(!edition.guide.resolve(answers).path.isEmpty)
      }
    }
  }

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `digests are those of FIPS 180-4`(_ message: String, _ digest: String) {
    #expect(String(decoding: Digest(of: Array(message.utf8)).text, as: UTF8.self) == digest)
  }
}
