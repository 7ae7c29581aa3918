/// The writers. A page's program is built without those of kinds that its guides do not have: build-wasm.sh leaves their
/// cases out of this file.
extension Writing {
  /// A document in one of the forms that its kind has, the text with a line break at its end; nothing where that form
  /// cannot hold it.
  public func document(_ document: Document, as form: DocumentForm) -> [UInt8]? {
    switch document.kind {
    case .checklist: checklist(titled: document.title)
    case .email(let email): self.email(email, as: form)
    case .calendar(let events): calendar(events, titled: document.title, as: form)
    case .sheet(let sheet): self.sheet(sheet, of: document, as: form)
    }
  }

  /// What a document says that is in another language than the reader's.
  public func gloss(of document: Document) -> [UInt8]? {
    switch document.kind {
    case .checklist: nil
    case .email(let email): gloss(of: email)
    case .calendar: nil
    case .sheet: nil
    }
  }

  public func text(of document: Document) -> [UInt8] { self.document(document, as: .text) ?? [] }
}
