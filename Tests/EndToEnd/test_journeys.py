"""Sample journeys as an author meets them: gone, counted, found, recorded, and spoilt on purpose."""

import re

import pytest

import program
import shipped
from journeys import BELGIAN, DANISH, settings
from program import ROOT, leidraad

LOT = ["--guides", ROOT / "Tests/Guides"]


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_the_journeys_of_all_guides_go_as_they_are_written(language):
    run = leidraad("journeys", "run", "--strict", "--language", language)
    assert (run.status, run.errors) == (0, ""), run.output
    for guide in leidraad("guides", "--json").objects:
        assert any(line.startswith(guide["guide"] + "  ") for line in run.output.splitlines())


@pytest.mark.parametrize("guide", shipped.guides())
def test_every_end_is_reached_from_each_country_that_was_asked_before(guide):
    reached = {}
    for journey in (each for each in shipped.journeys() if each.guide == guide):
        reached.setdefault(journey.outcome, set()).add(journey.answers["country"] if "country" in journey.path else None)
    assert set(reached) == set(shipped.outcomes(guide))
    for outcome, countries in reached.items():
        own = {country for country in ("dk", "be") if outcome.endswith(f"-{country}")}
        assert countries == own or countries == {None} or countries == {"dk", "be"}, outcome


@pytest.fixture
def lot(tmp_path):
    """A copy of the lot's guide, with whatever journeys a test writes into it."""
    folder = tmp_path / "timber-lot"
    folder.mkdir()
    (folder / "guide.yaml").write_text((ROOT / "Tests/Guides/timber-lot/guide.yaml").read_text())
    return folder


def spoil(lot, old, new):
    journeys = (ROOT / "Tests/Guides/timber-lot/journeys.yaml").read_text()
    assert old in journeys
    (lot / "journeys.yaml").write_text(journeys.replace(old, new, 1))


def test_a_journey_that_goes_astray_is_shown_in_its_file(lot):
    spoil(lot, "goods: none", "goods: logs")
    run = leidraad("journeys", "run", "timber-lot", "--guides", lot.parent)
    assert run.status == 7
    assert "journeys.yaml:" in run.output and "[journey-differs]" in run.output


def test_journeys_that_go_astray_are_not_asked_what_they_notice(lot):
    spoil(lot, "goods: none", "goods: logs")
    run = leidraad("journeys", "mutate", "timber-lot", "--guides", lot.parent)
    assert (run.status, run.output) == (7, "")
    assert "[journey-differs]" in run.errors


@pytest.mark.parametrize("task", ["cover", "mutate"])
def test_journeys_that_cannot_be_read_are_shown(lot, task):
    spoil(lot, "goods: none", "gods: none")
    run = leidraad("journeys", task, "timber-lot", "--guides", lot.parent)
    assert (run.status, run.output) == (7, "")
    assert "journeys.yaml:" in run.errors


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_words_that_a_document_does_not_have_are_named(lot, language):
    found = leidraad("journeys", "cover", "timber-lot", "--guides", lot.parent, "--as-of", "2026-11-21").output
    assert "documents: [list" in found
    line = next(line for line in found.splitlines() if "documents: [list" in line)
    (lot / "journeys.yaml").write_text(found.replace(line, line + "\n    contains: {list: [Abracadabra]}", 1))
    run = leidraad("journeys", "run", "timber-lot", "--guides", lot.parent, "--language", language)
    assert run.status == 7
    assert run.output.count("[journey-words-missing]") == 1
    assert "Abracadabra" in run.output


def test_what_journeys_see_is_counted():
    [row] = leidraad("journeys", "run", "timber-lot", "--json", *LOT).objects
    assert row["guide"] == "timber-lot"
    assert row["languages"] == ["da", "nl", "en"]
    assert row["ways"][0] == row["ways"][1] > 0
    assert row["findings"] == []


def test_the_missing_journeys_are_found_and_go_as_they_are_written(lot):
    call = ["journeys", "cover", "timber-lot", "--guides", lot.parent, "--as-of", "2026-11-21"]
    found = leidraad(*call)
    assert found.status == 0
    (lot / "journeys.yaml").write_text(found.output)
    run = leidraad("journeys", "run", "timber-lot", "--strict", "--guides", lot.parent)
    assert run.status == 0, run.output
    again = leidraad(*call)
    assert again.output == ""


def test_answers_are_recorded_as_a_journey(tmp_path):
    draft = tmp_path / "draft.json"
    leidraad("wizard", "flegt-importer", *settings(BELGIAN), "--save", draft, "--no-input")
    call = ["journeys", "record", "flegt-importer", "--name", "A new company: “Exemple”"]
    recorded = leidraad(*call, "--answers", draft)
    assert recorded.status == 0
    assert recorded.output == leidraad(*call, *settings(BELGIAN)).output
    assert 'name: "A new company: “Exemple”"' in recorded.output
    assert "outcome: requested-be" in recorded.output


def test_what_is_answered_is_recorded_where_it_is_answered(tmp_path):
    file = tmp_path / "flegt-importer/journeys.yaml"
    file.parent.mkdir()
    (file.parent / "guide.yaml").write_text((ROOT / "Guides/flegt-importer/guide.yaml").read_text())
    call = ["wizard", "flegt-importer", "--as-of", "2026-11-21", "--record", file, "--language", "en"]
    assert leidraad(*call, "--set", "country=be").status == 4
    assert not file.exists()
    for answers in (BELGIAN, DANISH):
        run = leidraad(*call, *settings(answers))
        assert (run.status, str(file) in run.errors) == (0, True)
    assert re.findall(r"^  - name: (.*)$", file.read_text(), re.M) == ['"1: requested-be"', '"2: requested-dk"']
    replayed = leidraad("journeys", "run", "flegt-importer", "--json", "--guides", tmp_path)
    assert (replayed.status, replayed.objects[0]["journeys"], replayed.objects[0]["findings"]) == (0, 2, [])


def test_a_file_that_cannot_be_recorded_to_is_named(tmp_path):
    run = leidraad("wizard", "flegt-importer", *settings(BELGIAN), "--record", tmp_path / "none/journeys.yaml")
    assert run.status == 1
    assert str(tmp_path / "none/journeys.yaml") in run.errors


def test_nothing_in_a_recorded_answer_reaches_the_terminal():
    name = "\x1b]0;title\x07 \u202eevil\u2069"
    recorded = leidraad("journeys", "record", "flegt-importer", "--name", name, "--set", f"company-name={name}")
    assert recorded.status == 0
    assert not set(recorded.output) & set("\x1b\x07\u202e\u2069")
    assert '"\\U0000001b]0;title\\U00000007 \\U0000202eevil\\U00002069"' in recorded.output


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_walks_without_aim_are_the_same_for_the_same_number(language):
    call = ["journeys", "walk", "timber-lot", "--count", "60", "--seed", "7", "--language", language, *LOT]
    first, second = leidraad(*call), leidraad(*call)
    assert first.status == 0, first.output
    assert first.output == second.output


def test_changes_that_nobody_notices_are_listed():
    [row] = leidraad("journeys", "mutate", "timber-lot", "--json", *LOT).objects
    assert row["changes"] > 20
    assert len(row["unnoticed"]) * 10 <= row["changes"], row["unnoticed"]


@pytest.mark.parametrize(
    "call",
    [
        ["journeys"],
        ["journeys", "dance"],
        ["journeys", "run", "nowhere"],
        ["journeys", "cover"],
        ["journeys", "cover", "flegt-importer", "eu-login"],
        ["journeys", "walk", "--seed", "many"],
        ["journeys", "record", "flegt-importer", "--set", "contry=be"],
    ],
)
def test_wrong_calls(call):
    run = leidraad(*call)
    assert (run.status, run.output) == (2, "")


def test_every_step_end_and_line_says_why_it_is_there_and_where_that_is_written():
    run = leidraad("journeys", "explain", "timber-lot", *LOT, *settings({"role": "agent", "goods": "none"}), "--json")
    assert run.status == 0, run.errors
    lines = [(line["kind"], line["text"]) for line in run.objects]
    assert [text for kind, text in lines if kind == "answer"] != []
    guide = (ROOT / "Tests/Guides/timber-lot/guide.yaml").read_text().splitlines()
    because = [line for line in run.objects if line["kind"] == "because"]
    assert [guide[line["line"] - 1].strip() for line in because] == ["- if: goods has none"]
    assert lines[-1][0] in ("shown-because", "document")


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_it_is_explained_in_every_language_at_the_same_places(language):
    call = ["journeys", "explain", "flegt-importer", *settings(BELGIAN)]
    places = [line["line"] for line in leidraad(*call, "--json").objects]
    run = leidraad(*call, "--language", language)
    assert (run.status, run.errors) == (0, "")
    assert [int(line.rsplit(":", 1)[1]) for line in run.output.splitlines() if "guide.yaml:" in line] == [
        place for place in places if place
    ]
