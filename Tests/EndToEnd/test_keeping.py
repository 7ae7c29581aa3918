"""Answers on the reader's own device: kept where that is asked for, and forgotten with one button."""

import json
import shutil

import pytest

import program
from browser import Visit
from journeys import BELGIAN
from published_site import Site
from test_page_drafts import opened, saves
from wizard_page import WizardPage, path_of

STORED = "Object.fromEntries(Object.entries(localStorage))"


def box(wizard):
    return wizard.page.get_by_role("checkbox", name=wizard.said("keep-answers"), exact=True)


def forget(wizard):
    return wizard.page.get_by_role("button", name=wizard.said("forget-answers"), exact=True)


def draft(wizard, guide="flegt-importer"):
    """What is kept on the device, which is one draft and nothing else."""
    stored = wizard.page.evaluate(STORED)
    assert list(stored) == [f"leidraad:{guide}"]
    return json.loads(stored[f"leidraad:{guide}"])


def until(wizard, is_so):
    """Waits for what the page does by itself; its policy lets no watcher be put into it."""
    for _ in range(100):
        if is_so():
            return
        wizard.page.wait_for_timeout(50)
    raise AssertionError("it has not come to be so")


def again(wizard, site, language=None):
    """The guide in another window of the same browser."""
    language = language or wizard.language
    page = wizard.page.context.new_page()
    return WizardPage(Visit(page, (site.address,)), site.over_http(path_of(site, language)), language)


@pytest.fixture
def visit(site, browser):
    with browser.visit(site.address, "data:", "blob:", width=320) as visit:
        yield visit


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_what_is_kept_is_what_a_file_would_hold_and_one_button_forgets_it(site, visit, tmp_path, language):
    wizard = opened(visit, site, language)
    wizard.chooses("country", "be")
    wizard.stands_at("step-account")
    assert visit.kept() == [] and not forget(wizard).is_visible()
    box(wizard).check()
    assert draft(wizard)["answers"] == {"country": "be"}
    wizard.chooses("account", "yes")
    wizard.types("name", company_name=BELGIAN["company-name"])
    wizard.stands_at("step-search")
    assert draft(wizard) == json.loads(saves(wizard, tmp_path).read_text())
    assert draft(wizard)["place"] == "search"
    assert visit.barriers() == [] and not visit.scrolls_sideways()
    forget(wizard).click()
    assert visit.kept() == []
    assert not box(wizard).is_checked() and not forget(wizard).is_visible()
    assert box(wizard).evaluate("box => box === document.activeElement")
    assert wizard.page.get_by_role("status").inner_text() == wizard.said("answers-forgotten")
    wizard.goes_on()
    wizard.stands_at("step-company")
    assert visit.kept() == [] and visit.refusals() == [] and visit.complaints == []


def test_a_later_visit_goes_on_there_in_any_language(site, visit):
    wizard = opened(visit, site, "en")
    box(wizard).check()
    wizard.chooses("country", "be")
    wizard.chooses("account", "yes")
    wizard.types("name", company_name=BELGIAN["company-name"])
    wizard.stands_at("step-search")
    later = again(wizard, site, "da").stands_at("step-search")
    assert box(later).is_checked()
    answers = {name: BELGIAN[name] for name in ("country", "account", "company-name")}
    assert json.loads(later.report)["answers"] == answers
    box(later).uncheck()
    assert later.page.evaluate(STORED) == {}
    later.page.reload()
    later.stands_at("step-search")
    assert not box(later).is_checked()


def test_reloading_goes_on_keeping(site, visit):
    wizard = opened(visit, site, "nl")
    wizard.chooses("country", "be")
    wizard.stands_at("step-account")
    box(wizard).check()
    wizard.page.reload()
    wizard.stands_at("step-account")
    assert box(wizard).is_checked()
    wizard.chooses("account", "yes")
    wizard.stands_at("step-name")
    assert draft(wizard)["answers"] == {"country": "be", "account": "yes"}


def test_two_windows_do_not_spoil_each_others_answers(site, visit):
    first = opened(visit, site, "en")
    first.chooses("country", "be")
    first.stands_at("step-account")
    box(first).check()
    second = again(first, site).stands_at("step-account")
    second.chooses("account", "no")
    second.page.locator("#step-account").wait_for(state="hidden")
    first.page.get_by_text(first.said("kept-elsewhere")).wait_for()
    assert not box(first).is_checked()
    first.chooses("account", "yes")
    first.stands_at("step-name")
    assert draft(second)["answers"] == {"country": "be", "account": "no"}
    assert json.loads(first.report)["answers"] == {"country": "be", "account": "yes"}
    first.page.reload()
    first.stands_at("step-name")
    assert json.loads(first.report)["answers"] == {"country": "be", "account": "yes"}
    box(first).check()
    second.page.get_by_text(first.said("kept-elsewhere")).wait_for()
    assert draft(first)["answers"] == {"country": "be", "account": "yes"}
    forget(second).click()
    until(first, lambda: not box(first).is_checked())
    assert not forget(first).is_visible()
    first.types("name", company_name=BELGIAN["company-name"])
    first.stands_at("step-search")
    assert first.page.evaluate(STORED) == {}


BLOCKED = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError'); }})"
FULL = "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"


def test_where_nothing_can_be_stored_nothing_is_offered(site, visit):
    visit.page.add_init_script(BLOCKED)
    wizard = opened(visit, site, "en")
    assert not box(wizard).is_visible()
    wizard.chooses("country", "be")
    wizard.stands_at("step-account")
    assert visit.complaints == []


def test_where_there_is_no_room_that_is_said(site, visit):
    visit.page.add_init_script(FULL)
    wizard = opened(visit, site, "en")
    box(wizard).click()
    wizard.page.get_by_text(wizard.said("not-kept")).wait_for()
    assert not box(wizard).is_checked() and not forget(wizard).is_visible()


@pytest.mark.parametrize("stored", ["<script>document.title = 1</script>", '{"draft": 1, "guide": "flegt-importer"}'])
def test_what_is_no_draft_is_left_alone_until_it_is_forgotten(site, visit, stored):
    visit.page.add_init_script(f"localStorage['leidraad:flegt-importer'] ??= {json.dumps(stored)}")
    wizard = opened(visit, site, "en")
    assert not box(wizard).is_checked()
    wizard.chooses("country", "be")
    wizard.stands_at("step-account")
    assert wizard.page.evaluate(STORED) == {"leidraad:flegt-importer": stored}
    forget(wizard).click()
    assert wizard.page.evaluate(STORED) == {}


def test_sensitive_answers_are_never_kept(browser, tmp_path):
    guides = tmp_path / "Guides"
    shutil.copytree(program.ROOT / "Tests/Guides/timber-lot", guides / "timber-lot")
    file = guides / "timber-lot/guide.yaml"
    file.write_text(file.read_text().replace("title: Weight\n", "title: Weight\n        sensitive: true\n"))
    site = Site(tmp_path / "out", "--guides", guides, "--languages", "en")
    texts = {page: (site.folder / page).read_text() for page in site.pages_in("en")}
    [page] = [page for page, text in texts.items() if "step-mandate" in text and "data-question" in text]
    with browser.visit(site.address) as visit:
        wizard = WizardPage(visit, site.over_http(page), "en")
        box(wizard).check()
        for option in ("importer", "logs"):
            wizard.page.locator(f"input[value={option}]").check()
            wizard.goes_on()
        wizard.page.locator("#answer-expiry").fill("9 March 2027")
        wizard.page.locator("#answer-volume").fill("12,5")
        wizard.page.locator("#answer-weight").fill("123.456 kg")
        wizard.page.locator("#answer-weight").blur()
        until(wizard, lambda: "2027-03-09" in str(wizard.page.evaluate(STORED)))
        assert draft(wizard, "timber-lot")["answers"] == {
            "role": "importer", "goods": ["logs"], "expiry": "2027-03-09", "volume": "12.5",
        }
        assert "123" not in str(wizard.page.evaluate(STORED))
    site.close()
