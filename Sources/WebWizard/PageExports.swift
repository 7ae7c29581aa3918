// What the page can call. A function here is exported by its name in Sources/Embedding/toolset.json.
//
// An entry comes in memory from `reserve`. A function that has something to say leaves it where `reply` points, and
// answers how many bytes it is; it says nothing, and answers -1, while no guide is open.
#if arch(wasm32)
  import Phrasing
  import Validation
  import Wizard

  nonisolated(unsafe) private var session: PageSession?
  nonisolated(unsafe) private var answer: [UInt8] = []
  nonisolated(unsafe) private var guide: [UInt8] = []
  nonisolated(unsafe) private var day = CivilDate.first
  nonisolated(unsafe) private var countries: [UInt8] = []

  /// Memory for an entry that the page hands over; ``release(_:)`` gives it back.
  @c(reserve)
  public func reserve(_ count: Int32) -> UnsafeMutableRawPointer {
    .allocate(byteCount: Int(count), alignment: 1)
  }

  @c(release)
  public func release(_ memory: UnsafeMutableRawPointer) {
    memory.deallocate()
  }

  /// Where the last reply stands, until the next call.
  @c(reply)
  public func reply() -> UnsafePointer<UInt8>? {
    answer.withUnsafeBufferPointer { $0.baseAddress }
  }

  /// What a field says of an entry in the circumstances of the open guide; or, where they are given and the program is
  /// not a lean one, in circumstances such as `today=2026-11-21 issuing-country=GH`.
  @c(check)
  public func check(
    _ field: UnsafePointer<UInt8>, _ fieldCount: Int32, _ entry: UnsafePointer<UInt8>, _ entryCount: Int32,
    _ circumstances: UnsafePointer<UInt8>?, _ circumstancesCount: Int32
  ) -> Int32 {
    guard let field = Field(id: bytes(field, fieldCount)) else { return -1 }
    var given = session?.circumstances ?? Circumstances()
    #if !LEAN
      if let circumstances {
        given.today = nil
        given.add(text: bytes(circumstances, circumstancesCount))
      }
    #endif
    return say(field.judge(bytes(entry, entryCount), in: given).report)
  }

  /// The day for which facts are asked, as a number such as 20261121.
  @c(today)
  public func today(_ number: Int32) {
    day = CivilDate(number: Int(number)) ?? day
  }

  /// Takes what countries are called; only a guide that asks for one needs it, before it is opened.
  @c(nameCountries)
  public func nameCountries(_ names: UnsafePointer<UInt8>, _ count: Int32) {
    countries = bytes(names, count)
  }

  /// Takes the guide; ``speak(_:_:)`` opens it.
  @c(open)
  public func open(_ bytesOfGuide: UnsafePointer<UInt8>, _ count: Int32) {
    guide = bytes(bytesOfGuide, count)
    session = nil
  }

  /// Opens the guide with these words, or goes on with them; answers -1 when guide and words do not fit together.
  @c(speak)
  public func speak(_ words: UnsafePointer<UInt8>, _ count: Int32) -> Int32 {
    do throws(ByteReader.Damaged) {
      if session == nil {
        session = try PageSession(guide: guide, words: bytes(words, count), day: day, countries: countries)
      } else {
        try session?.speak(bytes(words, count))
      }
      return state()
    } catch {
      return -1
    }
  }

  @c(enter)
  public func enter(_ question: Int32, _ entry: UnsafePointer<UInt8>, _ count: Int32) -> Int32 {
    let entry = bytes(entry, count)
    return say(session?.enter(entry, question: Int(question)))
  }

  #if !LEAN
    /// Takes an entry where it is asked, by an address such as `goods/2/volume`.
    @c(enterRow)
    public func enterRow(
      _ address: UnsafePointer<UInt8>, _ addressCount: Int32, _ entry: UnsafePointer<UInt8>, _ count: Int32
    ) -> Int32 {
      let entry = bytes(entry, count)
      return say(session?.enter(entry, at: bytes(address, addressCount)))
    }

    /// Goes into a row of a list; nought makes a new one.
    @c(openRow)
    public func openRow(_ list: Int32, _ row: Int32) -> Int32 { say(session?.open(row: Int(row), of: Int(list))) }

    /// Takes a row away, by its address.
    @c(removeRow)
    public func removeRow(_ address: UnsafePointer<UInt8>, _ count: Int32) -> Int32 {
      say(session?.remove(row: bytes(address, count)))
    }
  #endif

  @c(headFor)
  public func headFor(_ step: Int32) -> Int32 { say(session?.head(for: Int(step))) }

  @c(goOn)
  public func goOn() -> Int32 { say(session?.goOn()) }

  @c(goBack)
  public func goBack() -> Int32 { say(session?.goBack()) }

  @c(goTo)
  public func goTo(_ step: Int32) -> Int32 { say(session?.go(to: Int(step))) }

  @c(state)
  public func state() -> Int32 { say(session?.state(moved: false)) }

  /// A document of the journey by its number, in one of its forms, or by -1 the list of what there is to do so far;
  /// answers -1 where it has none such.
  @c(document)
  public func document(_ number: Int32, _ form: Int32) -> Int32 {
    say(session?.document(Int(number), as: Int(form)))
  }

  /// The answers as a file, which opens here and in the terminal.
  @c(draft)
  public func draft() -> Int32 { say(session?.draft) }

  private func bytes(_ start: UnsafePointer<UInt8>, _ count: Int32) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: Int(count)))
  }

  private func say(_ words: [UInt8]?) -> Int32 {
    answer = words ?? []
    return words == nil ? -1 : Int32(answer.count)
  }
#endif
