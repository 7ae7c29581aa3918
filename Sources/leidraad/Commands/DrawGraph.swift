import Authoring
import Localization
import Phrasing
import Presentation
import Wizard

/// `leidraad graph GUIDE`: the ways through a guide, in words, for Graphviz or as a picture; what no journey goes is marked.
struct DrawGraph {
  private let guide: String
  private let format: Format
  private let workplace: Workplace

  enum Format: String, CaseIterable {
    case text, dot, svg
  }

  init(_ call: Call, in workplace: Workplace) throws(CallFlaw) {
    guide = call.words[0]
    guard workplace.guideNames.contains(guide) else { throw .unknownGuide(guide, workplace.guideNames) }
    guard let format = Format(rawValue: call[.format] ?? "text") else {
      throw .choiceExpected(.format, Format.allCases.map(\.rawValue))
    }
    self.format = format
    self.workplace = workplace
  }

  func run() -> ExitStatus {
    guard let compiled = workplace.compiled(guide) else { return .brokenGuide }
    // A guide that is not translated speaks for itself.
    let own = workplace.voice.language
    let isSaid = compiled.isSaid(by: Translations(workplace.catalogues, language: own))
    let voice = workplace.voice(in: isSaid ? own : compiled.source.language?.string ?? own)
    guard let pages = workplace.pages(of: guide, on: compiled.dayOfAuthor, in: voice) else { return .brokenGuide }
    let journeys = workplace.library.journeys(of: compiled).journeys
    var coverage = GuideCoverage(of: compiled)
    coverage.add(journeys)
    let graph = GuideGraph(pages) { step, way in journeys.isEmpty || coverage.seen.contains(.way(step, way)) }
    let text =
      switch format {
      case .text: graph.text(voice)
      case .dot: graph.dot
      case .svg: graph.svg(voice)
      }
    workplace.console.result(Array(visible(text).utf8))
    return .good
  }
}
