import Authoring
import Testing

@testable import Site

struct SiteBuilderTests {
  @Test func `the same guides give the same bytes`() throws {
    #expect(try OwnSite.build() == OwnSite.build())
  }

  /// A page, a print page, a diagram and a wizard's page each in three languages, and a short address; a home, the alphabet, the
  /// glossary, the search and a word on privacy in each language; and the choice before all.
  @Test func `three languages choose among guides that have all their pages`() throws {
    let pages = try OwnSite.files().filter { $0.path.text.hasSuffix(".html") }
    #expect(OwnSite.library.guides.contains("flegt-importer"))
    #expect(pages.count == 1 + 3 * 5 + 13 * OwnSite.library.guides.count)
  }

  @Test func `every page has its policy, its language and no script or style of its own`() throws {
    let pages = try OwnSite.files().filter { $0.path.text.hasSuffix(".html") }
    for page in pages {
      let html = String(decoding: page.bytes, as: UTF8.self)
      #expect(
        html.contains("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'"), "\(page.path.text)")
      #expect(html.contains("<html lang=\""), "\(page.path.text)")
      #expect(
        !html.contains(" style=\"") && !html.contains("<style") && !html.contains(" onclick"), "\(page.path.text)")
      #expect(
        html.contains("<script") == (page.path.text.isWizardPage || page.path.text.isSearchPage), "\(page.path.text)")
    }
  }

  @Test func `only the wizard's page may run WebAssembly`() throws {
    for page in try OwnSite.files() where page.path.text.hasSuffix(".html") {
      let html = String(decoding: page.bytes, as: UTF8.self)
      #expect(html.contains("wasm-unsafe-eval") == page.path.text.isWizardPage, "\(page.path.text)")
    }
  }

  @Test func `no page loads anything from elsewhere`() throws {
    for page in try OwnSite.files() where page.path.text.hasSuffix(".html") {
      let html = String(decoding: page.bytes, as: UTF8.self)
      for attribute in ["src=\"http", "src=\"//", "rel=\"stylesheet\" href=\"http"] {
        #expect(!html.contains(attribute), "\(page.path.text)")
      }
    }
  }

  @Test(arguments: [
    ("da/vejledninger/bliv-flegt-importoer-i-traces-nt/", "../claim-", "”", "Claim din FLEGT-licens i TRACES NT", "”"),
    (
      "nl/handleidingen/word-flegt-importeur-in-traces-nt/", "../claim-", "“", "Claim uw FLEGT-vergunning in TRACES NT",
      "”"
    ),
    ("en/guides/become-a-flegt-importer-in-traces-nt/", "../claim-", "“", "Claim your FLEGT licence in TRACES NT", "”"),
    (
      "nl/handleidingen/word-flegt-importeur-in-traces-nt/vragen/", "../../claim-", "“",
      "Claim uw FLEGT-vergunning in TRACES NT", "”"
    ),
  ])
  func `a guide leads to another in its own language`(
    _ folder: String, _ way: String, _ opening: String, _ title: String, _ closing: String
  ) throws {
    let html = try OwnSite.page("\(folder)index.html")
    let slug = way + title.lowercased().dropFirst(6).replacing(" ", with: "-")
    #expect(html.contains("\(opening)<a href=\"\(slug)/index.html\">\(title)</a>\(closing)"))
  }

  @Test(arguments: [
    ("da/vejledninger/bliv-flegt-importoer-i-traces-nt/index.html", "Bliv FLEGT-importør i TRACES NT"),
    ("nl/handleidingen/word-flegt-importeur-in-traces-nt/index.html", "Word FLEGT-importeur in TRACES NT"),
    ("en/guides/become-a-flegt-importer-in-traces-nt/index.html", "Become a FLEGT importer in TRACES NT"),
  ])
  func `each step has the same address in every language`(_ path: String, _ title: String) throws {
    let html = try OwnSite.page(path)
    #expect(html.contains(title))
    for step in [
      "country", "account", "create-account", "company", "identity", "create-operator", "send-email", "check",
    ] {
      #expect(html.contains("id=\"step-\(step)\""), "\(step)")
      for other in ["da/", "nl/", "en/"] where !path.hasPrefix(other) {
        #expect(html.contains("../../../\(other)") && html.contains("index.html#step-\(step)\""), "\(step)")
      }
    }
  }

  @Test(arguments: [
    ("Træ & Ærø", "trae-aeroe"), ("Blåbær", "blaabaer"), ("Één geünie", "een-geunie"), ("  A/B..\\C  ", "a-b-c"),
  ])
  func `addresses are plain letters`(_ title: String, _ slug: String) {
    #expect(Slug(title).text == slug)
  }
}

extension String {
  fileprivate var isSearchPage: Bool { ["/soeg/", "/zoeken/", "/search/"].contains { contains($0) } }

  fileprivate var isWizardPage: Bool {
    ["/spoergsmaal/", "/vragen/", "/questions/"].contains { contains($0) }
  }
}
