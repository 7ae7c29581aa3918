public import Phrasing

/// A guide as it is published: its bytes and the digest that its words must name.
public final class Edition: Sendable {
  public let guide: Guide
  public let bytes: [UInt8]
  public let digest: Digest

  private init(_ guide: Guide, bytes: [UInt8]) {
    self.guide = guide
    self.bytes = bytes
    digest = Digest(of: bytes)
  }

  public convenience init(_ guide: Guide) {
    var writer = ByteWriter()
    writer.write(Edition.mark)
    guide.write(to: &writer)
    self.init(guide, bytes: writer.bytes)
  }

  /// Reads a guide that has travelled, and refuses one in which a journey could go astray.
  public convenience init(bytes: [UInt8]) throws(ByteReader.Damaged) {
    var reader = ByteReader(bytes)
    guard reader.readText() == Edition.mark else { throw ByteReader.Damaged() }
    let guide = Guide.read(from: &reader)
    guard reader.isAtEnd else { throw ByteReader.Damaged() }
    self.init(guide, bytes: bytes)
  }

  /// The first bytes of every guide; the number is that of the form.
  private static let mark = [UInt8]("leidraad guide 1")
}
