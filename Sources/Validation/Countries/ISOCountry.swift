/// ISO 3166’s two letters of every country; and XK, which the EU writes for Kosovo.
enum ISOCountry {
  static func has(_ first: UInt8, _ second: UInt8) -> Bool {
    var letter = UInt8.space
    for index in 0..<codes.utf8CodeUnitCount {
      let next = codes.utf8Start[index]
      if letter == first, next == second { return true }
      if next == .space || letter == .space { letter = next }
    }
    return false
  }

  /// Each word is a first letter and the second ones that follow it.
  private static let codes: StaticString = """
    ADEFGILMOQRSTUWXZ BABDEFGHIJLMNOQRSTVWYZ CACDFGHIKLMNORUVWXYZ DEJKMOZ ECEGHRST FIJKMOR GABDEFGHILMNPQRSTUWY \
    HKMNRTU IDELMNOQRST JEMOP KEGHIMNPRWYZ LABCIKRSTUVY MACDEFGHKLMNOPQRSTUVWXYZ NACEFGILOPRUZ OM PAEFGHKLMNRSTWY \
    QA REOSUW SABCDEGHIJKLMNORSTVXYZ TCDFGHJKLMNORTVWZ UAGMSYZ VACEGINU WFS XK YET ZAMW
    """
}
