// What the branches of a message say, beside each other and beside the source's.
extension MessageProof {
  /// A branch that says nothing where the source's says something.
  func isEmptyBranch(_ text: ReadText, _ original: ReadText) -> Bool {
    !text.path.isEmpty && isBlank(text) && !isBlank(original)
  }

  private func isBlank(_ text: ReadText) -> Bool { text.bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A } }

  mutating func tellEmptyBranch(_ text: ReadText) {
    guard let selector = message.selector(of: text) else { return }
    tell(.branchEmpty, selector, [string(message.bytes[selector])])
  }

  /// Branches of a plural that all say the same and show no number, where the source tells them apart.
  mutating func compareAlike(with source: MessageReading) {
    guard let branching = message.branchings.first, message.texts.count > 1,
      message.texts.count == branching.branches.count, source.texts.count > 1
    else { return }
    guard !message.bytes[branching.hole.type].elementsEqual("select".utf8) else { return }
    let name = message.bytes[branching.hole.name]
    let showsNumber = message.texts.contains { text in
      text.holes.contains { $0.map { message.bytes[$0.name].elementsEqual(name) } ?? true }
    }
    guard !showsNumber, message.texts.allSatisfy({ $0.bytes == message.texts[0].bytes }) else { return }
    if source.texts.allSatisfy({ $0.bytes == source.texts[0].bytes }) { return }
    tell(.branchesSame, branching.branches[1].selector)
  }
}
