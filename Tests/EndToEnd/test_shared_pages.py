"""The pages that belong to no one guide: what an authority states, what has changed, and the order of the alphabet."""

import gzip
import html
import json
import re
import xml.etree.ElementTree as xml

import pytest

import program
from catalogue import entries, shown, words
from published_site import ADDRESS, AS_OF, AUTHORITIES

ATOM = "{http://www.w3.org/2005/Atom}"
STATEMENT = {"da": "tilgaengelighed", "nl": "toegankelijkheid", "en": "accessibility"}


def read(site, page):
    return (site.folder / page).read_text()


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_the_statement_is_linked_on_every_page(site, language):
    name = shown(words("accessibility-title", language, domain="interface"))
    for page in site.pages_in(language):
        # From the statement itself the way is shorter.
        assert re.search(rf'href="[^"]*index\.html">{name}<', read(site, page)), page


def test_denmark_has_its_statement_elsewhere_and_a_way_there(site):
    official = "https://erklaering.example/vejledning"
    for page in ["was/index.html", *(f"{language}/{STATEMENT[language]}/index.html" for language in STATEMENT)]:
        assert f'href="{official}"' in read(site, page), page
    danish = read(site, "da/tilgaengelighed/index.html")
    assert 'href="tel:+4500000000"' in danish and 'href="mailto:kontakt@vejledning.example"' in danish
    assert shown(words("accessibility-status", "da", domain="interface")) not in danish


@pytest.fixture(scope="module")
def belgian(tmp_path_factory):
    out = tmp_path_factory.mktemp("be") / "out"
    run = program.leidraad("build", out, "--as-of", AS_OF, "--config", AUTHORITIES / "be/site.yaml")
    assert run.status == 0, run.errors
    return out


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_the_model_of_the_union_is_followed_where_the_statement_is_our_own(belgian, language):
    page = (belgian / language / STATEMENT[language] / "index.html").read_text()
    headings = re.findall(r"<h2>(.*?)</h2>", page)
    keys = ("status", "exceptions", "preparation", "feedback", "enforcement")
    assert headings == [shown(words(f"accessibility-{key}", language, domain="interface")) for key in keys]
    assert "EN 301 549 V3.2.1" in page
    assert not (belgian / "was").exists()


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_what_has_changed_is_a_page_and_a_feed(site, language):
    feed = xml.fromstring(read(site, f"{language}/feed.xml"))
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    [entry] = feed.findall(f"{ATOM}entry")
    assert entry.find(f"{ATOM}updated").text == "2026-11-21T12:00:00Z"
    place = entry.find(f"{ATOM}id").text
    page, fragment = place.removeprefix(f"{ADDRESS}/").split("#")
    assert f'<li id="{fragment}">' in read(site, f"{page}index.html")
    assert entry.find(f"{ATOM}summary").text in read(site, f"{page}index.html")


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_the_alphabet_lists_every_guide_with_its_steps_and_ends(site, language):
    folder = "a-aa" if language == "da" else "a-z"
    listed = set(re.findall(r'href="\.\./([^"]*)"', read(site, f"{language}/{folder}/index.html")))
    for page in site.pages_in(language):
        content = read(site, page)
        if 'class="step"' in content and "/print/" not in page:
            own = page.removeprefix(f"{language}/")
            assert own in listed
            assert {f"{own}#{step}" for step in re.findall(r'class="step" id="(.*?)"', content)} <= listed
            ends = re.findall(r'id="(outcome-[^"]*)"', content)
            assert ends and {f"{own}#{end}" for end in ends} <= listed


def test_a_short_address_offers_every_language(site):
    page = read(site, "g/flegt-importer/index.html")
    assert re.findall(r'<a href="\.\./\.\./(..)/[^"]*" hreflang="(..)"', page) == [("da", "da"), ("nl", "nl"), ("en", "en")]
    assert 'content="noindex"' in page and "/g/" not in read(site, "sitemap.xml")


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_a_guide_tells_its_dates_and_which_version_it_is(site, language):
    days = {"da": ("21. november 2026", "21. maj 2027"), "nl": ("21 november 2026", "21 mei 2027"), "en": ("21 November 2026", "21 May 2027")}
    manifest = read(site, "manifest.json")
    [guide] = [guide for guide in json.loads(manifest)["guides"] if guide["id"] == "flegt-importer"]
    digest, words = guide["digest"][:12], guide["words"][language][:12]
    [page] = [page for page in site.pages_in(language) if 'id="step-company"' in read(site, page) and "flegt" in page and "/print/" not in page and 'id="wizard"' not in read(site, page)]
    foot = read(site, page).partition("<footer")[2]
    assert all(day in foot for day in days[language]) and digest in foot and words in foot
    assert len({guide["digest"], *guide["words"].values()}) == 1 + len(program.LANGUAGES)


_DOCUMENT_AND_PLACE = """entry => {
  const place = entry.querySelector('dd p')?.textContent;
  if (place && !entry.closest('section')) return place;
  const document = entry.closest('section').querySelector('h3').textContent;
  return document + ', ' + entry.querySelector('dd').firstChild.textContent.trim();
}"""


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_every_number_of_a_source_leads_to_what_it_stands_for(site, browser, language):
    listed = program.leidraad("sources", "--json", "--language", language).objects
    known = {statement["id"]: statement["source"] for statement in listed if statement["status"] != "left-out"}
    page = next(page for page in site.pages_in(language) if 'class="sources"' in read(site, page))
    with browser.visit(site.address) as visit:
        visit.open(site.over_http(page))
        links = visit.page.locator("details.sources dd a")
        numbers = links.evaluate_all("all => all.map(link => [link.textContent, link.href])")
        assert len(numbers) > 10
        visit.page.locator("details.sources summary").click()
        visit.follow(links.first)
        for number, address in numbers:
            entry = visit.page.locator(f"#{address.partition('#')[2]}")
            assert entry.locator("dt").inner_text() == number
            assert entry.evaluate(_DOCUMENT_AND_PLACE) == known[number]
        ways = visit.page.locator(".facts .small a").evaluate_all("all => all.map(link => link.getAttribute('href'))")
        assert "#source-s0-28" in ways and all(visit.page.locator(f"div{way} dt").count() == 1 for way in ways)
        assert not visit.complaints + visit.elsewhere


SOURCES = {"da": "adresser-og-kilder", "nl": "adressen-en-bronnen", "en": "addresses-and-sources"}


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_every_address_number_and_day_is_called_what_it_is(site, language):
    page = read(site, f"{language}/{SOURCES[language]}/index.html")
    names = {key.removeprefix("fact."): words for key, words in entries("sources", language).items() if key.startswith("fact.")}
    told = re.findall(r'<div id="fact-([^"]*)">\s*<dt>(.*?)</dt>\s*<dd>\s*<p class="value">(.*?)</p>', page)
    assert {(fact, html.unescape(name)) for fact, name, _ in told} == {(fact.replace(".", "-"), name) for fact, name in names.items()}
    assert {fact: value for fact, _, value in told if value[0] != "<"} == {
        "eudr-applies": DAYS[language][0],
        "eudr-applies-small": DAYS[language][1],
        "eudr-seen": DAYS[language][2],
        "flegt-indonesia": DAYS[language][3],
        "flegt-ghana": DAYS[language][4],
        "traces-two-step": DAYS[language][5],
        "traces-sms-ended": DAYS[language][6],
        "cultural-goods-documents": DAYS[language][7],
        "eu-login-link-lasts": LIMITS[language][0],
        "flegt-tolerance": LIMITS[language][1],
        "cultural-goods-threshold": LIMITS[language][2],
        "cultural-goods-days-to-ask": LIMITS[language][3],
        "cultural-goods-days-to-answer": LIMITS[language][4],
        "cultural-goods-days-to-decide": LIMITS[language][5],
    }


DAYS = {
    "da": ("30. december 2026", "30. juni 2027", "21. november 2026", "15. november 2016", "8. oktober 2025", "11. juni 2024", "30. juni 2025", "28. juni 2025"),
    "nl": ("30 december 2026", "30 juni 2027", "21 november 2026", "15 november 2016", "8 oktober 2025", "11 juni 2024", "30 juni 2025", "28 juni 2025"),
    "en": ("30 December 2026", "30 June 2027", "21 November 2026", "15 November 2016", "8 October 2025", "11 June 2024", "30 June 2025", "28 June 2025"),
}  # fmt: skip
LIMITS = {
    "da": ("90 minutter", "10\N{NO-BREAK SPACE}%", "18.000\N{NO-BREAK SPACE}euro", "21 dage", "40 dage", "90 dage"),
    "nl": ("90 minuten", "10%", "18.000\N{NO-BREAK SPACE}euro", "21 dagen", "40 dagen", "90 dagen"),
    "en": ("90 minutes", "10%", "EUR\N{NO-BREAK SPACE}18,000", "21 days", "40 days", "90 days"),
}


@pytest.mark.parametrize("language", ["da", "nl"])
def test_no_english_is_left_on_the_page_of_sources(site, language):
    page = read(site, f"{language}/{SOURCES[language]}/index.html").partition("<main")[2].partition("</main")[0]
    assert "lang=" not in page
    # Addresses stay as they are.
    text = html.unescape(re.sub(r"<[^>]*>", " ", re.sub(r'<a href="https:.*?</a>', "", page)))
    own = entries("sources", language)
    english = {words for key, words in entries("sources", "en").items() if words != own[key]}
    assert len(english) > 70 and [words for words in english if words in text] == []
    found = re.findall(r"\b(?:lines?|Articles?|recitals?|Annex|letter|guide|questions|Regulation|first seen|not known|source)\b", text)
    assert found == []


def test_the_page_of_sources_is_light_enough_for_a_telephone(site):
    for language, folder in SOURCES.items():
        page = (site.folder / language / folder / "index.html").read_bytes()
        assert len(gzip.compress(page, 9)) <= 10_000, language


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "French is one of Belgium’s languages. These guides are not in French yet."),
        ("da", "Fransk er et af Belgiens sprog. Vejledningerne findes ikke på fransk endnu."),
        ("nl", "Frans is een van de talen van België. Deze handleidingen zijn er nog niet in het Frans."),
    ],
)
def test_the_first_page_says_that_french_is_not_there_yet(site, language, said):
    assert said in read(site, f"{language}/index.html")
