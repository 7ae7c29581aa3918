"""Every shipped guide, followed at a terminal to every end that its journeys name, with detours; the documents are those
of the engine alone. Each journey meets one width, language and presentation; `make sweep` lets each meet all of them."""

import itertools
import os
import random
import re

import pytest
import yaml

import catalogue
import program
import shipped
from terminal import Terminal

DAY = "2026-11-21"
WAYS = list(itertools.product(("plain", "rich"), (40, 80, 200), program.LANGUAGES))


def met():
    for number, journey in enumerate(shipped.journeys()):
        for way in WAYS if os.environ.get("SWEEP") else [WAYS[number * 7 % len(WAYS)]]:
            yield pytest.param(journey, *way, id=f"{journey}, {' '.join(map(str, way))}")


class Guest:
    """Somebody who follows a journey, and goes astray now and then."""

    def __init__(self, terminal, journey, language, is_rich):
        self.terminal, self.journey, self.language = terminal, journey, language
        self.is_rich = is_rich
        self.chance = random.Random(f"{journey} {language} {is_rich}")

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

    @property
    def review(self):
        """The number of the step that shows all answers."""
        return next((number for number in range(len(self.journey.path)) if self.step(number).get("review")), None)

    def answers(self, number):
        if not self.asked(number):
            self.terminal.press("enter")
        for question, options in self.asked(number).items():
            entry = self.journey.answers.get(question, "")
            if options:
                entry = ",".join(str(options.index(option) + 1) for option in entry.split(","))
            elif self.is_rich:
                self.terminal.press("erase")
            self.terminal.type(entry)

    def keeps(self, number):
        """Leaves a step as it is."""
        for _ in self.asked(number) or [None]:
            self.terminal.press("enter")

    def goes_astray(self, number):
        """Answers the step that comes next, once this one is answered."""
        after = number + 1
        detour = self.chance.choice(["none", "none", "back", "language", "jump", "words", "change"])
        if detour == "back" and number > 0:
            self.terminal.type(":back")
            self.stands_at(number - 1)
            self.keeps(number - 1)
            self.stands_at(number)
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
            self.terminal.type(":review")
            if self.review is not None and not any(map(self.asked, range(number, len(self.journey.path)))):
                self.stands_at(self.review)
                self.terminal.type(f":goto {number + 1}")
                self.stands_at(number)
                if number != self.review:
                    after = self.review
        elif detour == "change" and number == self.review:
            changed = self.chance.choice([step for step in range(number) if self.asked(step)])
            self.terminal.type(str(sum(len(self.asked(step)) for step in range(changed)) + 1))
            self.stands_at(changed)
            self.answers(changed)
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


def alone(journey, language, folder):
    """What the engine makes of the same answers, without a terminal."""
    (folder / "answers.yaml").write_text(yaml.safe_dump(journey.answers, allow_unicode=True))
    answers = ["--answers", folder / "answers.yaml", "--out", folder / "alone", "--language", language, "--as-of", DAY]
    assert program.leidraad("wizard", journey.guide, *answers).status == 0
    return documents(folder / "alone")


def documents(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir()} if folder.exists() else {}


@pytest.mark.parametrize("journey, presentation, columns, language", list(met()))
def test_a_journey_leads_to_its_end_and_its_documents(journey, presentation, columns, language, tmp_path):
    words = ["wizard", journey.guide, "--language", language, "--as-of", DAY, "--out", str(tmp_path / "followed")]
    if presentation == "plain":
        words.append("--plain")
    with Terminal(*words, columns=columns) as terminal:
        guest = Guest(terminal, journey, language, presentation == "rich")
        guest.follows()
        assert terminal.finish() == 0
    assert documents(tmp_path / "followed") == alone(journey, guest.language, tmp_path)
