/// The place of the option whose number was typed, if it is one of so many.
func option(numbered line: some StringProtocol, of count: Int) -> Int? {
  guard let number = Int(line), number >= 1, number <= count else { return nil }
  return number - 1
}

/// What a line names that names several: numbers with anything between them, or words with commas.
func several(_ line: String) -> [String] {
  func isDigit(_ sign: Character) -> Bool { ("0"..."9").contains(sign) }
  let isNumbers = line.allSatisfy { isDigit($0) || " ,;.+&".contains($0) }
  return line.split { isNumbers ? !isDigit($0) : ",;".contains($0) }.map { String($0).trimmingBlanks }
}
