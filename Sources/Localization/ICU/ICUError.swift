import CICU

/// A call of ICU failed: which one, and ICU's own name for the reason.
public struct ICUError: Error, Equatable, Sendable {
  public let call: String
  public let reason: String

  init(call: StaticString, status: Int32) {
    self.call = "\(call)"
    reason = String(cString: cicu_status_name(status))
  }

  private init(call: String, reason: String) {
    self.call = call
    self.reason = reason
  }

  /// What ICU answered is nothing that Leidraad can write.
  static func notUnderstood(_ call: StaticString) -> ICUError {
    ICUError(call: "\(call)", reason: "not understood")
  }
}

/// Makes one call that reports a status, and throws when the status is an error.
func icu<Value>(_ call: StaticString, _ body: (inout Int32) -> Value) throws(ICUError) -> Value {
  var status: Int32 = 0
  let value = body(&status)
  guard status <= 0 else { throw ICUError(call: call, status: status) }
  return value
}

/// Opens a handle, which is never missing without an error.
func icuOpen(_ call: StaticString, _ body: (inout Int32) -> OpaquePointer?) throws(ICUError) -> OpaquePointer {
  var status: Int32 = 0
  let handle = body(&status)
  guard status <= 0, let handle else { throw ICUError(call: call, status: status) }
  return handle
}

/// Makes one call that fills a buffer with text, and again with a larger buffer when the first was too small.
func icuText<Unit: FixedWidthInteger>(
  _ call: StaticString, of unit: Unit.Type,
  _ body: (UnsafeMutablePointer<Unit>, Int32, inout Int32) -> Int32
) throws(ICUError) -> [Unit] {
  var capacity = 64
  while true {
    var status: Int32 = 0
    var needed: Int32 = 0
    let text = [Unit](unsafeUninitializedCapacity: capacity) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      needed = body(base, Int32(buffer.count), &status)
      count = status <= 0 ? Int(needed) : 0
    }
    if status <= 0 { return text }
    guard cicu_status_is_overflow(status), Int(needed) > capacity else { throw ICUError(call: call, status: status) }
    capacity = Int(needed)
  }
}

extension [UInt16] {
  /// The text as UTF-8.
  var utf8: [UInt8] { [UInt8](String(decoding: self, as: UTF16.self).utf8) }
}
