/// The hash of FIPS 180-4, a block of 64 bytes at a time.
struct SHA256 {
  /// What the fractional parts of roots of primes begin with: 32 bits of the square roots of the first 8, and of the
  /// cube roots of the first 64.
  private static let roots: (square: [UInt32], cube: [UInt32]) = {
    var roots: (square: [UInt32], cube: [UInt32]) = ([], [])
    var prime = 1
    for index in 0..<64 {
      repeat { prime += 1 } while !isPrime(prime)
      if index < 8 { roots.square.append(fraction(of: root(2, of: Double(prime)))) }
      roots.cube.append(fraction(of: root(3, of: Double(prime))))
    }
    return roots
  }()

  private var state = SHA256.roots.square
  private var words = [UInt32](repeating: 0, count: 64)

  /// The whole message, of which no copy is made but of its end, with what makes the last block full.
  mutating func mix(_ message: [UInt8]) {
    let constants = SHA256.roots.cube
    let whole = message.count / 64 * 64
    var rest = Array(message[whole...])
    rest.append(0x80)
    while rest.count % 64 != 56 { rest.append(0) }
    let bits = UInt64(message.count) * 8
    for shift in 1...8 { rest.append(UInt8(truncatingIfNeeded: bits >> UInt64(64 - 8 * shift))) }
    for start in stride(from: 0, to: whole + rest.count, by: 64) {
      if start < whole { mix(message, from: start, constants) } else { mix(rest, from: start - whole, constants) }
    }
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for word in state {
      for shift in 1...4 { bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(32 - 8 * shift))) }
    }
    return bytes
  }

  private mutating func mix(_ message: [UInt8], from start: Int, _ constants: [UInt32]) {
    for index in 0..<16 {
      let place = start + index * 4
      words[index] =
        UInt32(message[place]) << 24 | UInt32(message[place + 1]) << 16 | UInt32(message[place + 2]) << 8
        | UInt32(message[place + 3])
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = turn(early, 7) ^ turn(early, 18) ^ early >> 3
      let second = turn(late, 17) ^ turn(late, 19) ^ late >> 10
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for index in 0..<64 {
      let first = h &+ (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) &+ (e & f ^ ~e & g) &+ constants[index] &+ words[index]
      let second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) &+ (a & b ^ a & c ^ b & c)
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    let mixed = [a, b, c, d, e, f, g, h]
    for place in 0..<8 { state[place] &+= mixed[place] }
  }

  private func turn(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }
}

extension SHA256 {
  private static func isPrime(_ number: Int) -> Bool {
    var divisor = 2
    while number % divisor != 0 { divisor += 1 }
    return divisor == number
  }

  /// By Newton's method, which from above has come as near as it can after so many rounds.
  private static func root(_ degree: Int, of number: Double) -> Double {
    var root = number
    for _ in 0..<32 { root -= (root - number / (degree == 2 ? root : root * root)) / Double(degree) }
    return root
  }

  private static func fraction(of number: Double) -> UInt32 {
    UInt32(truncatingIfNeeded: Int64(number * 4_294_967_296))
  }
}
