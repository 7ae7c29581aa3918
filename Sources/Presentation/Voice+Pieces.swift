import Localization
import Phrasing

/// Words whose values are known only where they are shown: a page fills them in from step to step.
extension Voice {
  public enum Piece: Equatable, Sendable {
    case words(String)
    /// Where the argument of this name belongs.
    case place(String)
  }

  /// What the program itself says, with places for its arguments; the message's values only choose among branches.
  public func pieces(of message: InterfaceMessage) -> [Piece] {
    let (key, given) = message.keyed
    let phrase = phrase(key, in: "interface")
    let names = phrase.arguments.map { String(decoding: $0, as: UTF8.self) }
    let values = names.map { name in given.first { $0.name == name }?.value ?? .text([]) }
    return phrase.chosen(with: values, in: notation).parts.map { part in
      if case .text(let text) = part { return .words(String(decoding: text, as: UTF8.self)) }
      return part.argument.map { .place(names[$0]) } ?? .words("")
    }
  }
}
