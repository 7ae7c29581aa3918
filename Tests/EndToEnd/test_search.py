"""The search of the pages, as Danes and Dutch speakers type."""

import csv
import shutil

import pytest

import program
from catalogue import words
from made_up import PARTS, write_guide
from published_site import AS_OF

FOLDERS = {"da": "soeg", "nl": "zoeken", "en": "search"}


def table(name):
    with (program.ROOT / "Tests/Cases" / name).open() as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module", params=["da", "nl"])
def dictionary(request, tmp_path_factory, browser):
    """The search page of a site with a step for each title of the table, in one language."""
    language = request.param
    folder = tmp_path_factory.mktemp(language)
    rows = [row for row in table("search.tsv") if row["language"] == language]
    titles = list(dict.fromkeys(row["title"] for row in rows))
    write_guide(folder / "Guides", language, titles, PARTS[language].split())
    layers = ["--guides", folder / "Guides", "--localizations", program.ROOT / "Localizations"]
    # Away from the project, whose own guides have better answers to some of the words.
    shutil.copytree(program.ROOT / "Guides/labels", folder / "Guides/labels")
    run = program.leidraad("build", folder / "out", *layers, "--languages", language, "--as-of", AS_OF, folder=folder)
    assert run.status == 0, run.errors
    with browser.visit((folder / "out").as_uri()) as visit:
        visit.open((folder / "out" / language / FOLDERS[language] / "index.html").as_uri())
        yield visit, rows
        assert not visit.complaints and not visit.elsewhere and not visit.refusals()


def found(visit, query):
    visit.page.locator("#query").fill(query)
    return visit.page.locator("[data-part=found] a").all_inner_texts()


@pytest.mark.parametrize("expected", ["found", "compound", "not"])
def test_words_are_found_however_they_are_typed(dictionary, expected):
    visit, rows = dictionary
    wrong = []
    for row in rows:
        count = 3 if expected == "not" else 20
        if row["expected"] == expected and (row["title"] in found(visit, row["query"])[:count]) == (expected == "not"):
            wrong.append(f"{row['query']} → {row['title']}")
    assert not wrong, "\n".join(wrong)


def test_the_script_folds_as_the_generator_does(site, browser):
    with browser.visit(site.address) as visit:
        visit.open(site.over_http("da/soeg/index.html"))
        for row in table("folding.tsv"):
            folded = visit.page.evaluate("text => leidraad.fold(text)", row["text"])
            assert " ".join(long for long, _ in folded) == row["long"], row
            assert " ".join(short for _, short in folded) == row["short"], row


def test_the_table_has_as_many_rows_as_were_agreed():
    count = {kind: sum(row["expected"] == kind for row in table("search.tsv")) for kind in ("found", "compound", "not")}
    assert count["found"] >= 40 and count["compound"] == count["not"] == 30


@pytest.mark.parametrize("as_file", [False, True])
@pytest.mark.parametrize("language", program.LANGUAGES)
def test_a_guide_is_found_by_keyboard(site, browser, language, as_file):
    page = f"{language}/{FOLDERS[language]}/index.html"
    with browser.visit(site.address, site.folder.as_uri()) as visit:
        visit.open(site.as_file(page) if as_file else site.over_http(page))
        visit.page.locator("#query").focus()
        visit.page.keyboard.type("flegt import")
        assert visit.page.locator("[data-part=said]").inner_text().split()[-1].isdigit()
        visit.page.keyboard.press("ArrowDown")
        visit.page.keyboard.press("ArrowDown")
        visit.page.keyboard.press("ArrowUp")
        with visit.page.expect_navigation():
            visit.page.keyboard.press("Enter")
        assert "flegt" in visit.page.url
        assert not visit.complaints and not visit.elsewhere


def test_a_language_that_comes_late_moves_nobody_out_of_the_results(site, browser):
    held = []
    with browser.visit(site.address) as visit:
        visit.open(site.over_http("en/search/index.html"))
        visit.page.route("**/*.js", lambda route: held.append(route))
        visit.page.locator("#query").fill("zzz")
        visit.page.locator("#query").fill("flegt")
        visit.page.keyboard.press("ArrowDown")
        assert held
        for route in held:
            route.continue_()
        visit.page.wait_for_function("() => Object.keys(leidraad.search).length === 3")
        visit.page.evaluate("() => new Promise(requestAnimationFrame)")
        assert visit.page.evaluate("() => document.activeElement.closest('.results') !== null")


def test_a_slip_of_the_finger_is_pointed_out(site, browser):
    with browser.visit(site.address) as visit:
        visit.open(site.over_http("da/soeg/index.html"))
        assert found(visit, "virksomhdeer") == found(visit, "virksomhde") == []
        meant = visit.page.locator("[data-part=meant] button")
        assert meant.inner_text() == "virksomhed"
        meant.click()
        assert visit.page.locator("[data-part=found] a").count() > 0
        assert visit.page.locator("#query").evaluate("field => field === document.activeElement")


def test_what_stands_in_another_language_is_offered_as_such(site, browser):
    with browser.visit(site.address) as visit:
        visit.open(site.over_http("da/soeg/index.html"))
        assert found(visit, "vergunning") == []
        visit.page.locator("[data-part=elsewhere] li").first.wait_for()
        languages = visit.page.locator("[data-part=elsewhere] li").evaluate_all("items => items.map(item => item.lang)")
        assert set(languages) == {"nl"}
        assert not visit.barriers() and not visit.refusals() and not visit.kept()


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_without_javascript_there_is_the_alphabet_and_no_dead_field(site, browser, language):
    with browser.visit(site.address, java_script_enabled=False) as visit:
        visit.open(site.over_http(f"{language}/{FOLDERS[language]}/index.html"))
        assert not visit.page.locator("#query").is_visible()
        assert words("search-needs-javascript", language, domain="interface") in visit.page.locator("main").inner_text()
        title = words("index-title", language, domain="interface")
        visit.follow(visit.page.locator("main").get_by_role("link", name=title))
        assert visit.page.locator("h1").inner_text() == title


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_an_index_that_does_not_come_is_told_of(site, browser, language):
    with browser.visit(site.address) as visit:
        visit.page.route(f"**/assets/search.{language}.*.js", lambda route: route.abort())
        visit.open(site.over_http(f"{language}/{FOLDERS[language]}/index.html"))
        assert visit.page.get_by_role("alert").inner_text() == words("search-failed", language, domain="interface")
        assert not visit.page.locator("#query").is_visible()
