/// The name that was probably meant: the candidate with the fewest slips of the finger, if they are few enough.
///
/// ```swift
/// nearest(to: "andre", among: ["one", "other"])  // nil: no slip turns one into the other
/// nearest(to: "othr", among: ["one", "other"])   // "other"
/// ```
public func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
  let wanted = Array(name.unicodeScalars)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.unicodeScalars)
    let limit = min(allowedSlips(max(wanted.count, letters.count)), (best?.distance ?? .max) - 1)
    guard limit >= 0, abs(letters.count - wanted.count) <= limit else { continue }
    let distance = slips(from: wanted, to: letters)
    if distance <= limit { best = (candidate, distance) }
  }
  return best?.candidate
}

private func allowedSlips(_ length: Int) -> Int {
  switch length {
  case ...2: 0
  case ...4: 1
  case ...8: 2
  default: 3
  }
}

/// Damerau–Levenshtein distance: letters put in, left out, mistaken, or swapped with their neighbour.
private func slips(from first: [Unicode.Scalar], to second: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for row in first.indices {
    var current = [row + 1]
    for column in second.indices {
      let mistaken = last[column] + (first[row] == second[column] ? 0 : 1)
      var least = min(mistaken, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    beforeLast = last
    last = current
  }
  return last[second.count]
}
