/// How much a law or somebody else allows or asks for: `90 minutes`, `21 days`, `10 percent` or `18000 euros`.
public enum StatedAmount: Equatable, Sendable {
  case minutes(Int)
  case days(Int)
  case percent(Int)
  case euros(Int)

  public init?(_ text: String) {
    if let time = WaitingTime(text) {
      self = time.isDays ? .days(time.count) : .minutes(time.count)
      return
    }
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), (1...1_000_000_000).contains(count) else { return nil }
    switch words[1] {
    case "percent": self = .percent(count)
    case "euros": self = .euros(count)
    default: return nil
    }
  }
}
