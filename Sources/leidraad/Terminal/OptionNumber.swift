/// The place of the option whose number was typed, if it is one of so many.
func option(numbered line: some StringProtocol, of count: Int) -> Int? {
  guard let number = Int(line), number >= 1, number <= count else { return nil }
  return number - 1
}
