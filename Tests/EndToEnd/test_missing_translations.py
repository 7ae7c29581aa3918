"""A guide that lacks words in a language: refused, left out, or shown in its own language under a notice."""

import re

import pytest

from broken import OwnFolder
from catalogue import shown, words
from made_up import write_guide
from program import ROOT, leidraad
from published_site import ADDRESS, AS_OF

GUIDE = "flegt-follow"
GUIDES = list(ROOT.glob("Guides/*/guide.yaml"))
SITE = "Guides/authorities/dk/site.yaml"


@pytest.fixture
def own(tmp_path):
    (tmp_path / "own").mkdir()
    folder = OwnFolder(tmp_path / "own")
    folder.dutch = folder.folder / f"Localizations/nl/{GUIDE}.po"
    folder.config = folder.folder / SITE
    return folder


def build(own, out):
    return leidraad("build", out, "--as-of", AS_OF, "--config", own.config, *own.layers)


class Gap:
    """A guide without one of its Dutch messages, or one that nobody has begun to translate."""

    def __init__(self, own, kind):
        if kind == "all":
            self.guide, self.title, self.languages = "dictionary", "Dictionary", {"en"}
            write_guide(own.folder / "Guides", "en", ["One", "Two", "Three"])
            return
        self.guide, self.title, self.languages = GUIDE, shown(words(f"{GUIDE}.title", "en")), {"en", "da"}
        title = words(f"{GUIDE}.title", "nl")
        text = own.dutch.read_text()
        assert f'msgstr "{title}"' in text
        own.dutch.write_text(text.replace(f'msgstr "{title}"', 'msgstr ""'))


def choose(own, policy):
    own.config.write_text(own.config.read_text().replace("review: 6\n", f"review: 6\nmissing: {policy}\n"))


@pytest.mark.parametrize("kind", ["one message", "all"])
def test_a_site_is_refused_unless_it_says_otherwise(own, tmp_path, kind):
    gap = Gap(own, kind)
    run = build(own, tmp_path / "out")
    assert run.status == 7
    assert gap.guide in run.errors
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("kind", ["one message", "all"])
def test_a_guide_is_left_out_in_the_language(own, tmp_path, kind):
    gap = Gap(own, kind)
    choose(own, "omit")
    run = build(own, tmp_path / "out")
    assert run.status == 0, run.errors
    link = f">{gap.title}</a>"
    assert link not in (tmp_path / "out/nl/index.html").read_text()
    assert link in (tmp_path / "out/en/index.html").read_text()
    english = page_of(tmp_path / "out", "en", gap.title)
    missing = shown(words("not-in-language", "nl", domain="interface"))
    assert f'<span class="absent" lang="nl">{missing}</span>' in english
    assert set(re.findall(r'rel="alternate" hreflang="(..)"', english)) == gap.languages


@pytest.mark.parametrize("kind", ["one message", "all"])
def test_a_guide_is_shown_in_its_own_language_under_a_notice(own, tmp_path, browser, kind):
    gap = Gap(own, kind)
    choose(own, "notice")
    run = build(own, tmp_path / "out")
    assert run.status == 0, run.errors
    page = page_of(tmp_path / "out", "nl", gap.title)
    assert 'content="noindex"' in page and '<article lang="en">' in page and '<html lang="nl">' in page
    assert f'<link rel="canonical" href="{ADDRESS}/en/' in page
    assert page.partition("<article")[2].count('class="step"') > 2
    assert shown(words("shown-in", "nl", domain="interface").partition("{")[0]) in page.partition("<article")[0]
    told = (tmp_path / "out/sitemap.xml").read_text()
    assert len(re.findall(rf"<loc>{ADDRESS}/nl/handleidingen/", told)) == 2 * len(GUIDES) - 2 * (kind != "all")
    with browser.visit((tmp_path / "out").as_uri()) as visit:
        visit.open((tmp_path / "out/nl/index.html").as_uri())
        visit.follow(visit.page.get_by_role("link", name=gap.title, exact=True))
        assert not visit.barriers()
        # What leads on from it is in the language in which it is read.
        visit.follow(visit.page.locator("main .button"))
        assert visit.page.locator("html").get_attribute("lang") == "en"
        visit.page.go_back()
        assert visit.page.locator("html").get_attribute("lang") == "nl"
        assert not visit.elsewhere


def test_what_led_to_a_guide_leads_to_it_when_it_is_shown_in_another_language(own, tmp_path):
    Gap(own, "one message")
    choose(own, "notice")
    addresses = own.config.parent / "addresses.yaml"
    guides, care = addresses.read_text().split(f"  - id: {GUIDE}\n")
    addresses.write_text(f"{guides}  - id: {GUIDE}\n" + re.sub(r"nl: \[.*\]", "nl: [nu, vroeger]", care, count=1))
    run = build(own, tmp_path / "out")
    assert run.status == 0, run.errors
    assert (tmp_path / "out/nl/handleidingen/nu/index.html").exists()
    for kind, way in {"": "../nu", "print": "../../nu", "vragen": "../../nu"}.items():
        page = (tmp_path / "out/nl/handleidingen/vroeger" / kind / "index.html").read_text()
        assert f'<meta http-equiv="refresh" content="0; url={way}/index.html">' in page


def test_one_guide_may_be_treated_otherwise(own, tmp_path):
    gap = Gap(own, "all")
    care = f"  - id: {gap.guide}\n    published: 2026-11-21\n    reviewed: 2026-11-21\n"
    own.config.write_text(own.config.read_text() + care + "    missing: omit\n")
    assert build(own, tmp_path / "out").status == 0


def page_of(out, language, title):
    pages = [page.read_text() for page in (out / language).rglob("index.html")]
    [page] = [page for page in pages if f"<h1>{title}</h1>" in page and 'class="actions"' in page]
    return page
