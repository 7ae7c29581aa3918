"""Every shipped guide, followed at a terminal to every end that its journeys name, with detours and stops on the way; the
documents are those of the engine alone. Each journey meets one width, language and presentation; `make sweep` lets each meet all of them."""

import itertools
import json
import os
import random
import re
import time

import pytest
import yaml

import catalogue
import program
import shipped
from drafts import Drafts
from published_site import AS_OF
from test_page_drafts import opens
from wizard_page import WizardPage, path_of

WAYS = list(itertools.product(("plain", "rich"), (40, 80, 200), program.LANGUAGES))


def met():
    for number, journey in enumerate(shipped.journeys()):
        for way in WAYS if os.environ.get("SWEEP") else [WAYS[number * 7 % len(WAYS)]]:
            yield pytest.param(journey, *way, id=f"{journey}, {' '.join(map(str, way))}")


class Guest:
    """Somebody who follows a journey, and goes astray now and then."""

    def __init__(self, folder, journey, presentation, columns, language):
        self.folder, self.journey, self.columns, self.language = folder, journey, columns, language
        self.is_rich = presentation == "rich"
        self.drafts = Drafts(folder)
        self.chance = random.Random(f"{journey} {language} {self.is_rich}")
        self.begins(journey.guide)
        if shipped.has_entries(journey.guide):
            self.terminal.until(catalogue.words("start-further-on", language, "interface"))
            self.terminal.press("enter")

    def begins(self, *words):
        """Calls the wizard: for a guide, or for a draft to go on with."""
        call = ["wizard", *words, "--language", self.language, "--as-of", AS_OF, "--out", str(self.folder / "followed")]
        if not self.is_rich:
            call.append("--plain")
        self.terminal = self.drafts.terminal(*call, columns=self.columns, ACCESSIBLE="")

    def stops_and_goes_on(self, number):
        """Leaves the wizard, one way or another, and calls it again."""
        way = self.chance.choice(["interrupt", ":quit", "HUP", "TERM", "KILL"])
        with self.terminal:
            if way == "interrupt":
                self.terminal.press("interrupt")
            elif way == ":quit":
                self.terminal.type(way)
            else:
                self.terminal.signal(way)
            assert self.terminal.finish() == (None if way == "KILL" else 130)
        self.begins("--resume", self.journey.guide)
        self.stands_at(number)

    def stands_at(self, number):
        """Waits for the heading of a step of the path, counted from 0."""
        words = catalogue.words("step-count", self.language, "interface")
        step = re.escape(words[: words.index("{")]) + f"{number + 1} " + r"\w+ \d+([-–]\d+)? "
        title = shipped.title(self.journey.guide, self.journey.path[number], self.language)
        self.terminal.until_match(step + re.escape(title))

    def step(self, number):
        return shipped.steps(self.journey.guide)[self.journey.path[number]]

    def asked(self, number):
        return shipped.questions(self.step(number))

    def needs_answer(self, number):
        """Whether nobody goes past a step without an answer."""
        step = self.step(number)
        if step.get("ask") == "fields":
            return any(field.get("optional") != "true" for field in step["fields"])
        return bool(self.asked(number)) and step.get("min") != "0"

    @property
    def review(self):
        """The number of the step that shows all answers."""
        return next((number for number in range(len(self.journey.path)) if self.step(number).get("review")), None)

    def answers(self, number):
        if not self.asked(number):
            self.terminal.press("enter")
        for question, options in self.asked(number).items():
            if self.step(number)["ask"] == "rows":
                self.lists(self.journey.answers.get(question, []), self.step(number)["fields"])
                continue
            entry = self.journey.answers.get(question, "")
            if options:
                entry = ",".join(str(options.index(option) + 1) for option in entry.split(","))
            elif self.is_rich:
                self.terminal.press("erase")
            self.terminal.type(entry)

    def lists(self, rows, fields):
        """Fills in each row of a list, and what is listed in it, and goes on."""
        for row in rows:
            self.terminal.type("+")
            for field in fields:
                if field.get("ask") == "rows":
                    self.lists(row.get(field["id"], []), field["fields"])
                    continue
                if self.is_rich:
                    self.terminal.press("erase")
                self.terminal.type(row.get(field["id"], ""))
        self.terminal.press("enter")

    def keeps(self, number):
        """Leaves a step as it is."""
        for _ in self.asked(number) or [None]:
            self.terminal.press("enter")

    def goes_astray(self, number):
        """Answers the step that comes next, once this one is answered."""
        after = number + 1
        detour = self.chance.choice(["none", "none", "back", "language", "jump", "words", "change", "stop"])
        if detour == "back" and number > 0:
            self.terminal.type(":back")
            self.stands_at(number - 1)
            self.keeps(number - 1)
            self.stands_at(number)
        elif detour == "stop" and self.drafts.files:
            self.stops_and_goes_on(number)
        elif detour == "language":
            self.language = self.chance.choice(program.LANGUAGES)
            self.terminal.type(f":lang {self.language}")
            self.stands_at(number)
        elif detour == "jump" and number > 1:
            there = self.chance.randrange(number)
            self.terminal.type(f":goto {there + 1}")
            self.stands_at(there)
            for between in range(there, number):
                self.terminal.type(":forward")
                self.stands_at(between + 1)
        elif detour == "words":
            self.terminal.type(":help")
            self.terminal.type(":source")
            ahead = range(number, len(self.journey.path))
            leads = self.review is not None and not any(map(self.needs_answer, ahead))
            # Whoever went to the review now would leave out what may be left out.
            if not leads or not any(map(self.asked, ahead)):
                self.terminal.type(":review")
            if leads and not any(map(self.asked, ahead)):
                self.stands_at(self.review)
                self.terminal.type(f":goto {number + 1}")
                self.stands_at(number)
                if number != self.review:
                    after = self.review
        elif detour == "change" and number == self.review:
            changed = self.chance.choice([step for step in range(number) if self.asked(step)])
            self.terminal.type(str(sum(len(self.asked(step)) for step in range(changed)) + 1))
            self.stands_at(changed)
            # What was listed would be listed once more.
            self.keeps(changed) if self.step(changed)["ask"] == "rows" else self.answers(changed)
            self.stands_at(number)
        return after

    def follows(self):
        number = 0
        while number < len(self.journey.path):
            self.stands_at(number)
            after = self.goes_astray(number)
            self.answers(number)
            number = after
        self.terminal.until(shipped.title(self.journey.guide, self.journey.outcome, self.language))


def answered(journey, folder):
    """The call that takes the journey without a terminal."""
    file = folder / "answers.yaml"
    file.write_text(yaml.safe_dump(journey.answers, allow_unicode=True))
    return ["wizard", journey.guide, "--answers", file, "--as-of", AS_OF]


def explained(journey, folder, language):
    """What led to each step and to the end, as the command explains it."""
    call = ["journeys", "explain", journey.guide, "--answers", folder / "answers.yaml", "--as-of", AS_OF]
    lines = program.leidraad(*call, "--language", language, "--json").objects
    return [
        line["text"]
        for line, after in itertools.pairwise(lines)
        if line["kind"] == "because" and after["kind"] in ("step", "outcome")
    ]


def alone(journey, language, folder):
    """What the engine makes of the same answers, without a terminal."""
    call = answered(journey, folder)
    assert program.leidraad(*call, "--out", folder / "alone", "--language", language).status == 0
    return documents(folder / "alone")


def documents(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir()} if folder.exists() else {}


@pytest.mark.parametrize("journey, presentation, columns, language", list(met()))
def test_a_journey_leads_to_its_end_and_its_documents(journey, presentation, columns, language, tmp_path):
    guest = Guest(tmp_path, journey, presentation, columns, language)
    try:
        guest.follows()
        assert guest.terminal.finish() == 0
    finally:
        guest.terminal.close()
    assert documents(tmp_path / "followed") == alone(journey, guest.language, tmp_path)


@pytest.mark.parametrize("language, guide", list(zip(itertools.cycle(program.LANGUAGES), shipped.guides())))
def test_the_page_comes_to_the_same_end(language, guide, site, browser, tmp_path):
    with browser.visit(site.address, "data:", "blob:") as visit:
        wizard = WizardPage(visit, site.over_http(path_of(site, language, guide)), language)
        for journey in shipped.journeys():
            if journey.guide == guide:
                draft = tmp_path / "draft.json"
                call = [*answered(journey, tmp_path), "--language", language, "--no-input"]
                report = program.leidraad(*call, "--save", draft, "--json").output.strip()
                draft.write_text(json.dumps(json.loads(draft.read_text()) | {"place": None}))
                wizard.page.evaluate("window.lastState = ''")
                opens(wizard, draft)
                deadline = time.monotonic() + 10
                while not wizard.page.evaluate("window.lastState") and time.monotonic() < deadline:
                    time.sleep(0.01)
                assert wizard.report == report, journey
                wizard.stands_at(f"outcome-{journey.outcome}")
                told = visit.page.locator(".reasons li:not([hidden]) .when").all_text_contents()
                assert told == explained(journey, tmp_path, language), journey
        assert visit.complaints == []
