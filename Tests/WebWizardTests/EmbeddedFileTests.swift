import Foundation
import Testing

struct EmbeddedFileTests {
  @Test func `an embedded file has the bytes of the file`() throws {
    let toolset = URL(filePath: #filePath).appending(path: "../../../Sources/Embedding/toolset.json")
    #expect(Embedded.toolsetJson.bytes == [UInt8](try Data(contentsOf: toolset.standardized)))
  }
}
