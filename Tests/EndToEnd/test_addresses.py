"""Where guides stand: addresses that stay, and old ones that lead on."""

import re

import pytest

from broken import OwnFolder
from made_up import write_guide
from program import LANGUAGES, leidraad
from published_site import AS_OF, AUTHORITIES

MOVED = "da/vejledninger/bliv-flegt-importoer"
STANDS = "da/vejledninger/bliv-flegt-importoer-i-traces-nt"


@pytest.fixture
def own(tmp_path):
    """A guide, an authority's file and a place for the site, to change at will."""
    (tmp_path / "authority").mkdir()
    text = (AUTHORITIES / "be/site.yaml").read_text()
    (tmp_path / "authority/site.yaml").write_text(re.sub(r"(?m)^guides:\n(?:  .*\n)+", "", text))
    return tmp_path


def build(folder, *more):
    layers = ["--guides", folder / "Guides", "--languages", "da", *more]
    return leidraad("build", folder / "out", "--config", folder / "authority/site.yaml", "--as-of", AS_OF, *layers)


def guides(folder):
    return sorted(page.parent.name for page in (folder / "out/da/vejledninger").glob("*/index.html"))


def rename(folder, title):
    file = folder / "Guides/dictionary/guide.yaml"
    file.write_text(re.sub(r"(?m)^title: .*$", f"title: {title}", file.read_text()))


def test_an_address_stays_when_a_title_changes(own):
    write_guide(own / "Guides", "da", ["Ét"])
    assert build(own).status == 0
    assert "    da: [ordbog]\n" in (own / "authority/addresses.yaml").read_text()
    rename(own, "Træ og ær")
    assert build(own).status == 0
    assert "ordbog" in guides(own) and "trae-og-aer" not in guides(own)


def test_a_preview_gives_no_address(own):
    write_guide(own / "Guides", "da", ["Ét"])
    assert build(own, "--preview").status == 0
    assert [file.name for file in (own / "authority").iterdir()] == ["site.yaml"]


def test_an_address_that_is_given_up_leads_on(own, browser):
    write_guide(own / "Guides", "da", ["Ét"])
    assert build(own).status == 0
    lock = own / "authority/addresses.yaml"
    lock.write_text(lock.read_text().replace("[ordbog]", "[opslag, ordbog]"))
    assert build(own).status == 0
    with browser.visit((own / "out").as_uri()) as visit:
        for page in ("index.html", "print/index.html", "spoergsmaal/index.html"):
            visit.page.goto((own / "out/da/vejledninger/ordbog" / page).as_uri())
            visit.page.wait_for_url("**/opslag/**")
        assert not visit.elsewhere


def test_two_guides_of_one_title_stand_apart(own):
    write_guide(own / "Guides", "da", ["Ét"])
    write_guide(own / "Guides", "da", ["Andet"], name="second")
    assert build(own).status == 0
    assert {"ordbog", "ordbog-second"} <= set(guides(own))


@pytest.mark.parametrize(
    "words", ['"../../../etc"', '".."', '"/tmp"', '"a/b"', '"%2e%2e"', '"<b>"', '"javascript:x"', "Ordbog", '"a\\\\b"']
)
def test_an_address_that_leads_elsewhere_is_refused(own, words):
    write_guide(own / "Guides", "da", ["Ét"])
    (own / "authority/addresses.yaml").write_text(f"format: 1\nguides:\n  - id: dictionary\n    da: [{words}]\n")
    run = build(own)
    assert run.status == 7
    assert f"{own}/authority/addresses.yaml:4:10" in run.errors
    assert not (own / "out").exists()


def test_a_broken_file_of_addresses_is_left_as_it_is(own):
    write_guide(own / "Guides", "da", ["Ét"])
    (own / "authority/addresses.yaml").write_text("guides: nonsense\n")
    assert build(own).status == 7
    assert (own / "authority/addresses.yaml").read_text() == "guides: nonsense\n"


def test_addresses_that_cannot_be_read_are_not_taken_for_none(own):
    write_guide(own / "Guides", "da", ["Ét"])
    (own / "authority/addresses.yaml").mkdir()
    run = build(own)
    assert run.status == 7
    assert f"{own}/authority/addresses.yaml" in run.errors
    assert not (own / "out").exists()


def test_the_samples_addresses_are_complete(tmp_path):
    own = OwnFolder(tmp_path)
    for authority in ("dk", "be"):
        folder = own.folder / "Guides/authorities" / authority
        before = (folder / "addresses.yaml").read_text()
        run = leidraad("build", tmp_path / authority, "--config", folder / "site.yaml", "--as-of", AS_OF, *own.layers)
        assert run.status == 0, run.errors
        after = (folder / "addresses.yaml").read_text()
        assert after == before, f"build once with {authority}/site.yaml and commit its addresses"


def test_what_has_moved_says_where_to_in_the_sample(site):
    for kind in ("", "print/", "spoergsmaal/"):
        page = (site.folder / MOVED / kind / "index.html").read_text()
        up = "../" * (1 + kind.count("/"))
        assert f'<meta http-equiv="refresh" content="0; url={up}{STANDS.rpartition("/")[2]}/{kind}index.html">' in page
        assert 'content="noindex"' in page
    for file in ("server/nginx.conf", "server/htaccess", "server/_redirects"):
        assert f"/{MOVED}/" in (site.folder / file).read_text()
    assert MOVED + "/" not in (site.folder / "sitemap.xml").read_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_leads_to_an_address_that_was_given_up(site, language):
    for page in site.pages_in(language):
        assert not re.search(r'href="[^"]*/bliv-flegt-importoer/', (site.folder / page).read_text()), page
