import Phrasing

/// A colour of a screen, as a style sheet writes it: `#0b4f6c`.
public struct Colour: Equatable, Sendable {
  let red, green, blue: UInt8

  init(red: UInt8, green: UInt8, blue: UInt8) { (self.red, self.green, self.blue) = (red, green, blue) }

  /// Fails unless there are a number sign and six hexadecimal digits.
  public init?(_ text: some Collection<UInt8>) {
    let digits = text.dropFirst().compactMap { Colour.value(of: $0) }
    guard text.first == UInt8(ascii: "#"), text.count == 7, digits.count == 6 else { return nil }
    self.init(
      red: digits[0] << 4 | digits[1], green: digits[2] << 4 | digits[3], blue: digits[4] << 4 | digits[5])
  }

  public var text: String {
    let digits = Array("0123456789abcdef".unicodeScalars)
    var text = "#"
    for part in [red, green, blue] {
      text.unicodeScalars.append(digits[Int(part >> 4)])
      text.unicodeScalars.append(digits[Int(part & 15)])
    }
    return text
  }

  /// The ratio of WCAG 2 between two colours, from 1 to 21.
  public func contrast(with other: Colour) -> Double {
    let (first, second) = (luminance, other.luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// The colour on the way to black or to white that is nearest to this one and stands out from all of some others.
  public func nearest(standingOutFrom others: [Colour]) -> Colour? {
    for step in 0...255 {
      for goal in [Colour.black, .white] {
        let colour = mixed(with: goal, parts: step)
        if others.allSatisfy({ colour.standsOut(from: $0) }) { return colour }
      }
    }
    return nil
  }

  /// Whether text in the one can be read on the other.
  public func standsOut(from other: Colour) -> Bool { contrast(with: other) >= Colour.readable }

  /// What WCAG 2 asks for text of ordinary size (1.4.3).
  static let readable = 4.5
  static let black = Colour(red: 0, green: 0, blue: 0)
  static let white = Colour(red: 255, green: 255, blue: 255)

  /// This colour with so many of 255 parts of another.
  public func mixed(with other: Colour, parts: Int) -> Colour {
    func mix(_ own: UInt8, _ other: UInt8) -> UInt8 {
      UInt8((Int(own) * (255 - parts) + Int(other) * parts + 127) / 255)
    }
    return Colour(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  private var luminance: Double {
    0.2126 * Colour.linear[Int(red)] + 0.7152 * Colour.linear[Int(green)] + 0.0722 * Colour.linear[Int(blue)]
  }

  /// The light of each value of a channel, as sRGB defines it.
  private static let linear: [Double] = (0...255).map { value in
    let part = Double(value) / 255
    return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
  }

  /// To the power of 2.4, which is the fifth root of the twelfth power; by Newton's method, because this room has no
  /// mathematics library and the same digits are wanted on every machine.
  private static func power(_ base: Double) -> Double {
    let square = base * base
    let fourth = square * square
    let twelfth = fourth * fourth * fourth
    var root = square
    for _ in 0..<60 {
      let rootSquare = root * root
      root = (4 * root + twelfth / (rootSquare * rootSquare)) / 5
    }
    return root
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

/// The colours that an authority may choose; all others are the theme's.
public struct Colours: Equatable, Sendable {
  public let light: Accent
  public let dark: Accent

  /// A colour for rules, numbers and buttons, and the one of the letters on it.
  public struct Accent: Equatable, Sendable {
    public let ground: Colour
    public let letters: Colour

    /// The ground when a pointer is over it: further from the letters.
    public var strong: Colour {
      ground.mixed(with: letters.contrast(with: .black) > letters.contrast(with: .white) ? .black : .white, parts: 64)
    }
  }

  /// The theme's own.
  public static let own = Colours(
    light: Accent(
      ground: Colour(red: 0x0B, green: 0x4F, blue: 0x6C), letters: .white),
    dark: Accent(
      ground: Colour(red: 0x7C, green: 0xC4, blue: 0xE0), letters: Colour(red: 0x08, green: 0x20, blue: 0x2B)))

  /// What the theme's pages show an accent on: their ground, and that of boxes.
  static let lightGrounds = [Colour.white, Colour(red: 0xEE, green: 0xF3, blue: 0xF6)]
  static let darkGrounds = [
    Colour(red: 0x12, green: 0x18, blue: 0x1E), Colour(red: 0x1C, green: 0x25, blue: 0x2E),
  ]
}
