/// A graph as a picture: where its ways, its boxes and its words stand, whoever writes them down.
public struct GraphDrawing: Sendable {
  public let width: Int
  public let height: Int
  public let ways: [Way]
  /// Those of the steps and of the ends in the guide's order, then the words beside ways.
  public let boxes: [Box]

  public struct Way: Sendable {
    /// It is interrupted where words stand beside it.
    public let path: String
    /// The head of the arrow at its end.
    public let arrow: String
    /// Whether a journey goes it.
    public let isSeen: Bool
  }

  public struct Box: Sendable {
    public let x: Int
    public let y: Int
    public let width: Int
    public let height: Int
    /// What it stands for; nothing for words beside a way.
    public let kind: GuideGraph.Kind?
    public let words: [Line]
  }

  public struct Line: Sendable {
    /// The middle.
    public let x: Int
    /// The foot of its letters.
    public let y: Int
    public let text: String
  }

  public init(of graph: GuideGraph) {
    let layers = GraphLayers(of: graph)
    width = whole(layers.width)
    height = whole(layers.height)
    ways = layers.lines.map { Way($0, in: layers) }
    boxes = layers.boxes.filter { !$0.lines.isEmpty }.map { box in
      Box(box, kind: box.node.map { graph.nodes[$0].kind })
    }
  }
}

extension GraphDrawing.Way {
  fileprivate init(_ line: GraphLayers.Line, in layers: GraphLayers) {
    var parts: [String] = []
    var last = (x: 0.0, y: 0.0)
    for (upper, lower) in zip(line.boxes, line.boxes.dropFirst()) {
      let (above, below) = (layers.boxes[upper], layers.boxes[lower])
      let start = (x: above.center, y: above.top + above.height)
      let end = (x: below.center, y: below.top)
      parts.append("\(above.lines.isEmpty ? "L" : "M")\(whole(start.x)) \(whole(start.y))")
      let middle = (start.y + end.y) / 2
      parts.append(
        "C\(whole(start.x)) \(whole(middle)) \(whole(end.x)) \(whole(middle)) \(whole(end.x)) \(whole(end.y))")
      last = end
    }
    path = parts.joined(separator: " ")
    arrow = "M\(whole(last.x)) \(whole(last.y)) l-4 -7 h8 z"
    isSeen = line.edge.isSeen
  }
}

extension GraphDrawing.Box {
  fileprivate init(_ box: GraphLayers.Box, kind: GuideGraph.Kind?) {
    (x, y) = (whole(box.center - box.width / 2), whole(box.top))
    (width, height) = (whole(box.width), whole(box.height))
    self.kind = kind
    let first = box.top + (box.height - Double(box.lines.count) * GraphLayers.lineHeight) / 2 + 13
    words = box.lines.enumerated().map { number, words in
      GraphDrawing.Line(
        x: whole(box.center), y: whole(first + Double(number) * GraphLayers.lineHeight), text: words)
    }
  }
}

private func whole(_ number: Double) -> Int { Int(number.rounded()) }
