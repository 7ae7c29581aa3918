// Examples of what is wrong with words, marks and links.
extension FindingExample {
  static let words: [Entry] = [
    rows(
      .hashOutsidePlural, "Fill in all fields.",
      da: ("Udfyld # felter.", "Udfyld alle felter."),
      nl: ("Vul # velden in.", "Vul alle velden in.")),
    rows(
      .apostropheHides, "Open “{file}” now.",
      da: ("Åbn '{file}' nu.", "Åbn ”{file}” nu."),
      nl: ("Open nu '{file}'.", "Open nu “{file}”.")),
    rows(
      .apostrophePlain, "The EU’s rules on photos apply.",
      da: ("EU's regler om fotos gælder.", "EU’s regler om fotos gælder."),
      nl: ("De regels van de EU over foto's gelden.", "De regels van de EU over foto’s gelden.")),
    rows(
      .braceStray, "Save it now.",
      da: ("Gem }den nu.", "Gem den nu."),
      nl: ("Sla het }nu op.", "Sla het nu op.")),
    rows(
      .braceUnclosed, "Good morning {name}",
      da: ("Godmorgen {name", "Godmorgen {name}"),
      nl: ("Goedemorgen {name", "Goedemorgen {name}")),
    rows(
      .edgeSpace, "First name",
      da: (" Fornavn", "Fornavn"),
      nl: (" Voornaam", "Voornaam")),
    rows(
      .spaceDouble, "Check the name.",
      da: ("Kontrollér  navnet.", "Kontrollér navnet."),
      nl: ("Controleer  de naam.", "Controleer de naam.")),
    rows(
      .spaceBeforeMark, "Your file: {file}",
      da: ("Din fil : {file}", "Din fil: {file}"),
      nl: ("Uw bestand : {file}", "Uw bestand: {file}")),
    rows(
      .noBreakSpace, "A bag weighs 30 kg.",
      da: ("En sæk vejer 30 kg.", "En sæk vejer 30 kg."),
      nl: ("Een zak weegt 30 kg.", "Een zak weegt 30 kg.")),
    rows(
      .unitBreaks, "Up to 30 kilograms.",
      da: ("Op til 30 kg.", "Op til 30 kg."),
      nl: ("Tot 30 kg.", "Tot 30 kg.")),
    rows(
      .stopDoubled, "Write to the authority, the office, etc.",
      da: ("Skriv til myndigheden, kontoret osv..", "Skriv til myndigheden, kontoret osv."),
      nl: ("Schrijf naar de autoriteit, het kantoor enz..", "Schrijf naar de autoriteit, het kantoor enz.")),
    rows(
      .lineBreaksDiffer, #"The first paragraph.\n\nThe second paragraph."#,
      da: ("Det første afsnit. Det andet afsnit.", #"Det første afsnit.\n\nDet andet afsnit."#),
      nl: ("De eerste alinea. De tweede alinea.", #"De eerste alinea.\n\nDe tweede alinea."#)),
    rows(
      .endPunctuation, "Enter your name.",
      da: ("Skriv dit navn", "Skriv dit navn."),
      nl: ("Vul uw naam in", "Vul uw naam in.")),
    rows(
      .startCase, "Next step",
      da: ("næste trin", "Næste trin"),
      nl: ("volgende stap", "Volgende stap")),
    rows(
      .bracketsUnpaired, "Weight (in kilograms)",
      da: ("Vægt (i kilogram", "Vægt (i kilogram)"),
      nl: ("Gewicht (in kilogram", "Gewicht (in kilogram)")),
    rows(
      .bracketsMissing, "Write the number (without spaces).",
      da: ("Skriv nummeret.", "Skriv nummeret (uden mellemrum)."),
      nl: ("Schrijf het nummer.", "Schrijf het nummer (zonder spaties).")),
    rows(
      .quotationMarks, "Click “Next” below.",
      da: (#"Klik på \"Næste\" nedenfor."#, "Klik på ”Næste” nedenfor."),
      nl: (#"Klik hieronder op \"Volgende\"."#, "Klik hieronder op “Volgende”.")),
    rows(
      .quotationsMissing, "Click “Save draft” twice.",
      da: ("Klik to gange for at gemme.", "Klik to gange på ”Gem kladde”."),
      nl: ("Klik twee keer om op te slaan.", "Klik twee keer op “Concept bewaren”.")),
    rows(
      .placeOrColourOnly, "Save it with the button.",
      da: ("Gem den med den grønne knap.", "Gem den med knappen."),
      nl: ("Sla het op met de groene knop.", "Sla het op met de knop.")),
    rows(
      .ellipsisDots, "Loading…",
      da: ("Indlæser...", "Indlæser…"),
      nl: ("Laden...", "Laden…")),
    rows(
      .numberDiffers, "The link works for 90 minutes.",
      da: ("Linket virker i 60 minutter.", "Linket virker i 90 minutter."),
      nl: ("De link werkt 19 minuten.", "De link werkt 90 minuten.")),
    rows(
      .dateDiffers, "Since 11 June 2024 this is required.",
      da: ("Siden 11. juli 2024 er det et krav.", "Siden 11. juni 2024 er det et krav."),
      nl: ("Sinds 11 juni 2025 is dit verplicht.", "Sinds 11 juni 2024 is dit verplicht.")),
    rows(
      .addressDiffers, "See https://example.org/help for help.",
      da: ("Se https://exampel.org/help for at få hjælp.", "Se https://example.org/help for at få hjælp."),
      nl: ("Zie https://exampel.org/help voor hulp.", "Zie https://example.org/help voor hulp.")),
    rows(
      .contactDiffers, "Write to help@example.org today.",
      da: ("Skriv til hjaelp@example.org i dag.", "Skriv til help@example.org i dag."),
      nl: ("Schrijf vandaag naar hulp@example.org.", "Schrijf vandaag naar help@example.org.")),
    rows(
      .codeDiffers, "An EORI number looks like DK37606030.",
      da: ("Et EORI-nummer ser ud som DK37606003.", "Et EORI-nummer ser ud som DK37606030."),
      nl: ("Een EORI-nummer ziet eruit als DK37606003.", "Een EORI-nummer ziet eruit als DK37606030.")),
    rows(
      .acronymMissing, "Find the NACE code of your trade.",
      da: ("Find koden for din branche.", "Find NACE-koden for din branche."),
      nl: ("Zoek de code van uw bedrijfstak.", "Zoek de NACE-code van uw bedrijfstak.")),
    rows(
      .translationMissing, "Answer the question.",
      da: ("", "Svar på spørgsmålet."),
      nl: ("", "Beantwoord de vraag.")),
    rows(
      .translationSame, "The authority checks your request.",
      da: ("The authority checks your request.", "Myndigheden ser på din anmodning."),
      nl: ("The authority checks your request.", "De autoriteit bekijkt uw aanvraag.")),
    rows(
      .languageOther, "The authority has not approved your request yet.",
      da: (
        "De aanvraag is nog niet door de autoriteit goedgekeurd.", "Myndigheden har endnu ikke godkendt din anmodning."
      ),
      nl: (
        "Myndigheden har endnu ikke godkendt din anmodning.", "De aanvraag is nog niet door de autoriteit goedgekeurd."
      )),
    rows(
      .allCapitals, "Do not close this window.",
      da: ("LUK IKKE DETTE VINDUE.", "Luk ikke dette vindue."),
      nl: ("SLUIT DIT VENSTER NIET.", "Sluit dit venster niet.")),
    rows(
      .wordDoubled, "Read and sign the statement.",
      da: ("Læs og og underskriv erklæringen.", "Læs og underskriv erklæringen."),
      nl: ("Lees en en onderteken de verklaring.", "Lees en onderteken de verklaring.")),
    rows(
      .letterForeign, "The street is closed.",
      da: ("Gaden er łukket.", "Gaden er lukket."),
      nl: ("De straat is dichţ.", "De straat is dicht.")),
    rows(
      .textGarbled, "Read the eastern page.",
      da: ("Læs den Ã¸stlige side.", "Læs den østlige side."),
      nl: ("Lees de nieuwe pagina over BelgiÃ«.", "Lees de nieuwe pagina over België.")),
    rows(
      .entityDoubled, "Terms & conditions apply.",
      da: ("Vilkår &amp;amp; betingelser gælder.", "Vilkår & betingelser gælder."),
      nl: ("Voorwaarden &amp;amp; bepalingen zijn van toepassing.", "Voorwaarden & bepalingen zijn van toepassing.")),
    rows(
      .leftover, "Show more details.",
      da: ("TODO: Vis flere oplysninger.", "Vis flere oplysninger."),
      nl: ("Toon meer gegevens FIXME.", "Toon meer gegevens.")),
    rows(
      .addressForm, "Write your name below.",
      da: ("Skriv Deres navn nedenfor.", "Skriv dit navn nedenfor."),
      nl: ("Schrijf je naam hieronder.", "Schrijf uw naam hieronder.")),
    rows(
      .lengthUnusual, "Yes",
      da: ("Ja, og her følger en lang forklaring som kilden ikke har", "Ja"),
      nl: ("Ja, en hier volgt een lange uitleg die de bron niet heeft", "Ja")),
    rows(
      .sentencesDiffer, "Open the list. Choose a line.",
      da: ("Åbn listen, og vælg en linje.", "Åbn listen. Vælg en linje."),
      nl: ("Open de lijst en kies een regel.", "Open de lijst. Kies een regel.")),
    rows(
      .varietyWord, "Choose your password.",
      nl: ("Kies uw paswoord.", "Kies uw wachtwoord.")),
    rows(
      .labelMissing, "Click <label:traces.save> now.",
      da: ("Klik på Gem nu.", "Klik på <label:traces.save> nu."),
      nl: ("Klik nu op Bewaren.", "Klik nu op <label:traces.save>.")),
    rows(
      .labelUnknown, "Click <label:traces.save> now.",
      da: ("Klik på <label:traces.gem> nu.", "Klik på <label:traces.save> nu."),
      nl: ("Klik nu op <label:traces.bewaren>.", "Klik nu op <label:traces.save>.")),
    rows(
      .linkMissing, "Open <link:traces.login> first.",
      da: ("Åbn siden først.", "Åbn <link:traces.login> først."),
      nl: ("Open eerst de pagina.", "Open eerst <link:traces.login>.")),
    rows(
      .linkUnknown, "Open <link:traces.login> first.",
      da: ("Åbn <link:traces.logind> først.", "Åbn <link:traces.login> først."),
      nl: ("Open eerst <link:traces.aanmelden>.", "Open eerst <link:traces.login>.")),
    rows(
      .linkBroken, "Read [the guide](link:traces.help) first.",
      da: ("Læs [vejledningen] (link:traces.help) først.", "Læs [vejledningen](link:traces.help) først."),
      nl: ("Lees eerst [de handleiding] (link:traces.help).", "Lees eerst [de handleiding](link:traces.help).")),
    rows(
      .linkTextVague, "[Search for your company](link:traces.search).",
      da: ("[Klik her](link:traces.search).", "[Søg efter din virksomhed](link:traces.search)."),
      nl: ("[Klik hier](link:traces.search).", "[Zoek uw bedrijf](link:traces.search).")),
    rows(
      .termLinkMissing, "You need an <term:eori>.",
      da: ("Du skal bruge et nummer.", "Du skal bruge et <term:eori>."),
      nl: ("U hebt een nummer nodig.", "U hebt een <term:eori> nodig.")),
    rows(
      .termLinkUnknown, "You need an <term:eori>.",
      da: ("Du skal bruge et <term:eoro>.", "Du skal bruge et <term:eori>."),
      nl: ("U hebt een <term:eoro> nodig.", "U hebt een <term:eori> nodig.")),
    rows(
      .guideLinkMissing, "The guide <guide:eu-login> takes you there.",
      da: ("Vejledningen om EU Login hjælper dig.", "Vejledningen <guide:eu-login> hjælper dig."),
      nl: ("De handleiding over EU Login helpt u.", "De handleiding <guide:eu-login> helpt u.")),
    rows(
      .guideLinkUnknown, "The guide <guide:eu-login> takes you there.",
      da: ("Vejledningen <guide:eu-logind> hjælper dig.", "Vejledningen <guide:eu-login> hjælper dig."),
      nl: ("De handleiding <guide:eu-inloggen> helpt u.", "De handleiding <guide:eu-login> helpt u.")),
    rows(
      .labelWithWords, "Click <label:traces.save> now.",
      da: ("Klik på [Gem](label:traces.save) nu.", "Klik på <label:traces.save> nu."),
      nl: ("Klik nu op [Bewaren](label:traces.save).", "Klik nu op <label:traces.save>.")),
    rows(
      .markupHTML, "This **matters**.",
      da: ("Det er <b>vigtigt</b>.", "Det er **vigtigt**."),
      nl: ("Dit is <b>belangrijk</b>.", "Dit is **belangrijk**.")),
    rows(
      .markupHeading, "Important",
      da: ("# Vigtigt", "Vigtigt"),
      nl: ("# Belangrijk", "Belangrijk")),
    rows(
      .emphasisDiffers, "This is **very important**.",
      da: ("Det er **meget vigtigt.", "Det er **meget vigtigt**."),
      nl: ("Dit is **heel belangrijk.", "Dit is **heel belangrijk**.")),
    rows(
      .codeSpanDiffers, "Type `ATR` in the box.",
      da: ("Skriv `ART` i feltet.", "Skriv `ATR` i feltet."),
      nl: ("Typ `ART` in het vak.", "Typ `ATR` in het vak.")),
    rows(
      .blocksDiffer, #"Bring:\n\n- the licence\n- the invoice"#,
      da: (#"Medbring:\n\n- licensen og fakturaen"#, #"Medbring:\n\n- licensen\n- fakturaen"#),
      nl: (#"Breng mee:\n\n- de vergunning en de factuur"#, #"Breng mee:\n\n- de vergunning\n- de factuur"#)),
  ].flatMap(\.self)
}
