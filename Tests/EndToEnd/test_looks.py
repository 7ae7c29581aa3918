"""The wizard's page in every state and in every look that a reader may have chosen, in a window of 320 pixels."""

import pytest

from catalogue import shown, words
from journeys import BELGIAN
from wizard_page import WizardPage, path_of

LOOKS = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced colours": {"forced_colors": "active"},
    "forced colours, dark": {"forced_colors": "active", "color_scheme": "dark"},
}
# Each look in one language, the longest words in both themes.
SPOKEN = dict(zip(LOOKS, ["nl", "da", "en", "nl"]))


class Onlooker:
    """Notes what is wrong with the page in one state after the other."""

    def __init__(self, visit):
        self.visit, self.found = visit, []

    def looks(self, state):
        # Forced colours are the reader's own; axe takes them for those that the page had asked for.
        is_forced = self.visit.page.evaluate("matchMedia('(forced-colors: active)').matches")
        barriers = [each for each in self.visit.barriers() if not (is_forced and each.startswith("color-contrast"))]
        self.found += [f"{state}: {barrier}" for barrier in barriers]
        if self.visit.scrolls_sideways():
            self.found.append(f"{state}: scrolls sideways")


@pytest.mark.parametrize("look", LOOKS)
def test_no_state_of_the_wizard_puts_up_a_barrier(site, browser, look):
    with browser.visit(site.address, width=320, **LOOKS[look]) as visit:
        language = SPOKEN[look]
        wizard = WizardPage(visit, site.over_http(path_of(site, language)), language)
        onlooker = Onlooker(visit)
        onlooker.looks("a question")
        wizard.goes_on()
        visit.page.get_by_role("alert").wait_for()
        onlooker.looks("nothing chosen")
        wizard.chooses("country", "be")
        wizard.chooses("account", "yes")
        wizard.types("name", company_name=BELGIAN["company-name"])
        wizard.does("search")
        wizard.chooses("company", "no")
        wizard.types("identity", eori="BE 0314.595.349")
        visit.page.get_by_role("alert").wait_for()
        onlooker.looks("a wrong entry")
        wizard.types("identity", eori=BELGIAN["eori"])
        wizard.does("create-operator")
        fields = ("first-name", "last-name", "account-email")
        wizard.types("sender", **{name.replace("-", "_"): BELGIAN[name] for name in fields})
        wizard.does("send-email")
        wizard.does("first-shipment")
        wizard.stands_at("step-check")
        onlooker.looks("the review")
        visit.page.locator(".progress summary").click()
        visit.page.locator(".reasons summary").click()
        onlooker.looks("the review below all steps, with the answers that led there")
        wizard.does("check")
        wizard.stands_at("outcome-requested-be")
        visit.page.locator("#document-role-request pre").wait_for()
        onlooker.looks("the end with its document")
    assert not onlooker.found, "\n".join(onlooker.found)


@pytest.mark.parametrize("look", LOOKS)
def test_a_page_without_its_program_puts_up_no_barrier(site, browser, look):
    with browser.visit(site.address, width=320, **LOOKS[look]) as visit:
        visit.page.add_init_script("delete window.WebAssembly")
        visit.open(site.over_http(path_of(site, "nl")))
        visit.page.get_by_text("WebAssembly").wait_for()
        onlooker = Onlooker(visit)
        onlooker.looks("no WebAssembly")
    assert not onlooker.found, "\n".join(onlooker.found)


@pytest.mark.parametrize("look", ["forced colours", "forced colours, dark"])
def test_no_page_puts_up_a_barrier_in_forced_colours(site, browser, look):
    with browser.visit(site.address, width=320, **LOOKS[look]) as visit:
        onlooker = Onlooker(visit)
        for page in site.sample:
            visit.open(site.over_http(page))
            onlooker.looks(page)
    assert not onlooker.found, "\n".join(onlooker.found)


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
