import Glibc
import Localization
import Presentation

/// One run of the command: what was asked, in whose language, and out of which folders.
struct Program {
  /// What is typed to call it.
  static let name = "leidraad"
  static let version = "0.1.0"

  private let arguments: [String]

  init(arguments: [String]) { self.arguments = arguments }

  func run() -> ExitStatus {
    let call: Call
    do throws(CallFlaw) {
      call = try Call(arguments)
    } catch {
      let language = Call.language(in: arguments)
      return refuse(error, in: Workplace(language: language, folders: Folders(given: nil), console: console(for: nil)))
    }
    let workplace = Workplace(call: call, console: console(for: call))
    do throws(CallFlaw) {
      if let language = call[.language], !workplace.speaks(language) {
        throw .unknownLanguage(language, workplace.languages)
      }
      return try perform(call, in: workplace)
    } catch {
      return refuse(error, in: workplace)
    }
  }

  private func perform(_ call: Call, in workplace: Workplace) throws(CallFlaw) -> ExitStatus {
    if call.has(.version) {
      workplace.console.result("\(Program.name) \(Program.version)")
      return .good
    }
    if call.has(.help) { return HelpPage(workplace: workplace).show(call.command) }
    try call.checkWords()
    return switch call.command {
    case nil: HelpPage(workplace: workplace).showWelcome()
    case .help where call.has(.man): ManualPage(workplace: workplace).show()
    case .help: try HelpPage(workplace: workplace).show(named: call.words.first)
    case .completions: try Completions(call, in: workplace).run()
    case .guides: GuideList(workplace: workplace).show(asJSON: call.has(.json))
    case .sources: SourceList(workplace: workplace).show(asJSON: call.has(.json))
    case .validate: try Validate(call, in: workplace).run()
    case .wizard: try FollowGuide(call, in: workplace).run()
    case .new: try BeginGuide(call, in: workplace).run()
    case .graph: try DrawGraph(call, in: workplace).run()
    case .journeys: try JourneyTask.perform(call, in: workplace)
    case .drafts: try DraftTask.run(call, in: workplace)
    case .build: try BuildSite(call, in: workplace).run()
    case .check: try Check(call, in: workplace).run()
    case .catalogue: try catalogue(call, in: workplace)
    }
  }

  private func catalogue(_ call: Call, in workplace: Workplace) throws(CallFlaw) -> ExitStatus {
    let (task, words) = try CatalogueTask.of(call)
    return try task.run(words, call, in: workplace)
  }

  private func refuse(_ flaw: CallFlaw, in workplace: Workplace) -> ExitStatus {
    let voice = workplace.voice
    var sentences = [voice.text(flaw.message)]
    if let wayOut = flaw.wayOut { sentences.append(voice.text(wayOut)) }
    sentences.append(voice.text(.tryHelp(command: flaw.help)))
    workplace.console.complain(sentences.map(visible).joined(separator: " "))
    return .wrongCall
  }

  private func console(for call: Call?) -> Console {
    let color = call?[.color].flatMap { ColorChoice(rawValue: $0) }
    let isPlain = call?.has(.plain) == true || getenv("ACCESSIBLE").map { $0.pointee != 0 } == true
    return Console(color: isPlain ? .never : color ?? .auto, isQuiet: call?.has(.quiet) ?? false, isPlain: isPlain)
  }
}
