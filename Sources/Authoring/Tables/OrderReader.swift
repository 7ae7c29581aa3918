import Localization

/// Reads `order.yaml`, which says in which order a folder's guides are offered.
enum OrderReader {
  static func read(_ file: SourceFile, guides known: [String]) -> (ids: [String], findings: [Finding]) {
    let (root, findings) = YAMLReader.read(file)
    guard let root else { return ([], findings) }
    var schema = SchemaReader(file)
    guard let entries = schema.entries(of: root, known: ["guides"]) else { return ([], findings + schema.findings) }
    let ids = schema.names("guides", in: entries)
    for id in ids where !known.contains(id.string) {
      schema.note(id, .valueUnknown, ["guides", id.string], suggestion: nearest(to: id.string, among: known))
    }
    schema.noteDuplicates(of: ids)
    return (ids.map(\.string), findings + schema.findings)
  }
}
