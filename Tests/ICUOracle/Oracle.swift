import CICUOracle
import Glibc
public import Phrasing

/// ICU's own formatting of a message, to compare with.
public final class Oracle {
  private let message: OpaquePointer

  /// Fails when ICU refuses the message.
  public init?(_ message: String, in language: String) {
    guard let opened = oracle_message_open(message, language) else { return nil }
    self.message = opened
  }

  deinit { oracle_message_close(message) }

  /// Nothing when ICU refuses the values.
  public func filled(with values: [(name: String, value: Value)]) -> String? {
    let arguments = oracle_arguments_open()
    defer { oracle_arguments_close(arguments) }
    for (name, value) in values {
      switch value {
      case .text(let text): oracle_arguments_add_text(arguments, name, Oracle.string(text))
      case .number(let number): oracle_arguments_add_number(arguments, name, Oracle.string(number.text))
      case .date(let date):
        oracle_arguments_add_date(arguments, name, Int32(date.year), Int32(date.month), Int32(date.day))
      case .list: return nil
      }
    }
    return Oracle.taken(oracle_message_format(message, arguments))
  }

  /// What ICU's `MessagePattern` reads in a message, a line for each argument with its type and style, each selector and
  /// each `#`; nothing when ICU refuses it.
  public static func outline(of message: [UInt8]) -> String? {
    message.withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        var nothing: CChar = 0
        return taken(
          oracle_pattern_outline(text.baseAddress ?? withUnsafePointer(to: &nothing) { $0 }, Int32(text.count)))
      }
    }
  }

  public static func list(of items: [String], in language: String) -> String? {
    let arguments = oracle_arguments_open()
    defer { oracle_arguments_close(arguments) }
    for item in items { oracle_arguments_add_text(arguments, "", item) }
    return taken(oracle_list_format(language, arguments))
  }

  private static func taken(_ text: UnsafeMutablePointer<CChar>?) -> String? {
    guard let text else { return nil }
    defer { free(text) }
    return String(cString: text)
  }

  private static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
