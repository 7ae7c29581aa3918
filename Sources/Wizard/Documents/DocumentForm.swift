/// A shape in which a document is handed over.
public enum DocumentForm: UInt8, CaseIterable, Sendable {
  /// Words to read and to copy.
  case text
  /// An e-mail as a file that a mail program opens as a draft.
  case mail
  /// An e-mail as an address that opens it in the person's own mail program.
  case mailLink
  /// Days and times as a file that a calendar takes over.
  case calendar
  /// A page that is printed.
  case page
  /// A table for spreadsheets.
  case table
  /// Values for other programs.
  case data
}

extension DocumentForm {
  /// The end of a file's name; none where it is no file.
  public var fileExtension: StaticString? {
    switch self {
    case .text: "txt"
    case .mail: "eml"
    case .mailLink: nil
    case .calendar: "ics"
    case .page: "html"
    case .table: "csv"
    case .data: "json"
    }
  }
}

extension DocumentForm {
  /// How a browser and a mail program name what is in the file.
  public var mediaType: StaticString? {
    switch self {
    case .text: "text/plain;charset=utf-8"
    case .mail: "message/rfc822"
    case .mailLink: nil
    case .calendar: "text/calendar;charset=utf-8"
    case .page: "text/html;charset=utf-8"
    case .table: "text/csv;charset=utf-8"
    case .data: "application/json"
    }
  }
}

extension Document.Kind {
  public var forms: [DocumentForm] {
    switch self {
    case .email: [.text, .mail, .mailLink]
    case .checklist: [.text]
    case .calendar: [.text, .calendar]
    #if !SHEETLESS
      case .sheet: [.text, .page, .table, .data]
    #endif
    }
  }
}
