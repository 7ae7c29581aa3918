public import Phrasing

extension Words {
  public func write(to writer: inout ByteWriter) {
    writer.write(Words.mark)
    writer.write(language)
    writer.write(guide.bytes)
    notation.write(to: &writer)
    writer.write(documentWords) { $1.write(to: &$0) }
    writer.write(messages) { $1.write(to: &$0) }
  }

  /// Reads the words of an edition, and refuses those of another.
  public convenience init(bytes: [UInt8], for edition: Edition) throws(ByteReader.Damaged) {
    var reader = ByteReader(bytes)
    guard reader.readText() == Words.mark else { throw ByteReader.Damaged() }
    let language = reader.readText()
    guard reader.readText() == edition.digest.bytes else { throw ByteReader.Damaged() }
    self.init(
      language: language, guide: edition.digest, notation: Notation(reading: &reader),
      documentWords: reader.readList { Phrase(reading: &$0) },
      messages: reader.readList { Phrase(reading: &$0) })
    guard reader.isAtEnd, documentWords.count == DocumentWord.allCases.count,
      messages.count == edition.guide.messageCount
    else { throw ByteReader.Damaged() }
  }

  private static let mark = [UInt8]("leidraad words 1")
}
