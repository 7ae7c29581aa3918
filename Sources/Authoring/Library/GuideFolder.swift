import FoundationEssentials
import Localization

/// A folder of guides, facts and labels, and the name under which its files are shown.
public struct GuideFolder: Sendable {
  public let path: String
  public let name: String

  /// Shows its files by the path unless another name is given.
  public init(path: String, name: String? = nil) {
    self.path = path
    self.name = name ?? path
  }

  /// The names of the folders in it that hold a guide, in order.
  public var guides: [String] {
    names(in: path).filter {
      $0 != GuideFolder.fragments && FileManager.default.fileExists(atPath: "\(path)/\($0)/guide.yaml")
    }
  }

  /// The folder of what guides include.
  static let fragments = "fragments"

  /// The names of its fragments, in order.
  var fragments: [String] {
    names(in: "\(path)/\(GuideFolder.fragments)").filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
  }

  /// The same in the order in which they are offered, those that `order.yaml` does not name last.
  var orderedGuides: (ids: [String], findings: [Finding]) {
    let guides = self.guides
    guard has("order.yaml") else { return (guides, []) }
    switch file("order.yaml") {
    case .failure(let error): return (guides, [error.finding])
    case .success(let file):
      let (ids, findings) = OrderReader.read(file, guides: guides)
      let named = ids.indices.filter { !ids[..<$0].contains(ids[$0]) && guides.contains(ids[$0]) }.map { ids[$0] }
      return (named + guides.filter { !named.contains($0) }, findings)
    }
  }

  /// The YAML files of one of its folders, in order; what cannot be read is a finding.
  func files(of folder: String) -> (files: [SourceFile], findings: [Finding]) {
    var files: [SourceFile] = []
    var findings: [Finding] = []
    for name in names(in: "\(path)/\(folder)") where name.hasSuffix(".yaml") {
      switch file("\(folder)/\(name)") {
      case .success(let file): files.append(file)
      case .failure(let error): findings.append(error.finding)
      }
    }
    return (files, findings)
  }

  func file(_ name: String) -> Result<SourceFile, Unreadable> {
    let shown = "\(self.name)/\(name)"
    guard let data = FileManager.default.contents(atPath: "\(path)/\(name)") else {
      return .failure(Unreadable(name: shown))
    }
    return .success(SourceFile(name: shown, bytes: Array(data)))
  }

  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

  private func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }
}

/// A file that is there and cannot be read.
struct Unreadable: Error {
  let name: String

  var finding: Finding {
    Finding(.fileUnreadable, at: Place(file: name, line: 1, column: 1), [name])
  }
}
