import Testing
import Validation

struct WebAssemblyTests {
  private static let modules = (Embedded.webWizards.map(\.module) + [Embedded.webWizard])
    .map { (name: "\($0.name)", module: WebAssemblyModule($0.bytes)) }

  @Test(arguments: modules.indices)
  func `the page's wizard asks nothing of the page`(number: Int) {
    let imports: UInt8 = 2
    let (name, module) = Self.modules[number]
    #expect(module.sections.count > 5, "\(name)")
    #expect(!module.sections.contains { $0.number == imports }, "\(name)")
  }

  @Test(arguments: modules.indices)
  func `the page can call these functions and no others`(number: Int) {
    let knowsLists = number >= Embedded.webWizards.count || Embedded.webWizards[number].knowsLists
    let ofLists = knowsLists ? ["enterRow", "openRow", "removeRow"] : []
    #expect(
      Self.modules[number].module.exports.sorted()
        == ([
          "check", "document", "draft", "enter", "goBack", "goOn", "goTo", "headFor", "memory", "nameCountries", "open",
          "release", "reply", "reserve", "speak", "state", "today",
        ] + ofLists).sorted())
  }

  @Test func `every field has a wizard that is made for it, and every wizard reads fields that there are`() {
    let read = Embedded.webWizards.map { Set($0.fields.map { "\($0)" }) }
    let all = Set(Field.allCases.map { "\($0.id)" })
    #expect(read.allSatisfy { $0.isStrictSubset(of: all) })
    #expect(read.reduce([]) { $0.union($1) } == all)
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
