public import Validation

extension Voice {
  /// A field's name, its rule and everything it can answer, in this language.
  public func field(_ field: Field) -> FieldText {
    FieldText(
      field: field, name: said("\(field.id).name"), rule: said("\(field.id).rule"),
      example: field == .date ? dayExample : "\(field.example)",
      flaws: field.flaws.map { flaw($0, of: field, isWarning: false) }
        + field.warnings.map { flaw($0, of: field, isWarning: true) })
  }

  private func flaw(_ flaw: Flaw, of field: Field, isWarning: Bool) -> FieldText.FlawText {
    FieldText.FlawText(code: "\(flaw.code)", isWarning: isWarning, text: said("\(field.id).flaw.\(flaw.code)"))
  }

  private func said(_ key: String) -> String { text(key, in: "fields") { _ in nil } }
}
