import Localization
import Validation

/// What a guide asks, as far as messages and conditions have to know it.
struct QuestionOutline {
  let name: Extract
  /// The ids that answer it; none for what is typed.
  let options: [[UInt8]]
  let field: Field?
  /// What conditions can do with its answer.
  let type: ConditionType

  var id: [UInt8] { name.text.bytes }

  private init(_ name: Extract, options: [[UInt8]] = [], field: Field? = nil, type: ConditionType) {
    self.name = name
    self.options = options
    self.field = field
    self.type = type
  }

  /// In the order of the file, which is that of the compiled guide.
  static func all(in guide: GuideSource) -> [QuestionOutline] {
    guide.steps.flatMap { step -> [QuestionOutline] in
      switch step.kind {
      case .choice(let options):
        [QuestionOutline(step.id, options: options.map { $0.id.text.bytes }, type: .option)]
      case .choices(let options):
        [QuestionOutline(step.id, options: options.map { $0.id.text.bytes }, type: .options)]
      case .yesNo:
        [QuestionOutline(step.id, options: [Array("yes".utf8), Array("no".utf8)], type: .option)]
      case .moment:
        [QuestionOutline(step.id, type: .moment)]
      case .fields(let fields):
        fields.map { source in
          let field = source.field.flatMap { Field(id: $0.text.bytes) }
          return QuestionOutline(source.id, field: field, type: field?.type ?? .words)
        }
      case .instructions, .review, .waiting:
        []
      }
    }
  }
}

/// A value that a guide works out, by its name.
struct ValueOutline {
  let name: Extract
  let type: ConditionType
}

/// What a part of a condition is: only like is compared with like, and nothing is turned into something else.
enum ConditionType: Equatable {
  case truth
  /// One of a question's options.
  case option
  /// Several of a question's options.
  case options
  case number, date, moment, days, minutes
  case words
}

extension Field {
  /// What conditions can do with what the field reads.
  fileprivate var type: ConditionType {
    switch "\(id)" {
    case "date": .date
    case "volume", "weight", "units", "money": .number
    default: .words
    }
  }
}
