import Phrasing
import Validation

extension Draft {
  /// Why a draft cannot be gone on with in a guide.
  public enum Misfit: Error, Equatable, Sendable {
    case otherGuide
    /// It was made in a version of the guide that comes after this one.
    case laterVersion
  }

  /// What is no longer as it was when the draft was made.
  public struct Changes: Equatable, Sendable {
    /// Whether the guide is not the same, byte for byte.
    public var isOtherEdition = false
    /// The ids of questions that are no longer asked.
    public var dropped: [[UInt8]] = []
    /// Questions whose answers are no longer taken as they are.
    public var refused: [Position<Question>] = []
  }
}

extension Walk {
  /// Goes on where a draft stopped, as far as its answers still lead there; every answer that can be kept is kept.
  public mutating func resume(_ draft: Draft) throws(Draft.Misfit) -> Draft.Changes {
    let guide = edition.guide
    guard draft.guide == guide.id else { throw .otherGuide }
    guard !isVersion(guide.version, before: draft.version) else { throw .laterVersion }
    var changes = Draft.Changes()
    changes.isOtherEdition = draft.digest != edition.digest.text
    var answers = Answers(for: guide)
    // An answer may look at one that stands further on.
    for entry in draft.answers { _ = answers.take(entry, in: guide, circumstances) }
    for entry in draft.answers + draft.unaccepted {
      guard let asked = guide.asked(entry.question) else {
        if !changes.dropped.contains(entry.question) { changes.dropped.append(entry.question) }
        continue
      }
      let isTaken = answers.take(entry, in: guide, circumstances)
      if !isTaken, entry.language.isEmpty { changes.refused.append(asked.question) }
    }
    for address in draft.removed {
      if let row = guide.asked(address) { try? answers.enter(nil, for: row, in: guide, language: [], circumstances) }
    }
    go(on: answers, at: draft.place)
    return changes
  }
}

extension Answers {
  /// Whether an entry answers the question of its id.
  fileprivate mutating func take(_ entry: Draft.Entry, in guide: Guide, _ circumstances: Circumstances) -> Bool {
    guard let asked = guide.asked(entry.question) else { return false }
    do throws(Refusal) {
      try enter(entry.text, for: asked, in: guide, language: entry.language, circumstances)
      return true
    } catch {
      return false
    }
  }
}

/// Whether one version, such as `1.10.0`, comes before another.
public func isVersion(_ version: [UInt8], before other: [UInt8]) -> Bool {
  var (first, second) = (version[...], other[...])
  while !first.isEmpty || !second.isEmpty {
    let (one, two) = (leadingNumber(of: &first), leadingNumber(of: &second))
    if one != two { return one < two }
  }
  return false
}

/// Takes the number at the front away, with the full stop behind it.
private func leadingNumber(of text: inout ArraySlice<UInt8>) -> Int64 {
  var number: Int64 = 0
  while let byte = text.popFirst(), byte != UInt8(ascii: ".") {
    guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9"), number < 1_000_000 else { continue }
    number = number * 10 + Int64(byte - UInt8(ascii: "0"))
  }
  return number
}
