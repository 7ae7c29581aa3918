import Testing

struct WebAssemblyTests {
  private let module = WebAssemblyModule(Embedded.webWizardWasm.bytes)

  @Test func `the page's wizard asks nothing of the page`() {
    let imports: UInt8 = 2
    #expect(module.sections.count > 5)
    #expect(!module.sections.contains { $0.number == imports })
  }

  @Test func `the page can call these functions and no others`() {
    #expect(
      module.exports.sorted() == [
        "check", "enter", "goBack", "goOn", "goTo", "memory", "open", "release", "reply", "reserve", "speak", "state",
        "today",
      ])
  }
}

private struct WebAssemblyModule {
  /// Each section's number and content.
  var sections: [(number: UInt8, content: ArraySlice<UInt8>)] = []

  init(_ bytes: [UInt8]) {
    var rest = bytes.dropFirst(8)
    while let number = rest.popFirst() {
      let count = rest.takeNumber()
      sections.append((number, rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
  }

  var exports: [String] {
    guard var content = sections.first(where: { $0.number == 7 })?.content else { return [] }
    return (0..<content.takeNumber()).map { _ in
      let count = content.takeNumber()
      let name = String(decoding: content.prefix(count), as: UTF8.self)
      content = content.dropFirst(count + 1)
      _ = content.takeNumber()
      return name
    }
  }
}

extension ArraySlice<UInt8> {
  /// A number in LEB128.
  fileprivate mutating func takeNumber() -> Int {
    var number = 0
    var shift = 0
    while let byte = popFirst() {
      number |= Int(byte & 0x7f) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return number
  }
}
