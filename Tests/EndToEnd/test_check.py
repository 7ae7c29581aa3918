"""What `check` says of guides and catalogues, to people and to programs."""

import json
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


WITNESSES = {
    "en": "It shows with these answers: country=dk and role=no.",
    "da": "Det ses med disse svar: country=dk og role=no.",
    "nl": "Dat blijkt met deze antwoorden: country=dk en role=no.",
}


@pytest.mark.parametrize("language", WITNESSES)
def test_a_way_that_leads_nowhere_is_shown_by_answers_that_go_it(tmp_path, language):
    own = OwnFolder(tmp_path)
    own.breaks("an option without a way")
    run = leidraad("check", "--language", language, *own.layers)
    assert run.status == 7
    assert WITNESSES[language] in run.output
    (witness,) = [finding["witness"] for finding in leidraad("check", "--json", *own.layers).objects if finding["witness"]]
    assert witness == {"asOf": "2026-11-21", "answers": {"country": "dk", "role": "no"}}
    (result,) = [
        result
        for result in json.loads(leidraad("check", "--sarif", *own.layers).output)["runs"][0]["results"]
        if "properties" in result
    ]
    assert result["properties"] == {"witness": witness}
    # Where the way is there, the same answers go it.
    answers = tmp_path / "witness.json"
    answers.write_text(json.dumps(witness))
    report = leidraad("wizard", "flegt-claim", "--answers", answers, "--json").objects[0]
    assert (report["path"], report["outcome"]) == (["country", "role"], "role-first")


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
    assert "Not looked at: how wide a text is printed" in listed
    for language, words in {"en": "Write # in it", "da": "Skriv # i den", "nl": "Schrijf er # in"}.items():
        run = leidraad("help", "one-without-number", "--language", language)
        assert run.status == 0 and "(warning)" in run.output and words in run.output


def change(own, file, before, after):
    path = own.folder / file
    text = path.read_text("utf-8")
    assert text.count(before) == 1, before
    path.write_text(text.replace(before, after), "utf-8")


def told(own, *words):
    return {
        (finding["code"], finding["key"], finding["suggestion"])
        for finding in leidraad("check", "--json", *words, *own.layers).objects
        if finding["language"] == "en"
    }


def test_a_message_that_the_program_never_says_and_one_that_it_misses_are_told(tmp_path):
    own = OwnFolder(tmp_path)
    assert told(own) == set()
    change(own, "Localizations/en/interface.pot", 'msgctxt "back-help"', 'msgctxt "bakc-help"')
    assert told(own) == {("key-unused", "bakc-help", "back-help"), ("key-undeclared", "back-help", None)}


def test_an_example_that_its_own_field_refuses_is_told(tmp_path):
    own = OwnFolder(tmp_path)
    change(own, "Localizations/da/fields.po", "Et CVR-nummer har 8 cifre: 37606030.", "Et CVR-nummer har 8 cifre: 37606031.")
    found = leidraad("check", "--json", *own.layers).objects
    assert ("example-refused", "cvr.rule") in {(finding["code"], finding["key"]) for finding in found}
    assert {finding["code"] for finding in found} == {"example-refused", "number-differs"}


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_what_nobody_has_looked_at_again_is_told_for_a_day(language):
    assert leidraad("check", "--strict", "--as-of", "2027-02-21", "--json").objects == []
    run = leidraad("check", "--as-of", "2027-02-22", "--json", "--language", language)
    assert run.status == 0
    assert {finding["code"] for finding in run.objects} == {"recheck-overdue"}
    assert {finding["file"] for finding in run.objects} == {"Guides/facts/days.yaml"}
    [first] = [finding for finding in run.objects if "eudr.applies”" in finding["message"]]
    assert "2027-02-21" in first["message"] and first["severity"] == "warning"
    later = leidraad("check", "--as-of", "2027-05-22", "--json").objects
    assert {finding["file"] for finding in later} == {f"Guides/facts/{name}.yaml" for name in ("contacts", "days", "limits", "links")}


def test_old_findings_may_stand_and_new_ones_may_not(tmp_path):
    own = OwnFolder(tmp_path)
    own.breaks("another argument")
    old = leidraad("check", "--json", *own.layers)
    assert old.status == 7
    known = tmp_path / "known.jsonl"
    known.write_text(old.output)
    stood = leidraad("check", "--json", "--baseline", known, *own.layers)
    assert (stood.status, stood.output) == (0, "")
    # A line more above them changes nothing.
    dutch = own.folder / "Localizations/nl/flegt-importer.po"
    dutch.write_text(dutch.read_text("utf-8").replace('\nmsgctxt "', '\n# a comment\nmsgctxt "', 1), "utf-8")
    assert leidraad("check", "--json", "--baseline", known, *own.layers).output == ""
    own.breaks("an unclosed brace")
    new = leidraad("check", "--json", "--baseline", known, *own.layers)
    assert new.status == 7 and {finding["language"] for finding in new.objects} == {"da"}


def test_findings_that_are_gone_from_a_baseline_are_counted(tmp_path):
    own = OwnFolder(tmp_path)
    own.breaks("another argument")
    known = tmp_path / "known.jsonl"
    known.write_text(leidraad("check", "--json", *own.layers).output)
    count = len(known.read_text().splitlines())
    run = leidraad("check", "--baseline", known)
    assert run.status == 0 and f"{count} of the findings in the baseline" in run.errors


@pytest.mark.parametrize("content", [None, "no finding\n", '{"code":"cycle"}\n'])
def test_a_baseline_that_cannot_be_read_is_refused(tmp_path, content):
    known = tmp_path / "known.jsonl"
    if content:
        known.write_text(content)
    run = leidraad("check", "--baseline", known)
    assert (run.status, run.output) == (2, "") and "known.jsonl" in run.errors
