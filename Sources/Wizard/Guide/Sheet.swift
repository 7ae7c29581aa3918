#if !SHEETLESS
  /// A form to type from: its boxes in their order, whether anything was answered for them or not.
  ///
  /// A program that knows sheets knows lists as well.
  public final class Sheet: Sendable {
    public let boxes: [Box]

    public init(boxes: [Box]) { self.boxes = boxes }

    public final class Box: Sendable {
      public let id: [UInt8]
      /// What stands before its title on paper, such as `14`.
      public let mark: [UInt8]
      public let title: Message
      /// The answers that belong there; none where only the paper has what belongs there.
      public let answers: [Position<Question>]
      /// Whether the answers stand there in the form that they have in every language, such as a country’s two letters.
      public let isCode: Bool
      /// The list that fills it in once for each row.
      public let list: Position<Question>?
      /// What stands below the lines of the list.
      public let total: Position<Computed>?

      public init(
        id: [UInt8], mark: [UInt8], title: Message, answers: [Position<Question>], isCode: Bool,
        list: Position<Question>?, total: Position<Computed>?
      ) {
        self.id = id
        self.mark = mark
        self.title = title
        self.answers = answers
        self.isCode = isCode
        self.list = list
        self.total = total
      }
    }
  }
#endif
