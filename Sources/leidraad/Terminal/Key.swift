/// What somebody presses, or pastes.
enum Key: Equatable {
  case text(Unicode.Scalar)
  case paste(String)
  /// A letter together with Ctrl.
  case control(Character)
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
}
