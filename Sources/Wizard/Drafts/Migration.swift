// The page's program has no room for it; there the script earlier.js does the same where a guide has had other versions.
#if !arch(wasm32)
  /// A change of what a guide asks, by which drafts of earlier versions are brought up to date.
  public struct Migration: Equatable, Sendable {
    /// The version that came with it.
    public let version: [UInt8]
    /// The id of the answer that it is about: where an option has another id, as it is now, else as it was.
    public let question: [UInt8]
    public let change: Change

    public enum Change: Equatable, Sendable {
      /// The answer has another id.
      case renamed([UInt8])
      /// One of its options has another id.
      case optionRenamed([UInt8], to: [UInt8])
      /// It is no longer asked, for a reason.
      case dropped(Message)
    }

    public init(version: [UInt8], question: [UInt8], change: Change) {
      self.version = version
      self.question = question
      self.change = change
    }
  }

  extension Draft {
    /// The draft as the guide of today would have written it, and the reasons for which answers in it are gone.
    public func migrated(by migrations: [Migration]) -> (draft: Draft, dropped: [Message]) {
      var draft = self
      var dropped: [Message] = []
      for migration in migrations.inOrder where isVersion(version, before: migration.version) {
        switch migration.change {
        case .renamed(let name): draft = draft.renaming(migration.question, to: name)
        case .optionRenamed(let option, let name):
          draft = draft.renaming(option, of: migration.question, to: name)
        case .dropped(let reason):
          let left = draft.without(migration.question)
          if left != draft { dropped.append(reason) }
          draft = left
        }
      }
      return (draft, dropped)
    }

    /// The parts of an address such as `goods/2/volume`, of which every second is an id.
    private func parts(of address: [UInt8]) -> [[UInt8]] {
      address.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Array($0) }
    }

    private func names(_ address: [UInt8], _ question: [UInt8]) -> Bool {
      parts(of: address).enumerated().contains { $0.offset % 2 == 0 && $0.element == question }
    }

    private func renaming(_ question: [UInt8], to name: [UInt8]) -> Draft {
      func renamed(_ address: [UInt8]) -> [UInt8] {
        let new = parts(of: address).enumerated().map {
          $0.offset % 2 == 0 && $0.element == question ? name : $0.element
        }
        return Array(new.joined(separator: [UInt8(ascii: "/")]))
      }
      func renamed(_ entry: Entry) -> Entry {
        Entry(question: renamed(entry.question), text: entry.text, language: entry.language)
      }
      return with(
        answers: answers.map { renamed($0) }, unaccepted: unaccepted.map { renamed($0) },
        removed: removed.map { renamed($0) }, place: place == question ? name : place)
    }

    private func renaming(_ option: [UInt8], of question: [UInt8], to name: [UInt8]) -> Draft {
      let comma = UInt8(ascii: ",")
      let renamed = answers.map { entry -> Entry in
        guard parts(of: entry.question).last == question else { return entry }
        let options = entry.text.split(separator: comma, omittingEmptySubsequences: false).map { Array($0) }
        let text = Array(options.map { $0 == option ? name : $0 }.joined(separator: [comma]))
        return Entry(question: entry.question, text: text, language: entry.language)
      }
      return with(answers: renamed, unaccepted: unaccepted, removed: removed, place: place)
    }

    private func without(_ question: [UInt8]) -> Draft {
      with(
        answers: answers.filter { !names($0.question, question) },
        unaccepted: unaccepted.filter { !names($0.question, question) },
        removed: removed.filter { !names($0, question) }, place: place)
    }
  }

  extension [Migration] {
    /// By version; those of one version as they stand, but options last, because they name answers as these are called now.
    public var inOrder: [Migration] {
      func rank(_ migration: Migration) -> Int { if case .optionRenamed = migration.change { 1 } else { 0 } }
      return enumerated().sorted { first, second in
        let (one, other) = (first.element, second.element)
        if one.version != other.version { return isVersion(one.version, before: other.version) }
        return (rank(one), first.offset) < (rank(other), second.offset)
      }.map(\.element)
    }
  }
#endif
