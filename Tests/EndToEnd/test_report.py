"""The report for translators: a page a language, as a browser and a validator find it."""

import polib
import pytest

import validator
from program import ROOT, leidraad
from serving import served

SEEDED = ROOT / "Tests/LocalizationTests/Seeded"


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """The report of our own catalogues."""
    folder = tmp_path_factory.mktemp("own")
    run = leidraad("catalogue", "report", folder)
    assert (run.status, sorted(file.name for file in folder.iterdir())) == (
        0,
        ["da.html", "icon.svg", "nl-BE.html", "nl.html", "report.css", "report.js"],
    ), run.errors
    return folder


@pytest.fixture(scope="module")
def seeded(tmp_path_factory):
    """The report of catalogues in which nearly everything is wrong that can be."""
    folder = tmp_path_factory.mktemp("seeded")
    assert leidraad("catalogue", "report", folder, "--localizations", SEEDED, folder=folder).status == 0
    return folder


@pytest.fixture(scope="module")
def address(seeded):
    """The same by its address on this machine: what looks at styles may not do so in a folder."""
    with served(seeded) as address:
        yield address


def opened(visit, folder, name="da.html"):
    visit.open((folder / name).as_uri())
    return visit.page


@pytest.mark.parametrize("language", ["da", "nl"])
def test_every_message_stands_beside_its_source(own, browser, language):
    with browser.visit(own.as_uri()) as visit:
        page = opened(visit, own, f"{language}.html")
        rows = page.locator("article").evaluate_all(
            "all => all.map(one => [one.querySelector('h3').id,"
            " ...Array.from(one.querySelectorAll(':scope > dl > div > dd'), words => words.textContent)])"
        )
        assert not visit.elsewhere + visit.complaints + visit.refusals()
    wanted = [
        [f"{file.stem}/{entry.msgctxt}", entry.msgid, entry.msgstr]
        for file in sorted((ROOT / f"Localizations/{language}").glob("*.po"))
        for entry in polib.pofile(str(file))
        if not entry.obsolete
    ]
    assert sorted(rows) == sorted(wanted)


def test_each_branch_is_shown_with_a_value_that_leads_there(own, browser):
    with browser.visit(own.as_uri()) as visit:
        page = opened(visit, own)
        message = page.locator("article", has=page.locator("[id='interface/check-clean']"))
        assert message.locator(".choices").all_text_contents() == ["files = 1", "files = 0,5", "files = 0"]
        shown = message.locator(".shown dd.page").all_text_contents()
        terminal = message.locator(".shown dd.terminal").all_text_contents()
        assert [text.strip() for text in shown] == terminal and len(set(shown)) == 3
        assert all("{" not in text and "#" not in text for text in shown)


def test_a_guides_message_is_shown_as_on_the_page_and_in_the_terminal(own, browser):
    with browser.visit(own.as_uri()) as visit:
        page = opened(visit, own)
        message = page.locator("article", has=page.locator("[id='flegt-importer/flegt-importer.open.item.open']"))
        if not message.count():
            message = page.locator("article:has(.page a[href^='https:'])").first
        assert message.locator(".page a[href^='https:']").count() >= 1
        assert "<link:" not in message.locator(".terminal").first.text_content()


def test_findings_and_terms_stand_with_their_messages(seeded, browser):
    check = leidraad("check", "--json", "--catalogue", "da", "--localizations", SEEDED, folder=seeded)
    assert len(check.objects) > 80
    with browser.visit(seeded.as_uri()) as visit:
        page = opened(visit, seeded)
        rows = page.locator(".findings li").evaluate_all(
            "all => all.map(one => [one.closest('article')?.querySelector('h3').id.split('/')[1] ?? '', one.dataset.code])"
        )
        terms = page.locator(".terms li").all_text_contents()
        assert any(" → " in term for term in terms)
    # What is no message of the source, or the whole file, is told above the messages.
    wanted = [[finding["key"] or "", finding["code"]] for finding in check.objects]
    assert sorted(code for _, code in rows) == sorted(code for _, code in wanted)
    assert [row for row in rows if row[0] and row not in wanted] == [] and len([row for row in rows if row[0]]) > 80


def test_messages_are_found_by_their_words_and_by_what_is_to_be_done(seeded, browser):
    with browser.visit(seeded.as_uri()) as visit:
        page = opened(visit, seeded)
        every = page.locator("article").count()
        assert page.locator("#count").inner_text() == str(every)
        page.keyboard.press("Tab")
        while page.evaluate("document.activeElement.id") != "search":
            page.keyboard.press("Tab")
        page.keyboard.type("licens gyldig")
        shown = page.locator("article:visible")
        assert 0 < shown.count() < every
        assert page.locator("#count").inner_text() == str(shown.count())
        assert all("licens" in text.lower() and "gyldig" in text.lower() for text in shown.all_text_contents())
        page.fill("#search", "")
        page.keyboard.press("Tab")
        page.select_option("#show", "found")
        assert page.locator("article:visible").count() == page.locator("article:has(.findings)").count()
        page.select_option("#show", "missing")
        assert page.locator("article:visible").count() == page.locator("article[data-part~=missing]").count()


def test_without_a_script_all_messages_can_be_read(seeded, browser):
    with browser.visit(seeded.as_uri(), java_script_enabled=False) as visit:
        page = opened(visit, seeded)
        assert page.locator("article:visible").count() == page.locator("article").count() > 100
        assert page.locator("#search").count() == 0


@pytest.mark.parametrize("width, scheme", [(1280, "dark"), (320, "light")])
def test_nothing_stands_in_anybodys_way(address, browser, width, scheme):
    with browser.visit(address, width=width, color_scheme=scheme) as visit:
        visit.open(f"{address}/da.html")
        assert not visit.barriers() + visit.complaints + visit.refusals()
        assert not visit.scrolls_sideways()


def test_on_paper_nothing_is_left_out_but_what_is_clicked(seeded, browser):
    with browser.visit(seeded.as_uri()) as visit:
        page = opened(visit, seeded)
        page.emulate_media(media="print")
        assert page.locator("article:visible").count() == page.locator("article").count()
        assert not page.locator(".controls").is_visible()


def test_the_validator_finds_no_error(own, seeded, tmp_path):
    faults = validator.faults({"own.html": own / "nl.html", "seeded.html": seeded / "da.html"}, tmp_path)
    assert not faults, "\n".join(faults[:20])


def test_an_unknown_language_is_refused(tmp_path):
    run = leidraad("catalogue", "report", tmp_path, "--languages", "xx")
    assert (run.status, list(tmp_path.iterdir())) == (2, [])
