/// The check digit of French, Italian and Swedish numbers: every second digit from the right is doubled.
enum Luhn {
  static func fits(_ body: Span<UInt8>) -> Bool {
    var sum = 0
    var isDoubled = false
    for index in body.indices {
      let digit = body.digit(body.count - 1 - index)
      sum += isDoubled ? digit * 2 - (digit > 4 ? 9 : 0) : digit
      isDoubled.toggle()
    }
    return sum % 10 == 0
  }
}
