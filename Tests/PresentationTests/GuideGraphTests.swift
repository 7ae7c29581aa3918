import Authoring
import Foundation
import Testing

@testable import Presentation

struct GuideGraphTests {
  static let graph = GuideGraph(
    guide: "g", title: "A <guide> & \"more\"", language: "en",
    nodes: [
      .init(id: "a", title: "Where is it?", kind: .question), .init(id: "b", title: "What is it?", kind: .fields),
      .init(id: "done", title: "Done", kind: .end), .init(id: "out", title: "Not for you", kind: .exit),
    ],
    edges: [
      .init(from: 0, to: 1, condition: "Here", isSeen: true), .init(from: 0, to: 3, condition: "There", isSeen: true),
      .init(from: 0, to: 3, condition: "Nowhere", isSeen: false), .init(from: 1, to: 2, condition: nil, isSeen: true),
    ])

  @Test func `in words it says everything`() throws {
    #expect(
      Self.graph.text(try OwnFolders.voice("en")) == """
        A <guide> & "more" (g)

        1. Where is it? [a]
           Here → 2. What is it?
           There → 4. Not for you
           Nowhere → 4. Not for you (no journey)

        2. What is it? [b]
           → 3. Done

        3. Done [done]

        4. Not for you [out]

        """)
  }

  @Test func `Graphviz reads it`() {
    #expect(
      Self.graph.dot == """
        digraph "g" {
          label="A <guide> & \\"more\\"";
          node [shape=box];
          "a" [label="Where is it?", style=rounded];
          "b" [label="What is it?"];
          "done" [label="Done", peripheries=2];
          "out" [label="Not for you", shape=octagon];
          "a" -> "b" [label="Here"];
          "a" -> "out" [label="There"];
          "a" -> "out" [label="Nowhere", style=dashed];
          "b" -> "done";
        }

        """)
  }

  @Test func `the picture has a title and a description, and nothing in it can become markup`() throws {
    let svg = Self.graph.svg(try OwnFolders.voice("en"))
    #expect(svg.contains("aria-labelledby=\"graph-g-title graph-g-text\""))
    #expect(svg.contains("<title id=\"graph-g-title\">A &lt;guide&gt; &amp; &quot;more&quot;</title>"))
    #expect(svg.contains("2 steps and 2 ends"))
    #expect(svg.contains(">There / Nowhere</text>"))
    #expect(svg.components(separatedBy: "stroke-dasharray=\"5 4\"").count == 2)
  }

  /// A guide in which every step can be left for one end.
  @Test(arguments: [60, 2_000])
  func `a long guide is drawn in time`(_ steps: Int) throws {
    let nodes = (0..<steps).map { GuideGraph.Node(id: "s\($0)", title: "Step \($0)", kind: .question) }
    let ends = [GuideGraph.Node(id: "out", title: "Out", kind: .exit)]
    let edges = (0..<steps).flatMap { step in
      [step + 1, steps].map { GuideGraph.Edge(from: step, to: $0, condition: "\($0)", isSeen: true) }
    }
    let graph = GuideGraph(guide: "long", title: "Long", language: "en", nodes: nodes + ends, edges: edges)
    let layers = GraphLayers(of: graph)
    #expect(layers.lines.count == 2 * steps - 1)
    #expect(graph.svg(try OwnFolders.voice("en")).contains(">Step \(steps - 1)</text>"))
  }

  @Test(arguments: OwnFolders.library.guides)
  func `no two boxes touch, every way leads down, and nothing depends on chance`(_ id: String) throws {
    let pages = try OwnFolders.pages(id, "da").pages
    let graph = GuideGraph(pages)
    let layers = GraphLayers(of: graph)
    for (index, box) in layers.boxes.enumerated() {
      #expect(box.center - box.width / 2 >= 0 && box.center + box.width / 2 <= layers.width)
      for other in layers.boxes[(index + 1)...]
      where other.top < box.top + box.height && box.top < other.top + other.height {
        #expect(abs(box.center - other.center) >= (box.width + other.width) / 2, "\(box.lines) \(other.lines)")
      }
    }
    for line in layers.lines {
      for (upper, lower) in zip(line.boxes, line.boxes.dropFirst()) {
        #expect(layers.boxes[upper].top < layers.boxes[lower].top)
      }
    }
    let voice = try OwnFolders.voice("da")
    #expect(GuideGraph(pages).svg(voice) == graph.svg(voice))
  }
}
