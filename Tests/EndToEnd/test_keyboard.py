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


def taken(guide, answers, language, folder, *more):
    """The program, with answers and without anybody to ask."""
    file = folder / "answers.yaml"
    file.write_text(yaml.safe_dump(answers, allow_unicode=True))
    call = ["wizard", guide, "--answers", file, "--language", language, "--as-of", AS_OF, "--no-input"]
    return program.leidraad(*call, *more)


def written(journey, language, folder):
    """The documents of a journey, as the program writes them."""
    taken(journey.guide, journey.answers, language, folder, "--out", folder / journey.name)
    files = (folder / journey.name).iterdir() if (folder / journey.name).exists() else []
    return {file.name: file.read_bytes() for file in files}


def with_a_form(step):
    """The first field of a step that does not take just any words."""
    fields = step["fields"] if step.get("ask") == "fields" else []
    free = ("text", "company-name", "person-name", "verification-number")
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
                self.errs(journey, step, field, said)
            self.typist.answers(step, journey.answers)
            said |= {name: journey.answers[name] for name in shipped.questions(step) if name in journey.answers}
        self.wizard.stands_at(f"outcome-{journey.outcome}")

    def errs(self, journey, step, field, said):
        """Types what cannot be taken, goes on, and is led back to it."""
        answers = {name: journey.answers[name] for name in shipped.questions(step) if name in journey.answers}
        self.typist.fills(step, answers | {field: WRONG})
        self.typist.keyboard.press("Enter")
        run = taken(journey.guide, said | answers | {field: WRONG}, self.wizard.language, self.folder, "--json")
        flaws = json.loads(self.wizard.report)["flaws"]
        assert flaws == json.loads(run.output)["flaws"], journey
        assert self.typist.reads_the_summary() in [flaw["answer"] for flaw in flaws if flaw["severity"] == "error"]

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
        for journey in met(guide, language):
            traveller.follows(journey)
            run = taken(guide, journey.answers, language, tmp_path, "--json")
            assert wizard.report == run.output.rstrip("\n"), journey
            assert traveller.documents() == written(journey, language, tmp_path), journey
            traveller.typist.starts_again()
        assert (visit.complaints, visit.refusals(), visit.elsewhere) == ([], [], [])
