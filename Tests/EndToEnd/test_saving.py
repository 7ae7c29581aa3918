"""Saving: when somebody asks for it, on a full disk, and when the program is killed while it saves."""

import fcntl
import functools
import json
import os
import pty
import random
import re
import select
import struct
import subprocess
import termios
import time

import pytest

import catalogue
import program
import shipped
from journeys import BELGIAN

SAVE = {language: ":" + catalogue.words("command-save", language, "interface") for language in program.LANGUAGES}


def begins(drafts, *words, language="en", **more):
    return drafts.terminal("wizard", "flegt-importer", "--language", language, *words, columns=400, **more)


@pytest.mark.parametrize("presentation", [{}, {"ACCESSIBLE": ""}])
@pytest.mark.parametrize("language, word", [*SAVE.items(), ("da", ":save"), ("nl", ":SAVE")])
def test_somebody_saves_is_told_where_and_goes_on(drafts, language, word, presentation):
    with begins(drafts, language=language, **presentation) as terminal:
        terminal.until("1")
        terminal.type("2")
        terminal.until("EU Login")
        terminal.type(word)
        terminal.until(str(drafts.folder / "flegt-importer.json"))
        terminal.until(f"leidraad wizard --resume flegt-importer --language {language}")
        assert drafts["flegt-importer"]["answers"] == {"country": "be"}
        terminal.type("1")
        terminal.until(shipped.title("flegt-importer", "name", language))
        assert drafts["flegt-importer"]["answers"] == {"country": "be", "account": "yes"}


def test_a_key_saves_and_leaves_what_is_typed(drafts):
    with begins(drafts, "--set", "country=be", "--set", "account=yes", ACCESSIBLE="") as terminal:
        terminal.until("In which country")
        terminal.type(":goto name")
        terminal.sees("Company name:")
        terminal.write("Exemple")
        terminal.press("save")
        terminal.until("Your answers are saved in")
        terminal.write(" srl")
        terminal.press("enter")
        terminal.until("❯ Company name: Exemple srl")


def test_whoever_wants_nothing_kept_can_think_better_of_it(drafts):
    with begins(drafts, "--no-save") as terminal:
        terminal.until("Type the number")
        terminal.type("2")
        terminal.until("Type the number")
        assert drafts.files == []
        terminal.type(":save")
        terminal.until("Your answers are saved in")
        terminal.type("2")
        terminal.until("Create your EU Login account")
        assert drafts["flegt-importer"]["answers"] == {"country": "be", "account": "no"}
        terminal.press("interrupt")
        terminal.until("leidraad wizard --resume flegt-importer")


def test_what_cannot_be_saved_is_said_as_often_as_it_is_asked_for(tmp_path, drafts):
    (tmp_path / "leidraad").write_text("no folder")
    with begins(drafts) as terminal:
        terminal.until("Type the number")
        for _ in range(2):
            terminal.type(":save")
            terminal.until("To put right:")
            terminal.until("cannot be saved")
        terminal.type("2")
        terminal.until("Do you have an EU Login account")


@pytest.mark.parametrize("presentation", [{}, {"ACCESSIBLE": ""}])
def test_on_a_full_disk_the_older_draft_stays_whole(drafts, presentation):
    with begins(drafts, **presentation) as terminal:
        terminal.until("2")
        terminal.type("2")
        terminal.until("Do you have an EU Login account")
        before = drafts.bytes("flegt-importer")
        terminal.limits_files(len(before))
        terminal.type("1")
        terminal.until("cannot be saved")
        terminal.until("What is your company called?")
        terminal.type(BELGIAN["company-name"])
        terminal.until("search for your company")
        assert terminal.words.count("cannot be saved") == 1
        assert (drafts.files, drafts.bytes("flegt-importer")) == (["flegt-importer.json"], before)
        terminal.press("interrupt")
        terminal.until("Go on later from what was saved before: leidraad wizard --resume flegt-importer")
        assert terminal.finish() == 130


def test_once_there_is_room_again_everything_is_saved(drafts):
    with begins(drafts) as terminal:
        terminal.until("Type the number")
        terminal.type("2")
        terminal.until("Do you have an EU Login account")
        terminal.limits_files(10)
        terminal.type("1")
        terminal.until("cannot be saved")
        terminal.until("What is your company called?")
        terminal.limits_files(None)
        terminal.type(BELGIAN["company-name"])
        terminal.until("search for your company")
        answers = {"country": "be", "account": "yes", "company-name": "Exemple & Fils srl"}
        assert drafts["flegt-importer"]["answers"] == answers
        terminal.press("interrupt")
        terminal.until("Your answers are saved.")


# Killed at any moment

ENTRIES = ["2", "1", BELGIAN["company-name"], "", "2", "be 0314.595.348", ""]


class Hurried:
    """Somebody who answers each step as soon as its heading is there, until the program is killed."""

    def __init__(self, file, *words):
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 80, 0, 0))
        call = [program.PROGRAM, "wizard", "flegt-importer", "--language", "en", "--save", file, *words]
        self.began = time.perf_counter()
        self.process = subprocess.Popen(
            call, stdin=theirs, stdout=theirs, stderr=theirs, cwd=program.ROOT, env=program.surroundings()
        )
        os.close(theirs)
        self.channel = ours
        self.shown = b""
        self.answered = 0

    @property
    def seconds(self):
        return time.perf_counter() - self.began

    @property
    def steps(self):
        """How many steps the person has seen."""
        return max(map(int, re.findall(rb"Step (\d+) of", self.shown)), default=0)

    def answers_until(self, seconds):
        while (rest := seconds - self.seconds) > 0 and self.answered < len(ENTRIES):
            if select.select([self.channel], [], [], rest)[0]:
                self.shown += os.read(self.channel, 65536)
            if self.steps > self.answered:
                os.write(self.channel, ENTRIES[self.answered].encode() + b"\r")
                self.answered = self.steps

    def is_killed(self):
        self.process.kill()
        self.process.wait()
        while True:
            try:
                self.shown += os.read(self.channel, 65536)
            except OSError:
                break
        os.close(self.channel)


@functools.cache
def asked():
    """What each step of the way asks."""
    path = next(journey.path for journey in shipped.journeys() if journey.answers == BELGIAN)
    return [list(shipped.questions(shipped.steps("flegt-importer")[name])) for name in path]


def answers_before(step):
    """What was answered when the step of a number is shown, counted from 1."""
    return [name for names in asked()[: max(step - 1, 0)] for name in names]


@pytest.mark.parametrize("presentation", [["--plain"], []])
def test_killed_at_any_moment_at_most_the_answer_in_hand_is_lost(tmp_path, presentation, record_property):
    dice = random.Random(f"20261121 {presentation}")
    whole = Hurried(tmp_path / "whole.json", *presentation)
    whole.answers_until(20)
    assert whole.answered == len(ENTRIES)
    length = whole.seconds
    whole.is_killed()
    drafts, saved = tmp_path / "leidraad/drafts", []
    drafts.mkdir(parents=True)
    for number in range(100):
        file = drafts / f"{number}.json"
        hurried = Hurried(file, *presentation)
        hurried.answers_until(dice.uniform(0, length))
        hurried.is_killed()
        answers = json.loads(file.read_text())["answers"] if file.exists() else {}
        saved.append(len(answers))
        acknowledged, in_hand = answers_before(hurried.steps), answers_before(hurried.steps + 1)
        assert list(answers) in (acknowledged, in_hand), f"{number}: {hurried.steps} steps shown, saved {answers}"
        assert answers == {name: BELGIAN[name] for name in answers}
    listed = program.leidraad("drafts", "list", "--json", XDG_DATA_HOME=str(tmp_path)).objects
    assert [row["answers"] for row in listed] == [saved[int(row["name"])] for row in listed]
    assert len(listed) == sum(number > 0 for number in saved) and len(set(saved)) > 3
    name = f"killed 100 times {' '.join(presentation)}".strip()
    record_property(name, f"within {length * 1000:.0f} ms each, with {min(saved)} to {max(saved)} answers saved")


def test_what_the_call_adds_to_a_draft_is_kept_too(drafts):
    with begins(drafts) as terminal:
        terminal.until("1")
        terminal.type("2")
        terminal.until("EU Login")
        terminal.press("interrupt")
        terminal.finish()
    with drafts.terminal("wizard", "--resume", "flegt-importer", "--set", "account=yes", columns=400) as terminal:
        terminal.until(shipped.title("flegt-importer", "account", "en"))
        terminal.press("interrupt")
        assert terminal.finish() == 130
    assert drafts["flegt-importer"]["answers"] == {"country": "be", "account": "yes"}


def test_two_who_begin_in_one_moment_keep_a_draft_each(drafts):
    with begins(drafts) as first, begins(drafts) as second:
        for terminal, country in ((first, "1"), (second, "2")):
            terminal.until("1")
            terminal.type(country)
            terminal.until("EU Login")
            terminal.press("interrupt")
            terminal.finish()
        assert "wizard --resume flegt-importer --" in first.words
        assert "wizard --resume flegt-importer-2 --" in second.words
    assert drafts["flegt-importer"]["answers"] == {"country": "dk"}
    assert drafts["flegt-importer-2"]["answers"] == {"country": "be"}


def test_the_command_that_goes_on_leaves_nothing_out(drafts, tmp_path):
    with begins(drafts, "--sensitive") as terminal:
        terminal.until("1")
        terminal.type("2")
        terminal.until("EU Login")
        terminal.type(":language nl")
        terminal.until(shipped.title("flegt-importer", "account", "nl"))
        terminal.press("interrupt")
        terminal.finish()
        assert "leidraad wizard --resume flegt-importer --language nl --sensitive" in terminal.words


def test_a_file_among_the_drafts_that_is_none_of_the_list_is_called_by_its_path(drafts):
    file = drafts.folder / "sub/mine.json"
    with begins(drafts, "--save", str(file)) as terminal:
        terminal.until("1")
        terminal.type("2")
        terminal.until("EU Login")
        terminal.press("interrupt")
        terminal.finish()
        assert f"leidraad wizard --resume {file} --language en" in terminal.words
    assert drafts.run("wizard", "--resume", file, "--no-input").status == 4


@pytest.mark.parametrize("presentation", [{}, {"ACCESSIBLE": ""}])
@pytest.mark.parametrize("number", ["-9223372036854775808", "9223372036854775807", "99999999999999999999", "0", "-1"])
def test_no_number_is_too_large_or_small_to_be_refused(drafts, number, presentation):
    with begins(drafts, **presentation) as terminal:
        terminal.until("In which country")
        terminal.type(number)
        terminal.sees("numbers from 1 to 2")
        terminal.type(f":goto {number}")
        terminal.sees("numbers from 1 to 1")
        terminal.press("interrupt")
        assert terminal.finish() == 130
