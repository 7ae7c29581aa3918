#if !LEAN
  extension Walk {
    /// What some path from here asks and what has no answer yet, in the guide's order; of a list what its rows lack.
    public var askedAhead: [Asked] {
      guard let last = journey.path.last, journey.outcome == nil else { return [] }
      let guide = edition.guide
      var isAhead = Array(repeating: false, count: guide.steps.count)
      isAhead[last.index] = true
      for index in guide.steps.indices where isAhead[index] {
        for case .step(let step) in guide.steps[index].next.targets { isAhead[step.index] = true }
      }
      return guide.steps.positions.filter { isAhead[$0.index] }.flatMap { guide.steps[$0].questions }
        .flatMap { question in
          let inRows = journey.open.filter { guide.chain(to: $0.question)[0] == question }
          return inRows.isEmpty && journey.answers[question] == nil ? [Asked(question)] : inRows
        }
    }

    /// The number of the step where the person stands, and how many there will be at least and at most.
    public var progress: (number: Int, total: ClosedRange<Int>) {
      let path = journey.path
      var number = path.count
      if case .step(let here) = place, let index = path.firstIndex(of: here) { number = index + 1 }
      guard journey.outcome == nil, let last = path.last else { return (number, path.count...path.count) }
      let ahead = edition.guide.following[last.index]
      return (number, path.count + ahead.lowerBound...path.count + ahead.upperBound)
    }
  }

  extension Guide {
    /// After each step the next one to which every way leads; none where it depends on answers until the end.
    public var certainlyNext: [Position<Step>?] {
      let end = steps.count
      var next = Array(repeating: end, count: end)
      for index in steps.indices.reversed() {
        var ways = steps[index].next.targets.map { target in
          if case .step(let step) = target { step.index } else { end }
        }
        // Two ways meet where the one that is behind catches up with the other.
        while let first = ways.min(), first != ways.max() {
          ways = ways.map { $0 == first ? next[$0] : $0 }
        }
        next[index] = ways[0]
      }
      return next.map { $0 == end ? nil : Position($0) }
    }

    /// How many steps follow each step, at least and at most.
    public var following: [ClosedRange<Int>] {
      var following = Array(repeating: 0...0, count: steps.count)
      for index in steps.indices.reversed() {
        var (least, most) = (Int.max, 0)
        for target in steps[index].next.targets {
          guard case .step(let step) = target else {
            least = 0
            continue
          }
          least = min(least, following[step.index].lowerBound + 1)
          most = max(most, following[step.index].upperBound + 1)
        }
        following[index] = least...most
      }
      return following
    }
  }
#endif
