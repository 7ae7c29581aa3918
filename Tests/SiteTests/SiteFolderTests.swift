import Foundation
import Testing

@testable import Site

struct SiteFolderTests {
  @Test func `a site is written, and written again`() throws {
    try OwnSite.inTemporaryFolder { folder in
      let out = folder.appending(path: "out", directoryHint: .isDirectory)
      let files = try OwnSite.files()
      try SiteFolder(out).write(files)
      try SiteFolder(out).write(files)
      for file in files { #expect(try Data(contentsOf: out.appending(path: file.path.text)) == Data(file.bytes)) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out"])
    }
  }

  @Test func `a page that is no longer there is gone`() throws {
    try OwnSite.inTemporaryFolder { folder in
      let out = folder.appending(path: "out", directoryHint: .isDirectory)
      let old = try OwnSite.files().filter { !$0.path.text.hasPrefix("manifest") }
      try SiteFolder(out).write(try OwnSite.files())
      let first = try #require(old.first { $0.path.text.hasPrefix("nl/") })
      #expect(FileManager.default.fileExists(atPath: out.appending(path: first.path.text).path))
      let manifest = try #require(try OwnSite.files().first { $0.path.text == "manifest.json" })
      try SiteFolder(out).write([manifest])
      #expect(!FileManager.default.fileExists(atPath: out.appending(path: first.path.text).path))
    }
  }

  @Test func `a folder with anything else in it is refused and left alone`() throws {
    try OwnSite.inTemporaryFolder { folder in
      let note = folder.appending(path: "note.txt")
      try Data("mine".utf8).write(to: note)
      #expect(throws: SiteFolderError.self) { try SiteFolder(folder).write(try! OwnSite.files()) }
      #expect(try String(contentsOf: note, encoding: .utf8) == "mine")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["note.txt"])
    }
  }

  @Test func `a site that cannot be finished leaves the old one whole`() throws {
    try OwnSite.inTemporaryFolder { folder in
      let out = folder.appending(path: "out", directoryHint: .isDirectory)
      let files = try OwnSite.files()
      try SiteFolder(out).write(files)
      // A page cannot stand where a file has been written: the manifest, which comes first.
      let blocked = SiteFile(SitePath(["manifest.json"]), [])
      #expect(throws: SiteFolderError.unwritable(out.path)) { try SiteFolder(out).write([blocked] + files) }
      for file in files { #expect(try Data(contentsOf: out.appending(path: file.path.text)) == Data(file.bytes)) }
      try SiteFolder(out).write(files)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["out"])
    }
  }

  @Test func `a site that was cut off between two renames is put back`() throws {
    try OwnSite.inTemporaryFolder { folder in
      let out = folder.appending(path: "out", directoryHint: .isDirectory)
      let files = try OwnSite.files()
      try SiteFolder(out).write(files)
      try FileManager.default.moveItem(at: out, to: folder.appending(path: ".out.former"))
      let blocked = SiteFile(SitePath(["manifest.json"]), [])
      #expect(throws: SiteFolderError.unwritable(out.path)) { try SiteFolder(out).write([blocked] + files) }
      #expect(FileManager.default.fileExists(atPath: out.appending(path: "manifest.json").path))
    }
  }

  @Test func `a site to which somebody added a file is refused`() throws {
    try OwnSite.inTemporaryFolder { folder in
      let out = folder.appending(path: "out", directoryHint: .isDirectory)
      try SiteFolder(out).write(try OwnSite.files())
      try Data("mine".utf8).write(to: out.appending(path: "da/note.txt"))
      #expect(throws: SiteFolderError.self) { try SiteFolder(out).write(try! OwnSite.files()) }
      #expect(FileManager.default.fileExists(atPath: out.appending(path: "da/note.txt").path))
    }
  }
}
