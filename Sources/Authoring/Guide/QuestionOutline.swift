import Localization
import Validation

/// What a guide asks, as far as messages and conditions have to know it.
struct QuestionOutline {
  let name: Extract
  /// The ids that answer it; none for a field.
  let options: [[UInt8]]
  let field: Field?

  var id: [UInt8] { name.text.bytes }

  /// In the order of the file, which is that of the compiled guide.
  static func all(in guide: GuideSource) -> [QuestionOutline] {
    guide.steps.flatMap { step -> [QuestionOutline] in
      switch step.kind {
      case .choice(let options):
        [QuestionOutline(name: step.id, options: options.map { $0.id.text.bytes }, field: nil)]
      case .yesNo:
        [QuestionOutline(name: step.id, options: [Array("yes".utf8), Array("no".utf8)], field: nil)]
      case .fields(let fields):
        fields.map { field in
          QuestionOutline(name: field.id, options: [], field: field.field.flatMap { Field(id: $0.text.bytes) })
        }
      case .instructions, .review:
        []
      }
    }
  }
}
