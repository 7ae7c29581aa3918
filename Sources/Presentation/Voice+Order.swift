import Localization

extension Voice {
  /// Things in the order of this language's letters; those that stand beside each other stay as they were.
  public func inOrder<Thing>(_ things: [Thing], by words: (Thing) -> String) -> [Thing] {
    guard let collation = try? Collation(language: language) else { return things }
    let keyed = things.map { (thing: $0, words: Array(words($0).utf8)) }
    return keyed.enumerated().sorted { first, second in
      let order = (try? collation.compare(first.element.words, second.element.words)) ?? 0
      return order == 0 ? first.offset < second.offset : order < 0
    }.map(\.element.thing)
  }
}
