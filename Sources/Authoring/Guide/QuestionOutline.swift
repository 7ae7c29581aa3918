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
  /// The place of the list in whose rows it is asked.
  let owner: Int?
  let isOptional: Bool

  var id: [UInt8] { name.text.bytes }

  private init(
    _ name: Extract, options: [[UInt8]] = [], field: Field? = nil, type: ConditionType, owner: Int? = nil,
    isOptional: Bool = false
  ) {
    self.name = name
    self.options = options
    self.field = field
    self.type = type
    self.owner = owner
    self.isOptional = isOptional
  }

  /// In the order of the file.
  static func all(in guide: GuideSource) -> [QuestionOutline] {
    var all: [QuestionOutline] = []
    for step in guide.steps {
      switch step.kind {
      case .choice(let options):
        all.append(QuestionOutline(step.id, options: options.map { $0.id.text.bytes }, type: .option))
      case .choices(let options):
        all.append(QuestionOutline(step.id, options: options.map { $0.id.text.bytes }, type: .options))
      case .yesNo:
        all.append(QuestionOutline(step.id, options: [Array("yes".utf8), Array("no".utf8)], type: .option))
      case .moment:
        all.append(QuestionOutline(step.id, type: .moment))
      case .rows(let rows):
        add(rows, named: step.id, owner: nil, to: &all)
      case .fields(let fields):
        add(fields, owner: nil, to: &all)
      case .instructions, .review, .waiting:
        continue
      }
    }
    return all
  }

  /// A list, then what it asks for each row.
  private static func add(_ rows: RowsSource, named id: Extract, owner: Int?, to all: inout [QuestionOutline]) {
    all.append(QuestionOutline(id, type: .rows, owner: owner))
    add(rows.fields, owner: all.count - 1, to: &all)
  }

  private static func add(_ fields: [FieldSource], owner: Int?, to all: inout [QuestionOutline]) {
    for source in fields {
      if let rows = source.rows {
        add(rows, named: source.id, owner: owner, to: &all)
      } else {
        let field = source.field.flatMap { Field(id: $0.text.bytes) }
        all.append(
          QuestionOutline(
            source.id, field: field, type: field?.type ?? .words, owner: owner, isOptional: source.isOptional))
      }
    }
  }
}

/// Everything that a guide asks, in the order of the file, which is that of the compiled guide.
struct QuestionOutlines {
  let all: [QuestionOutline]
  private let places: [[UInt8]: Int]

  init(of guide: GuideSource) {
    all = QuestionOutline.all(in: guide)
    places = Dictionary(all.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(index: Int) -> QuestionOutline { all[index] }

  func index(of id: [UInt8]) -> Int? { places[id] }
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
  /// The rows of a list.
  case rows
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
