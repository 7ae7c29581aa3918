"""One file of answers, which opens in the page and in the terminal, whichever has written it."""

import json

import pytest

import program
from journeys import BELGIAN, settings
from program import leidraad
from published_site import AS_OF
from wizard_page import WizardPage, path_of

UNTAKEN = BELGIAN | {"eori": "BE1"}


def opened(visit, site, language):
    return WizardPage(visit, site.over_http(path_of(site, language)), language)


def opens(wizard, file):
    with wizard.page.expect_file_chooser() as chooser:
        wizard.page.get_by_role("button", name=wizard.said("open-answers"), exact=True).click()
    chooser.value.set_files(file)


def saves(wizard, folder):
    with wizard.page.expect_download() as download:
        wizard.page.get_by_role("button", name=wizard.said("save-answers"), exact=True).click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def saved_in_terminal(folder, answers=BELGIAN):
    file = folder / "flegt-importer.json"
    leidraad("wizard", "flegt-importer", *settings(answers), "--save", file, "--no-input", "--as-of", AS_OF)
    return file


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_what_the_page_saves_opens_in_the_terminal(site, browser, tmp_path, language):
    with browser.visit(site.address, "data:", "blob:") as visit:
        wizard = opened(visit, site, language)
        wizard.chooses("country", "be")
        wizard.chooses("account", "yes")
        wizard.types("name", company_name=BELGIAN["company-name"])
        wizard.does("search")
        wizard.stands_at("step-company")
        file = saves(wizard, tmp_path)
    assert file.name == "flegt-importer.json"
    draft = json.loads(file.read_text())
    assert draft["answers"] == {name: BELGIAN[name] for name in ("country", "account", "company-name")}
    assert draft["place"] == "company"
    again = leidraad("wizard", "--resume", file, "--no-input", "--save", tmp_path / "again.json", "--as-of", AS_OF)
    assert again.status == 4
    assert (tmp_path / "again.json").read_bytes() == file.read_bytes()


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_what_the_terminal_saves_opens_in_the_page(site, browser, tmp_path, language):
    file = saved_in_terminal(tmp_path, UNTAKEN)
    with browser.visit(site.address, "data:", "blob:") as visit:
        wizard = opened(visit, site, language)
        opens(wizard, file)
        wizard.page.wait_for_function('JSON.parse(window.lastState).report.path.includes("identity")')
        report = json.loads(wizard.report)
        assert report["answers"] == {name: BELGIAN[name] for name in ("country", "account", "company-name", "company")}
        assert report["flaws"] == [{"answer": "eori", "code": "length-be", "severity": "error"}]
        assert visit.complaints == []


def test_what_is_typed_and_not_gone_on_with_is_saved_too(site, browser, tmp_path):
    with browser.visit(site.address, "data:", "blob:") as visit:
        wizard = opened(visit, site, "en")
        wizard.chooses("country", "be")
        wizard.chooses("account", "yes")
        wizard.stands_at("step-name")
        wizard.page.get_by_role("textbox", name=wizard.guide("name.company-name.title"), exact=True).fill("Exemple srl")
        draft = json.loads(saves(wizard, tmp_path).read_text())
    assert draft["answers"] == {"country": "be", "account": "yes", "company-name": "Exemple srl"}
    assert draft["place"] == "name"


def test_what_was_not_taken_stands_beside_the_answer_again(site, browser, tmp_path):
    file = saved_in_terminal(tmp_path)
    draft = json.loads(file.read_text())
    draft["unaccepted"] = {"eori": {"entry": "BE1", "language": "da"}}
    file.write_text(json.dumps(draft))
    with browser.visit(site.address, "data:", "blob:") as visit:
        wizard = opened(visit, site, "en")
        opens(wizard, file)
        wizard.page.wait_for_function("document.querySelector('[data-part=said]').textContent !== ''")
        again = json.loads(saves(wizard, tmp_path).read_text())
    assert again["answers"] == BELGIAN
    assert again["unaccepted"] == {"eori": {"entry": "BE1", "language": "en"}}


SPOILT = {
    "another guide": lambda draft: json.dumps(draft | {"guide": "eu-login"}),
    "no answers": lambda draft: json.dumps({"draft": 1, "guide": "flegt-importer"}),
    "an answer of another kind": lambda draft: json.dumps(draft | {"answers": {"country": {"be": "be"}}}),
    "a form of tomorrow": lambda draft: json.dumps(draft | {"draft": 2}),
    "far too large": lambda draft: json.dumps(draft) + " " * (1 << 20),
    "no object": lambda draft: "null",
    "cut off": lambda draft: json.dumps(draft)[:99],
    "markup": lambda draft: "<script>document.title = 1</script>",
}


@pytest.mark.parametrize("name", SPOILT)
def test_another_file_is_refused_and_changes_nothing(site, browser, tmp_path, name):
    file = saved_in_terminal(tmp_path)
    file.write_text(SPOILT[name](json.loads(file.read_text())))
    with browser.visit(site.address, "data:", "blob:") as visit:
        wizard = opened(visit, site, "en")
        wizard.chooses("country", "dk")
        wizard.stands_at("step-account")
        before = wizard.report
        opens(wizard, file)
        wizard.page.get_by_text(wizard.said("answers-not-opened")).wait_for()
        assert wizard.report == before
        assert visit.complaints == []


@pytest.mark.parametrize("version", ["1000.0.0", "99.10.0"])
def test_a_draft_of_a_later_guide_waits_for_it(site, browser, tmp_path, version):
    file = saved_in_terminal(tmp_path)
    file.write_text(json.dumps(json.loads(file.read_text()) | {"version": version}))
    with browser.visit(site.address, "data:", "blob:") as visit:
        wizard = opened(visit, site, "da")
        before = wizard.report
        opens(wizard, file)
        wizard.page.get_by_text(wizard.said("answers-of-later-version")).wait_for()
        assert wizard.report == before
        wizard.chooses("country", "dk")
        wizard.stands_at("step-account")
        assert not wizard.page.get_by_text(wizard.said("answers-of-later-version")).is_visible()


def test_a_draft_of_an_earlier_guide_opens_and_says_what_has_changed(site, browser, tmp_path):
    file = saved_in_terminal(tmp_path)
    draft = json.loads(file.read_text()) | {"digest": "00", "place": "gone"}
    draft["answers"]["favourite-colour"] = "blue"
    draft["unaccepted"]["shoe-size"] = {"entry": "large", "language": "en"}
    file.write_text(json.dumps(draft))
    with browser.visit(site.address, "data:", "blob:") as visit:
        wizard = opened(visit, site, "nl")
        opens(wizard, file)
        wizard.page.get_by_text(wizard.said("guide-changed-since")).wait_for()
        wizard.stands_at("step-check")
        assert json.loads(wizard.report)["answers"] == BELGIAN
        told = [wizard.said("guide-changed-since"), wizard.said("answers-dropped"), "favourite-colour", "shoe-size"]
        assert told_above(wizard) == told
        assert visit.barriers() == []
        wizard.goes_on()
        wizard.stands_at("outcome-requested-be")
        assert visit.page.get_by_role("alert").count() == 0


def told_above(wizard):
    """What is said above the step, line by line."""
    alert = wizard.page.get_by_role("alert")
    assert alert.evaluate("alert => alert === document.activeElement")
    return [line.strip() for line in alert.inner_text().split("\n") if line.strip()]


REFUSED = {
    "an option that is gone": ("country", "se", "step-country", "country.title"),
    "a number that is wrong": ("eori", "BE0314595349", "step-identity", "identity.eori.title"),
}


@pytest.mark.parametrize("name", REFUSED)
@pytest.mark.parametrize("language", program.LANGUAGES)
def test_an_answer_that_is_no_longer_taken_is_named_by_page_and_terminal(site, browser, tmp_path, name, language):
    answer, entry, place, question = REFUSED[name]
    file = saved_in_terminal(tmp_path)
    draft = json.loads(file.read_text())
    draft["answers"][answer] = entry
    file.write_text(json.dumps(draft | {"place": "check"}))
    with browser.visit(site.address, "data:", "blob:") as visit:
        wizard = opened(visit, site, language)
        title = wizard.guide(question)
        opens(wizard, file)
        wizard.stands_at(place)
        assert told_above(wizard) == [wizard.said("answers-refused"), title]
        other = "da" if language == "nl" else "nl"
        visit.page.locator(f"a[hreflang={other}]").first.click()
        visit.page.locator(f"html[lang={other}]").wait_for()
        wizard.language = other
        shown = visit.page.get_by_role("alert").inner_text()
        assert wizard.said("answers-refused") in shown and wizard.guide(question) in shown
    resumed = leidraad(
        "wizard", "--resume", file, "--no-input", "--no-save", "--as-of", AS_OF, "--language", language)
    assert title in resumed.errors
