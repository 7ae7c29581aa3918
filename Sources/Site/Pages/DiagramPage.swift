import Presentation
import Wizard

/// A guide's steps and ends with the ways between them: drawn, and in words with links.
struct DiagramPage {
  let site: Site
  let language: SiteLanguage
  let guide: GuidePages

  var path: SitePath { language.path(guide, .diagram) }

  var page: Element {
    let graph = GuideGraph(guide)
    var frame = PageFrame(
      site: site, language: language, path: path, title: "\(voice.text(.diagramTitle)) – \(guide.title)",
      translations: site.translations(of: guide, .diagram))
    frame.way = [(voice.text(.guides), language.home), (guide.title, language.path(guide, .guide))]
    frame.foot = [.element(guide.imprint(voice))]
    frame.canonical = language.path(guide, .guide)
    return frame.page {
      Element(.h1, .id("diagram")) { voice.text(.diagramTitle) }
      Element(.p, .class("lead")) { guide.title }
      Element(.p) { voice.text(.diagramLegend) }
      if guide.outcomes.contains(where: \.isExit) { Element(.p) { voice.text(.diagramExits) } }
      Element(.div, .class("diagram"), .role("region"), .labelledBy("diagram"), .tabIndex(0)) { picture(of: graph) }
      Element(.h2) { voice.text(.diagramInWords) }
      Element(.ol) {
        for (index, step) in guide.steps.enumerated() {
          Element(.li) {
            Element(.anchor, .href(ways.reference(.step(Position(index))))) { step.title }
            ways.list(of: step, number: index + 1)
          }
        }
      }
    }
  }

  private var voice: Voice { language.voice }
  private var ways: WaysOn { WaysOn(guide: guide, language: language, page: path) }

  /// In the colours of the page, whichever they are, and a little larger than it is drawn.
  @MarkupBuilder
  private func picture(of graph: GuideGraph) -> [Markup] {
    let drawing = GraphDrawing(of: graph)
    let first = drawing.boxes.first.map { larger($0.x + $0.width / 2) + 140 } ?? 0
    Element(.div, .class("first"), .hiddenFromReaders) {
      Element(.picture, .width(first), .height(1))
      Element(.span)
    }
    Element(
      .picture, .role("img"), .label("\(guide.title) – \(graph.description(voice))"),
      .viewBox(drawing.width, drawing.height), .width(larger(drawing.width)), .height(larger(drawing.height))
    ) {
      for way in drawing.ways {
        Element(.path, .drawn(way.path))
        Element(.path, .class("arrow"), .drawn(way.arrow))
      }
      for box in drawing.boxes {
        if let kind = box.kind { outline(of: box, kind) }
        for line in box.words {
          Element(.letters, .x(line.x), .y(line.y)) { line.text }
            .adding(box.kind == nil ? .class("beside") : nil)
        }
      }
    }
  }

  private func larger(_ length: Int) -> Int { length * 8 / 7 }

  private func outline(of box: GraphDrawing.Box, _ kind: GuideGraph.Kind) -> Element {
    let outline = Element(.rectangle, .x(box.x), .y(box.y), .width(box.width), .height(box.height))
    if kind.isAsking { return outline.adding(.corners(12)) }
    if kind.isEnd { return outline.adding(kind == .exit ? .class("end exit") : .class("end")) }
    return outline
  }
}
