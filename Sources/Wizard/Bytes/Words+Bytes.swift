public import Phrasing

extension Words {
  public func write(to writer: inout ByteWriter) {
    writer.write(Words.mark)
    writer.write(language)
    writer.write(guide.bytes)
    notation.write(to: &writer)
    Words.write(documentWords, to: &writer)
    Words.write(messages, to: &writer)
    writer.write(mail)
  }

  /// Reads the words of an edition, and refuses those of another.
  public convenience init(bytes: [UInt8], for edition: Edition) throws(ByteReader.Damaged) {
    var reader = ByteReader(bytes)
    guard reader.readText() == Words.mark else { throw ByteReader.Damaged() }
    let language = reader.readText()
    guard reader.readText() == edition.digest.bytes else { throw ByteReader.Damaged() }
    self.init(
      language: language, guide: edition.digest, notation: Notation(reading: &reader),
      documentWords: Words.readWordings(&reader),
      messages: Words.readWordings(&reader),
      mail: reader.readText())
    guard reader.isAtEnd, documentWords.count == DocumentWord.allCases.count,
      messages.count == edition.guide.messageCount
    else { throw ByteReader.Damaged() }
  }

  private static let mark = [UInt8]("leidraad words 4")

  private static func write(_ wordings: [Wording], to writer: inout ByteWriter) {
    writer.write(wordings) { $0.write($1.pieces) { $0.write($1) } }
  }

  private static func readWordings(_ reader: inout ByteReader) -> [Wording] {
    reader.readList { Wording($0.readList { $0.readText() }) }
  }
}
