import Localization

/// The fragments that guides can include, by name.
struct Fragments: Sendable {
  private var allNames: @Sendable () -> [String]
  private var find: @Sendable (String) -> Result<SourceFile, Unreadable>?

  init() { self.init([:]) }

  init(_ files: [String: SourceFile]) {
    allNames = { files.keys.sorted() }
    find = { name in files[name].map { .success($0) } }
  }

  /// Those of several folders, each hiding what the folders after it have under the same name.
  init(in folders: [GuideFolder]) {
    allNames = { Set(folders.flatMap { $0.fragments }).sorted() }
    find = { name in
      let path = "\(GuideFolder.fragments)/\(name).yaml"
      return folders.first { $0.has(path) }.map { $0.file(path) }
    }
  }

  var names: [String] { allNames() }

  /// Takes a file in the place of what stands under a name.
  mutating func put(_ file: SourceFile, as name: String) {
    find = { [find] in $0 == name ? .success(file) : find($0) }
  }

  /// Nothing when there is none of that name.
  func file(_ name: String) -> Result<SourceFile, Unreadable>? { Array(name.utf8).isID ? find(name) : nil }
}
