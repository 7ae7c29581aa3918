"""Drafts of another version of their guide: what is kept of them, and what is said."""

import json

import pytest

from broken import OwnFolder
from drafts import DAY, changed, good_draft
from program import leidraad


def test_an_earlier_version_is_taken_over_and_what_changed_is_said(tmp_path):
    file = good_draft(tmp_path)

    def age(draft):
        draft["version"], draft["digest"] = "0.9.0", "00"
        draft["answers"]["favourite-colour"] = "blue"
        draft["answers"]["country"] = "fr"

    changed(file, age)
    run = leidraad("wizard", "flegt-importer", "--resume", file, "--no-input", "--language", "en")
    said = " ".join(run.errors.split())
    assert "from version 0.9.0 to" in said
    assert "No longer asked: favourite-colour." in said
    assert "Look at these answers again: In which country" in said
    assert run.status == 3


def test_an_answer_with_another_name_is_kept_and_one_that_is_gone_has_a_reason(tmp_path):
    file = good_draft(tmp_path)
    own = OwnFolder(tmp_path)
    guide = own.folder / "Guides/flegt-importer/guide.yaml"
    moved = """migrations:
  - {version}
    answer: land
    is-now: country
  - {version}
    answer: country
    option: belgium
    is-now: be
  - {version}
    answer: favourite-colour
    dropped: Nobody asks for colours any more.
"""
    guide.write_text(guide.read_text() + moved.replace("{version}", "before: 1.0.0"))
    whole = json.loads(file.read_text())["answers"]

    def age(draft):
        draft["version"], draft["digest"] = "0.9.0", "00"
        answers = {"land": "belgium", "favourite-colour": "blue"} | draft["answers"]
        del answers["country"]
        draft["answers"] = answers

    changed(file, age)
    call = ["wizard", "flegt-importer", "--resume", file, "--language", "en", *DAY, *own.layers]
    run = leidraad(*call, "--json")
    assert run.objects[0]["answers"]["country"] == whole["country"] == "be"
    said = " ".join(run.errors.split())
    assert "not needed any more: Nobody asks for colours any more." in said
    assert "No longer asked" not in said
    assert run.status == 0


NEWS = {"en": "New in version 1.0.0: ", "da": "Nyt i version 1.0.0: ", "nl": "Nieuw in versie 1.0.0: "}


@pytest.mark.parametrize("language", NEWS)
def test_what_is_new_since_a_draft_was_made_is_said_and_nothing_older(tmp_path, language):
    file = good_draft(tmp_path)
    own = OwnFolder(tmp_path)
    guide = own.folder / "Guides/flegt-importer/guide.yaml"
    told = "  - version: {}\n    day: 2026-11-21\n    text: {}\n"
    guide.write_text(
        guide.read_text() + "changes:\n" + told.format("1.0.0", "It asks for your telephone number, too.")
        + told.format("0.9.0", "It asks for your name.")
    )  # fmt: skip
    call = ["wizard", "flegt-importer", "--resume", file, "--no-input", "--language", language, *DAY, *own.layers]
    assert NEWS[language] not in leidraad(*call).errors
    changed(file, lambda draft: draft.update(version="0.9.0", digest="00"))
    said = " ".join(leidraad(*call).errors.split())
    assert said.count(NEWS[language]) == 1
    assert "It asks for your name." not in said
    assert language != "en" or NEWS[language] + "It asks for your telephone number, too." in said


def test_what_a_version_asked_is_kept_and_later_accounted_for(tmp_path):
    own = OwnFolder(tmp_path)
    versions = own.folder / "Guides/flegt-importer/versions.tsv"
    versions.write_text("")
    assert leidraad("catalogue", "sync", *DAY, *own.layers).status == 0
    assert versions.read_text().startswith("1.1.0\tcountry\tchoice\tdk,be\n")
    assert leidraad("check", *own.layers).status == 0
    versions.write_text("0.9.0\tland\tchoice\tdk,be\n" + versions.read_text().replace("dk,be", "dk,be,lu"))
    found = leidraad("check", "--json", *own.layers).objects
    assert [(fault["code"], fault["line"]) for fault in found] == [
        ("change-untold", 3), ("version-not-raised", 3), ("answer-gone", 1),
    ]
