"""The command as a pipeline and a person without a terminal meet it."""

import json
import re

import pytest

from catalogue import shown, words
from journeys import BELGIAN, settings
from program import ROOT, leidraad


@pytest.mark.parametrize(
    "call", [[], ["help"], ["--help"], ["help", "wizard"], ["help", "validate"], ["help", "build"], ["help", "environment"], ["help", "statuses"]]
)
def test_it_says_what_is_here(call):
    run = leidraad(*call)
    assert (run.status, run.errors) == (0, "")
    assert "leidraad" in run.output.lower()


def test_its_version_stands_on_one_line():
    run = leidraad("--version")
    assert (run.status, run.errors) == (0, "")
    assert re.fullmatch(r"leidraad \d+\.\d+\.\d+\n", run.output)


@pytest.mark.parametrize("language", ["da", "nl", "en"])
def test_the_help_names_every_variable_of_the_environment_that_is_read(language):
    sources = [file.read_text() for file in (ROOT / "Sources").rglob("*.swift") if "getenv(" in file.read_text()]
    # Any word in capitals there, but for a currency.
    read = {name for text in sources for name in re.findall(r'"([A-Z]+(?:_[A-Z]+)*)"', text)} - {"EUR"}
    assert {"LC_CTYPE", "VISUAL", "FORCE_HYPERLINK", "HOME", "NO_COLOR", "DICPATH"} <= read
    told = set(re.findall(r"[A-Z_]{4,}", leidraad("help", "environment", "--language", language).output))
    assert read - told == set()


@pytest.mark.parametrize("language", ["da", "nl", "en"])
def test_guides_are_listed_in_a_language(language):
    run = leidraad("guides", "--language", language)
    assert run.status == 0
    assert "flegt-importer" in run.output
    assert shown(words("flegt-importer.title", language)) in " ".join(run.output.split())


@pytest.mark.parametrize(
    "environment, language",
    [
        ({"LC_ALL": "da_DK.UTF-8"}, "da"),
        ({"LC_ALL": "nl_BE.UTF-8"}, "nl"),
        ({"LC_ALL": "", "LANG": "nl"}, "nl"),
        ({"LC_ALL": "", "LC_MESSAGES": "da_DK", "LANG": "nl_NL.UTF-8"}, "da"),
        ({"LC_ALL": "C", "LANG": "da_DK.UTF-8"}, "en"),
        ({"LC_ALL": "fr_FR.UTF-8"}, "en"),
        ({"LC_ALL": ""}, "en"),
    ],
)
def test_the_surroundings_choose_the_language(environment, language):
    run = leidraad("guides", **environment)
    assert shown(words("flegt-importer.title", language)) in " ".join(run.output.split())


def test_an_option_chooses_the_language_before_the_surroundings():
    run = leidraad("guides", "--language", "nl", LC_ALL="da_DK.UTF-8")
    assert shown(words("flegt-importer.title", "nl")) in " ".join(run.output.split())


@pytest.mark.parametrize(
    "call, nearest",
    [
        (["wizzard"], "wizard"),
        (["wizard", "flegt-importr"], "flegt-importer"),
        (["wizard", "flegt-importer", "--language", "dk"], "da"),
        (["wizard", "flegt-importer", "--langauge", "da"], "--language"),
        (["wizard", "flegt-importer", "--set", "contry=be"], "country"),
        (["validate", "eory", "DK37606030"], "eori"),
        (["validate", "eori", "DK37606030", "--jsn"], "--json"),
        (["guides", "--color", "alwys"], "always"),
    ],
)
def test_a_wrong_call_names_what_was_perhaps_meant(call, nearest):
    run = leidraad(*call)
    assert (run.status, run.output) == (2, "")
    assert re.search(rf"(?<![\w-]){re.escape(nearest)}(?![\w-])", run.errors), run.errors
    assert run.errors.startswith("leidraad: ")


def test_a_number_is_taken_as_people_write_it():
    run = leidraad("validate", "eori", "dk 37 60 60 30", "--json")
    assert (run.status, run.errors) == (0, "")
    assert run.objects == [
        {"index": 0, "field": "eori", "verdict": "valid", "value": "DK37606030", "candidates": [], "flaws": []}
    ]


@pytest.mark.parametrize("language", ["da", "nl", "en"])
def test_a_flaw_is_named_and_worded_without_repeating_the_entry(language):
    run = leidraad("validate", "eori", "BE0314595349", "--json", "--language", language)
    [verdict] = run.objects
    assert run.status == 3
    assert (verdict["verdict"], verdict["value"]) == ("invalid", None)
    assert verdict["flaws"] == [
        {
            "code": "wrong-check-digit",
            "severity": "error",
            "message": shown(words("eori.flaw.wrong-check-digit", language, "fields")),
        }
    ]
    assert "0314595349" not in run.output + run.errors


def test_a_verdict_in_words_gives_the_value_on_standard_output():
    good, bad = leidraad("validate", "eori", "be 0314.595.348"), leidraad("validate", "eori", "BE0314595349")
    assert (good.status, bad.status) == (0, 3)
    assert "BE 0314.595.348" in good.output
    assert "0314595349" not in bad.output + bad.errors


def test_a_stream_is_judged_line_by_line():
    run = leidraad("validate", "eori", "--json", entries="DK37606030\nBE0314595349\r\n\nnl 001234567 b01\n")
    assert run.status == 3
    assert [verdict["index"] for verdict in run.objects] == list(range(len(run.objects)))
    assert [verdict["verdict"] for verdict in run.objects[:2]] == ["valid", "invalid"]


def test_a_good_stream_ends_well_without_a_last_line_break():
    run = leidraad("validate", "eori", "--json", entries="DK37606030\nBE0314595348")
    assert (run.status, [verdict["value"] for verdict in run.objects]) == (0, ["DK37606030", "BE0314595348"])


def test_bytes_that_are_no_text_are_a_flaw_and_no_failure():
    run = leidraad("validate", "eori", "--json", entries=b"DK\xff\xfe37606030\nDK37606030\n")
    assert [verdict["verdict"] for verdict in run.objects] == ["invalid", "valid"]
    assert run.status == 3


def test_an_entry_may_begin_with_a_hyphen():
    run = leidraad("validate", "eori", "--json", "--", "-DK37606030")
    assert run.status in (0, 3)
    assert len(run.objects) == 1


def test_nothing_is_coloured_without_a_terminal():
    for call in (["validate", "eori", "BE0314595349"], ["help"], ["guides"], ["wizard", "flegt-importer"], ["wizrd"]):
        run = leidraad(*call)
        assert "\x1b" not in run.output + run.errors


def test_without_a_terminal_the_wizard_lists_what_it_would_ask():
    run = leidraad("wizard", "flegt-importer")
    assert run.status == 4
    assert run.output == ""
    for answer in BELGIAN:
        assert f"  {answer}: " in run.errors


def test_an_option_that_a_guide_does_not_offer_is_answered_with_those_it_does():
    run = leidraad("wizard", "flegt-importer", *settings({"country": "bee"}))
    assert run.status == 3
    assert "dk and be" in run.errors


def test_without_a_terminal_the_wizard_names_the_next_missing_answers():
    run = leidraad("wizard", "flegt-importer", *settings({"country": "be", "account": "yes"}), "--json")
    [document] = run.objects
    assert run.status == 4
    assert document["missing"] == ["company-name"]
    assert document["path"] == ["country", "account", "name"]
    assert document["outcome"] is None


def test_a_whole_journey_needs_no_terminal():
    run = leidraad("wizard", "flegt-importer", *settings(BELGIAN), "--json", "--as-of", "2026-11-21")
    [document] = run.objects
    assert run.status == 0, run.errors
    assert document["answers"] == BELGIAN
    assert document["missing"] == document["flaws"] == []
    assert document["outcome"] == "requested-be"
    assert [written["id"] for written in document["documents"]] == ["role-request", "checklist"]


def test_an_answer_with_a_flaw_ends_with_its_own_status():
    run = leidraad("wizard", "flegt-importer", *settings(BELGIAN | {"eori": "BE0314595349"}), "--json")
    assert run.status == 3
    assert "0314595349" not in run.output + run.errors


def test_json_is_one_object_with_nothing_left_out():
    run = leidraad("wizard", "flegt-importer", *settings(BELGIAN), "--json", "--as-of", "2026-11-21")
    assert list(json.loads(run.output)) == [
        "guide",
        "version",
        "digest",
        "language",
        "asOf",
        "path",
        "answers",
        "missing",
        "flaws",
        "outcome",
        "exit",
        "documents",
    ]


@pytest.mark.parametrize(
    "options, verdict, codes",
    [
        (["--today", "2026-11-21"], "invalid", ["year-in-future"]),
        (["--today", "2027-01-01"], "valid", []),
        (["--today=2026-11-21", "--with", "issuing-country=GH"], "warning", ["form-unpublished"]),
        (["--with", "issuing-country=ID", "--with", "issuing-country=CM"], "invalid", ["country-without-licences"]),
    ],
)
def test_an_entry_is_judged_by_the_day_and_by_what_other_fields_say(options, verdict, codes):
    run = leidraad("validate", "flegt-licence", "27.02047-00130.014-ID-NL", "--json", *options)
    assert run.objects[0]["verdict"] == verdict
    assert [flaw["code"] for flaw in run.objects[0]["flaws"]] == codes


@pytest.mark.parametrize("options", [["--today", "21.11.2026"], ["--today", "2026-02-30"], ["--with", "issuing-country"]])
def test_a_day_or_a_pair_that_is_none_is_a_wrong_call(options):
    run = leidraad("validate", "flegt-licence", "27.02047-00130.014-ID-NL", *options)
    assert (run.status, run.output) == (2, "")
    assert options[0] in run.errors


def test_a_value_at_which_no_field_looks_is_a_wrong_call_that_names_those_there_are():
    run = leidraad("validate", "flegt-licence", "27.02047-00130.014-ID-NL", "--with", "colour=red")
    assert (run.status, run.output) == (2, "")
    assert "colour" in run.errors
    for name in ("country", "flegt-licence", "issuing-country"):
        assert name in run.errors


def test_a_misspelt_name_of_a_value_is_answered_with_the_one_that_was_meant():
    run = leidraad("validate", "flegt-licence", "27.02047-00130.014-ID-NL", "--with", "isuing-country=GH")
    assert (run.status, run.output) == (2, "")
    assert "issuing-country" in run.errors
