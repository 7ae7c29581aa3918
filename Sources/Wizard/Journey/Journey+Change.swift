// The page's program has no room for it: there, everything is followed again.
#if !arch(wasm32)
  import Validation

  extension Guide {
    /// Brings a journey to what following all answers would come to, once the answer to a question is another: what lies
    /// before the step that asks it stays. Whatever else a journey depends on must be as it was.
    func follow(
      _ answers: Answers, after question: Position<Question>, in circumstances: Circumstances, _ journey: inout Journey
    ) {
      guard let index = journey.path.lastIndex(where: { steps[$0].questions.contains(question) }) else { return }
      guard index > 0 else {
        journey = resolve(answers, in: circumstances)
        return
      }
      let first = journey.path[index]
      for step in journey.path[index...] {
        for asked in steps[step].questions { journey.answers[asked] = nil }
      }
      journey.path.removeSubrange(index...)
      workOut(&journey)
      journey.doubts.removeAll { $0.step.index >= first.index }
      (journey.open, journey.checks, journey.outcome, journey.documents) = ([], [], nil, [])
      follow(answers, from: first, in: circumstances, &journey)
    }
  }
#endif
