/// How a call ended, for the shell that made it.
enum ExitStatus: Int32, CaseIterable {
  case good = 0
  case failure = 1
  case wrongCall = 2
  case invalidEntry = 3
  case answersMissing = 4
  case exit = 5
  case draftUnfit = 6
  case brokenGuide = 7
  case interrupted = 130
}
