import Foundation
import PackagePlugin

/// Gives a target, as Swift, the files that it lists in its `embed.txt`.
///
/// A line is a path from the package's root, or `web-wizard.wasm`, which is built first. A script may import those in its
/// folder. Every output is Swift: of anything else the build would make a resource, and a resource needs Foundation.
@main
struct EmbedFiles: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let list = target.directoryURL.appending(path: "embed.txt")
    let lines = try self.lines(of: list)
    let files = lines.filter { $0 != "web-wizard.wasm" }.map { context.package.directoryURL.appending(path: $0) }
    let folders = Set(files.filter { $0.pathExtension == "js" }.map { $0.deletingLastPathComponent() })
    let scripts = folders.flatMap { self.files(in: $0, kinds: ["js"]) }.filter { !files.contains($0) }
    let embedding = command(
      "Embedding the files of \(target.name)", context, script: "embed.sh", output: "Embedded.swift",
      arguments: files, inputs: files + scripts + [list, folder(context).appending(path: "EmbeddedFile.swift")])
    return try lines.count == files.count ? [embedding] : [embedding, embeddingWasm(context)]
  }

  private func embeddingWasm(_ context: PluginContext) throws -> Command {
    let own = ["build-wasm.sh", "rooms.txt", "programs.txt", "EmbeddedProgram.swift", "toolset.json"].map {
      folder(context).appending(path: $0)
    }
    let rooms = try lines(of: own[1]).flatMap {
      files(in: context.package.directoryURL.appending(path: "Sources/\($0)"), kinds: ["swift", "c", "h"])
    }
    let toolchain = try context.tool(named: "swiftc").url.resolvingSymlinksInPath().deletingLastPathComponent()
    return command(
      "Building the browser rooms", context, script: "embed-wasm.sh", output: "EmbeddedWasm.swift",
      arguments: [toolchain], inputs: own + rooms)
  }

  private func command(
    _ name: String, _ context: PluginContext, script: String, output: String, arguments: [URL], inputs: [URL]
  ) -> Command {
    let script = folder(context).appending(path: script)
    let output = context.pluginWorkDirectoryURL.appending(path: output)
    return .buildCommand(
      displayName: name, executable: URL(filePath: "/bin/bash"),
      arguments: ([script, output] + arguments).map { $0.path(percentEncoded: false) },
      inputFiles: [script] + inputs, outputFiles: [output])
  }

  /// The folder of the scripts.
  private func folder(_ context: PluginContext) -> URL {
    context.package.directoryURL.appending(path: "Sources/Embedding")
  }

  private func lines(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  }

  private func files(in folder: URL, kinds: [String]) -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { kinds.contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }
}
