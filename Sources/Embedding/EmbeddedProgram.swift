/// The pages' wizard with the readers of some fields and the writers of some documents, as it was built with this program.
struct EmbeddedProgram: Sendable {
  /// The ids of the fields that it reads.
  let fields: [StaticString]
  /// The names of the kinds of documents that it writes.
  let documents: [StaticString]
  /// Whether it asks things once for each row of a list.
  let knowsLists: Bool
  let module: EmbeddedFile
  /// As it travels: base64 of the module itself would be a third larger on its way.
  let packed: EmbeddedFile
}
