// Examples of what is wrong with arguments, branches and their like.
extension FindingExample {
  static let structure: [Entry] = [
    rows(
      .argumentMissing, "Send it to {name} today.",
      da: ("Send den i dag.", "Send den til {name} i dag."),
      nl: ("Verstuur het vandaag.", "Verstuur het vandaag naar {name}.")),
    rows(
      .argumentUnknown, "Send it to {name} today.",
      da: ("Send den til {navn} i dag.", "Send den til {name} i dag."),
      nl: ("Verstuur het vandaag naar {naam}.", "Verstuur het vandaag naar {name}.")),
    rows(
      .argumentKindDiffers, "{count, plural, one {# day is left.} other {# days are left.}}",
      da: ("Dage tilbage: {count}.", "{count, plural, one {# dag er tilbage.} other {# dage er tilbage.}}"),
      nl: ("Dagen over: {count}.", "{count, plural, one {Nog # dag.} other {Nog # dagen.}}")),
    rows(
      .pluralFlattened, "{count, plural, one {# day is left.} other {# days are left.}}",
      da: ("{count, number} dage tilbage.", "{count, plural, one {# dag er tilbage.} other {# dage er tilbage.}}"),
      nl: ("{count, number} dagen over.", "{count, plural, one {Nog # dag.} other {Nog # dagen.}}")),
    rows(
      .argumentStyleDiffers, "Pay {fee, number, ::currency/EUR} today.",
      da: ("Betal {fee, number, ::currency/DKK} i dag.", "Betal {fee, number, ::currency/EUR} i dag."),
      nl: ("Betaal vandaag {fee, number, ::currency/DKK}.", "Betaal vandaag {fee, number, ::currency/EUR}.")),
    rows(
      .dateStyleUnknown, "Valid until {day, date, long}.",
      da: ("Gyldig til {day, date, lang}.", "Gyldig til {day, date, long}."),
      nl: ("Geldig tot {day, date, lang}.", "Geldig tot {day, date, long}.")),
    rows(
      .numberStyleUnknown, "Page {page, number, integer}",
      da: ("Side {page, number, heltal}", "Side {page, number, integer}"),
      nl: ("Pagina {page, number, geheel}", "Pagina {page, number, integer}")),
    rows(
      .skeletonUnknown, "Pay {fee, number, ::currency/EUR} today.",
      da: ("Betal {fee, number, ::valuta/EUR} i dag.", "Betal {fee, number, ::currency/EUR} i dag."),
      nl: ("Betaal vandaag {fee, number, ::valuta/EUR}.", "Betaal vandaag {fee, number, ::currency/EUR}.")),
    rows(
      .argumentTypeUnknown, "Page {page, number}",
      da: ("Side {page, tal}", "Side {page, number}"),
      nl: ("Pagina {page, getal}", "Pagina {page, number}")),
    rows(
      .argumentNameInvalid, "Save {file} now.",
      da: ("Gem {File} nu.", "Gem {file} nu."),
      nl: ("Sla {File} nu op.", "Sla {file} nu op.")),
    rows(
      .argumentNameEmpty, "Save {file} now.",
      da: ("Gem {} nu.", "Gem {file} nu."),
      nl: ("Sla {} nu op.", "Sla {file} nu op.")),
    rows(
      .argumentNumbered, "Save {file} now.",
      da: ("Gem {0} nu.", "Gem {file} nu."),
      nl: ("Sla {0} nu op.", "Sla {file} nu op.")),
    rows(
      .argumentMalformed, "{count, plural, one {# file} other {# files}}",
      da: ("{count plural, one {# fil} other {# filer}}", "{count, plural, one {# fil} other {# filer}}"),
      nl: (
        "{count plural, one {# bestand} other {# bestanden}}", "{count, plural, one {# bestand} other {# bestanden}}"
      )),
    rows(
      .argumentTypeMissing, "Page {page, number}",
      da: ("Side {page,}", "Side {page, number}"),
      nl: ("Pagina {page,}", "Pagina {page, number}")),
    rows(
      .pluralSelectorUnknown, "{count, plural, one {# field is empty.} other {# fields are empty.}}",
      da: (
        "{count, plural, en {# felt er tomt.} other {# felter er tomme.}}",
        "{count, plural, one {# felt er tomt.} other {# felter er tomme.}}"
      ),
      nl: (
        "{count, plural, een {# veld is leeg.} other {# velden zijn leeg.}}",
        "{count, plural, one {# veld is leeg.} other {# velden zijn leeg.}}"
      )),
    rows(
      .pluralMissing, "{count, plural, one {# box is full.} other {# boxes are full.}}",
      da: (
        "{count, plural, other {# kasser er fulde.}}",
        "{count, plural, one {# kasse er fuld.} other {# kasser er fulde.}}"
      ),
      nl: (
        "{count, plural, other {# dozen zijn vol.}}", "{count, plural, one {# doos is vol.} other {# dozen zijn vol.}}"
      )),
    rows(
      .pluralSuperfluous, "{count, plural, one {# step is left.} other {# steps are left.}}",
      da: (
        "{count, plural, one {# trin er tilbage.} few {# trin er tilbage.} other {# trin er tilbage.}}",
        "{count, plural, one {# trin er tilbage.} other {# trin er tilbage.}}"
      ),
      nl: (
        "{count, plural, one {Nog # stap.} few {Nog # stappen.} other {Nog # stappen.}}",
        "{count, plural, one {Nog # stap.} other {Nog # stappen.}}"
      )),
    rows(
      .otherMissing, "{answer, select, yes {Agreed} other {Refused}}",
      da: ("{answer, select, yes {Godkendt}}", "{answer, select, yes {Godkendt} other {Afvist}}"),
      nl: ("{answer, select, yes {Akkoord}}", "{answer, select, yes {Akkoord} other {Geweigerd}}")),
    rows(
      .branchDuplicate, "{count, plural, one {# file} other {# files}}",
      da: (
        "{count, plural, one {# fil} one {# filer} other {# filer}}", "{count, plural, one {# fil} other {# filer}}"
      ),
      nl: (
        "{count, plural, one {# bestand} one {# bestanden} other {# bestanden}}",
        "{count, plural, one {# bestand} other {# bestanden}}"
      )),
    rows(
      .branchUnopened, "{answer, select, yes {Agreed} other {Refused}}",
      da: ("{answer, select, yes Godkendt other {Afvist}}", "{answer, select, yes {Godkendt} other {Afvist}}"),
      nl: ("{answer, select, yes Akkoord other {Geweigerd}}", "{answer, select, yes {Akkoord} other {Geweigerd}}")),
    rows(
      .branchShadowed, "{count, plural, one {One message is new.} other {# messages are new.}}",
      nl: (
        "{count, plural, =1 {Een bericht is nieuw.} one {# bericht is nieuw.} other {# berichten zijn nieuw.}}",
        "{count, plural, one {# bericht is nieuw.} other {# berichten zijn nieuw.}}"
      )),
    rows(
      .branchDropsArgument, "{count, plural, one {{name} has # copy.} other {{name} has # copies.}}",
      da: (
        "{count, plural, one {Der er # kopi.} other {{name} har # kopier.}}",
        "{count, plural, one {{name} har # kopi.} other {{name} har # kopier.}}"
      ),
      nl: (
        "{count, plural, one {{name} heeft # kopie.} other {Er zijn # kopieën.}}",
        "{count, plural, one {{name} heeft # kopie.} other {{name} heeft # kopieën.}}"
      )),
    rows(
      .branchEmpty, "{kind, select, ship {By ship.} other {By road.}}",
      da: ("{kind, select, ship {} other {Ad landevejen.}}", "{kind, select, ship {Med skib.} other {Ad landevejen.}}"),
      nl: ("{kind, select, ship {} other {Over de weg.}}", "{kind, select, ship {Per schip.} other {Over de weg.}}")),
    rows(
      .branchesSame, "{n, plural, one {The field is empty.} other {The fields are empty.}}",
      da: (
        "{n, plural, one {Felterne er tomme.} other {Felterne er tomme.}}",
        "{n, plural, one {Feltet er tomt.} other {Felterne er tomme.}}"
      ),
      nl: (
        "{n, plural, one {De velden zijn leeg.} other {De velden zijn leeg.}}",
        "{n, plural, one {Het veld is leeg.} other {De velden zijn leeg.}}"
      )),
    rows(
      .oneWithoutNumber, "{count, plural, one {One attempt is left.} other {# attempts are left.}}",
      da: (
        "{count, plural, one {Et forsøg er tilbage.} other {# forsøg er tilbage.}}",
        "{count, plural, one {# forsøg er tilbage.} other {# forsøg er tilbage.}}"
      )),
    rows(
      .ordinalSwapped, "{place, selectordinal, one {#st row} two {#nd row} few {#rd row} other {#th row}}",
      da: ("{place, plural, one {#. række} other {#. række}}", "{place, selectordinal, other {#. række}}"),
      nl: ("{place, plural, one {#e rij} other {#e rij}}", "{place, selectordinal, other {#e rij}}")),
    rows(
      .selectBranchUnknown, "{answer, select, yes {You agreed.} other {You did not agree.}}",
      da: (
        "{answer, select, ja {Du sagde ja.} other {Du sagde nej.}}",
        "{answer, select, yes {Du sagde ja.} other {Du sagde nej.}}"
      ),
      nl: (
        "{answer, select, ja {U ging akkoord.} other {U ging niet akkoord.}}",
        "{answer, select, yes {U ging akkoord.} other {U ging niet akkoord.}}"
      )),
    rows(
      .selectBranchMissing, "{answer, select, yes {You agreed.} other {You did not agree.}}",
      da: ("{answer, select, other {Du har svaret.}}", "{answer, select, yes {Du sagde ja.} other {Du sagde nej.}}"),
      nl: (
        "{answer, select, other {U hebt geantwoord.}}",
        "{answer, select, yes {U ging akkoord.} other {U ging niet akkoord.}}"
      )),
    rows(
      .sentenceInPieces, "{count, plural, one {You have # week left.} other {You have # weeks left.}}",
      da: (
        "Du har {count, plural, one {# uge} other {# uger}} tilbage.",
        "{count, plural, one {Du har # uge tilbage.} other {Du har # uger tilbage.}}"
      ),
      nl: (
        "U hebt nog {count, plural, one {# week} other {# weken}} over.",
        "{count, plural, one {U hebt nog # week over.} other {U hebt nog # weken over.}}"
      )),
    rows(
      .choiceRefused, "{count, plural, one {# copy} other {# copies}}",
      da: ("{count, choice, 1#en kopi|1<flere kopier}", "{count, plural, one {# kopi} other {# kopier}}"),
      nl: ("{count, choice, 1#één kopie|1<meer kopieën}", "{count, plural, one {# kopie} other {# kopieën}}")),
    rows(
      .offsetRefused, "{count, plural, one {# other person} other {# others}}",
      da: ("{count, plural, offset:1 one {# anden} other {# andre}}", "{count, plural, one {# anden} other {# andre}}"),
      nl: (
        "{count, plural, offset:1 one {# ander} other {# anderen}}", "{count, plural, one {# ander} other {# anderen}}"
      )),
  ].flatMap(\.self)
}
