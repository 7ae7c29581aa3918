/// What the checks know of a language beyond ICU's data; a language without habits is not held to any.
struct LanguageHabits: Sendable {
  /// Quotation marks that words may stand between, opening and closing.
  var quotations: [(opening: [UInt8], closing: [UInt8])] = []
  /// Words that may stand twice in a row.
  var repeatable: WordSet = []
  /// Small words that belong to this language and to none of the others here.
  var ownWords: WordSet = []
  /// Words that address the reader otherwise than the language's register does.
  var refusedForms: WordSet = []
  /// The same, when a capital letter in the middle of a sentence tells them from other words.
  var refusedCapitalForms: WordSet = []
  /// Abbreviations that end in a full stop, without it.
  var abbreviations: [[UInt8]] = []
  /// Words for 0 to 12, each number's own list.
  var numberWords: [WordSet] = []
  /// Words of a link that do not say where it leads.
  var vagueLinks: Set<[UInt8]> = []
  /// What things on screens are called, and what is said before or behind them of where or of which colour they are; and
  /// what may stand between a thing and its place.
  var screenThings: WordSet = []
  var placesBefore: WordSet = []
  var placesBehind: WordSet = []
  var placeLinks: WordSet = []
  /// Whether a space before a colon, a question mark and their like is a slip.
  var refusesSpaceBeforeMarks = false

  /// How its texts are measured; nothing where that is not usual.
  var readability: Readability?
  /// Words of another variety of the language, each with what one says here.
  var varietyWords: [UInt64: String] = [:]

  static func of(_ language: String) -> LanguageHabits {
    var habits = whole(language)
    habits.varietyWords = varietyWords(language)
    return habits
  }

  private static func varietyWords(_ language: String) -> [UInt64: String] {
    let words =
      switch language {
      case "nl": "paswoord wachtwoord|gsm mobiele telefoon|gsm-nummer mobiel nummer|solden uitverkoop|bankkaart bankpas"
      case "nl-BE":
        "paswoord wachtwoord|pinpas bankkaart|pinnen met de kaart betalen|acceptgiro overschrijving"
          + "|burgerservicenummer rijksregisternummer|kvk-nummer ondernemingsnummer|mobieltje gsm|ggd gezondheidsdienst"
      default: ""
      }
    return Dictionary(
      uniqueKeysWithValues: words.split(separator: "|").map { pair in
        let parts = pair.split(separator: " ", maxSplits: 1)
        return (Word.hash(parts[0].utf8), String(parts[1]))
      })
  }

  private static func whole(_ language: String) -> LanguageHabits {
    switch String(language.prefix { $0 != "-" }) {
    case "da": danish
    case "nl": dutch
    case "en": english
    default: LanguageHabits()
    }
  }

  /// The languages whose own words tell them apart.
  static let known: [(language: String, ownWords: WordSet)] = [
    ("da", danish.ownWords), ("nl", dutch.ownWords), ("en", english.ownWords),
  ]

  private static let danish = LanguageHabits(
    quotations: pairs("”” »« ’’"),
    repeatable: words("det der den de som for så"),
    ownWords: words(
      "ikke og det til på af som har din dit dine du at skal når hvis eller også blive bliver endnu hvor"),
    refusedForms: words("jeres jer"),
    refusedCapitalForms: words("de dem deres"),
    abbreviations: list("osv m.m m.fl m.v mv bl.a f.eks ca nr tlf stk kl kr pr evt dvs inkl ekskl jf hhv etc pkt"),
    numberWords: numbers("nul|en et én ét|to begge|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv"),
    vagueLinks: phrases("her|klik her|se her|læs mere|mere|link|dette link|denne side"),
    screenThings: words(
      "knap knappen knapper ikon ikonet felt feltet link linket fane fanen pil pilen boks boksen cirkel cirklen menu menuen"
    ),
    placesBefore: words(
      "rød røde grøn grønne blå gul gule orange grå sort sorte hvid hvide lilla rund runde firkantet firkantede venstre højre øverste nederste"
    ),
    placesBehind: words("venstre højre øverst nederst"), placeLinks: words("til i på for"),
    refusesSpaceBeforeMarks: true, readability: .lix)

  private static let dutch = LanguageHabits(
    quotations: pairs("“” ‘’"),
    repeatable: words("die dat dit zij u je had was is het"),
    ownWords: words(
      "het een van niet uw naar voor met nog door moet aan bij deze wordt worden hebt zijn geen naam ook"),
    refusedForms: words("je jij jou jouw jouwe jullie"),
    abbreviations: list("enz bv bijv o.a d.w.z nr tel ca incl excl m.u.v i.p.v t.a.v blz e.d etc resp art"),
    numberWords: numbers("nul|een één eerste|twee beide|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"),
    vagueLinks: phrases("hier|klik hier|zie hier|lees meer|meer|link|deze link|deze pagina"),
    screenThings: words("knop knoppen icoon pictogram veld link koppeling tabblad pijl vak vakje cirkel menu symbool"),
    placesBefore: words(
      "rode groene blauwe gele oranje grijze zwarte witte paarse ronde vierkante linker rechter linkse rechtse bovenste onderste"
    ),
    placesBehind: words(
      "links rechts boven onder linksboven rechtsboven linksonder rechtsonder linkerkant rechterkant"),
    placeLinks: words("aan op in bij de het"),
    refusesSpaceBeforeMarks: true, readability: .fleschDouma)

  private static let english = LanguageHabits(
    quotations: pairs("“” ‘’"),
    repeatable: words("that had is"),
    ownWords: words("the and your not this you to with from which are be has been it its"),
    abbreviations: list("etc e.g i.e no approx incl vs"),
    numberWords: numbers("zero|one a an|two both|three|four|five|six|seven|eight|nine|ten|eleven|twelve"),
    vagueLinks: phrases("here|click here|see here|read more|more|link|this link|this page"),
    screenThings: words(
      "button buttons icon icons field fields link links tab tabs arrow arrows box circle menu symbol"),
    placesBefore: words(
      "red green blue yellow orange grey gray black white purple round square left right left-hand right-hand upper lower top bottom"
    ),
    placesBehind: words("left right top bottom left-hand right-hand"), placeLinks: words("on at in to the of"),
    refusesSpaceBeforeMarks: true, readability: .lix)

  private static func words(_ text: String) -> WordSet {
    WordSet(text.split(separator: " ").map { Word.hash($0.utf8) })
  }

  private static func list(_ text: String) -> [[UInt8]] { text.split(separator: " ").map { Array($0.utf8) } }

  private static func numbers(_ text: String) -> [WordSet] { text.split(separator: "|").map { words(String($0)) } }

  private static func phrases(_ text: String) -> Set<[UInt8]> { Set(text.split(separator: "|").map { Array($0.utf8) }) }

  private static func pairs(_ text: String) -> [(opening: [UInt8], closing: [UInt8])] {
    text.split(separator: " ").map { pair in
      let marks = pair.unicodeScalars.map { Array(String($0).utf8) }
      return (marks[0], marks[1])
    }
  }
}
