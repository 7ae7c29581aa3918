import Wizard

/// A guide as a graph in one language: its steps and ends, and the ways between them with what decides.
public struct GuideGraph: Sendable {
  public let guide: String
  public let title: String
  public let language: String
  /// The steps in the guide's order, then the ends.
  public let nodes: [Node]
  /// In the order of the steps from which they lead.
  public let edges: [Edge]

  public struct Node: Sendable {
    public let id: String
    public let title: String
    public let kind: Kind
  }

  public enum Kind: Sendable {
    case question, fields, instructions, waiting, review, end, exit
  }

  public struct Edge: Sendable {
    public let from: Int
    public let to: Int
    /// When it is gone, as the reader knows it; nothing for the only way.
    public let condition: String?
    /// Whether a journey goes it; everything does when nobody has looked.
    public let isSeen: Bool
  }

  init(guide: String, title: String, language: String, nodes: [Node], edges: [Edge]) {
    (self.guide, self.title, self.language, self.nodes, self.edges) = (guide, title, language, nodes, edges)
  }

  /// - Parameter isSeen: Whether journeys go a step's way on, by the numbers of both.
  public init(_ pages: GuidePages, isSeen: (_ step: Int, _ way: Int) -> Bool = { _, _ in true }) {
    (guide, title, language) = (String(decoding: pages.edition.guide.id, as: UTF8.self), pages.title, pages.language)
    nodes =
      pages.steps.map { Node(id: $0.id, title: $0.title, kind: GuideGraph.kind(of: $0)) }
      + pages.outcomes.map { Node(id: $0.id, title: $0.title, kind: $0.isExit ? .exit : .end) }
    var edges: [Edge] = []
    for (step, page) in pages.steps.enumerated() {
      for (way, route) in page.routes.enumerated() {
        let target =
          switch route.target {
          case .step(let position): position.index
          case .outcome(let position): pages.steps.count + position.index
          }
        edges.append(Edge(from: step, to: target, condition: route.condition, isSeen: isSeen(step, way)))
      }
    }
    self.edges = edges
  }

  private static func kind(of step: StepPage) -> Kind {
    switch step.kind {
    case .question: .question
    case .fields: .fields
    case .instructions: .instructions
    case .review: .review
    case .waiting: .waiting
    }
  }

  /// The ways on from a node.
  func edges(from node: Int) -> [Edge] { edges.filter { $0.from == node } }
}

// MARK: Text

extension GuideGraph {
  /// The graph in words, which say as much as the picture: every step with its number, and where it leads.
  public func text(_ voice: Voice) -> String {
    var lines = ["\(title) (\(guide))", ""]
    for (index, node) in nodes.enumerated() {
      lines.append("\(index + 1). \(node.title) [\(node.id)]")
      for edge in edges(from: index) {
        let target = "→ \(edge.to + 1). \(nodes[edge.to].title)"
        let said = edge.condition.map { "\($0) \(target)" } ?? target
        lines.append("   " + said + (edge.isSeen ? "" : " (\(voice.text(.graphUnseen)))"))
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  /// The graph in the language that Graphviz reads.
  public var dot: String {
    func quoted(_ words: String) -> String {
      var quoted = ""
      for scalar in words.unicodeScalars {
        switch scalar {
        case "\"", "\\": quoted += "\\\(scalar)"
        case "\n": quoted += " "
        default: quoted.unicodeScalars.append(scalar)
        }
      }
      return "\"\(quoted)\""
    }
    var lines = ["digraph \(quoted(guide)) {", "  label=\(quoted(title));", "  node [shape=box];"]
    for node in nodes {
      let shape =
        switch node.kind {
        case .question: ", style=rounded"
        case .end: ", peripheries=2"
        case .exit: ", shape=octagon"
        default: ""
        }
      lines.append("  \(quoted(node.id)) [label=\(quoted(node.title))\(shape)];")
    }
    for edge in edges {
      var attributes = edge.condition.map { ["label=\(quoted($0))"] } ?? []
      if !edge.isSeen { attributes.append("style=dashed") }
      let shown = attributes.isEmpty ? "" : " [\(attributes.joined(separator: ", "))]"
      lines.append("  \(quoted(nodes[edge.from].id)) -> \(quoted(nodes[edge.to].id))\(shown);")
    }
    return (lines + ["}", ""]).joined(separator: "\n")
  }
}
