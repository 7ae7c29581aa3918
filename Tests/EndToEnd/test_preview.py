"""A site as it will look on a later day: what has to be looked at before that day comes."""

import re

import pytest

import program
from catalogue import shown, words
from published_site import OPTIONS
from program import leidraad

NAMES = {
    "da": "FLEGT-myndigheden i Belgien, e-mail", "nl": "De FLEGT-autoriteit van België, e-mail",
    "en": "The FLEGT authority of Belgium, e-mail",
}  # fmt: skip
DAYS = {"da": "30. december 2026", "nl": "30 december 2026", "en": "30 December 2026"}


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    folder = tmp_path_factory.mktemp("preview")
    (folder / "Guides/facts").mkdir(parents=True)
    (folder / "Guides/facts/mailbox.yaml").write_text(
        "facts:\n  - id: authority-be\n    kind: mail\n    name: The FLEGT authority of Belgium, e-mail\n    versions:\n"
        "      - from: 2026-11-21\n        until: 2026-12-29\n        value: flegt@environment.belgium.be\n"
        "        sources: [S4.25]\n        checked: 2026-11-21\n"
        "      - from: 2026-12-30\n        value: hout@milieu.example\n"
        "        sources: [S4.25]\n        checked: 2026-11-21\n"
    )
    options = [*OPTIONS[2:], "--as-of", "2026-12-30", "--preview", "--guides", folder / "Guides"]
    run = leidraad("build", folder / "out", *options)
    assert run.status == 0, run.errors
    return folder / "out"


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_what_will_have_changed_is_told(preview, language):
    page = (preview / language / "preview/index.html").read_text()
    assert f"<dt>{NAMES[language]}</dt>" in page and "hout@milieu.example" in page and "flegt@environment.belgium.be" in page
    places = re.findall(r'<a href="([^"#]*)#([^"]*)">[^<]*</a> – ([^<]*)<', page)
    assert {day for _, _, day in places} == {DAYS[language]}
    for file, place, _ in places:
        target = (preview / language / "preview" / file).resolve().read_text()
        section = target.partition(f'id="{place}"')[2].partition("<section")[0]
        assert DAYS[language] in re.sub(r"<[^>]*>", "", section).replace("\u00a0", " "), place
    assert len(places) >= 2


def test_every_page_says_that_it_is_a_preview(preview):
    pages = list(preview.rglob("index.html"))
    for page in pages:
        html = page.read_text()
        assert 'name="robots" content="noindex"' in html, page
        language = re.search('<html lang="(..)"', html)[1]
        if f"/{language}/" in str(page):
            assert f">{shown(words('preview-title', language, domain='interface'))}</a>" in html, page
    assert not [name for name in ("sitemap.xml", "robots.txt", "en/feed.xml", "server") if (preview / name).exists()]


def test_the_facts_of_that_day_stand_on_the_pages(preview):
    guides = [page.read_text() for page in preview.glob("en/guides/*/index.html")]
    assert any("mailto:hout@milieu.example" in guide for guide in guides)
    for page in preview.glob("*/*/*/index.html"):
        assert "mailto:flegt@environment.belgium.be" not in page.read_text()


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_it_puts_up_no_barrier(preview, browser, language):
    with browser.visit(preview.as_uri()) as visit:
        visit.open((preview / language / "preview/index.html").as_uri())
        # Of the page, not of the tool that looks for barriers.
        assert not visit.refusals() and not visit.elsewhere
        assert not visit.barriers()


def test_a_preview_needs_its_day(tmp_path):
    run = leidraad("build", tmp_path / "out", "--preview")
    assert run.status == 2
    assert "--as-of" in run.errors
