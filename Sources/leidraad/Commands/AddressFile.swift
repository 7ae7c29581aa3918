import Authoring
import FoundationEssentials
import Localization

/// The file beside an authority's in which the addresses of its guides are kept.
struct AddressFile {
  private let path: String
  let addresses: GuideAddresses
  /// What is wrong with it.
  let findings: [Finding]

  init(in folder: String, languages: [String]) {
    path = "\(folder)/\(AddressReader.name)"
    guard FileManager.default.fileExists(atPath: path) else {
      (addresses, findings) = (GuideAddresses(), [])
      return
    }
    switch SourceFile.read(path) {
    case .success(let file): (addresses, findings) = AddressReader.read(file, languages: languages)
    case .failure(let unread): (addresses, findings) = (GuideAddresses(), [unread.finding])
    }
  }

  /// Keeps what has come to be known; a file that would not change is not touched.
  func keep(_ known: GuideAddresses) throws(UnusableFile) {
    guard known != addresses else { return }
    do {
      try Data(known.text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw UnusableFile(name: path, isWritten: true)
    }
  }
}
