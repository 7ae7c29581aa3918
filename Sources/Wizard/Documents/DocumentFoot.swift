import Phrasing

extension Writing {
  /// What stands below a document: what made it, from which guide, and that nothing was sent by it.
  var foot: [UInt8] {
    words[.preparedWith].filled { hole in
      switch hole.first {
      case UInt8(ascii: "v"): edition.guide.version
      case UInt8(ascii: "c"): edition.digest.start
      case UInt8(ascii: "d"): words.notation.written(day)
      default: filled(words[edition.guide.title])
      }
    }
  }
}
