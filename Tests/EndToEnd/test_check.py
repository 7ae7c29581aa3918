"""What `check` says of guides and catalogues, to people and to programs."""

import re

import pytest

import program
from broken import BREAKS, OwnFolder
from program import leidraad


def test_what_is_there_passes_its_own_check():
    run = leidraad("check")
    assert run.status == 0, run.output + run.errors


@pytest.mark.parametrize("name", BREAKS)
def test_a_fault_is_told_with_its_place(name, tmp_path):
    own = OwnFolder(tmp_path)
    file, lines = own.breaks(name)
    run = leidraad("check", "--json", *own.layers)
    errors = [finding for finding in run.objects if finding["severity"] == "error"]
    assert run.status == 7
    assert any(finding["file"].endswith(file) and finding["line"] in lines for finding in errors), errors
    assert all(finding["column"] >= 1 and finding["code"] and finding["message"] for finding in errors)


def test_a_person_sees_the_line_a_caret_and_what_was_perhaps_meant(tmp_path):
    own = OwnFolder(tmp_path)
    own.breaks("an unknown key")
    run = leidraad("check", *own.layers)
    assert run.status == 7
    assert re.search(r"guide\.yaml:\d+:5: error: .*\n +aks: choice\n +\^\n", run.output)
    assert "Did you mean ask?" in run.output


def test_every_fault_of_a_run_is_told(tmp_path):
    own = OwnFolder(tmp_path)
    broken = {own.breaks(name)[0] for name in ("an unknown key", "an unclosed brace", "another argument")}
    told = {finding["file"] for finding in leidraad("check", "--json", *own.layers).objects}
    assert {file for file in broken if any(path.endswith(file) for path in told)} == broken


def test_colour_is_for_those_who_ask_for_it(tmp_path):
    own = OwnFolder(tmp_path)
    own.breaks("an unknown key")
    assert "\x1b[" not in leidraad("check", *own.layers).output
    assert "\x1b[" in leidraad("check", "--color", "always", *own.layers).output
    assert "\x1b[" in leidraad("check", "--color", "always", *own.layers, NO_COLOR="1").output


def test_a_broken_guide_is_not_followed(tmp_path):
    own = OwnFolder(tmp_path)
    own.breaks("an unknown key")
    run = leidraad("wizard", "flegt-importer", *own.layers)
    assert (run.status, run.output) == (7, "")
    assert "leidraad check" in run.errors


def test_the_help_tells_every_check_and_what_to_do():
    codes = re.findall(r'msgctxt "(.+)\.message"', (program.ROOT / "Localizations/en/findings.pot").read_text("utf-8"))
    listed = leidraad("help", "check", "--language", "en").output
    assert len(codes) > 150 and [code for code in codes if f"  {code} " not in listed] == []
    assert "Not looked at: spelling" in listed
    for language, words in {"en": "Write # in it", "da": "Skriv # i den", "nl": "Schrijf er # in"}.items():
        run = leidraad("help", "one-without-number", "--language", language)
        assert run.status == 0 and "(warning)" in run.output and words in run.output
