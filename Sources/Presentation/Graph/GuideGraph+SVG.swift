import Localization

extension GuideGraph {
  /// The graph as a picture with a title and a description, drawn in the colour of the words around it.
  ///
  /// It can stand in a page as it is: it has no style of its own, no script, and no address.
  public func svg(_ voice: Voice) -> String {
    let drawing = GraphDrawing(of: self)
    let name = "graph-\(guide)"
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" lang=\"\(language)\""
        + " aria-labelledby=\"\(name)-title \(name)-text\""
        + " viewBox=\"0 0 \(drawing.width) \(drawing.height)\" width=\"\(drawing.width)\""
        + " font-family=\"system-ui, sans-serif\" font-size=\"14\" text-anchor=\"middle\" fill=\"currentColor\">",
      "<title id=\"\(name)-title\">\(title.xml)</title>",
      "<desc id=\"\(name)-text\">\(description(voice).xml)</desc>",
      "<g fill=\"none\" stroke=\"currentColor\">",
    ]
    for way in drawing.ways {
      // Dashed where no journey goes.
      let dashes = way.isSeen ? "" : " stroke-dasharray=\"5 4\""
      lines += ["<path\(dashes) d=\"\(way.path)\"/>", "<path fill=\"currentColor\" d=\"\(way.arrow)\"/>"]
    }
    lines.append("</g>")
    for box in drawing.boxes {
      if let kind = box.kind { lines.append(outline(of: box, kind)) }
      let style = box.kind == nil ? " font-size=\"13\" font-style=\"italic\"" : ""
      lines += box.words.map { "<text\(style) x=\"\($0.x)\" y=\"\($0.y)\">\($0.text.xml)</text>" }
    }
    return (lines + ["</svg>", ""]).joined(separator: "\n")
  }

  /// How much there is to see, for those who do not see it.
  public func description(_ voice: Voice) -> String {
    let steps = nodes.count { !$0.kind.isEnd }
    return voice.text(.graphText(steps: steps, ends: nodes.count - steps))
  }

  private func outline(of box: GraphDrawing.Box, _ kind: Kind) -> String {
    let rounded = kind.isAsking ? " rx=\"12\"" : ""
    let heavy = kind.isEnd ? " stroke-width=\"3\"" : ""
    let dotted = kind == .exit ? " stroke-dasharray=\"2 3\"" : ""
    return "<rect fill=\"none\" stroke=\"currentColor\" x=\"\(box.x)\" y=\"\(box.y)\" width=\"\(box.width)\""
      + " height=\"\(box.height)\"\(rounded)\(heavy)\(dotted)/>"
  }
}

extension GuideGraph.Kind {
  /// Whether something is asked there.
  public var isAsking: Bool { self == .question || self == .fields }

  /// Whether the guide ends there.
  public var isEnd: Bool { self == .end || self == .exit }
}
