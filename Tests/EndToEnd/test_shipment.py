"""A guide that asks for a country and for measures that belong together: the same in the terminal and in a page."""

import json

import pytest

import program
from program import leidraad
from published_site import AS_OF, Site
from terminal import Terminal
from wizard_page import WizardPage

GUIDES = program.ROOT / "Tests/Guides"
LIGHT = "a cubic metre of your goods would weigh less than 100\u00a0kg or more than 1500\u00a0kg"


def in_terminal(*settings, language="en"):
    words = [word for setting in settings for word in ("--set", setting)]
    return leidraad("wizard", "shipment", "--guides", GUIDES, *words, "--json", "--language", language, "--as-of", AS_OF)


@pytest.fixture(scope="module")
def shipment(tmp_path_factory):
    site = Site(tmp_path_factory.mktemp("shipment") / "out", "--guides", GUIDES, "--languages", "en")
    yield site
    site.close()


def page_of(shipment):
    [page] = [page for page in shipment.pages_in("en") if 'id="question-harvest"' in (shipment.folder / page).read_text()]
    return page


@pytest.fixture
def wizard(shipment, browser):
    with browser.visit(shipment.address) as visit:
        yield WizardPage(visit, shipment.over_http(page_of(shipment)), "en")


def fills(wizard, **entries):
    wizard.stands_at("step-goods")
    for answer, entry in entries.items():
        wizard.page.locator(f"#answer-{answer}").fill(entry)
    wizard.goes_on()


def test_a_page_reads_countries_in_all_languages_and_doubts_measures_together(wizard):
    fills(wizard, harvest="Congo", volume="38.25", weight="24500")
    assert "More than one country has this in its name." in wizard.page.get_by_role("alert").inner_text()
    assert wizard.visit.barriers() == []
    wizard.page.get_by_role("button", name="Congo - Brazzaville (CG)").click()
    assert wizard.page.locator("#answer-harvest").input_value() == "Congo - Brazzaville (CG)"
    fills(wizard, harvest="elfenbenskysten", weight="24,5")
    wizard.stands_at("step-check")
    assert wizard.page.get_by_role("alert").inner_text().count(LIGHT) == 1
    review = wizard.page.locator(".review").inner_text()
    assert "Côte d’Ivoire (CI)" in review and LIGHT in review
    assert json.loads(wizard.report)["answers"]["harvest"] == "CI"
    assert wizard.report == in_terminal("harvest=cote divoire", "volume=38,25", "weight=24.5").output.rstrip("\n")


@pytest.mark.parametrize("typed, chosen, weight", [("1.234", "1.2340 kg", "1.2340"), ("1.234", "1234 kg", "1234")])
def test_what_may_have_been_meant_is_offered_by_its_message_and_is_not_asked_back_again(wizard, typed, chosen, weight):
    fills(wizard, harvest="GH", volume="38.25", weight=typed)
    offers = wizard.page.get_by_role("group", name="The dot or comma can mark thousands or decimals.")
    assert [button.inner_text() for button in offers.get_by_role("button").all()] == ["1234 kg", "1.2340 kg"]
    offers.get_by_role("button", name=chosen, exact=True).click()
    wizard.goes_on()
    wizard.stands_at("step-check")
    assert json.loads(wizard.report)["answers"]["weight"] == weight


def test_only_pages_that_ask_for_a_country_load_names(shipment):
    for page in shipment.pages_in("en"):
        text = (shipment.folder / page).read_text()
        asks = any(f'id="question-{name}"' in text for name in ("harvest", "harvest-country"))
        assert ("assets/countries." in text) == asks, page


def test_a_person_on_a_terminal_sees_which_country_was_understood():
    call = ["wizard", "shipment", "--guides", str(GUIDES), "--language", "en", "--as-of", AS_OF, "--plain"]
    with Terminal(*call) as terminal:
        for asked, typed in [
            ("Country of harvest", "Congo"),
            ("Perhaps you mean one of these: Congo - Kinshasa (CD) and Congo - Brazzaville (CG).", "birma"),
            ("Myanmar (Burma) (MM) Volume", "38,25"), ("Weight", "24,5"), (LIGHT.replace("\u00a0", " "), ""),
        ]:
            terminal.until(asked)
            terminal.type(typed)
        assert terminal.finish() == 0


def test_a_country_is_called_as_the_new_language_calls_it():
    call = ["wizard", "shipment", "--guides", str(GUIDES), "--language", "en", "--as-of", AS_OF, "--plain"]
    with Terminal(*call) as terminal:
        terminal.until("Country of harvest")
        terminal.type("CI")
        terminal.until("Côte d’Ivoire (CI)")
        terminal.type(":lang da")
        terminal.type(":gennemse")
        terminal.until("Elfenbenskysten (CI)")
