"""The words that guides use and readers may not know."""

import re

import pytest

import program
from catalogue import shown, words

FOLDERS = {"da": "ordliste", "nl": "woordenlijst", "en": "glossary"}
EXPLAINED = re.findall(
    r'msgctxt "([a-z-]+)\.meaning"', (program.ROOT / "Localizations/en/glossary.pot").read_text()
)


def glossary(site, language):
    return (site.folder / language / FOLDERS[language] / "index.html").read_text()


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_every_term_is_explained_and_named_in_the_other_languages(site, language):
    page = glossary(site, language)
    assert EXPLAINED and sorted(re.findall(r'<div id="term-([a-z-]+)">', page)) == sorted(EXPLAINED)
    for term in EXPLAINED:
        own = page.partition(f'<div id="term-{term}">')[2].partition("</div>\n</dl>")[0].partition('<div id="term-')[0]
        assert f"<dfn>{shown(words(term, language, domain='glossary'))}</dfn>" in own
        assert shown(words(f"{term}.meaning", language, domain="glossary")) in own
        for other in set(program.LANGUAGES) - {language}:
            if words(term, other, domain="glossary") != words(term, language, domain="glossary"):
                assert f'<span lang="{other}">{shown(words(term, other, domain="glossary"))}</span>' in own, term


@pytest.mark.parametrize(
    "language, first, last",
    [("da", "EORI-nummer", "verifikationsnummer"), ("nl", "bevoegde autoriteit", "zorgvuldigheidsverklaring")],
)
def test_terms_stand_in_the_order_of_the_language(site, language, first, last):
    titles = re.findall(r"<dfn>(.*?)</dfn>", glossary(site, language))
    assert titles.index(shown(first)) < titles.index(shown(last)) == len(titles) - 1


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_a_guide_links_a_term_where_it_uses_it_first(site, language):
    linked = {}
    for page in site.pages_in(language):
        html = (site.folder / page).read_text()
        terms = re.findall(rf'<a class="term" href="\.\./\.\./{FOLDERS[language]}/index\.html#term-([a-z-]+)">', html)
        assert len(terms) == len(set(terms)), page
        if terms:
            linked[page] = terms
            assert 'class="step"' in html and "/print/" not in page
    assert {"eori-number", "competent-authority", "flegt-licence"} <= set().union(*linked.values())
    assert len(linked) == len(list(program.ROOT.glob("Guides/*/guide.yaml")))


def test_an_inflected_word_is_linked_whole(site):
    pages = " ".join((site.folder / page).read_text() for page in site.pages_in("da"))
    assert '#term-licence-number">licensnummeret</a>' in pages
    assert '#term-competent-authority">kompetente myndighed</a>' in pages


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_terms_are_found_and_stand_in_the_alphabet(site, browser, language):
    title = words("check-digit", language, domain="glossary")
    alphabet = (site.folder / language / ("a-aa" if language == "da" else "a-z") / "index.html").read_text()
    assert f'{FOLDERS[language]}/index.html#term-check-digit">{shown(title)}</a>' in alphabet
    with browser.visit(site.address) as visit:
        folder = {"da": "soeg", "nl": "zoeken", "en": "search"}[language]
        visit.open(site.over_http(f"{language}/{folder}/index.html"))
        visit.page.locator("#query").fill(title)
        visit.follow(visit.page.locator("[data-part=found] a", has_text=title).first)
        assert visit.page.url.endswith(f"/{language}/{FOLDERS[language]}/index.html#term-check-digit")
