/// What somebody is asked at a terminal, whichever way it is shown and answered.
struct Prompt {
  var kind: Kind
  /// What is asked, or what to do.
  var text: String
  /// What Enter alone keeps.
  var current: String?
  /// What is wrong with what was typed last.
  var problem: String?
  /// What was typed last and is to be mended.
  var entry = ""
  /// Whether it has been asked before in the same breath, so that a list need not be read out again.
  var isRepeated = false
  /// Whether what stands above it was just said and must stay in sight.
  var isBelowWords = false

  enum Kind {
    /// Words to be typed; what can be said of them meanwhile.
    case words(hint: (String) -> String?)
    case choice(Choice)
    case items(Items)
    /// Nothing but Enter.
    case pause
  }

  /// Options of which one is taken, or several.
  struct Choice {
    var options: [Option]
    var takesSeveral = false
    /// The number of the option that is only chosen by itself.
    var alone: Int?
    /// The numbers of those that are chosen already.
    var chosen: [Int] = []
    /// What Enter stands for where nothing need be chosen.
    var otherwise: String?
    /// Whether `+` can be typed, and `-` before a number.
    var takesSigns = false
  }

  struct Option {
    let title: String
    /// What stands below it, such as an answer below its question.
    var detail: String?
    /// Words by which it is found besides its title.
    var names: [String] = []
  }

  /// Things to do that can be ticked off.
  struct Items {
    let items: [Option]
    var ticked: [Int]
  }

  /// The numbers of what is ticked, where more than one thing can be.
  var ticked: [Int] {
    get {
      switch kind {
      case .choice(let choice) where choice.takesSeveral: choice.chosen
      case .items(let items): items.ticked
      case .choice, .words, .pause: []
      }
    }
    set {
      switch kind {
      case .choice(var choice) where choice.takesSeveral:
        choice.chosen = newValue
        kind = .choice(choice)
      case .items(var items):
        items.ticked = newValue
        kind = .items(items)
      case .choice, .words, .pause: break
      }
    }
  }
}
