// How long somebody waits for the next step of a long guide, and its author for the check, in milliseconds, one figure a
// line with its name before it:
//
//   EngineSpeed                        all figures
//   EngineSpeed guide STEPS            the guide that they are measured with
//   EngineSpeed pages STEPS FOLDER     what the page's wizard gets of it: FOLDER/guide and FOLDER/words
import Authoring
import FoundationEssentials
import Localization
import Phrasing
import Presentation
import Validation
import Wizard

let day = CivilDate(year: 2026, month: 11, day: 21)!

func milliseconds(_ work: () -> Void) -> Double {
  let time = ContinuousClock().measure(work).components
  return Double(time.seconds) * 1e3 + Double(time.attoseconds) / 1e15
}

extension [Double] {
  var median: Double { sorted()[count / 2] }
}

func load(_ count: Int) -> CompiledGuide {
  let loaded = GuideLibrary([]).load(Chain(count: count).guide)
  guard let guide = loaded.guide, loaded.findings.isEmpty else { fatalError("\(loaded.findings)") }
  return guide
}

/// Answers all questions, and goes on after each: how long each answer took.
func answerAll(_ walk: inout Walk) -> [Double] {
  walk.edition.guide.questions.indices.map { question in
    milliseconds {
      guard (try? walk.enter([UInt8]("a"), for: Position(question), language: [])) != nil, walk.goOn() else {
        fatalError("held up at \(question)")
      }
    }
  }
}

func answering(_ count: Int) {
  var circumstances = Circumstances()
  circumstances.today = day
  let edition = Edition(load(count).guide)
  var (each, all, changes, restored): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
  for _ in 0..<7 {
    var walk = Walk(through: edition, in: circumstances)
    let times = answerAll(&walk)
    guard walk.journey.outcome != nil, walk.journey.path.count == count else { fatalError("lost on the way") }
    each += times
    all.append(times.reduce(0, +))
    changes.append(milliseconds { try? walk.enter([UInt8]("c"), for: Position(0), language: []) })
    let inactive = walk.journey.inactive(of: walk.answers, in: edition.guide).count
    guard walk.journey.path.count == 1, inactive == count - 1 else { fatalError("not what follows from the change") }
    restored.append(milliseconds { try? walk.enter([UInt8]("a"), for: Position(0), language: []) })
    guard walk.journey.path.count == count else { fatalError("not what was said before") }
  }
  print("next \(count)", each.median)
  print("all \(count)", all.median)
  print("change \(count)", max(changes.median, restored.median))
}

/// A guide or a translation of it, as it was read.
enum ReadFile: Sendable {
  case guide(LoadedGuide)
  case translation(Catalogue)

  init(_ file: SourceFile, language: String?) {
    if let language {
      self = .translation(Catalogue(POFile(file), domain: "chain", language: language, role: .translation))
    } else {
      self = .guide(GuideLibrary([]).load(file))
    }
  }
}

/// Everything that is found in a guide and its translations, as `leidraad check` finds it in their files.
func check(_ files: [(language: String?, file: SourceFile)]) -> [Finding] {
  let read = files.mapInParallel { ReadFile($0.file, language: $0.language) }
  let guides = read.compactMap { if case .guide(let guide) = $0 { guide } else { nil } }
  let translations = read.compactMap { if case .translation(let catalogue) = $0 { catalogue } else { nil } }
  guard let source = guides.first?.catalogue else { fatalError("no catalogue") }
  let proofreader = Proofreader(source: source, glossaries: CatalogueSet(translations))
  return guides.flatMap(\.findings) + translations.mapInParallel { proofreader.findings(of: $0) }.joined()
}

func checking(_ count: Int) {
  let chain = Chain(count: count)
  let guide = chain.guide
  print("compile \(count)", (0..<7).map { _ in milliseconds { _ = GuideLibrary([]).load(guide) } }.median)
  let files = [(language: String?.none, file: guide)] + Chain.languages.map { ($0, chain.translation(into: $0)) }
  let rounds = (0..<7).map { _ in
    milliseconds {
      let findings = check(files)
      guard findings.isEmpty else { fatalError("\(findings.prefix(3))") }
    }
  }
  print("check \(count)", rounds.median)
}

func writePages(_ count: Int, into folder: String) throws {
  let guide = load(count)
  let voice = try Voice(language: "en", catalogues: CatalogueSet(folders: ["Localizations"]))
  let pages = Presenter(guide, edition: Edition(guide.guide), library: GuideLibrary([]), voice: voice, on: day).pages
  var words = ByteWriter()
  pages.words.write(to: &words)
  try Data(pages.edition.bytes).write(to: URL(filePath: "\(folder)/guide"))
  try Data(words.bytes).write(to: URL(filePath: "\(folder)/words"))
}

let call = CommandLine.arguments
if call.count == 3, let count = Int(call[2]) {
  print(String(decoding: Chain(count: count).guide.bytes, as: UTF8.self), terminator: "")
} else if call.count == 4, let count = Int(call[2]) {
  try writePages(count, into: call[3])
} else {
  for count in [100, 300, 1_000] { answering(count) }
  for count in [1_000, 3_000] { checking(count) }
}
