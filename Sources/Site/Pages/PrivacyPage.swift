import Presentation

/// What happens to what readers type; `test_pages.py` and `test_keeping.py` prove each sentence but the last.
struct PrivacyPage {
  let voice: Voice

  @MarkupBuilder
  var content: [Markup] {
    for sentence in [
      InterfaceMessage.privacyTyped, .privacyKept, .privacyForgotten, .privacyElsewhere, .privacyMail, .privacyServer,
    ] {
      Element(.p) { voice.text(sentence) }
    }
  }
}
