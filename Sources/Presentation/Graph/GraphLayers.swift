/// The boxes of a graph in layers from top to bottom, so that every way leads down and few cross.
///
/// What is said beside a way has a box of its own, in a layer between; a way that passes other layers has a place in each
/// of them. Nothing depends on chance: the same graph is the same drawing everywhere.
struct GraphLayers {
  struct Box {
    let lines: [String]
    let width: Double
    var height: Double
    /// The node of the graph; nothing for words beside a way, and for a place that a way passes.
    let node: Int?
    var center = 0.0
    var top = 0.0
  }

  /// From box to box, from a node to a node: two or more of them are one way.
  struct Line {
    let boxes: [Int]
    let edge: GuideGraph.Edge
  }

  private(set) var boxes: [Box] = []
  private(set) var lines: [Line] = []
  private(set) var width = 0.0
  private(set) var height = 0.0
  private var layers: [[Int]] = []

  static let gap = (across: 28.0, down: 26.0)
  static let margin = 16.0
  /// With more layers to pass in all, a way keeps a place in none of them.
  private static let mostPassed = 20_000
  static let lineHeight = 18.0
  /// About as wide as a letter is in the type that is used.
  static let letter = 7.6

  init(of graph: GuideGraph) {
    let edges = GraphLayers.joined(graph.edges)
    let ranks = GraphLayers.ranks(graph.nodes.count, edges)
    layers = Array(repeating: [], count: (ranks.max() ?? 0) + 1)
    for (index, node) in graph.nodes.enumerated() {
      add(GraphLayers.wrapped(node.title, letters: 26), node: index, to: ranks[index])
    }
    let passed = edges.reduce(0) { $0 + ranks[$1.to] - ranks[$1.from] }
    for edge in edges {
      var way = [edge.from]
      let first = ranks[edge.from] + 1
      for rank in first..<(passed > GraphLayers.mostPassed ? first + 1 : ranks[edge.to]) {
        let isLabelled = rank == first && edge.condition != nil
        let words = isLabelled ? GraphLayers.wrapped(edge.condition ?? "", letters: 22) : []
        way.append(add(words, node: nil, to: rank))
      }
      lines.append(Line(boxes: way + [edge.to], edge: edge))
    }
    order()
    place()
  }

  @discardableResult
  private mutating func add(_ words: [String], node: Int?, to layer: Int) -> Int {
    let letters = words.map(\.count).max() ?? 0
    let padding = node == nil ? 8.0 : 24.0
    let box = Box(
      lines: words, width: words.isEmpty ? 8 : Double(letters) * GraphLayers.letter + padding,
      height: Double(words.count) * GraphLayers.lineHeight + (node == nil ? 2 : 14), node: node)
    boxes.append(box)
    layers[layer].append(boxes.count - 1)
    return boxes.count - 1
  }

  /// Ways between the same two nodes are one, with everything that is said beside them.
  private static func joined(_ edges: [GuideGraph.Edge]) -> [GuideGraph.Edge] {
    var joined: [GuideGraph.Edge] = []
    var known: [[Int]: Int] = [:]
    for edge in edges {
      if let index = known[[edge.from, edge.to]] {
        let words = [joined[index].condition, edge.condition].compactMap(\.self).joined(separator: " / ")
        joined[index] = GuideGraph.Edge(
          from: edge.from, to: edge.to, condition: words.isEmpty ? nil : words,
          isSeen: joined[index].isSeen && edge.isSeen)
      } else {
        known[[edge.from, edge.to]] = joined.count
        joined.append(edge)
      }
    }
    return joined
  }

  /// Every node two layers below the lowest from which a way leads to it.
  private static func ranks(_ count: Int, _ edges: [GuideGraph.Edge]) -> [Int] {
    var ranks = Array(repeating: 0, count: count)
    for edge in edges.sorted(by: { $0.from < $1.from }) { ranks[edge.to] = max(ranks[edge.to], ranks[edge.from] + 2) }
    return ranks
  }

  /// Words in lines of at most so many letters, where their spaces allow it.
  private static func wrapped(_ words: String, letters: Int) -> [String] {
    var lines: [String] = []
    for word in words.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= letters {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  // MARK: Places

  private var neighbours: (above: [[Int]], below: [[Int]]) {
    var above = Array(repeating: [Int](), count: boxes.count)
    var below = above
    for line in lines {
      for (upper, lower) in zip(line.boxes, line.boxes.dropFirst()) {
        above[lower].append(upper)
        below[upper].append(lower)
      }
    }
    return (above, below)
  }

  /// Moves boxes beside each other towards the middle of those that they are tied to, down and up in turn, and keeps the
  /// order with the fewest crossings.
  private mutating func order() {
    let (above, below) = neighbours
    var best = layers
    var fewest = crossings(below)
    var places = Array(repeating: 0.0, count: boxes.count)
    for turn in 0..<12 where fewest > 0 {
      let isDown = turn % 2 == 0
      for layer in isDown ? Array(layers.indices.dropFirst()) : layers.indices.dropLast().reversed() {
        let fixed = layers[isDown ? layer - 1 : layer + 1]
        for (place, box) in fixed.enumerated() { places[box] = Double(place) }
        let ties = isDown ? above : below
        let middles = layers[layer].enumerated().map { place, box -> (middle: Double, place: Int, box: Int) in
          let tied = ties[box].map { places[$0] }
          return (tied.isEmpty ? Double(place) : tied.reduce(0, +) / Double(tied.count), place, box)
        }
        layers[layer] = middles.sorted { ($0.middle, $0.place) < ($1.middle, $1.place) }.map(\.box)
      }
      let count = crossings(below)
      if count < fewest { (best, fewest) = (layers, count) }
    }
    layers = best
  }

  private func crossings(_ below: [[Int]]) -> Int {
    var count = 0
    var places = Array(repeating: 0, count: boxes.count)
    for (upper, lower) in zip(layers, layers.dropFirst()) {
      for (place, box) in lower.enumerated() { places[box] = place }
      var ends = upper.flatMap { box in below[box].map { places[$0] }.sorted() }
      count += inversions(&ends)
    }
    return count
  }

  /// How many pairs stand the wrong way round; sorts them.
  private func inversions(_ numbers: inout [Int]) -> Int {
    guard numbers.count > 1 else { return 0 }
    var left = Array(numbers[..<(numbers.count / 2)])
    var right = Array(numbers[(numbers.count / 2)...])
    var count = inversions(&left) + inversions(&right)
    var (first, second) = (0, 0)
    for index in numbers.indices {
      if second == right.count || first < left.count && left[first] <= right[second] {
        numbers[index] = left[first]
        first += 1
      } else {
        numbers[index] = right[second]
        second += 1
        count += left.count - first
      }
    }
    return count
  }

  private mutating func place() {
    let (above, below) = neighbours
    for layer in layers {
      var x = 0.0
      for box in layer {
        boxes[box].center = x + boxes[box].width / 2
        x += boxes[box].width + GraphLayers.gap.across
      }
    }
    let both = zip(above, below).map { $0 + $1 }
    for turn in 0..<24 {
      for layer in turn % 2 == 0 ? Array(layers.indices) : layers.indices.reversed() {
        let ties = turn % 2 == 0 ? above : below
        align(layers[layer], ties: turn > 19 ? both : ties)
      }
    }
    let left = boxes.map { $0.center - $0.width / 2 }.min() ?? 0
    for index in boxes.indices { boxes[index].center += GraphLayers.margin - left }
    width = (boxes.map { $0.center + $0.width / 2 }.max() ?? 0) + GraphLayers.margin
    var y = GraphLayers.margin
    for layer in layers {
      let tallest = layer.map { boxes[$0].height }.max() ?? 0
      for box in layer {
        // A way that passes goes straight down between tall neighbours.
        if boxes[box].lines.isEmpty { boxes[box].height = tallest }
        boxes[box].top = y + (tallest - boxes[box].height) / 2
      }
      y += tallest + GraphLayers.gap.down
    }
    height = y - GraphLayers.gap.down + GraphLayers.margin
  }

  /// Brings each box under or over those that it is tied to, as near as its neighbours allow from both sides.
  private mutating func align(_ layer: [Int], ties: [[Int]]) {
    let wanted = layer.map { box in
      let tied = ties[box].map { boxes[$0].center }
      return tied.isEmpty ? boxes[box].center : tied.reduce(0, +) / Double(tied.count)
    }
    var fromLeft = wanted
    var fromRight = wanted
    for place in layer.indices.dropFirst() {
      fromLeft[place] = max(fromLeft[place], fromLeft[place - 1] + distance(layer[place - 1], layer[place]))
    }
    for place in layer.indices.dropLast().reversed() {
      fromRight[place] = min(fromRight[place], fromRight[place + 1] - distance(layer[place], layer[place + 1]))
    }
    for place in layer.indices { boxes[layer[place]].center = (fromLeft[place] + fromRight[place]) / 2 }
  }

  private func distance(_ left: Int, _ right: Int) -> Double {
    (boxes[left].width + boxes[right].width) / 2 + GraphLayers.gap.across
  }
}
