"""The wizard in a page: the same questions, flaws, path and documents as in the terminal."""

import json
import re

import pytest

import program
from catalogue import shown, words
from journeys import BELGIAN, DANISH, settings
from program import leidraad
from published_site import AS_OF
from terminal import Terminal
from wizard_page import WizardPage, path_of


@pytest.fixture(params=["http", "file"])
def address(request, site):
    return site.over_http if request.param == "http" else site.as_file


def opened(visit, site, language, address=None):
    return WizardPage(visit, (address or site.over_http)(path_of(site, language)), language)


def walk_to_the_belgian_end(wizard):
    wizard.chooses("country", "be")
    wizard.chooses("account", "yes")
    wizard.types("name", company_name=BELGIAN["company-name"])
    wizard.does("search")
    wizard.chooses("company", "no")
    wizard.types("identity", eori="be 0314.595.348")
    wizard.does("create-operator")
    wizard.types(
        "sender", **{name.replace("-", "_"): BELGIAN[name] for name in ("first-name", "last-name", "account-email")}
    )
    wizard.does("send-email")
    wizard.does("first-shipment")
    wizard.does("check")
    wizard.stands_at("outcome-requested-be")


def in_terminal(answers, language="en"):
    call = ["wizard", "flegt-importer", *settings(answers), "--json", "--language", language, "--as-of", AS_OF]
    return leidraad(*call).output.rstrip("\n")


def answers_in(report):
    return re.search(r'"answers":(\{.*?\}),"missing"', report)[1]


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_the_page_reports_what_the_terminal_reports(site, browser, address, language):
    with browser.visit(site.address, site.folder.as_uri(), "data:", "blob:") as visit:
        wizard = opened(visit, site, language, address)
        walk_to_the_belgian_end(wizard)
        assert wizard.report == in_terminal(BELGIAN, language)
        written = {document["id"]: document["text"] for document in json.loads(wizard.report)["documents"]}
        assert wizard.document("role-request") == written["role-request"]
        assert (visit.elsewhere, visit.complaints, visit.refusals(), visit.kept()) == ([], [], [], [])


def test_answers_and_email_are_the_same_in_every_language():
    reports = [in_terminal(BELGIAN, language) for language in program.LANGUAGES]
    assert len({answers_in(report) for report in reports}) == 1
    assert len({json.loads(report)["documents"][0]["text"] for report in reports}) == 1


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_a_flaw_is_the_same_in_page_and_terminal(site, browser, language):
    with browser.visit(site.address) as visit:
        wizard = opened(visit, site, language)
        wizard.chooses("country", "be")
        wizard.chooses("account", "yes")
        wizard.types("name", company_name=BELGIAN["company-name"])
        wizard.does("search")
        wizard.chooses("company", "no")
        wizard.types("identity", eori="BE 0314.595.349")
        message = shown(words("eori.flaw.wrong-check-digit", language, "fields"))
        summary = wizard.page.get_by_role("alert")
        assert message in summary.inner_text()
        assert summary.evaluate("element => element.contains(document.activeElement)")
        assert wizard.page.locator("#message-eori-wrong-check-digit").inner_text() == message
        assert wizard.visit.barriers() == []
        so_far = {name: BELGIAN[name] for name in ("country", "account", "company-name", "company")}
        expected = json.loads(in_terminal(so_far | {"eori": "BE 0314.595.349"}, language))
        assert json.loads(wizard.report)["flaws"] == expected["flaws"]
        wizard.types("identity", eori="be 0314.595.348")
        wizard.stands_at("step-create-operator")


def test_the_keyboard_alone_is_enough(site, browser):
    with browser.visit(site.address) as visit:
        wizard = opened(visit, site, "da")
        keyboard = visit.page.keyboard

        def reach(selector):
            for _ in range(40):
                if visit.page.evaluate("selector => document.activeElement.matches(selector)", selector):
                    return
                keyboard.press("Tab")
            raise AssertionError(f"the Tab key does not reach {selector}")

        def choose(step, number):
            wizard.stands_at(f"step-{step}")
            reach(f"#step-{step} input[type=radio]")
            keyboard.press("Space")
            for _ in range(number):
                keyboard.press("ArrowDown")
            keyboard.press("Enter")

        def enter(step, *entries):
            wizard.stands_at(f"step-{step}")
            for answer, entry in entries:
                reach(f"#answer-{answer}")
                keyboard.insert_text(entry)
            keyboard.press("Enter")

        def go_on(step):
            wizard.stands_at(f"step-{step}")
            reach("button[type=submit]")
            keyboard.press("Enter")

        choose("country", 0)
        choose("account", 0)
        enter("name", ("company-name", DANISH["company-name"]))
        go_on("search")
        choose("company", 1)
        enter("identity", ("eori", "dk 37 60 60 30"))
        go_on("create-operator")
        go_on("wait")
        go_on("first-shipment")
        go_on("check")
        wizard.stands_at("outcome-requested-dk")
        expected = in_terminal(DANISH | {"account": "yes"}, "da")
        assert wizard.report == expected


def test_each_step_puts_up_no_barrier(site, browser):
    found = []
    with browser.visit(site.address, width=320) as visit:
        wizard = opened(visit, site, "nl")
        goes_on = wizard.goes_on

        def look_then_go_on():
            found.extend(visit.barriers())
            if visit.scrolls_sideways():
                found.append(f"{visit.page.url} scrolls sideways")
            goes_on()

        wizard.goes_on = look_then_go_on
        walk_to_the_belgian_end(wizard)
        found += visit.barriers()
    assert not found, "\n".join(found)


def test_back_and_reload_keep_the_answers(site, browser):
    with browser.visit(site.address) as visit:
        wizard = opened(visit, site, "en")
        wizard.chooses("country", "be")
        wizard.chooses("account", "yes")
        wizard.types("name", company_name=BELGIAN["company-name"])
        wizard.stands_at("step-search")
        visit.page.reload()
        wizard.stands_at("step-search")
        visit.page.go_back()
        wizard.stands_at("step-name")
        assert visit.page.locator("#answer-company-name").input_value() == BELGIAN["company-name"]
        assert BELGIAN["company-name"].split()[0] not in visit.page.url
        visit.page.get_by_role("button", name=wizard.said("back")).click()
        wizard.stands_at("step-account")
        assert visit.page.get_by_role("radio", name="Yes").is_checked()
        assert visit.kept() == []


def test_the_end_can_be_left_and_found_again(site, browser):
    with browser.visit(site.address) as visit:
        wizard = opened(visit, site, "en")
        walk_to_the_belgian_end(wizard)
        visit.page.go_back()
        wizard.stands_at("step-check")
        visit.page.go_forward()
        wizard.stands_at("outcome-requested-be")
        visit.page.reload()
        wizard.stands_at("outcome-requested-be")
        with visit.page.expect_download() as download:
            visit.page.locator("#document-role-request [data-file$=\".txt\"]").click()
        assert download.value.path().read_text() == wizard.document("role-request")


def test_what_holds_up_a_step_is_said_in_the_new_language(site, browser):
    with browser.visit(site.address) as visit:
        wizard = opened(visit, site, "en")
        wizard.goes_on()
        visit.page.get_by_role("alert").wait_for()
        visit.page.locator("a[hreflang=da]").first.click()
        visit.page.locator("html[lang=da]").wait_for()
        summary = visit.page.get_by_role("alert")
        assert shown(words("answer-missing", "da", "interface")) in summary.inner_text()
        assert summary.evaluate("element => element.contains(document.activeElement)")


def test_the_language_changes_in_place(site, browser, address):
    with browser.visit(site.address, site.folder.as_uri(), "data:", "blob:") as visit:
        wizard = opened(visit, site, "en", address)
        wizard.chooses("country", "be")
        wizard.chooses("account", "yes")
        wizard.types("name", company_name=BELGIAN["company-name"])
        wizard.stands_at("step-search")
        visit.page.locator("a[hreflang=da]").first.click()
        visit.page.locator("html[lang=da]").wait_for()
        wizard.language = "da"
        wizard.stands_at("step-search")
        heading = visit.page.get_by_role("heading", level=2).first
        assert heading.inner_text() == wizard.guide("search.title")
        assert heading.evaluate("element => element === document.activeElement")
        unanswered = visit.page.locator(".review [data-answer=eori]").text_content()
        assert unanswered == wizard.said("not-answered")
        wizard.does("search")
        wizard.chooses("company", "no")
        assert (visit.elsewhere, visit.complaints, visit.refusals()) == ([], [], [])
        assert visit.barriers() == []


def test_without_webassembly_the_page_leads_to_the_guide(site, browser):
    with browser.visit(site.address) as visit:
        visit.page.add_init_script("delete window.WebAssembly")
        visit.open(site.over_http(path_of(site, "en")))
        visit.page.get_by_text("WebAssembly is missing").wait_for()
        visit.follow(visit.page.get_by_role("link", name="Read the whole guide"))
        assert visit.page.locator("#step-company").count() == 1


def counted_at_the_terminal(language):
    """What stands above each step that the Belgian importer comes to."""
    entries = ["be", "yes", BELGIAN["company-name"], "", "no", BELGIAN["eori"]]
    entries += ["", BELGIAN["first-name"], BELGIAN["last-name"], BELGIAN["account-email"], "", "", ""]
    start = re.escape(words("step-count", language, "interface").partition("{")[0])
    call = ["wizard", "flegt-importer", "--plain", "--language", language, "--no-save", "--as-of", AS_OF]
    with Terminal(*call, columns=120, ACCESSIBLE="") as terminal:
        for entry in entries:
            terminal.type(entry)
        terminal.until(shown(words("flegt-importer.requested-be.title", language)))
        return re.findall(rf"^({start}\d+ \w+ \d+(?:[–-]\d+)?)\b", "\n".join(terminal.lines), re.MULTILINE)


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_the_page_counts_steps_as_the_terminal_does(site, browser, language):
    counted = []
    with browser.visit(site.address) as visit:
        wizard = opened(visit, site, language)
        lines = visit.page.locator(".progress summary [data-part|=step]:not([hidden])")
        goes_on = wizard.goes_on

        def look_then_go_on():
            counted.extend(lines.all_inner_texts())
            goes_on()

        wizard.goes_on = look_then_go_on
        walk_to_the_belgian_end(wizard)
        assert lines.count() == 0
        visit.page.go_back()
        wizard.stands_at("step-check")
        [last] = lines.all_inner_texts()
    if language == "en":
        assert (counted[0], counted[4], counted[-1]) == ("Step 1 of 9–13", "Step 5 of 9–11", "Step 11 of 11")
    assert last == counted[-1]
    assert list(dict.fromkeys(counted_at_the_terminal(language))) == counted


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_the_end_can_be_printed_with_its_documents_and_without_buttons(site, browser, language):
    with browser.visit(site.address) as visit:
        visit.page.add_init_script("window.printed = 0; window.print = () => { window.printed += 1; };")
        wizard = opened(visit, site, language)
        walk_to_the_belgian_end(wizard)
        visit.page.get_by_role("button", name=wizard.said("print-end"), exact=True).click()
        assert visit.page.evaluate("window.printed") == 1
        visit.page.emulate_media(media="print")
        assert visit.page.locator("#outcome-requested-be h2").is_visible()
        assert visit.page.locator("#document-role-request pre").is_visible()
        assert visit.page.locator("button:visible").count() == 0
        assert visit.refusals() == []
