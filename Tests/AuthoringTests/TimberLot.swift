import Authoring
import Foundation
import Localization
import Wizard

/// The guide of the tests that has every construct.
enum TimberLot {
  static let root = String(#filePath.prefix(#filePath.count - "/Tests/AuthoringTests/TimberLot.swift".count))
  static let library = GuideLibrary([GuideFolder(path: "\(root)/Tests/Guides"), GuideFolder(path: "\(root)/Guides")])
  static let text = String(
    decoding: FileManager.default.contents(atPath: "\(root)/Tests/Guides/timber-lot/guide.yaml")!, as: UTF8.self)
  static let compiled = library.load("timber-lot")!.guide!

  /// What is found in the guide with some words changed for others.
  static func findings(changing edits: [(String, String)]) -> [Finding] {
    let changed = edits.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
    return library.load(SourceFile(name: "guide.yaml", text: changed)).findings
  }
}
