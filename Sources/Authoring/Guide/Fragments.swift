import Localization

/// The fragments that guides can include, by name.
struct Fragments: Sendable {
  private let folders: [GuideFolder]
  /// What stands in the place of those that the folders have under the same name.
  private var files: [String: SourceFile]

  init(_ files: [String: SourceFile] = [:]) { (folders, self.files) = ([], files) }

  /// Those of several folders, each hiding what the folders after it have under the same name.
  init(in folders: [GuideFolder]) { (self.folders, files) = (folders, [:]) }

  var names: [String] { Set(folders.flatMap { $0.fragments } + files.keys).sorted() }

  /// Takes a file in the place of what stands under a name.
  mutating func put(_ file: SourceFile, as name: String) { files[name] = file }

  /// Nothing when there is none of that name.
  func file(_ name: String) -> Result<SourceFile, Unreadable>? {
    guard Array(name.utf8).isID else { return nil }
    if let file = files[name] { return .success(file) }
    let path = "\(GuideFolder.fragments)/\(name).yaml"
    return folders.first { $0.has(path) }.map { $0.file(path) }
  }
}
