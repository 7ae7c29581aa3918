"""What the sources contradict each other in: which of their statements the guides publish, and which they must not.

The rows are K1 to K23 of the comparison of the five source documents. Words are looked for in all that the site says in a
language; what nobody may publish is looked for in every file of it.
"""

import hashlib
import html
import json
import re

import pytest

import program
import shipped
from journeys import settings

ALL = program.LANGUAGES


def said_on(site, page):
    """The text of a page, without marks and with plain blanks."""
    text = re.sub(r"<[^>]+>", "", (site.folder / page).read_text())
    return " ".join(html.unescape(text).replace("\u00a0", " ").split())


def said(site, language):
    return " ".join(said_on(site, page) for page in site.pages_in(language))


PUBLISHED = [
    ("K1", ALL, "EUTR@SGAV.dk"),
    ("K1", ALL, "Styrelsen for Grøn Arealomlægning og Vandmiljø (SGAV)"),
    ("K2", ["en"], "Do not ask for the role by e-mail. The agency’s current guide does not tell you to."),
    ("K2", ["da"], "Bed ikke om rollen i en e-mail."),
    ("K2", ["nl"], "Vraag de rol niet per e-mail aan."),
    ("K2", ["en"], "According to the Belgian guide, TRACES sends you an e-mail when you can log in."),
    ("K2", ["da"], "Ifølge den belgiske vejledning sender TRACES dig en e-mail"),
    ("K2", ["nl"], "Volgens de Belgische handleiding stuurt TRACES u een e-mail"),
    ("K3", ALL, "FLEGT"),
    ("K3", ["da"], "Importerede træprodukter"),
    ("K3", ["en", "nl"], "imported Timber Products"),
    ("K4", ALL, "webgate.ec.europa.eu/tracesnt/login"),
    ("K4", ALL, "webgate.ec.europa.eu/cas"),
    ("K5", ["en"], "TRACES NT has required two-step verification since 11 June 2024."),
    ("K5", ["da"], "TRACES NT har krævet tofaktorgodkendelse siden 11. juni 2024."),
    ("K5", ["nl"], "TRACES NT vereist tweestapsverificatie sinds 11 juni 2024."),
    ("K5", ["en"], "Do not choose SMS."),
    ("K5", ["da"], "Vælg ikke sms."),
    ("K5", ["nl"], "Kies geen sms."),
    ("K6", ["da"], "+ Opret en ny erhvervsdrivende"),
    ("K6", ["en", "nl"], "Create Operator"),
    ("K6", ALL, "advanced search"),
    ("K7", ["en"], "Only an electronic licence can be claimed."),
    ("K7", ["da"], "Kun en elektronisk licens kan claimes."),
    ("K7", ["nl"], "Alleen een elektronische vergunning kunt u claimen."),
    ("K9", ["en"], "You cannot create your company in TRACES NT without it."),
    ("K9", ["da"], "Uden nummeret kan du ikke oprette din virksomhed i TRACES NT."),
    ("K9", ["nl"], "Zonder dit nummer kunt u uw bedrijf niet aanmaken in TRACES NT."),
    ("K10", ["en"], "A V-Legal document is not a FLEGT licence"),
    ("K10", ["da"], "Et V-Legal-dokument er ikke en FLEGT-licens"),
    ("K10", ["nl"], "Een V-Legal-document is geen FLEGT-vergunning"),
    ("K11", ALL, "Toldstyrelsen"),
    ("K12", ["en"], "only Indonesia and Ghana issue licences"),
    ("K12", ["da"], "kun Indonesien og Ghana der udsteder licenser"),
    ("K12", ["nl"], "alleen Indonesië en Ghana vergunningen af"),
    ("K13", ["en"], "A FLEGT licence then proves only that the timber is legal."),
    ("K13", ["da"], "beviser en FLEGT-licens kun at træet er lovligt"),
    ("K13", ["nl"], "Een FLEGT-vergunning bewijst dan alleen dat het hout legaal is."),
    ("K13", ["en"], "The two dates are likely, not certain"),
    ("K13", ["da"], "De to datoer er sandsynlige, ikke sikre"),
    ("K13", ["nl"], "De twee datums zijn waarschijnlijk, niet zeker"),
    ("K14", ALL, "webgate.ec.europa.eu/IMSOC/tracesnt-help/"),
    ("K15", ["en"], "may be at the top right or at the top left"),
    ("K15", ["da"], "kan være øverst til højre eller øverst til venstre"),
    ("K15", ["nl"], "kan rechtsboven of linksboven staan"),
    ("K16", ALL, "role request for a FLEGT timber importer"),
    ("K17", ["en"], "You need one for an import licence and for an importer statement, whether you are a company or a private person."),
    ("K17", ["da"], "både til en importlicens og til en importørerklæring"),
    ("K17", ["nl"], "voor een invoervergunning en voor een importeursverklaring"),
    ("K18", ALL, "HOLDER OF THE GOODS"),
    ("K18", ALL, "Holder of the goods"),
    ("K18", ALL, "Import of cultural goods"),
    ("K19", ["en"], "Leave the choice of the competent authority to TRACES NT."),
    ("K19", ["da"], "Overlad valget af kompetent myndighed til TRACES NT."),
    ("K19", ["nl"], "Laat de keuze van de bevoegde autoriteit over aan TRACES NT."),
    ("K20", ["en"], "Box 2, for use by the issuing country"),
    ("K20", ["da"], "Felt 2, forbeholdt det udstedende land"),
    ("K20", ["nl"], "Vak 2, voorbehouden aan het land van afgifte"),
    ("K20", ALL, "For the purposes of the issuing country"),
    ("K21", ALL, "webgate.ec.europa.eu/cas/help.html"),
    ("K22", ["en"], "as a rule at least every third day"),
    ("K22", ["da"], "som udgangspunkt mindst hver tredje dag"),
    ("K22", ["nl"], "in de regel ten minste om de drie dagen"),
]

UNPUBLISHED = [
    ("K1", r"svana@|@mst\.dk|SVANA"),
    ("K3", r"Section chapter: imported"),
    ("K8", r"webgate\.acceptance"),
    ("K10", r"(?i)vlegal"),
    ("K11", r"\bSKAT\b"),
    ("K12", r"(?i)first country|første land|eerste land"),
    ("K14", r"certificate/flegt/user-guide"),
    ("K21", r"loginRequestId|ECAS_LR"),
    ("K22", r"TRACES TNT|hver minimum|minimum 3\. dag"),
    ("K23", r"@svana\.dk|(?i:kommissær|fuldmægtig)"),
    ("links that are not safe", r"flegtlicence\.org"),
    ("examples that fail their own check", r"DK12345678|DK11223344|BE0123456789"),
]


@pytest.fixture(scope="module")
def texts(site):
    return {language: said(site, language) for language in ALL}


@pytest.mark.parametrize(("contradiction", "languages", "words"), PUBLISHED)
def test_what_won_is_published(texts, contradiction, languages, words):
    assert [language for language in languages if words not in texts[language]] == []


@pytest.mark.parametrize(("contradiction", "pattern"), UNPUBLISHED)
def test_what_lost_is_published_nowhere(site, contradiction, pattern):
    files = [file for file in site.folder.rglob("*") if file.suffix in (".html", ".js")]
    assert len(files) > len(ALL)
    assert [file.name for file in files if re.search(pattern, file.read_text())] == []


# The officials of the letter of 2016 and their numbers, which nobody is to find here either.
OFFICIALS = {
    "165dadcca1f863bb", "68496f91ac39f6e8", "53b2955623f7edd0", "d4f3e663c729a06c", "a5dec296c251e4c5", "fb90801b21c6b112",
    "7d53887550b55986",
}


def digests(text):
    """What stands for each word of a text, and for each number of 8 digits, however it is spaced."""
    words = {*re.findall(r"[^\W\d_]+", text.lower())}
    numbers = {re.sub(r"\D", "", number) for number in re.findall(r"(?<!\d)(?:\d\W?){8}(?!\d)", text)}
    return {hashlib.sha256(each.encode()).hexdigest()[:16] for each in words | numbers}


@pytest.mark.parametrize("language", ALL)
def test_no_official_of_the_old_letter_is_named(texts, language):
    found = {hashlib.sha256(each).hexdigest()[:16] for each in (b"eksempel", b"12345678")}
    assert found <= digests("Hr. EKSEMPEL, tlf. 12 34 56 78")
    assert digests(texts[language]) & OFFICIALS == set()


@pytest.mark.parametrize(
    ("language", "freed", "caveat"),
    [
        ("en", "you need no further due diligence", "A FLEGT licence then proves only that the timber is legal."),
        ("da", "kræves der ikke yderligere due diligence", "beviser en FLEGT-licens kun at træet er lovligt"),
        ("nl", "hebt u dan aan de zorgvuldigheidseisen voldaan", "Een FLEGT-vergunning bewijst dan alleen dat het hout legaal is."),
    ],
)
def test_nobody_is_freed_of_due_diligence_without_the_rules_to_come(site, language, freed, caveat):
    pages = [text for page in site.pages_in(language) if freed in (text := said_on(site, page))]
    assert pages != []
    assert [text for text in pages if caveat not in text.partition(freed)[2]] == []


def test_every_mailbox_and_telephone_is_one_that_the_facts_have(site):
    pages = "".join((site.folder / page).read_text() for page in site.pages)
    found = set(re.findall(r'href="(?:mailto|tel):([^"]+)"', pages))
    made_up = {address for address in found if address.endswith(".example") or address == "+4500000000"}
    assert found - made_up == {
        "sante-traces@ec.europa.eu",
        "EUTR@SGAV.dk",
        "flegt@environment.belgium.be",
        "+3222976350",
        "+4533958000",
    }


@pytest.mark.parametrize(
    ("day", "mailbox"),
    [("2016-12-05", "svana@svana.dk"), ("2017-02-01", "eutr@mst.dk"), ("2026-11-21", "EUTR@SGAV.dk")],
)
def test_the_danish_mailbox_is_that_of_the_day(day, mailbox):
    answers = {
        "country": "dk",
        "account": "yes",
        "role": "customs",
        "has-role": "no",
        "authority-name": "Toldsted Aarhus",
        "first-name": "Kim",
        "last-name": "Eksempel",
        "account-email": "kim@authority.example",
    }
    run = program.leidraad("wizard", "flegt-authority", *settings(answers), "--json", "--as-of", day)
    assert f"Cc: {mailbox}" in json.loads(run.output)["documents"][0]["text"]


ROLES = {
    "role-request": ("role request for a FLEGT timber importer", "Operator company: "),
    "authority-request": ("role request for a FLEGT Competent Authority", "Competent Authority: "),
    "customs-request": ("role request for a Customs Office", "Customs Office: "),
}
CC = {"dk": "EUTR@SGAV.dk", "be": "flegt@environment.belgium.be"}


def role_of(document):
    return document.removesuffix("-dk").removesuffix("-be")


EMAILS = [
    (journey, document) for journey in shipped.journeys() for document in journey.documents if role_of(document) in ROLES
]


def test_every_role_is_asked_for_from_every_country_that_asks_by_email():
    assert {(role_of(document), journey.answers["country"]) for journey, document in EMAILS} == {
        ("role-request", "be"), ("authority-request", "dk"), ("authority-request", "be"), ("customs-request", "dk"),
        ("customs-request", "be"),
    }


@pytest.mark.parametrize("language", ALL)
@pytest.mark.parametrize(("journey", "document"), EMAILS, ids=(f"{journey}, {document}" for journey, document in EMAILS))
def test_an_email_follows_the_five_rules_whatever_the_language_of_its_reader(journey, document, language):
    answers = journey.answers
    call = ("wizard", journey.guide, *settings(answers), "--json", "--as-of", "2026-11-21", "--language", language)
    run = program.leidraad(*call)
    [text] = [each["text"] for each in json.loads(run.output)["documents"] if each["id"] == document]
    subject, company = ROLES[role_of(document)]
    assert text.splitlines()[:4] == [
        f"From: {answers['account-email']}",
        "To: sante-traces@ec.europa.eu",
        f"Cc: {CC[answers['country']]}",
        f"Subject: {subject}",
    ]
    assert f"First name: {answers['first-name']}" in text
    assert f"Last name: {answers['last-name']}" in text
    assert company + (answers.get("company-name") or answers["authority-name"]) in text
    assert ("additional role request" in text) == (answers.get("has-role") == "yes")
