"""The exit statuses, line by line as `leidraad help statuses` lists them, each seen to happen."""

import re

from broken import OwnFolder
from program import ROOT, leidraad
from terminal import Terminal


def good(_):
    return leidraad("validate", "eori", "DK37606030").status


def failure(folder):
    (folder / "taken").write_text("not a folder")
    return leidraad("build", folder / "taken", "--as-of", "2026-11-21").status


def wrong_call(_):
    return leidraad("validate").status


def invalid_entry(_):
    return leidraad("validate", "eori", "BE0314595349").status


def answers_missing(_):
    return leidraad("wizard", "flegt-importer").status


def not_for_you(_):
    answers = ["--set", "role=agent", "--set", "goods=none", "--fail-on-exit"]
    return leidraad("wizard", "timber-lot", "--guides", ROOT / "Tests/Guides", *answers).status


def draft_of_another_guide(folder):
    leidraad("wizard", "flegt-importer", "--set", "country=be", "--save", folder / "draft.json")
    return leidraad("wizard", "eu-login", "--resume", folder / "draft.json").status


def broken_guide(folder):
    own = OwnFolder(folder)
    own.breaks("an unknown key")
    return leidraad("check", *own.layers, folder=folder).status


def interrupted(_):
    with Terminal("wizard", "flegt-importer", "--language", "en") as terminal:
        terminal.until("Arrow keys")
        terminal.press("interrupt")
        return terminal.finish()


HAPPENINGS = {
    0: good,
    1: failure,
    2: wrong_call,
    3: invalid_entry,
    4: answers_missing,
    5: not_for_you,
    6: draft_of_another_guide,
    7: broken_guide,
    130: interrupted,
}


def test_every_status_of_the_help_happens_and_no_other(tmp_path):
    listed = re.findall(r"^  (\d+) ", leidraad("help", "statuses").output, re.MULTILINE)
    assert [int(status) for status in listed] == list(HAPPENINGS)
    for status, happening in HAPPENINGS.items():
        folder = tmp_path / str(status)
        folder.mkdir()
        assert happening(folder) == status
