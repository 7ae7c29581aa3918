/// Which goods of a country that issues FLEGT licences need one.
///
/// The lists are Annex III of Regulation (EC) No 2173/2005: for Indonesia as consolidated, for Ghana as Delegated
/// Regulation (EU) 2025/530 added them. Indonesia's is written in an older edition of the Harmonized System; the codes
/// that are certain to have followed stand beside it: 4412 33 and 34, 4421 91 and 99, 9403 91, 9406 10.
struct LicenceScope {
  private var isListed = false
  private var isListedInPart = false
  private var isProhibited = false
  private var isProhibitedInPart = false

  /// Before each code `+` says that it is listed, `x` that part of it is; `!` that its export is prohibited, `?` that
  /// the export of part of it is.
  private static let indonesia: StaticString = """
    +440121x440122!4403x440410x440420?4404!4406x4407?4407+440810+440831+440839x440890+440910x440922x440929x441011x441012\
    x441019x4411+441231+441232+441233+441234+441239x441294x441299x4413x4414x4415x4416x4417x4418x4419?442090x442190\
    ?442190x442191?442191x442199?442199+4701+4702+4703+4704+4705x4802x4803x4804x4805x4806x4807x4808x4809x4810x4811\
    x4812x4813x4814x4816x4817x4818x4821x4822x4823+940161+940169+940330+940340+940350+940360x940390x940391x940600\
    x940610?970200+
    """
  private static let ghana: StaticString = """
    +440311+440312+440349+440611+440612+440691+440692+440711+440719+440721+440727+440728+440729x440799+440810+440839\
    x440890+440910+440922x440929+441231+441233+441234+441239x441251x441252x441259x441291x441292x441299+441811x441819\
    +441821x441829x441830x441840x441850+441874+441875x441879x441881x441882x441883x441889x441892x441899x940191+940330\
    +940340+940350+940360x940391+
    """

  /// Nothing for a country that issues no licences.
  init?(of code: [UInt8], from country: [UInt8]) {
    let isGhana = ("GH" as StaticString).hasBytes(country)
    guard isGhana || ("ID" as StaticString).hasBytes(country) else { return nil }
    let list = isGhana ? LicenceScope.ghana : LicenceScope.indonesia
    // A listed code takes in all that begin with it; a heading is listed in part when something under it is.
    var (mark, length, fits) = (UInt8(0), 0, false)
    for index in 0..<list.utf8CodeUnitCount {
      let sign = list.utf8Start[index]
      if sign.isDigit {
        fits = fits && (length >= code.count || code[length] == sign)
        length += 1
      } else {
        if fits { take(mark, isWhole: length <= code.count) }
        (mark, length, fits) = (sign, 0, true)
      }
    }
  }

  private mutating func take(_ mark: UInt8, isWhole: Bool) {
    switch mark {
    case UInt8(ascii: "+"): if isWhole { isListed = true } else { isListedInPart = true }
    case UInt8(ascii: "!"): if isWhole { isProhibited = true } else { isProhibitedInPart = true }
    case UInt8(ascii: "x"): isListedInPart = true
    default: isProhibitedInPart = true
    }
  }

  var warnings: [Flaw] {
    if isProhibited { return [.exportProhibited] }
    var warnings: [Flaw] = []
    if isProhibitedInPart { warnings.append(.exportProhibitedInPart) }
    if !isListed { warnings.append(isListedInPart ? .listedInPart : .notListed) }
    return warnings
  }
}
