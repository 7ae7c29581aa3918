import Phrasing

/// What is asked once for each row of a list, such as for each commodity of a lot.
public struct Rows: Equatable, Sendable {
  /// Among them may be further rows, but no deeper than ``depthLimit``.
  public let questions: [Position<Question>]
  /// How many rows there must be.
  public let least: Int
  public let most: Int
  /// What one row is called, such as “Commodity”.
  public let name: Message

  public init(questions: [Position<Question>], least: Int, most: Int, name: Message) {
    self.questions = questions
    self.least = least
    self.most = most
    self.name = name
  }

  /// How deep rows stand in rows.
  public static var depthLimit: Int { 2 }
  /// No list has more rows.
  public static var countLimit: Int { 99 }
  /// No row has a larger number.
  public static var numberLimit: Int { 999_999 }
}

#if !LEAN
  /// A question where it is asked: once, or in one row of a list; or a row itself, by its list.
  public struct Asked: Hashable, Sendable {
    public let question: Position<Question>
    /// The numbers of the rows in which it stands, the outermost first.
    public let rows: [Int]

    public init(_ question: Position<Question>, rows: [Int] = []) {
      self.question = question
      self.rows = rows
    }
  }

  extension Guide {
    /// Whether a question is asked in the rows of a list.
    func isInRow(_ question: Position<Question>) -> Bool { questions[question].owner != nil }

    /// The lists in whose rows a question stands, the outermost first, and the question itself.
    func chain(to question: Position<Question>) -> [Position<Question>] {
      var chain = [question]
      var inner = question
      while let owner = questions[inner].owner {
        chain.insert(owner, at: 0)
        inner = owner
      }
      return chain
    }

    /// Reads `country`, `goods/2/volume`, or `goods/2` for the row itself.
    public func asked(_ text: [UInt8]) -> Asked? {
      var list: Position<Question>?
      var rows: [Int] = []
      var isRow = true
      var part: [UInt8] = []
      for byte in text + [UInt8(ascii: "/")] {
        if byte != UInt8(ascii: "/") {
          part.append(byte)
        } else if isRow {
          guard let question = question(part), questions[question].owner == list else { return nil }
          list = question
          isRow = false
          part = []
        } else {
          guard let number = rowNumber(part), let list, questions[list].rows != nil else { return nil }
          rows.append(number)
          isRow = true
          part = []
        }
      }
      return list.map { Asked($0, rows: rows) }
    }

    private func rowNumber(_ digits: [UInt8]) -> Int? {
      var number = 0
      for digit in digits {
        guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9"), number <= Rows.numberLimit else { return nil }
        number = number * 10 + Int(digit - UInt8(ascii: "0"))
      }
      return 1...Rows.numberLimit ~= number ? number : nil
    }

    /// `goods/2/volume`
    public func text(of asked: Asked) -> [UInt8] {
      var text: [UInt8] = []
      let chain = chain(to: asked.question)
      for index in chain.indices {
        if index > 0 { text.append(UInt8(ascii: "/")) }
        text += questions[chain[index]].id
        guard index < asked.rows.count else { continue }
        text.append(UInt8(ascii: "/"))
        text += Decimal(Int64(asked.rows[index])).text
      }
      return text
    }
  }

  extension PathAnswers {
    public func answer(to asked: Asked, in guide: Guide) -> Answer? {
      var answers = self
      let chain = guide.chain(to: asked.question)
      for depth in asked.rows.indices where depth < chain.count {
        let rows = answers[chain[depth]]?.rows ?? []
        guard let row = rows.first(where: { $0.number == asked.rows[depth] }) else { return nil }
        answers = row.answers
      }
      return answers[asked.question]
    }
  }
#else
  // Where there are no lists, every question is asked once.
  public typealias Asked = Position<Question>

  extension Asked {
    public init(_ question: Position<Question>) { self = question }
    var question: Position<Question> { self }
  }

  extension Guide {
    func isInRow(_ question: Position<Question>) -> Bool { false }
    public func asked(_ text: [UInt8]) -> Asked? { question(text).map { Asked($0) } }
    public func text(of asked: Asked) -> [UInt8] { questions[asked.question].id }
  }
#endif
