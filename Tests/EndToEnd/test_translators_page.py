"""The translators' page, step by step: every command that it names is run as it stands there, in its order."""

import os
import re
import stat
import subprocess

import polib
import pytest

from broken import OwnFolder
from program import PROGRAM, ROOT, surroundings

PAGE = (ROOT / "Localizations/README.md").read_text()
TOOLS = ("leidraad ", "msgattrib ", "msgfmt ")

# How a command ends where that is not well: nobody answers the wizard here, and nobody has reviewed anything.
ENDINGS = {
    "leidraad wizard flegt-importer --language nl": 4,
    "leidraad wizard flegt-importer --localizations ../out --language en-XA": 4,
    "leidraad check --require reviewed nl/flegt-importer.po": 7,
}


def commands():
    found = [" ".join(words.split()) for words in re.findall(r"`([^`]+)`", PAGE)]
    return list(dict.fromkeys(words for words in found if f"{words} ".startswith(TOOLS)))


class Desk:
    """A translator's folder: the catalogues, and a `leidraad` that finds them and the guides."""

    def __init__(self, folder):
        self.own = OwnFolder(folder)
        self.folder = self.own.folder / "Localizations"
        program = folder / "bin/leidraad"
        program.parent.mkdir()
        program.write_text(
            f'#!/bin/sh\nexec "{PROGRAM}" --guides "{self.own.folder}/Guides" --localizations "{self.folder}" "$@"\n'
        )
        program.chmod(program.stat().st_mode | stat.S_IEXEC)
        self.environment = surroundings(PATH=f"{program.parent}:{os.environ['PATH']}")

    def run(self, command):
        return subprocess.run(
            ["bash", "-c", command], cwd=self.folder, env=self.environment, stdin=subprocess.DEVNULL, capture_output=True,
            text=True, timeout=120)

    def edit(self, file, change):
        catalogue = polib.pofile(str(self.folder / file), wrapwidth=0)
        for entry in catalogue:
            change(entry)
        catalogue.save()


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def test_every_command_of_the_page_does_what_the_page_says(desk):
    named = commands()
    assert len(named) >= 15
    # Somebody has changed a guide; the translation waits for review.
    guide = desk.own.folder / "Guides/flegt-importer/guide.yaml"
    text = guide.read_text()
    guide.write_text(text.replace("In which country is your company established?", "Where is your company?"))
    assert desk.run("leidraad catalogue sync").returncode == 0
    mailed = desk.own.folder / "mail/interface.po"
    mailed.parent.mkdir()
    mailed.write_bytes((desk.folder / "nl/interface.po").read_bytes())
    outputs = {}
    for command in named:
        if command == "leidraad check nl/flegt-importer.po":
            before = desk.run(command)
            assert before.returncode == 7 and "translation-stale" in before.stdout
            # As Poedit does: the words are changed, the mark goes.
            desk.edit("nl/flegt-importer.po", translate)
            desk.edit("da/flegt-importer.po", translate)
        run = desk.run(command.replace("FILE", "../mail/interface.po"))
        outputs[command] = run
        if command == "leidraad check":
            assert run.returncode == 7, command
            continue
        assert run.returncode == ENDINGS.get(command, 0), f"{command}: {run.stdout}{run.stderr}"
    assert re.search(r"^nl ", outputs["leidraad catalogue status"].stdout, re.M)
    assert "Waar" in (desk.folder / "nl/flegt-importer.po").read_text()
    assert (desk.own.folder / "out/nl.html").read_text().startswith("<!doctype html>")
    assert (desk.own.folder / "out/nl/interface.xlf").exists()
    assert (desk.folder / "known.jsonl").read_text() == ""


def translate(entry):
    if entry.fuzzy:
        entry.msgstr = "Waar zit uw bedrijf?" if "bedrijf" in entry.msgstr else "Hvor ligger din virksomhed?"
        entry.flags, entry.previous_msgid = [], None


def test_what_the_page_shows_is_what_the_program_understands():
    kept = re.findall(r"`# ((?:check: skip|made from:|reviewed:)[^`]*)`", PAGE)
    assert [words.split()[0] for words in kept] == ["check:", "reviewed:", "made"]
