import Phrasing

extension JSON {
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  private func write(to json: inout JSONWriter) {
    switch self {
    case .null: json.word([UInt8]("null"))
    case .boolean(let value): json.word([UInt8](value ? "true" : "false"))
    case .number(let digits): json.word(digits)
    case .text(let text): json.text(text)
    case .list(let elements):
      json.open(.list)
      for element in elements { element.write(to: &json) }
      json.close(.list)
    case .object(let members):
      json.open(.object)
      for member in members {
        json.name(member.name)
        member.value.write(to: &json)
      }
      json.close(.object)
    }
  }
}
