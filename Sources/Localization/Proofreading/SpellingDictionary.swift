import Glibc
import Synchronization

/// Hunspell with one language's dictionary, where both are installed.
public final class SpellingDictionary: Sendable {
  private let speller: Mutex<Speller>

  /// Hunspell's handle, and what it has said: a long compound takes it two milliseconds.
  fileprivate struct Speller: @unchecked Sendable {
    let handle: OpaquePointer
    let encoding: Encoding
    var known: [String: Bool] = [:]
  }

  fileprivate enum Encoding {
    case utf8, latin1
  }

  /// Nothing when Hunspell or a dictionary of the language is not there.
  public init?(language: String) {
    guard let hunspell = Hunspell.installed, let path = SpellingDictionary.path(of: language),
      let handle = hunspell.create(path + ".aff", path + ".dic")
    else { return nil }
    let encoding: Encoding
    switch hunspell.encoding(handle).map({ String(cString: $0) }) {
    case "UTF-8": encoding = .utf8
    case "ISO8859-1": encoding = .latin1
    default:
      hunspell.destroy(handle)
      return nil
    }
    speller = Mutex(Speller(handle: handle, encoding: encoding))
  }

  deinit { speller.withLock { Hunspell.installed?.destroy($0.handle) } }

  func knows(_ word: String) -> Bool {
    speller.withLock { speller in
      if let known = speller.known[word] { return known }
      let isKnown = speller.encoded(word).map { Hunspell.installed?.spell(speller.handle, $0) != 0 } ?? true
      speller.known[word] = isKnown
      return isKnown
    }
  }

  /// The word that was most likely meant.
  func suggestion(for word: String) -> String? {
    speller.withLock { speller in
      guard let hunspell = Hunspell.installed, let encoded = speller.encoded(word) else { return nil }
      var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
      let count = hunspell.suggest(speller.handle, &list, encoded)
      defer { hunspell.free(speller.handle, &list, count) }
      guard count > 0, let first = list?[0] else { return nil }
      return speller.decoded(first)
    }
  }

  /// `da_DK` for `da`: the language's own dictionary, else the first of its varieties.
  private static func path(of language: String) -> String? {
    let name = language.replacing("-", with: "_")
    for folder in folders {
      var files: [String] = []
      guard let directory = opendir(folder) else { continue }
      defer { closedir(directory) }
      while let entry = readdir(directory) {
        files.append(
          withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
      }
      let names = Set(files.filter { $0.hasSuffix(".dic") }.map { String($0.dropLast(4)) })
      if let found = names.contains(name) ? name : names.filter({ $0.hasPrefix(name + "_") }).min() {
        return "\(folder)/\(found)"
      }
    }
    return nil
  }

  /// Where Hunspell itself looks.
  private static var folders: [String] {
    if let path = getenv("DICPATH") { return String(cString: path).split(separator: ":").map(String.init) }
    return ["/usr/share/hunspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell"]
  }
}

extension SpellingDictionary.Speller {
  /// Nothing for a word that the dictionary's encoding has no letters for.
  fileprivate func encoded(_ word: String) -> [CChar]? {
    switch encoding {
    case .utf8: return Array(word.utf8CString)
    case .latin1:
      guard word.unicodeScalars.allSatisfy({ $0.value < 0x100 }) else { return nil }
      return word.unicodeScalars.map { CChar(bitPattern: UInt8($0.value)) } + [0]
    }
  }

  fileprivate func decoded(_ word: UnsafePointer<CChar>) -> String {
    switch encoding {
    case .utf8: return String(cString: word)
    case .latin1:
      let bytes = UnsafeBufferPointer(start: word, count: strlen(word)).map { UInt8(bitPattern: $0) }
      return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
  }
}

/// Hunspell's C interface, found when the program runs: nobody needs it who does not ask for spelling.
private struct Hunspell: Sendable {
  typealias List = UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>
  let create: @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>) -> OpaquePointer?
  let destroy: @convention(c) (OpaquePointer) -> Void
  let encoding: @convention(c) (OpaquePointer) -> UnsafePointer<CChar>?
  let spell: @convention(c) (OpaquePointer, UnsafePointer<CChar>) -> CInt
  let suggest: @convention(c) (OpaquePointer, List, UnsafePointer<CChar>) -> CInt
  let free: @convention(c) (OpaquePointer, List, CInt) -> Void

  static let installed = Hunspell()

  private init?() {
    guard let library = dlopen("libhunspell-1.7.so.0", RTLD_NOW),
      let create = dlsym(library, "Hunspell_create"), let destroy = dlsym(library, "Hunspell_destroy"),
      let encoding = dlsym(library, "Hunspell_get_dic_encoding"), let spell = dlsym(library, "Hunspell_spell"),
      let suggest = dlsym(library, "Hunspell_suggest"), let free = dlsym(library, "Hunspell_free_list")
    else { return nil }
    self.create = unsafeBitCast(create, to: type(of: self.create))
    self.destroy = unsafeBitCast(destroy, to: type(of: self.destroy))
    self.encoding = unsafeBitCast(encoding, to: type(of: self.encoding))
    self.spell = unsafeBitCast(spell, to: type(of: self.spell))
    self.suggest = unsafeBitCast(suggest, to: type(of: self.suggest))
    self.free = unsafeBitCast(free, to: type(of: self.free))
  }
}
