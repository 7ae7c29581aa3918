"""Answers of an earlier version of a guide, opened in the page: brought up to date as in the terminal, with what is new."""

import json
import shutil

import pytest

import program
from program import leidraad
from published_site import AS_OF, Site
from test_page_drafts import opens, saves, told_above
from wizard_page import WizardPage

GUIDES = program.ROOT / "Tests/Guides"
PAST = {
    "consignment": """
migrations:
  - before: 0.9.1
    answer: lot
    is-now: parcel
  - before: 1.0.0
    answer: parcel
    is-now: goods
  - before: 1.0.0
    answer: amount
    is-now: volume
  - before: 1.0.0
    answer: colour
    dropped: Nobody asks for colours any more.
  - before: 1.0.0
    answer: smell
    dropped: Nobody asks for smells any more.
changes:
  - version: 0.8.0
    day: 2026-01-01
    text: You can list goods.
  - version: 1.0.0
    day: 2026-11-21
    text: It asks for the weight, too.
""",
    "timber-lot": """
migrations:
  - before: 1.0.0
    answer: goods
    option: sawn-wood
    is-now: sawn
  - before: 1.0.0
    answer: kinds
    is-now: goods
""",
}
HARVESTS = [{"#": 1, "place": "Indonesia"}, {"#": 3, "place": "Ghana"}]
DRAFTS = {
    "rows with other names": ("consignment", "lot", {
        "answers": {
            "address": "an@example.be",
            "lot": [
                {"#": 1, "code": "44071190", "amount": "12.5", "colour": "red", "harvests": HARVESTS},
                {"#": 3, "code": "44089000", "amount": "30", "harvests": HARVESTS[:1]},
            ],
        },
        "unaccepted": {"lot/3/weight": {"entry": "heavy", "language": "en"}},
        "removed": ["lot/4"],
    }),
    "options with other names": ("timber-lot", "kinds", {
        "answers": {"role": "agent", "kinds": ["logs", "sawn-wood"]}, "unaccepted": {},
    }),
}


@pytest.fixture(scope="module")
def guides(tmp_path_factory):
    """The tests' guides, of which two have had other versions."""
    folder = tmp_path_factory.mktemp("earlier") / "Guides"
    shutil.copytree(GUIDES, folder)
    for guide, past in PAST.items():
        file = folder / guide / "guide.yaml"
        file.write_text(file.read_text() + past)
    return folder


@pytest.fixture(scope="module")
def later(tmp_path_factory, guides):
    site = Site(tmp_path_factory.mktemp("later") / "out", "--guides", guides, "--languages", "en")
    yield site
    site.close()


def page_of(site, guide):
    marks = {
        "consignment": ['id="question-harvests"', 'id="question-address"'],
        "timber-lot": ['id="step-mandate"'],
        "flegt-authority": ['id="step-has-authority-role"'],
        "flegt-claim": ['id="step-has-numbers"'],
        "flegt-licence": ['id="step-measures"'],
    }[guide]
    pages = {page: (site.folder / page).read_text() for page in site.pages_in("en")}
    [page] = [page for page, text in pages.items() if all(mark in text for mark in [*marks, 'id="wizard"'])]
    return page


def saved_before(folder, name, version="0.9.0"):
    guide, place, said = DRAFTS[name]
    file = folder / "draft.json"
    head = {"draft": 1, "guide": guide, "version": version, "digest": "00", "asOf": AS_OF, "place": place}
    file.write_text(json.dumps(head | said))
    return file


@pytest.mark.parametrize("name", DRAFTS)
def test_the_page_brings_answers_up_to_date_as_the_terminal_does(later, guides, browser, tmp_path, name):
    guide = DRAFTS[name][0]
    file = saved_before(tmp_path, name)
    own = ["--guides", guides, "--save", tmp_path / "terminal.json", "--no-input", "--as-of", AS_OF, "--language", "en"]
    leidraad("wizard", guide, "--resume", file, *own)
    with browser.visit(later.address, "data:", "blob:") as visit:
        wizard = WizardPage(visit, later.over_http(page_of(later, guide)), "en")
        opens(wizard, file)
        wizard.page.get_by_role("alert").wait_for()
        assert wizard.said("answers-dropped") not in told_above(wizard)
        assert saves(wizard, tmp_path).read_bytes() == (tmp_path / "terminal.json").read_bytes()
        assert visit.complaints == [] and visit.refusals() == []


@pytest.mark.parametrize(
    ("version", "news"),
    {
        "0.9.0": ["New in version 1.0.0: It asks for the weight, too.",
                  "An answer of your draft is not needed any more: Nobody asks for colours any more."],
        "0.7.0": ["New in version 0.8.0: You can list goods.", "New in version 1.0.0: It asks for the weight, too.",
                  "An answer of your draft is not needed any more: Nobody asks for colours any more."],
    }.items(),
)
def test_the_page_says_what_is_new_since_then_and_nothing_older(later, browser, tmp_path, version, news):
    with browser.visit(later.address, "data:", "blob:") as visit:
        wizard = WizardPage(visit, later.over_http(page_of(later, "consignment")), "en")
        opens(wizard, saved_before(tmp_path, "rows with other names", version))
        wizard.page.get_by_role("alert").wait_for()
        assert told_above(wizard) == [wizard.said("guide-changed-since"), *news]
        assert visit.barriers() == []


def test_nothing_is_new_in_answers_of_this_version(later, browser, tmp_path):
    with browser.visit(later.address, "data:", "blob:") as visit:
        wizard = WizardPage(visit, later.over_http(page_of(later, "timber-lot")), "en")
        wizard.page.locator("#answer-role-agent").check()
        wizard.goes_on()
        opens(wizard, saves(wizard, tmp_path))
        wizard.page.wait_for_function("document.querySelector('[data-part=said]').textContent !== ''")
        assert visit.page.get_by_role("alert").count() == 0


def test_only_guides_with_earlier_versions_travel_with_their_script(later):
    pages = {page: (later.folder / page).read_text() for page in later.pages_in("en")}
    asking = {page for page, text in pages.items() if 'id="wizard"' in text}
    with_script = {page for page in asking if "assets/earlier." in pages[page]}
    changed = [*PAST, "flegt-authority", "flegt-claim", "flegt-licence"]
    assert with_script == {page_of(later, guide) for guide in changed} and with_script < asking
