"""The list of all steps in the wizard's page: where each of them stands, why they are those, and what there is to do so far."""

import itertools
import json

import pytest

import program
from catalogue import shown, words
from journeys import BELGIAN, settings
from program import leidraad
from published_site import AS_OF
from test_page_drafts import opens, saved_in_terminal
from wizard_page import WizardPage, path_of


@pytest.fixture
def opened(site, browser):
    def open_in(visit, language):
        return WizardPage(visit, site.over_http(path_of(site, language)), language)

    return open_in


def title(wizard, step):
    return shown(words(f"flegt-importer.{step}.title", wizard.language))


def unfolds(wizard):
    wizard.page.locator(".progress summary").click()


def listed(wizard):
    """Every step that the list shows, with its status."""
    rows = wizard.page.locator(".progress li:not([hidden])")
    return [tuple(row.inner_text().split("\n")) for row in rows.all()]


def reasons(wizard):
    return wizard.page.locator(".reasons li:not([hidden]) .when").all_text_contents()


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_the_list_says_what_is_done_and_what_follows_in_any_case(site, browser, opened, language):
    with browser.visit(site.address) as visit:
        wizard = opened(visit, language)
        done, to_do = wizard.said("step-done"), wizard.said("step-to-do")
        certain = ["name", "search", "company", "first-shipment", "check"]
        unfolds(wizard)
        assert listed(wizard) == [(title(wizard, step), to_do) for step in ["country", "account", *certain]]
        assert wizard.page.get_by_text(wizard.said("steps-may-follow"), exact=True).is_visible()
        assert visit.barriers() == []
        wizard.chooses("country", "be")
        wizard.chooses("account", "yes")
        wizard.stands_at("step-name")
        assert listed(wizard)[:3] == [
            (title(wizard, "country"), done), (title(wizard, "account"), done), (title(wizard, "name"), to_do),
        ]
        assert wizard.page.locator(".progress [aria-current=step]").all_inner_texts() == [title(wizard, "name")]


def test_a_step_of_the_list_leads_back_and_one_that_is_still_to_come_does_not(site, browser, opened):
    with browser.visit(site.address) as visit:
        wizard = opened(visit, "da")
        wizard.chooses("country", "be")
        wizard.chooses("account", "yes")
        wizard.types("name", company_name=BELGIAN["company-name"])
        wizard.stands_at("step-search")
        unfolds(wizard)
        assert listed(wizard)[3:5] == [(title(wizard, step), wizard.said("step-to-do")) for step in ("search", "company")]
        ahead = visit.page.locator(".progress").get_by_role("button", name=title(wizard, "first-shipment"), exact=True)
        assert ahead.is_disabled()
        visit.page.locator(".progress").get_by_role("button", name=title(wizard, "account"), exact=True).click()
        wizard.stands_at("step-account")
        assert visit.page.evaluate("document.activeElement.textContent") == title(wizard, "account")
        assert not visit.page.locator(".progress ol").is_visible()
        wizard.chooses("account", "no")
        wizard.stands_at("step-create-account")
        visit.page.go_back()
        wizard.stands_at("step-account")


def test_what_is_wrong_or_doubtful_is_to_be_looked_at_again(site, browser, opened, tmp_path):
    file = saved_in_terminal(tmp_path, BELGIAN | {"eori": "BE1"})
    with browser.visit(site.address, "data:", "blob:") as visit:
        wizard = opened(visit, "nl")
        opens(wizard, file)
        wizard.page.wait_for_function("JSON.parse(window.lastState).report.path.includes('identity')")
        unfolds(wizard)
        again = [row for row in listed(wizard) if row[1] == wizard.said("step-look-again")]
        assert again == [(title(wizard, "identity"), wizard.said("step-look-again"))]
        assert visit.barriers() == []


def test_an_answer_that_is_not_taken_is_to_be_looked_at_again_at_once(site, browser, opened):
    with browser.visit(site.address) as visit:
        wizard = opened(visit, "en")
        wizard.chooses("country", "be")
        wizard.chooses("account", "yes")
        wizard.types("name", company_name="")
        visit.page.get_by_role("alert").wait_for()
        unfolds(wizard)
        assert listed(wizard)[2] == (title(wizard, "name"), "Look at this again")
        wizard.types("name", company_name=BELGIAN["company-name"])
        wizard.stands_at("step-search")
        assert listed(wizard)[2] == (title(wizard, "name"), "Done")


def test_at_the_end_every_step_is_done_and_nothing_is_left_to_download(site, browser, opened, tmp_path):
    with browser.visit(site.address, "data:", "blob:") as visit:
        wizard = opened(visit, "en")
        file = saved_in_terminal(tmp_path)
        file.write_text(json.dumps(json.loads(file.read_text()) | {"place": None}))
        opens(wizard, file)
        wizard.stands_at("outcome-requested-be")
        unfolds(wizard)
        assert {status for _, status in listed(wizard)} == {"Done"}
        assert not visit.page.get_by_role("button", name=wizard.said("download-so-far")).is_visible()


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_the_answers_that_led_here_are_told_and_change_with_the_language(site, browser, opened, language):
    other = dict(zip(program.LANGUAGES, itertools.islice(itertools.cycle(program.LANGUAGES), 1, None)))[language]

    def expected(language):
        sentence = shown(words("if-answer", language, "interface"))
        guide = {key: shown(words(f"flegt-importer.{key}", language)) for key in ("account.title", "company.title")}
        return [
            sentence.replace("{answer}", shown(words(answer, language, "interface"))).replace("{question}", guide[title])
            for answer, title in (("yes", "account.title"), ("no", "company.title"))
        ]

    with browser.visit(site.address) as visit:
        wizard = opened(visit, language)
        assert not visit.page.locator(".reasons").is_visible()
        wizard.chooses("country", "be")
        wizard.chooses("account", "yes")
        wizard.types("name", company_name=BELGIAN["company-name"])
        wizard.does("search")
        assert reasons(wizard) == expected(language)[:1]
        wizard.chooses("company", "no")
        wizard.stands_at("step-identity")
        visit.page.get_by_text(wizard.said("how-you-came-here"), exact=True).click()
        assert visit.page.locator(".reasons li:not([hidden]) .when").last.is_visible()
        assert reasons(wizard) == expected(language)
        assert visit.barriers() == []
        visit.page.locator(f"a[hreflang={other}]").first.click()
        visit.page.locator(f"html[lang={other}]").wait_for()
        assert reasons(wizard) == expected(other)


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_what_there_is_to_do_so_far_is_the_list_that_the_terminal_writes(site, browser, opened, tmp_path, language):
    so_far = {name: BELGIAN[name] for name in ("country", "account", "company-name")} | {"account": "no"}
    call = ["wizard", "flegt-importer", *settings(so_far), "--no-input", "--language", language, "--as-of", AS_OF]
    leidraad(*call, "--out", tmp_path / "terminal")
    [written] = (tmp_path / "terminal").iterdir()
    with browser.visit(site.address, "data:", "blob:") as visit:
        wizard = opened(visit, language)
        unfolds(wizard)
        button = visit.page.get_by_role("button", name=wizard.said("download-so-far"))
        assert not button.is_visible()
        opens(wizard, saved_in_terminal(tmp_path, so_far))
        button.wait_for()
        with visit.page.expect_download() as download:
            button.click()
        assert download.value.suggested_filename == written.name
        assert download.value.path().read_bytes() == written.read_bytes()
