import FoundationEssentials
import Presentation
import Wizard

/// The folder in which a call wants the documents.
struct DocumentFiles {
  let folder: String
  let pages: GuidePages
  let writing: Writing

  struct Unwritable: Error {
    let file: String

    var message: InterfaceMessage { .fileUnwritable(file: visible(file)) }
  }

  /// Writes a document in each of its forms that is a file, and names each file.
  func write(_ position: Position<Document>, told tell: (String) -> Void) throws(Unwritable) {
    let document = pages.edition.guide.documents[position]
    for form in document.kind.forms {
      guard let end = form.fileExtension, let bytes = writing.document(document, as: form) else { continue }
      tell(try write(bytes, "\(pages.documents[position.index].id).\(end)"))
    }
  }

  /// Writes what there is to do as far as the answers lead, and names its file; nothing where there is nothing to do yet.
  func writeListSoFar() throws(Unwritable) -> String? {
    guard let list = writing.checklistSoFar else { return nil }
    let text = writing.unfinishedList(of: pages.edition.guide.documents[list])
    return try write(text, "\(pages.documents[list.index].id).txt")
  }

  private func write(_ bytes: [UInt8], _ name: String) throws(Unwritable) -> String {
    let file = "\(folder)/\(name)"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    do { try Data(bytes).write(to: URL(filePath: file), options: .atomic) } catch { throw Unwritable(file: file) }
    return file
  }
}
