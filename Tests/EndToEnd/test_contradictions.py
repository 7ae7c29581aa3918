"""What the sources contradict each other in: which of their statements the guides publish, and which they must not.

The rows are K1 to K23 of the comparison of the five source documents. Words are looked for in all that the site says in a
language; what nobody may publish is looked for in every file of it.
"""

import html
import json
import re

import pytest

import program
from journeys import BELGIAN, settings

ALL = program.LANGUAGES


def said(site, language):
    """The text of every page in a language, without marks and with plain blanks."""
    text = " ".join((site.folder / page).read_text() for page in site.pages_in(language))
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", text)).replace("\u00a0", " ").split())


PUBLISHED = [
    ("K1", ALL, "EUTR@SGAV.dk"),
    ("K1", ALL, "Styrelsen for Grøn Arealomlægning og Vandmiljø (SGAV)"),
    ("K2", ["en"], "Do not send an e-mail. The agency’s present guide does not ask for one."),
    ("K2", ["da"], "Send ikke nogen e-mail."),
    ("K2", ["en"], "According to the Belgian guide, TRACES sends you an e-mail when you can log in."),
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
    ("K13", ["en"], "The two dates are likely, not certain"),
    ("K14", ALL, "webgate.ec.europa.eu/IMSOC/tracesnt-help/"),
    ("K15", ["en"], "it has stood both at the top right and at the top left"),
    ("K15", ["da"], "både øverst til højre og øverst til venstre"),
    ("K15", ["nl"], "zowel rechtsboven als linksboven"),
    ("K16", ALL, "role request for a FLEGT timber importer"),
    ("K17", ["en"], "You need one for an import licence and for an importer statement, as a company and as a private person."),
    ("K17", ["da"], "både til en importlicens og til en importørerklæring"),
    ("K17", ["nl"], "voor een invoervergunning en voor een importeursverklaring"),
    ("K18", ALL, "HOLDER OF THE GOODS"),
    ("K18", ALL, "Holder of the goods"),
    ("K18", ALL, "Import of cultural goods"),
    ("K19", ["en"], "Leave the choice of the competent authority to TRACES NT."),
    ("K19", ["da"], "Overlad valget af kompetent myndighed til TRACES NT."),
    ("K19", ["nl"], "Laat de keuze van de bevoegde autoriteit over aan TRACES NT."),
    ("K20", ["en"], "Box 2, for use by the issuing country"),
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
        "place": "customs",
        "has-role": "no",
        "authority-name": "Toldsted Aarhus",
        "first-name": "Kim",
        "last-name": "Eksempel",
        "account-email": "kim@authority.example",
    }
    run = program.leidraad("wizard", "flegt-authority", *settings(answers), "--json", "--as-of", day)
    assert f"Cc: {mailbox}" in json.loads(run.output)["documents"][0]["text"]


def test_the_belgian_email_follows_the_five_rules():
    run = program.leidraad("wizard", "flegt-importer", *settings(BELGIAN), "--json", "--as-of", "2026-11-21")
    text = json.loads(run.output)["documents"][0]["text"]
    assert text.splitlines()[:4] == [
        "From: zoe@exemple-fils.example",
        "To: sante-traces@ec.europa.eu",
        "Cc: flegt@environment.belgium.be",
        "Subject: role request for a FLEGT timber importer",
    ]
    assert "First name: Zoë" in text
    assert "Last name: D’Exemple" in text
    assert "Operator company: Exemple & Fils srl" in text
