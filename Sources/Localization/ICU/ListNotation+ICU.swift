import Phrasing

extension ListNotation {
  /// Learns from lists that ICU strings together.
  init(locale: ICULocale) throws(ICUError) {
    let format = try ListFormat(locale: locale)
    let two = try format.joints(of: 2)
    let four = try format.joints(of: 4)
    guard two.count == 3, four.count == 5 else { throw .notUnderstood("ulistfmt_format") }
    self.init(
      two: Join(before: two[0], between: two[1], after: two[2]), start: four[1], middle: four[2],
      end: Join(before: four[0], between: four[3], after: four[4]))
  }
}
