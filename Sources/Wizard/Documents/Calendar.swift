import Phrasing

extension Writing {
  func calendar(_ events: [Document.Event], titled title: Message, as form: DocumentForm) -> [UInt8]? {
    form == .calendar ? calendar(of: events) : list(of: events, titled: title)
  }

  /// Days and times as a list to read.
  private func list(of events: [Document.Event], titled title: Message) -> [UInt8] {
    var text: [UInt8] = []
    text.appendLine(filled(words[title]))
    text.appendLine(filled(words[edition.guide.title]))
    for (event, time) in inOrder(events) {
      text.appendLine([])
      text.appendLine(self.text(time, event.unit))
      text.appendParagraph(filled(words[event.text]), marked: "    ")
      if let note = event.note { text.appendParagraph(filled(words[note]), marked: "    ") }
    }
    text.appendLine([])
    text.appendLine(foot)
    return text
  }

  /// The same as a calendar's file (RFC 5545), in the time of the person's own clock; without a clock of ours, an event
  /// is stamped with the day for which the facts were asked.
  private func calendar(of events: [Document.Event]) -> [UInt8] {
    var file: [UInt8] = []
    file.append(property: "BEGIN", "VCALENDAR")
    file.append(property: "VERSION", "2.0")
    file.append(property: "PRODID", [UInt8]("-//Leidraad//") + preparation(in: words.language) + [UInt8]("//EN"))
    let mark = mark
    for (event, time) in inOrder(events) { append(event, at: Moment(time, event.unit), marked: mark, to: &file) }
    file.append(property: "END", "VCALENDAR")
    return file
  }

  /// Tells the events of one shipment from those of another with the same days; a calendar takes the same file twice
  /// without having its events twice, also from a later version of the guide.
  private var mark: [UInt8] {
    var answers = JSONWriter()
    answers.text(edition.guide.id)
    writeAnswers(to: &answers)
    return Digest(of: answers.bytes).start
  }

  private func append(_ event: Document.Event, at moment: Moment, marked mark: [UInt8], to file: inout [UInt8]) {
    let isDay = event.unit == .date
    let start = moment.compact(isDay: isDay)
    file.append(property: "BEGIN", "VEVENT")
    file.append(property: "UID", mark + [UInt8]("-") + event.id + [UInt8]("-") + start)
    file.append(property: "DTSTAMP", Moment(Amount(Int64(day.dayNumber)), .date).compact(isDay: false) + [UInt8]("Z"))
    file.append(property: isDay ? "DTSTART;VALUE=DATE" : "DTSTART", start)
    file.append(property: "SUMMARY", filled(words[event.text]).escaped)
    let note = event.note.map { filled(words[$0]) + [UInt8]("\n\n") } ?? []
    file.append(property: "DESCRIPTION", (note + foot).escaped)
    file.append(property: "TRANSP", "TRANSPARENT")
    file.append(property: "END", "VEVENT")
  }

  /// The events that concern this person, the earliest first.
  private func inOrder(_ events: [Document.Event]) -> [(event: Document.Event, time: Amount)] {
    var ordered: [(event: Document.Event, time: Amount)] = []
    for event in events {
      guard let time = time(of: event) else { continue }
      var place = ordered.count
      while place > 0, isBefore(time, event, ordered[place - 1]) { place -= 1 }
      ordered.insert((event, time), at: place)
    }
    return ordered
  }

  private func isBefore(_ time: Amount, _ event: Document.Event, _ other: (event: Document.Event, time: Amount)) -> Bool
  {
    Moment(time, event.unit).minutes < Moment(other.time, other.event.unit).minutes
  }

  /// When it is; nothing where it does not concern this person or an answer is missing.
  private func time(of event: Document.Event) -> Amount? {
    guard journey.answers.meet(event.condition) else { return nil }
    let time = journey.answers.result(of: event.time)
    return time.isNothing || Moment(time, event.unit).day == nil ? nil : time
  }
}

extension Moment {
  init(_ amount: Amount, _ unit: Term.Unit) { self.init(minutes: amount.whole * (unit == .date ? 1440 : 1)) }

  /// `20261121`, or with the time `20261121T140500`.
  fileprivate func compact(isDay: Bool) -> [UInt8] {
    var digits: [UInt8] = []
    for byte in text where byte != UInt8(ascii: "-") && byte != UInt8(ascii: ":") {
      if isDay, byte == UInt8(ascii: "T") { return digits }
      digits.append(byte)
    }
    return digits + [UInt8]("00")
  }
}

extension [UInt8] {
  fileprivate mutating func append(property name: StaticString, _ value: StaticString) {
    append(property: name, [UInt8](value))
  }

  /// A line of a calendar, folded so that none has more than 75 bytes and no character is torn.
  fileprivate mutating func append(property name: StaticString, _ value: [UInt8]) {
    self += [UInt8](name)
    append(UInt8(ascii: ":"))
    var length = name.utf8CodeUnitCount + 1
    for byte in value {
      if length > 70, byte & 0xC0 != 0x80 {
        endLine()
        append(UInt8(ascii: " "))
        length = 1
      }
      append(byte)
      length += 1
    }
    endLine()
  }

  /// With a backslash before what would end a value.
  fileprivate var escaped: [UInt8] {
    var text: [UInt8] = []
    for byte in self {
      if byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",")
        || byte == UInt8(ascii: "\n")
      {
        text.append(UInt8(ascii: "\\"))
      }
      text.append(byte == UInt8(ascii: "\n") ? UInt8(ascii: "n") : byte)
    }
    return text
  }
}
