import Presentation
import Wizard

/// Where a step leads, as links with what decides.
struct WaysOn {
  let guide: GuidePages
  let language: SiteLanguage
  /// The page from which they lead to the guide's; nothing where it is that page.
  var page: SitePath?

  /// The ways on from the step of a number; the plain way to the step that follows anyway is not said.
  func list(of step: StepPage, number: Int) -> Element? {
    if step.routes.count == 1, let route = step.routes.first, route.condition == nil {
      if case .step(let position) = route.target, position.index == number { return nil }
      return Element(.p) {
        Element(.anchor, .href(reference(route.target))) {
          language.voice.text(.goToStep(step: route.targetTitle))
        }
      }
    }
    return Element(.ul, .class("routes")) {
      for route in step.routes {
        Element(.li) {
          if let condition = route.condition {
            Element(.span, .class("when")) { condition }
            " → "
          }
          Element(.anchor, .href(reference(route.target))) { route.targetTitle }
        }
      }
    }
  }

  func reference(_ target: Target) -> Reference {
    let place =
      switch target {
      case .step(let position): "step-\(guide.steps[position.index].id)"
      case .outcome(let position): "outcome-\(guide.outcomes[position.index].id)"
      }
    guard let page else { return Reference(fragment: place) }
    return Reference(from: page, to: language.path(guide, .guide), fragment: place)
  }
}
