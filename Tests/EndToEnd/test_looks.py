"""The wizard's page and the search in every state, in every look that a reader may have chosen."""

import contextlib
import json
import re

import pytest

import program
import shipped
from catalogue import shown, words
from drafts import changed
from journeys import BELGIAN
from onlooker import Onlooker
from program import leidraad
from published_site import AS_OF
from test_keeping import FULL, box
from test_page_drafts import opens
from test_search import FOLDERS, found
from wizard_page import WizardPage, path_of

SHEET = next(each.answers for each in shipped.journeys() if each.name == "Denmark, a licence from Indonesia, with its sheet")


@pytest.fixture(params=program.LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def watched(site, browser, record_property, request):
    """Somebody who looks at all that a visitor sees; scripts may have changed the browser before."""

    @contextlib.contextmanager
    def watch(*scripts):
        with browser.visit(site.address, "data:", "blob:") as visit:
            for script in scripts:
                visit.page.add_init_script(script)
            onlooker = Onlooker(visit)
            yield onlooker
        assert not onlooker.found, "\n".join(onlooker.found)
        record_property(request.node.name, onlooker.figure)

    return watch


@pytest.fixture
def asked(site, language):
    """The wizard of a guide, as a visitor finds it."""
    return lambda visit, guide="flegt-importer": WizardPage(
        visit, site.over_http(path_of(site, language, guide)), language)


def draft(folder, guide, said, **changes):
    """Answers as a file, saved in the terminal and changed since then."""
    (folder / "answers.json").write_text(json.dumps(said))
    file = folder / "draft.json"
    call = ["wizard", guide, "--answers", folder / "answers.json", "--save", file]
    leidraad(*call, "--no-input", "--as-of", AS_OF)
    changed(file, lambda draft: draft.update(changes))
    return file


def wait_for_alert(wizard):
    wizard.page.get_by_role("alert").first.wait_for()


def adds_row(wizard):
    wizard.page.locator("[data-part=add-row]").locator("visible=true").click()


def test_no_state_of_the_wizard_puts_up_a_barrier(watched, asked, language):
    with watched() as onlooker:
        page, looks = onlooker.visit.page, onlooker.looks
        wizard = asked(onlooker.visit)
        looks("a question")
        onlooker.looks_in_forced_colours("a question")
        wizard.goes_on()
        wait_for_alert(wizard)
        looks("nothing chosen")
        wizard.chooses("country", "be")
        wizard.chooses("account", "yes")
        wizard.stands_at("step-name")
        looks("a field")
        wizard.types("name", company_name=BELGIAN["company-name"])
        wizard.stands_at("step-search")
        looks("what there is to do")
        wizard.does("search")
        wizard.chooses("company", "no")
        wizard.types("identity", eori="BE 0314.595.349")
        wait_for_alert(wizard)
        looks("a wrong entry")
        onlooker.looks_in_forced_colours("a wrong entry")
        wizard.types("identity", eori=BELGIAN["eori"])
        wizard.does("create-operator")
        fields = ("first-name", "last-name", "account-email")
        wizard.types("sender", **{name.replace("-", "_"): BELGIAN[name] for name in fields})
        wizard.does("send-email")
        wizard.does("first-shipment")
        wizard.stands_at("step-check")
        page.locator(".progress summary").click()
        page.locator(".reasons summary").click()
        looks("the review below all steps, with the answers that led there")
        onlooker.looks_in_forced_colours("the review")
        wizard.does("check")
        wizard.stands_at("outcome-requested-be")
        page.locator("#document-role-request pre").wait_for()
        looks("the end with its document")
        onlooker.looks_in_forced_colours("the end")


def test_no_state_of_a_list_or_a_doubt_puts_up_a_barrier(watched, asked, tmp_path):
    with watched() as onlooker:
        page, looks = onlooker.visit.page, onlooker.looks
        wizard = asked(onlooker.visit, "flegt-licence")
        opens(wizard, draft(tmp_path, "flegt-licence", SHEET, place="measures"))
        wizard.stands_at("step-measures")
        page.locator("#answer-overall-volume").fill("50")
        wizard.goes_on()
        wait_for_alert(wizard)
        looks("a doubt above a step")
        opens(wizard, draft(tmp_path, "flegt-licence", SHEET, place="goods"))
        wizard.stands_at("step-goods")
        looks("rows")
        for _ in range(2):
            adds_row(wizard)
        page.locator("#answer-harvest-country").fill("?")
        wizard.goes_on()
        wait_for_alert(wizard)
        looks("a wrong entry in a row")
        for _ in range(2):
            page.locator("[data-part=back]").click()
        wizard.goes_on()
        wait_for_alert(wizard)
        looks("a row in which something is missing")
        page.locator("[data-part=remove-row]").locator("visible=true").last.click()
        wizard.goes_on()
        wizard.stands_at("step-measures")
        page.locator("#answer-overall-volume").fill("1.234")
        page.locator("#answer-shipment-volume").fill("1,234")
        wizard.goes_on()
        page.locator(".offers").first.wait_for()
        looks("a number that may be two")
        opens(wizard, draft(tmp_path, "flegt-licence", SHEET, place=None))
        wizard.stands_at("outcome-submitted-dk")
        looks("the end with a sheet")


def test_no_moment_or_time_to_wait_puts_up_a_barrier(watched, asked, tmp_path):
    journey = next(each for each in shipped.journeys() if "deadline" in each.path)
    with watched() as onlooker:
        wizard = asked(onlooker.visit, journey.guide)
        opens(wizard, draft(tmp_path, journey.guide, journey.answers, place="sent"))
        wizard.stands_at("step-sent")
        onlooker.visit.page.locator("#answer-sent").fill("?")
        wizard.goes_on()
        wait_for_alert(wizard)
        onlooker.looks("a moment that is none")
        onlooker.visit.page.locator("#answer-sent").fill(journey.answers["sent"])
        wizard.goes_on()
        wizard.stands_at("step-deadline")
        onlooker.looks("a time to wait")


def test_what_is_said_of_answers_that_are_opened_or_kept_puts_up_no_barrier(watched, asked, tmp_path):
    older = BELGIAN | {"country": "se"}
    with watched() as onlooker:
        wizard = asked(onlooker.visit)
        file = draft(tmp_path, "flegt-importer", BELGIAN, digest="00", answers=older | {"favourite-colour": "blue"})
        opens(wizard, file)
        wait_for_alert(wizard)
        onlooker.looks("answers of another version")
        changed(file, lambda draft: draft.update(version="99.0.0"))
        opens(wizard, file)
        wizard.page.get_by_text(wizard.said("answers-of-later-version")).wait_for()
        onlooker.looks("answers of a later version")
        file.write_text("null")
        opens(wizard, file)
        wizard.page.get_by_text(wizard.said("answers-not-opened")).wait_for()
        onlooker.looks("answers that cannot be read")
        box(wizard).check()
        onlooker.looks("answers that are kept")
        wizard.page.evaluate("localStorage['leidraad:flegt-importer'] = '{}'; dispatchEvent(new Event('storage'))")
        wizard.page.get_by_text(wizard.said("kept-elsewhere")).wait_for()
        onlooker.looks("answers that another window keeps")
        wizard.page.evaluate(f"() => {{ {FULL} }}")
        box(wizard).click()
        wizard.page.get_by_text(wizard.said("not-kept")).wait_for()
        onlooker.looks("no room for answers")


def test_a_page_without_its_program_puts_up_no_barrier(watched, site, language):
    with watched("delete window.WebAssembly") as onlooker:
        onlooker.visit.open(site.over_http(path_of(site, language)))
        onlooker.visit.page.get_by_text("WebAssembly").wait_for()
        onlooker.looks("no WebAssembly")
        onlooker.looks_in_forced_colours("no WebAssembly")
        onlooker.visit.page.route("**/wizard.*.js", lambda route: route.abort())
        onlooker.visit.page.reload()
        onlooker.looks("no script")


def test_no_state_of_the_search_puts_up_a_barrier(watched, site, language):
    address = site.over_http(f"{language}/{FOLDERS[language]}/index.html")
    with watched() as onlooker:
        onlooker.visit.open(address)
        assert found(onlooker.visit, "flegt")
        onlooker.looks("what was found")
        assert not found(onlooker.visit, {"da": "virksomhde", "nl": "vergunnnig", "en": "licnece"}[language])
        onlooker.visit.page.locator("[data-part=meant] button").wait_for()
        onlooker.looks("a slip of the finger")
        assert not found(onlooker.visit, {"da": "vergunning", "nl": "varekode", "en": "vergunning"}[language])
        onlooker.visit.page.locator("[data-part=elsewhere] li").first.wait_for()
        onlooker.looks("words of another language")
        onlooker.visit.page.route(f"**/assets/search.{language}.*.js", lambda route: route.abort())
        onlooker.visit.open(address)
        onlooker.visit.page.get_by_role("alert").wait_for()
        onlooker.looks("no index")


def test_the_dark_theme_changes_nothing_but_colours(site):
    [style] = site.folder.glob("assets/style.*.css")
    rules = r"@media \(prefers-color-scheme: dark\) \{\n *:root \{\n( *--[a-z-]+: #[0-9a-f]{6};\n)+ *\}\n\}\n"
    assert len(re.findall(rules, style.read_text())) == style.read_text().count("prefers-color-scheme") == 2


# What browsers before Chrome 92, Firefox 90 and Safari 15.4 lack of what the page needs, and how it shows.
OLDER = {
    "no WebAssembly": "delete window.WebAssembly",
    "an older WebAssembly": "WebAssembly.instantiate = async () => { throw new WebAssembly.CompileError('opcode 0xfc'); }",
}


@pytest.mark.parametrize("older", OLDER)
@pytest.mark.parametrize("language", ["da", "nl"])
def test_an_older_browser_is_led_to_the_guide(site, browser, older, language):
    with browser.visit(site.address) as visit:
        visit.page.add_init_script(OLDER[older])
        visit.open(site.over_http(path_of(site, language)))
        visit.page.get_by_text(shown(words("needs-wasm", language, "interface"))).wait_for()
        assert not visit.page.locator("form#wizard").is_visible()
        visit.follow(visit.page.get_by_role("link", name=shown(words("read-guide", language, "interface"))))
        assert visit.page.locator("#step-company").count() == 1
