import Testing

@testable internal import Wizard

struct JSONTests {
  @Test(arguments: [
    ("null", "null"), (" [ 1 , -2.50 , 1e3 ] ", "[1,-2.50,1e3]"),
    ("{\"a\" : {\"b\":[true,false]}}", "{\"a\":{\"b\":[true,false]}}"),
    ("\"\\u00e5\\n\\/\"", "\"å\\n/\""), ("\"\\ud83d\\ude00\"", "\"😀\""), ("\"\\ud83d!\"", "\"\u{fffd}!\""),
    ("\"\\u0001\"", "\"\\u0001\""),
  ])
  func `what is read is written on one line`(_ text: String, _ written: String) throws {
    let value = try JSON(bytes: Array(text.utf8))
    #expect(String(decoding: value.bytes, as: UTF8.self) == written)
    #expect(try JSON(bytes: value.bytes).bytes == value.bytes)
  }

  @Test(arguments: [
    ("", 0), ("[1,]", 3), ("{\"a\":1,\"a\":2}", 7), ("01", 1), ("\"a", 2), ("\"\n\"", 1), ("[1] x", 4), ("{a:1}", 1),
    ("\"\\x\"", 2), ("nul", 3), ("-", 1), ("1.", 2),
  ])
  func `what is not JSON is refused where it stops being so`(_ text: String, _ offset: Int) {
    #expect(throws: JSON.Unreadable(offset: offset)) { try JSON(bytes: Array(text.utf8)) }
  }

  @Test func `nesting is bounded`() {
    let deep = Array(repeating: UInt8(ascii: "["), count: 100_000)
    #expect(throws: JSON.Unreadable(offset: 64)) { try JSON(bytes: deep) }
  }

  @Test func `bytes that are not UTF-8 are written as a replacement`() {
    #expect(String(decoding: JSON.text([0x61, 0xff]).bytes, as: UTF8.self) == "\"a\u{fffd}\"")
  }

  @Test(arguments: [[0xff], [0xe3, 0x22, 0x2c], [0xc0, 0x80], [0xed, 0xa0, 0x80]] as [[UInt8]])
  func `a text that is not UTF-8 is refused where it begins`(_ bytes: [UInt8]) {
    let text = Array("[\"æ\",\"a".utf8) + bytes + Array("\"]".utf8)
    #expect(throws: JSON.Unreadable(offset: 7)) { try JSON(bytes: text) }
  }

  @Test func `members are found by name`() throws {
    let value = try JSON(bytes: Array("{\"a\":1,\"b\":\"x\"}".utf8))
    #expect(value["b"] == .text(Array("x".utf8)))
    #expect(value["c"] == nil)
  }
}
