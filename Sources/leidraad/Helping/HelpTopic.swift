import Presentation

/// What the help explains besides the commands.
enum HelpTopic: String, CaseIterable {
  case statuses, environment, files, accessibility

  var title: InterfaceMessage {
    switch self {
    case .statuses: .statusesTitle
    case .environment: .topicEnvironment
    case .files: .topicFiles
    case .accessibility: .topicAccessibility
    }
  }

  /// What is explained, each with its explanation.
  var rows: [(name: String, explanation: InterfaceMessage)] {
    switch self {
    case .statuses: ExitStatus.allCases.map { ("\($0.rawValue)", $0.explanation) }
    case .environment:
      [
        ("LC_ALL, LC_MESSAGES, LANG", .environmentLanguage), ("LC_ALL, LC_CTYPE, LANG", .environmentSigns),
        ("NO_COLOR", .environmentNoColor), ("ACCESSIBLE", .environmentAccessible), ("TERM=dumb", .environmentDumb),
        ("FORCE_HYPERLINK", .environmentLinks), ("VISUAL, EDITOR", .environmentEditor),
        ("XDG_DATA_HOME", .environmentDrafts), ("DICPATH", .environmentDictionaries),
      ]
    case .files:
      [
        ("Guides/", .filesGuides), ("Guides/facts/", .filesFacts), ("Guides/fragments/", .filesFragments),
        ("Guides/labels/", .filesLabels),
        ("Localizations/", .filesLocalizations), ("share/leidraad/", .filesInstalled),
        ("~/.local/share/leidraad/drafts/", .filesDrafts),
      ]
    case .accessibility:
      [
        ("--plain", .accessibilityPlain), ("--color never", .accessibilityColour),
        ("--answers FILE", .accessibilityAnswers),
        ("\(Command.build.call) \(Command.build.synopsis)", .accessibilityPages),
      ]
    }
  }
}
