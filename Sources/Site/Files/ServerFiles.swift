import Authoring

/// What a server must send beside the pages, for three kinds of server: policies, types, ages and redirects.
///
/// nginx takes `server/nginx.conf` by `include` in its `server` block, Apache takes `server/htaccess` as `.htaccess` in
/// the site's folder, and hosts that read a `_headers` and a `_redirects` take those of `server`.
struct ServerFiles {
  let site: Site
  let redirects: [Redirect]

  struct Redirect: Equatable {
    let from: SitePath
    let target: Target
  }

  enum Target: Equatable {
    case page(SitePath)
    case elsewhere(String)
  }

  var files: [SiteFile] {
    [("nginx.conf", nginx), ("htaccess", apache), ("_headers", headers), ("_redirects", redirectList)].map {
      name, text in
      SiteFile(SitePath(["server"], name), Array(text.utf8))
    }
  }

  private var root: String { site.address?.path ?? "" }

  /// Sent with every file.
  private static let common = [
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
  ]

  private static let ageOfAssets = "public, max-age=31536000, immutable"

  private func policy(_ policy: ContentPolicy) -> String { policy.text + "; frame-ancestors 'none'" }

  /// The folders whose pages may run scripts, each with its policy.
  private var folders: [(path: String, policy: ContentPolicy)] {
    site.guides.flatMap { $0 }.map { translated in
      (address(translated.language.path(translated.guide, .wizard)), .wizard)
    } + site.languages.map { (address($0.path(.search)), .scripted) }
  }

  private func address(_ path: SitePath) -> String {
    root + "/" + path.folders.map { $0 + "/" }.joined() + (path.name == "index.html" ? "" : path.name)
  }

  private func address(_ target: Target) -> String {
    switch target {
    case .page(let path): address(path)
    case .elsewhere(let address): address
    }
  }

  // MARK: nginx

  /// A header of an outer block is forgotten where an inner one adds its own, so each block has all of them.
  private var nginx: String {
    func block(_ location: String, _ policy: ContentPolicy, _ more: [(String, String)] = []) -> String {
      let lines = (ServerFiles.common + [("Content-Security-Policy", self.policy(policy))] + more).map { name, value in
        "  add_header \(name) \"\(value)\" always;\n"
      }
      return "location \(location) {\n\(lines.joined())}\n"
    }
    let pages = folders.map { block("^~ \($0.path)", $0.policy) }
    let moved = redirects.map { redirect in
      "location = \(address(redirect.from)) { return 301 \(address(redirect.target)); }\n"
    }
    return """
      # Written by Leidraad. In nginx's server block: include …/server/nginx.conf;
      charset utf-8;
      charset_types text/css text/xml application/javascript application/json application/atom+xml;
      error_page 404 \(root)/404.html;
      location ^~ \(root)/server/ { return 404; }
      \(block("\(root)/", .reading))\
      \(block("^~ \(root)/assets/", .reading, [("Cache-Control", ServerFiles.ageOfAssets)]))\
      \(pages.joined())\(moved.joined())
      """
  }

  // MARK: Apache

  private var apache: String {
    func lines(_ headers: [(String, String)], _ indent: String) -> String {
      headers.map { "\(indent)Header always set \($0.0) \"\($0.1)\"\n" }.joined()
    }
    let pages = folders.map { folder in
      "<If \"%{REQUEST_URI} =~ m#^\(folder.path)#\">\n"
        + lines([("Content-Security-Policy", policy(folder.policy))], "  ") + "</If>\n"
    }
    let moved = redirects.map { redirect in
      "RedirectMatch 301 ^\(address(redirect.from))$ \(address(redirect.target))\n"
    }
    return """
      # Written by Leidraad. Copy it into the site's folder as .htaccess; it needs mod_headers and mod_alias.
      AddDefaultCharset utf-8
      AddCharset utf-8 .html .css .js .json .xml .txt
      AddType application/atom+xml .xml
      ErrorDocument 404 \(root)/404.html
      RedirectMatch 404 ^\(root)/server/
      \(lines(ServerFiles.common + [("Content-Security-Policy", policy(.reading))], ""))\
      <If "%{REQUEST_URI} =~ m#^\(root)/assets/#">
        Header always set Cache-Control "\(ServerFiles.ageOfAssets)"
      </If>
      \(pages.joined())\(moved.joined())
      """
  }

  // MARK: Header files

  /// Such hosts add headers up, and of two policies a browser keeps both; so what every file is sent has none.
  private var headers: String {
    func block(_ path: String, _ headers: [(String, String)]) -> String {
      path + "\n" + headers.map { "  \($0.0): \($0.1)\n" }.joined()
    }
    return block("/*", ServerFiles.common + [("X-Frame-Options", "DENY")])
      + block("\(root)/assets/*", [("Cache-Control", ServerFiles.ageOfAssets)])
      + folders.map { block("\($0.path)*", [("Content-Security-Policy", policy($0.policy))]) }.joined()
  }

  private var redirectList: String {
    redirects.map { "\(address($0.from)) \(address($0.target)) 301\n" }.joined()
  }
}
