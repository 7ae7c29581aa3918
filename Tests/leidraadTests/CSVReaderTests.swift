import Foundation
import Testing

@testable import leidraad

struct CSVReaderTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let names: [String]
    /// The cells of the second column.
    let cells: [String?]
  }

  static let rows = [
    Row(testDescription: "commas", text: "a,b\n1,2\n3,4\n", names: ["a", "b"], cells: ["2", "4"]),
    Row(testDescription: "no line break at the end", text: "a,b\n1,2", names: ["a", "b"], cells: ["2"]),
    Row(
      testDescription: "as Excel writes in Denmark", text: "\u{FEFF}a;b\r\n1;2,5\r\n", names: ["a", "b"], cells: ["2,5"]
    ),
    Row(testDescription: "tabs", text: "a\tb\n1\t2\n", names: ["a", "b"], cells: ["2"]),
    Row(testDescription: "a separator in quotes", text: "a,b\n1,\"2,3\"\n", names: ["a", "b"], cells: ["2,3"]),
    Row(testDescription: "quotes in quotes", text: "a,b\n1,\"2 \"\"x\"\"\"\n", names: ["a", "b"], cells: ["2 \"x\""]),
    Row(
      testDescription: "a line break in quotes", text: "a,b\n1,\"2\r\n3\"\r\n", names: ["a", "b"], cells: ["2\r\n3"]),
    Row(testDescription: "a record too short", text: "a,b\n1\n1,2\n", names: ["a", "b"], cells: [nil, "2"]),
    Row(testDescription: "blank lines", text: "a,b\n\n1,2\r\n\r\n", names: ["a", "b"], cells: ["2"]),
    Row(testDescription: "a quote that is never closed", text: "a,b\n1,\"2\n", names: ["a", "b"], cells: ["\"2\n"]),
    Row(
      testDescription: "inches", text: "a,b\n1,2\" pipe\n3\" pipe,4\n5,6\" by 7\"\n", names: ["a", "b"],
      cells: ["2\" pipe", "4", "6\" by 7\""]),
    Row(
      testDescription: "words behind a quotation", text: "a,b\n1,\"2\" pipe\n3,4\n", names: ["a", "b"],
      cells: ["\"2\" pipe", "4"]),
    Row(
      testDescription: "another separator in quotes", text: "\"a, b, c\";\"d\"\n1;2\n", names: ["a, b, c", "d"],
      cells: ["2"]),
    Row(
      testDescription: "a line break in a quoted name", text: "a;\"b\nc\";d\n1;2;3\n", names: ["a", "b\nc", "d"],
      cells: ["2"]),
    Row(testDescription: "only empty quotes", text: "a,b\n\"\",\"\"\n", names: ["a", "b"], cells: [""]),
    Row(testDescription: "nothing at all", text: "", names: [], cells: []),
  ]

  @Test(arguments: rows)
  func `a table is taken apart`(_ row: Row) throws {
    let reader = try Self.reader(Data(row.text.utf8))
    #expect(reader.names == row.names)
    var cells: [String?] = []
    while let record = reader.next(column: 1) { cells.append(record.cell.map { String(decoding: $0, as: UTF8.self) }) }
    #expect(cells == row.cells)
  }

  @Test func `a table larger than what is read at once loses nothing`() throws {
    let lines = (0..<100_000).map { "\($0),DK\($0)" }
    let reader = try Self.reader(Data(("id,eori\n" + lines.joined(separator: "\n")).utf8))
    var number = 0
    while let record = reader.next(column: 1) {
      #expect(record.cell == Array("DK\(number)".utf8))
      number += 1
    }
    #expect(number == 100_000)
  }

  private static func reader(_ data: Data) throws -> CSVReader {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try data.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return CSVReader(try #require(ByteStream(file: file.path)))
  }
}
