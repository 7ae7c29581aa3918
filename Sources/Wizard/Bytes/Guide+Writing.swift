import Phrasing
import Validation

extension Guide {
  func write(to writer: inout ByteWriter) {
    writer.write(count: messageCount)
    writer.write(id)
    writer.write(version)
    writer.write(count: title.number)
    writer.write(count: questions.count)
    writer.write(questions) { $1.write(to: &$0) }
    writer.write(facts) { $1.write(to: &$0) }
    writer.write(computed) { writer, computed in
      writer.write(computed.id)
      writer.write(computed.unit.rawValue)
      writer.write(computed.rule)
    }
    writer.write(count: steps.count)
    writer.write(outcomes) { writer, outcome in
      writer.write(outcome.id)
      writer.write(count: outcome.title.number)
      writer.write(outcome.text)
      writer.write(count: outcome.isExit ? 1 : 0)
      writer.write(outcome.items) { $1.write(to: &$0) }
      writer.write(count: outcome.reasonCount)
    }
    writer.write(steps) { $1.write(to: &$0) }
    writer.write(documents) { $1.write(to: &$0) }
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ message: Message?) {
    write(count: message.map { $0.number + 1 } ?? 0)
  }

  /// A condition that is not there has no bytes.
  fileprivate mutating func write(_ condition: Condition?) { write(condition?.code ?? []) }

  fileprivate mutating func write(_ target: Target) {
    switch target {
    case .step(let step):
      write(UInt8(0))
      write(count: step.index)
    case .outcome(let outcome):
      write(UInt8(1))
      write(count: outcome.index)
    }
  }

  fileprivate mutating func write(_ day: CivilDate) {
    write(count: day.year * 10_000 + day.month * 100 + day.day)
  }
}

extension Question {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(id)
    switch kind {
    case .choice:
      writer.write(UInt8(0))
    case .yesNo:
      writer.write(UInt8(1))
    case .field(let field):
      writer.write(UInt8(2))
      writer.write(field.rawValue)
    case .choices(let alone):
      writer.write(UInt8(3))
      writer.write(count: alone.map { $0 + 1 } ?? 0)
    case .moment:
      writer.write(UInt8(4))
    #if !LEAN
      case .rows(let rows):
        writer.write(UInt8(5))
        writer.write(rows.questions) { $0.write(count: $1.index) }
        writer.write(count: rows.least)
        writer.write(count: rows.most)
        writer.write(count: rows.name.number)
    #endif
    }
    writer.write(options) { $0.write($1) }
    writer.write(titles) { $0.write(count: $1.number) }
    writer.write(count: title.number)
    writer.write(hint)
    writer.write(purpose)
    writer.write(count: isOptional ? 1 : 0)
    writer.write(count: isSensitive ? 1 : 0)
    writer.write(others) { writer, other in
      writer.write(other.name)
      writer.write(count: other.question.index)
    }
  }
}

extension Fact {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(versions) { writer, version in
      writer.write(version.from)
      if let until = version.until { writer.write(until) } else { writer.write(count: 0) }
      writer.write(version.value)
    }
  }
}

extension Step {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(count: title.number)
    writer.write(text)
    switch kind {
    case .question(let question):
      writer.write(UInt8(0))
      writer.write(count: question.index)
    case .fields(let questions):
      writer.write(UInt8(1))
      writer.write(questions) { $0.write(count: $1.index) }
    case .instructions(let items):
      writer.write(UInt8(2))
      writer.write(items) { $1.write(to: &$0) }
    case .review:
      writer.write(UInt8(3))
    case .waiting(let until):
      writer.write(UInt8(4))
      writer.write(count: until.map { $0.index + 1 } ?? 0)
    }
    writer.write(rules) { writer, rule in
      writer.write(rule.id)
      writer.write(count: rule.text.number)
      writer.write(rule.condition)
      writer.write(rule.targets) { $0.write(count: $1.index) }
      writer.write(count: rule.isWarning ? 1 : 0)
    }
    next.write(to: &writer)
  }
}

extension Item {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(count: text.number)
    writer.write(note)
    writer.write(condition)
  }
}

extension Next {
  fileprivate func write(to writer: inout ByteWriter) {
    switch self {
    case .always(let target):
      writer.write(UInt8(0))
      writer.write(target)
    case .byOption(let targets):
      writer.write(UInt8(1))
      writer.write(targets) { $0.write($1) }
    case .byCondition(let routes, let otherwise):
      writer.write(UInt8(2))
      writer.write(routes) { writer, route in
        writer.write(route.condition)
        writer.write(route.target)
      }
      writer.write(otherwise)
    }
  }
}

extension Document {
  fileprivate func write(to writer: inout ByteWriter) {
    writer.write(id)
    writer.write(count: title.number)
    writer.write(text)
    writer.write(condition)
    switch kind {
    case .checklist:
      writer.write(UInt8(0))
    case .email(let email):
      writer.write(UInt8(1))
      writer.write(email.language)
      writer.write(count: email.from.index)
      writer.write(count: email.to.index)
      writer.write(count: email.copy.map { $0.index + 1 } ?? 0)
      writer.write(count: email.subject.number)
      writer.write(email.body) { writer, part in
        writer.write(count: part.text.number)
        writer.write(part.condition)
        #if !LEAN
          writer.write(count: part.list.map { $0.index + 1 } ?? 0)
        #endif
      }
    case .calendar(let events):
      writer.write(UInt8(2))
      writer.write(events) { writer, event in
        writer.write(event.id)
        writer.write(event.time.code)
        writer.write(count: event.unit == .date ? 1 : 0)
        writer.write(count: event.text.number)
        writer.write(event.note)
        writer.write(event.condition)
      }
    #if !SHEETLESS
      case .sheet(let sheet):
        writer.write(UInt8(3))
        writer.write(sheet.boxes) { writer, box in
          writer.write(box.id)
          writer.write(box.mark)
          writer.write(count: box.title.number)
          writer.write(box.answers) { $0.write(count: $1.index) }
          writer.write(count: box.isCode ? 1 : 0)
          writer.write(count: box.list.map { $0.index + 1 } ?? 0)
          writer.write(count: box.total.map { $0.index + 1 } ?? 0)
        }
    #endif
    }
  }
}
