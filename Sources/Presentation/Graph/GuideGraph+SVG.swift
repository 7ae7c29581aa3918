import Localization

extension GuideGraph {
  /// The graph as a picture with a title and a description, drawn in the colour of the words around it.
  ///
  /// It can stand in a page as it is: it has no style of its own, no script, and no address.
  public func svg(_ voice: Voice) -> String {
    let layers = GraphLayers(of: self)
    let name = "graph-\(guide)"
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"\(language)\""
        + " aria-labelledby=\"\(name)-title \(name)-text\""
        + " viewBox=\"0 0 \(whole(layers.width)) \(whole(layers.height))\" width=\"\(whole(layers.width))\""
        + " font-family=\"system-ui, sans-serif\" font-size=\"14\" text-anchor=\"middle\" fill=\"currentColor\">",
      "<title id=\"\(name)-title\">\(title.xml)</title>",
      "<desc id=\"\(name)-text\">\(voice.text(.graphText(steps: stepCount, ends: nodes.count - stepCount)).xml)</desc>",
      "<g fill=\"none\" stroke=\"currentColor\">",
    ]
    for line in layers.lines { lines += path(line, layers) }
    lines.append("</g>")
    for box in layers.boxes where !box.lines.isEmpty {
      if let node = box.node { lines.append(outline(of: box, nodes[node])) }
      lines += words(of: box)
    }
    return (lines + ["</svg>", ""]).joined(separator: "\n")
  }

  private var stepCount: Int { nodes.count { $0.kind != .end && $0.kind != .exit } }

  /// A way with an arrow at its end; it is interrupted where words stand beside it, and dashed where no journey goes.
  private func path(_ line: GraphLayers.Line, _ layers: GraphLayers) -> [String] {
    let dashes = line.edge.isSeen ? "" : " stroke-dasharray=\"5 4\""
    var parts: [String] = []
    var last = (x: 0.0, y: 0.0)
    for (upper, lower) in zip(line.boxes, line.boxes.dropFirst()) {
      let (above, below) = (layers.boxes[upper], layers.boxes[lower])
      let start = (x: above.center, y: above.top + above.height)
      let end = (x: below.center, y: below.top)
      if above.lines.isEmpty {
        parts.append("L\(whole(start.x)) \(whole(start.y))")
      } else {
        parts.append("M\(whole(start.x)) \(whole(start.y))")
      }
      let middle = (start.y + end.y) / 2
      parts.append(
        "C\(whole(start.x)) \(whole(middle)) \(whole(end.x)) \(whole(middle)) \(whole(end.x)) \(whole(end.y))")
      last = end
    }
    let (x, y) = (whole(last.x), whole(last.y))
    return [
      "<path\(dashes) d=\"\(parts.joined(separator: " "))\"/>",
      "<path fill=\"currentColor\" d=\"M\(x) \(y) l-4 -7 h8 z\"/>",
    ]
  }

  private func outline(of box: GraphLayers.Box, _ node: Node) -> String {
    let (x, y) = (whole(box.center - box.width / 2), whole(box.top))
    let (width, height) = (whole(box.width), whole(box.height))
    let rounded = node.kind == .question || node.kind == .fields ? " rx=\"12\"" : ""
    let heavy = node.kind == .end || node.kind == .exit ? " stroke-width=\"3\"" : ""
    let dotted = node.kind == .exit ? " stroke-dasharray=\"2 3\"" : ""
    return "<rect fill=\"none\" stroke=\"currentColor\" x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\""
      + "\(rounded)\(heavy)\(dotted)/>"
  }

  private func words(of box: GraphLayers.Box) -> [String] {
    let first = box.top + (box.height - Double(box.lines.count) * GraphLayers.lineHeight) / 2 + 13
    let style = box.node == nil ? " font-size=\"13\" font-style=\"italic\"" : ""
    return box.lines.enumerated().map { number, words in
      let y = first + Double(number) * GraphLayers.lineHeight
      return "<text\(style) x=\"\(whole(box.center))\" y=\"\(whole(y))\">\(words.xml)</text>"
    }
  }

  private func whole(_ number: Double) -> Int { Int(number.rounded()) }
}
