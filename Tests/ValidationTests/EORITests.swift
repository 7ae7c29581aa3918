import Testing
import Validation

/// How many slips of the finger the check digits of Danish and Belgian numbers find: all of them.
struct EORITests {
  private static let danish = ["DK37606030", "DK58233528", "DK10403782", "DK36213728", "DK54879415", "DK13748136"]
  private static let belgian = ["BE0314595348", "BE0202239951", "BE0405388536", "BE0425258688", "BE1000000120"]

  private static func slips(of numbers: [String], _ slip: ([UInt8]) -> [[UInt8]]) -> (made: Int, caught: Int) {
    let entries = numbers.flatMap { slip(Array($0.utf8)) }
    return (entries.count, entries.count { (try? Field.eori.read($0)) == nil })
  }

  /// Every other digit at every place after the letters.
  private static func changes(_ number: [UInt8]) -> [[UInt8]] {
    (2..<number.count).flatMap { place in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).filter { $0 != number[place] }.map { digit in
        var changed = number
        changed[place] = digit
        return changed
      }
    }
  }

  /// Every pair of different neighbours after the letters, swapped.
  private static func swaps(_ number: [UInt8]) -> [[UInt8]] {
    (2..<number.count - 1).filter { number[$0] != number[$0 + 1] }.map { place in
      var swapped = number
      swapped.swapAt(place, place + 1)
      return swapped
    }
  }

  @Test
  func `all 432 changes of one digit in six Danish numbers are caught`() {
    #expect(EORITests.slips(of: EORITests.danish, EORITests.changes) == (432, 432))
  }

  @Test
  func `all 450 changes of one digit in five Belgian numbers are caught`() {
    #expect(EORITests.slips(of: EORITests.belgian, EORITests.changes) == (450, 450))
  }

  @Test
  func `all 41 swaps of neighbours in six Danish numbers are caught`() {
    #expect(EORITests.slips(of: EORITests.danish, EORITests.swaps) == (41, 41))
  }

  @Test
  func `all 36 swaps of neighbours in five Belgian numbers are caught`() {
    #expect(EORITests.slips(of: EORITests.belgian, EORITests.swaps) == (36, 36))
  }

  @Test
  func `of 10,000 Danish numbers in a row one in eleven is taken`() {
    let taken = (37_600_000..<37_610_000).count { (try? Field.eori.read(Array("DK\($0)".utf8))) != nil }
    #expect(taken == 909)
  }

  @Test
  func `of 97 Belgian numbers in a row on one base exactly one is taken`() {
    let taken = (1...97).filter { check in
      let digits = check < 10 ? "0\(check)" : "\(check)"
      return (try? Field.eori.read(Array("BE03145953\(digits)".utf8))) != nil
    }
    #expect(taken == [48])
  }

  @Test(arguments: [
    ("DK37606030", "DK 37 60 60 30"), ("BE0314595348", "BE 0314.595.348"), ("FR301272811", "FR 301 272 811"),
    ("FR73282932000074", "FR 732 829 320 00074"), ("FI01120389", "FI0112038-9"), ("NL000123456", "NL000123456"),
  ])
  func `a number is shown as its country writes it`(entry: String, display: String) throws {
    #expect(try Field.eori.read(Array(entry.utf8)).display == Array(display.utf8))
  }
}
