import Localization
public import Phrasing

/// A small guide for somebody who begins to write one: it works as it is, and shows a question, a branch, a field and a list.
public struct NewGuide: Sendable {
  /// What stands in `guide.yaml`.
  public let guide: String
  /// What stands in `journeys.yaml`.
  public let journeys: String

  /// Whether a guide may have this id.
  public static func canBeCalled(_ id: String) -> Bool { Array(id.utf8).isID && id.utf8.count <= 64 }

  /// Whether the program has files of its own by this name, beside those of guides.
  public static func isTaken(_ id: String) -> Bool {
    Catalogue.plainDomains.contains(id) || ["facts", "authorities", GuideFolder.fragments].contains(id)
  }

  /// - Parameter day: The day on which it is made; its author has looked at everything then.
  public init(id: String, on day: CivilDate) {
    guide = """
      # yaml-language-server: $schema=../guide.schema.json
      format: 1
      guide: \(id)
      version: 1.0.0
      language: en
      checked: \(day.iso.string)
      title: The title of your guide
      summary: What readers can do once they have followed it.
      steps:
        - id: registered
          ask: yes-no
          title: Is your company registered?
          hint: Look for it in the register first.
          next: {yes: prepare, no: company}

        - id: company
          ask: fields
          title: Your company
          fields:
            - id: eori
              field: eori
              title: EORI number
              purpose: Customs find your company by it.
          next: prepare

        - id: prepare
          title: Prepare your papers
          do:
            - id: register
              text: Register your company.
              if: registered == no
            - id: papers
              text: Lay your papers ready.
          next: check

        - id: check
          title: Check your answers
          review: true
          next: ready
      outcomes:
        - id: ready
          title: You are ready
      documents:
        - id: list
          kind: checklist
          title: Your list

      """
    journeys = """
      journeys:
        - name: A company that is registered
          answers:
            registered: yes
          path: [registered, prepare, check]
          outcome: ready
          documents: [list]
          shows: []

        - name: A company that is not registered yet
          answers:
            registered: no
            eori: DK37606030
          path: [registered, company, prepare, check]
          outcome: ready
          documents: [list]
          shows: [prepare.item.register]

      """
  }
}
