"""Every journey of every shipped guide, in the page by keyboard alone: the same path, the same flaws and the same documents
as in the program, byte for byte. Each journey is taken in one language; `make sweep` takes each in all of them."""

import json
import os

import pytest
import yaml

import program
import shipped
from published_site import AS_OF
from typist import Typist
from wizard_page import WizardPage, path_of

# What no field with a form takes.
WRONG = "?"


def met(guide, language):
    """The journeys of a guide that are taken in a language."""
    journeys = [journey for journey in shipped.journeys() if journey.guide == guide]
    if os.environ.get("SWEEP"):
        return journeys
    return journeys[program.LANGUAGES.index(language) :: len(program.LANGUAGES)]


def told(journey, answers, language, folder, *more):
    """What the program says of answers, and the files that it writes."""
    file = folder / "answers.yaml"
    file.write_text(yaml.safe_dump(answers, allow_unicode=True))
    call = ["wizard", journey.guide, "--answers", file, "--language", language, "--as-of", AS_OF, "--no-input", *more]
    return program.leidraad(*call, "--json").output.rstrip("\n")


def with_a_form(step):
    """The first field of a step that does not take just any words."""
    fields = step["fields"] if step.get("ask") == "fields" else []
    free = ("text", "company-name", "person-name")
    return next((field["id"] for field in fields if field["field"] not in free and "optional" not in field), None)


class Traveller:
    """Takes a journey, and makes one mistake on the way."""

    def __init__(self, wizard, folder):
        self.wizard, self.folder, self.typist = wizard, folder, Typist(wizard)

    def follows(self, journey):
        said, has_erred = {}, False
        for place in journey.path:
            self.wizard.stands_at(f"step-{place}")
            step = shipped.steps(journey.guide)[place]
            field = with_a_form(step)
            if field and not has_erred:
                has_erred = True
                self.errs(journey, field, said)
            self.typist.answers(step, journey.answers)
            said |= {name: journey.answers[name] for name in shipped.questions(step) if name in journey.answers}
        self.wizard.stands_at(f"outcome-{journey.outcome}")

    def errs(self, journey, field, said):
        """Types what cannot be taken, goes on, and is led back to it."""
        self.typist.types(f"#answer-{field}", WRONG)
        self.typist.keyboard.press("Enter")
        expected = json.loads(told(journey, said | {field: WRONG}, self.wizard.language, self.folder))
        found = json.loads(self.wizard.report)
        assert found["flaws"] == expected["flaws"] != [], journey
        assert self.typist.reads_the_summary() in [flaw["answer"] for flaw in found["flaws"]] + found["missing"]

    def documents(self):
        """Everything that can be downloaded at the end."""
        buttons = self.wizard.page.locator("article:not([hidden]) [data-form][data-file]:not([hidden])")
        marks = buttons.evaluate_all("all => all.map(each => [each.dataset.item, each.dataset.form])")
        return dict(
            self.typist.downloads(f"#document-{document} [data-form='{form}']") for document, form in marks
        )


@pytest.mark.parametrize("language", program.LANGUAGES)
@pytest.mark.parametrize("guide", shipped.guides())
def test_every_journey_is_taken_by_keyboard_alone(guide, language, site, browser, tmp_path):
    with browser.visit(site.address, "data:", "blob:") as visit:
        wizard = WizardPage(visit, site.over_http(path_of(site, language, guide)), language)
        traveller = Traveller(wizard, tmp_path)
        for number, journey in enumerate(met(guide, language)):
            out = tmp_path / str(number)
            traveller.follows(journey)
            assert wizard.report == told(journey, journey.answers, language, tmp_path, "--out", out), journey
            files = {file.name: file.read_bytes() for file in out.iterdir()} if out.exists() else {}
            assert traveller.documents() == files, journey
            traveller.typist.starts_again()
        assert (visit.complaints, visit.refusals(), visit.elsewhere) == ([], [], [])
