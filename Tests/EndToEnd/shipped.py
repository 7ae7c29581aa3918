"""The shipped guides as their files describe them: what each step asks, and the ways through them."""

import dataclasses
import functools
import re

import yaml

import catalogue
import program

GUIDES = program.ROOT / "Guides"


def _read(path):
    return yaml.load(path.read_text(), Loader=yaml.BaseLoader)


@dataclasses.dataclass(frozen=True)
class Journey:
    guide: str
    name: str
    answers: dict
    path: list
    outcome: str
    documents: tuple

    def __str__(self):
        return f"{self.guide}: {self.name}"


@functools.cache
def guides():
    return sorted(file.parent.name for file in GUIDES.glob("*/journeys.yaml"))


@functools.cache
def outcomes(guide):
    return [outcome["id"] for outcome in _read(GUIDES / guide / "guide.yaml")["outcomes"]]


@functools.cache
def has_entries(guide):
    """Whether there are places further on at which to begin."""
    return "entries" in _read(GUIDES / guide / "guide.yaml")


@functools.cache
def steps(guide):
    return {step["id"]: step for step in _read(GUIDES / guide / "guide.yaml")["steps"]}


def journeys():
    return [
        Journey(
            guide, journey["name"], journey["answers"], journey["path"], journey["outcome"],
            tuple(journey.get("documents", ())),
        )
        for guide in guides()
        for journey in _read(GUIDES / guide / "journeys.yaml")["journeys"]
        # Some stop at what cannot be taken.
        if "outcome" in journey
    ]


def questions(step):
    """What a step asks: the ids of its answers, each with the ids of its options."""
    match step.get("ask"):
        case None:
            return {}
        case "fields":
            return {field["id"]: [] for field in step["fields"]}
        case "yes-no":
            return {step["id"]: ["yes", "no"]}
    return {step["id"]: [option["id"] for option in step.get("options", [])]}


def title(guide, place, language):
    """A title as far as nothing in it is filled in."""
    words = catalogue.shown(catalogue.words(f"{guide}.{place}.title", language, guide))
    return " ".join(re.split("[<{]", words)[0].split())
