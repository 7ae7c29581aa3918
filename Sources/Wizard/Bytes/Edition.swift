public import Phrasing

/// A guide as it is published: its bytes and the digest that its words must name.
///
/// The digest is made with the guide and travels with it, so that a page need not know how to make one.
public final class Edition: Sendable {
  public let guide: Guide
  public let bytes: [UInt8]
  public let digest: Digest

  private init(_ guide: Guide, bytes: [UInt8], digest: Digest) {
    self.guide = guide
    self.bytes = bytes
    self.digest = digest
  }

  public convenience init(_ guide: Guide) {
    var content = ByteWriter()
    guide.write(to: &content)
    let digest = Digest(of: content.bytes)
    var writer = ByteWriter()
    writer.write(Edition.mark)
    writer.write(digest.bytes)
    self.init(guide, bytes: writer.bytes + content.bytes, digest: digest)
  }

  /// Reads a guide that has travelled, and refuses one in which a journey could go astray.
  public convenience init(bytes: [UInt8]) throws(ByteReader.Damaged) {
    var reader = ByteReader(bytes)
    guard reader.readText() == Edition.mark else { throw ByteReader.Damaged() }
    let digest = Digest(bytes: reader.readText())
    let guide = Guide.read(from: &reader)
    guard reader.isAtEnd, let digest else { throw ByteReader.Damaged() }
    self.init(guide, bytes: bytes, digest: digest)
  }

  /// The first bytes of every guide; the number is that of the form.
  private static let mark = [UInt8]("leidraad guide 3")
}
