/// Ids of which is known only that they are there.
struct LostNames {
  private var ids: [[UInt8]] = []
  /// Whether a fragment could not be included, which may hold anything.
  private var mayBeAny = false

  func contains(_ id: [UInt8]) -> Bool { mayBeAny || ids.contains(id) }

  mutating func append(_ id: [UInt8]) { ids.append(id) }

  mutating func appendAny() { mayBeAny = true }

  mutating func merge(_ others: LostNames) {
    ids += others.ids
    mayBeAny = mayBeAny || others.mayBeAny
  }
}
