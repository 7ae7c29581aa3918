"""Drafts: kept while somebody answers, gone on with anywhere, and never lost or spoilt."""

import json
import os
import stat
import subprocess

import pytest

import program
from drafts import DAY, Drafts, changed, good_draft
from journeys import BELGIAN, DANISH, settings
from program import PROGRAM, ROOT, leidraad, surroundings
from terminal import Terminal


def stopped_at_the_company(drafts, *words):
    with drafts.terminal("wizard", "flegt-importer", "--language", "en", *DAY, *words) as terminal:
        terminal.until("Type the number")
        terminal.choose("Belgium")
        terminal.until("Type the number")
        terminal.choose("No")
        terminal.until("Press Enter")
        terminal.press("interrupt")
        assert terminal.finish() == 130
        return terminal.words


def test_whoever_stops_is_told_how_to_go_on_and_can(drafts):
    said = stopped_at_the_company(drafts)
    assert "leidraad wizard --resume flegt-importer --language en" in said
    with drafts.terminal("wizard", "--resume", "flegt-importer", "--language", "da", *DAY) as terminal:
        terminal.until("Opret din EU Login-konto")
        terminal.press("interrupt")
        terminal.finish()


def test_a_draft_is_a_file_that_only_its_owner_reads(drafts):
    stopped_at_the_company(drafts)
    assert drafts.files == ["flegt-importer.json"]
    assert stat.S_IMODE((drafts.folder / "flegt-importer.json").stat().st_mode) == 0o600
    assert stat.S_IMODE(drafts.folder.stat().st_mode) == 0o700
    draft = drafts["flegt-importer"]
    assert draft["draft"] == 1
    assert (draft["guide"], draft["asOf"], draft["place"]) == ("flegt-importer", "2026-11-21", "create-account")
    assert draft["answers"] == {"country": "be", "account": "no"}


def test_no_save_leaves_nothing(drafts):
    said = stopped_at_the_company(drafts, "--no-save")
    assert "Nothing is saved" in said
    assert drafts.files == []


def test_nothing_said_is_nothing_kept(drafts):
    with drafts.terminal("wizard", "flegt-importer", "--language", "en") as terminal:
        terminal.until("Type the number")
        terminal.press("interrupt")
        terminal.finish()
    assert drafts.files == []


def test_an_open_draft_is_never_written_over(drafts):
    stopped_at_the_company(drafts)
    first = drafts["flegt-importer"]
    said = stopped_at_the_company(drafts)
    assert "leidraad wizard --resume flegt-importer" in said
    assert drafts.files == ["flegt-importer-2.json", "flegt-importer.json"]
    assert drafts["flegt-importer"] == first


def test_without_a_name_the_latest_of_the_guide_is_gone_on_with(drafts):
    stopped_at_the_company(drafts)
    stopped_at_the_company(drafts)
    os.utime(drafts.folder / "flegt-importer-2.json", (1, 1))
    os.utime(drafts.folder / "flegt-importer.json", (2, 2))
    with drafts.terminal("wizard", "flegt-importer", "--resume", "--language", "en") as terminal:
        terminal.until("Press Enter")
        terminal.press("enter")
        terminal.until("Press Enter")
        terminal.press("interrupt")
        terminal.finish()
    assert drafts["flegt-importer"]["place"] == "two-step"
    assert drafts["flegt-importer-2"]["place"] == "create-account"


def test_what_was_typed_and_not_taken_is_there_again(drafts):
    with drafts.terminal("wizard", "flegt-importer", "--language", "en", *settings(BELGIAN | {"eori": "BE1"})) as terminal:
        terminal.until("Type the number")
        terminal.choose("Belgium")
        terminal.until("Type the number")
        terminal.press("interrupt")
        terminal.finish()
    assert drafts["flegt-importer"]["unaccepted"] == {"eori": {"entry": "BE1", "language": "en"}}
    assert drafts.run("wizard", "--resume", "flegt-importer", "--no-input").status == 3


def test_a_finished_draft_makes_room_for_the_next(drafts):
    answers = {name: value for name, value in DANISH.items()}
    with drafts.terminal("wizard", "flegt-importer", "--language", "en", *settings(answers)) as terminal:
        terminal.until("Type the number")
        terminal.type(":goto check")
        terminal.until("Everything is correct")
        terminal.press("enter")
        assert terminal.finish() == 0
        assert "Your answers are kept in" in terminal.words
    assert drafts["flegt-importer"]["place"] is None
    stopped_at_the_company(drafts)
    assert drafts.files == ["flegt-importer.json"]


@pytest.fixture
def finished(drafts):
    """What somebody reads at the end."""
    with drafts.terminal("wizard", "flegt-importer", "--language", "en", "--plain", *DAY, *settings(DANISH)) as terminal:
        terminal.until("Type the number")
        terminal.type(":goto check")
        terminal.until("Everything is correct")
        terminal.press("enter")
        assert terminal.finish() == 0
        return terminal.words


def test_a_finished_draft_says_how_it_can_be_changed_and_its_documents_saved(drafts, finished):
    call = "leidraad wizard --resume flegt-importer"
    assert f"Change an answer later: {call} --language en --plain" in finished
    assert f"Save the documents as files: {call} --out flegt-importer --language en --plain" in finished


def test_a_finished_draft_opens_where_all_answers_are_shown(drafts, finished):
    with drafts.terminal("wizard", "--resume", "flegt-importer", "--language", "en", *DAY) as terminal:
        terminal.until("Everything is correct")
        terminal.type("1")
        terminal.until("In which country")
        terminal.until("Type the number")
        terminal.choose("Belgium")
        terminal.until("First name:")
        terminal.press("interrupt")
        terminal.finish()
    assert drafts["flegt-importer"]["answers"]["country"] == "be"


def test_documents_of_a_finished_draft_are_saved_without_a_question(drafts, finished, tmp_path):
    call = ["wizard", "--resume", "flegt-importer", "--out", str(tmp_path / "mine"), "--language", "en", *DAY]
    with drafts.terminal(*call) as terminal:
        assert terminal.finish() == 0
    assert [file.name for file in (tmp_path / "mine").iterdir()] != []


def test_a_finished_draft_that_other_answers_cut_short_is_gone_on_with(drafts):
    with drafts.terminal("wizard", "flegt-check", "--language", "en", *DAY) as terminal:
        terminal.until("Type the number")
        terminal.choose("No")
        assert terminal.finish() == 0
    resumed = ["wizard", "--resume", "flegt-check", "--set", "commercial=yes", "--language", "en", *DAY]
    with drafts.terminal(*resumed) as terminal:
        terminal.until("Step 2 of")
        terminal.until("Type the number")
        terminal.press("interrupt")
        assert terminal.finish() == 130


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_drafts_are_listed_and_deleted(drafts, language):
    stopped_at_the_company(drafts)
    (drafts.folder / "broken.json").write_text("{")
    (drafts.folder / ".flegt-importer.json.12345").write_text("left by a run that was killed")
    listed = drafts.run("drafts", "list", "--language", language)
    assert (listed.status, listed.errors) == (0, "")
    broken, draft = listed.output.splitlines()
    assert broken.startswith("broken  ") and draft.startswith("flegt-importer  ")
    assert "2026" in draft
    assert drafts.run("drafts", "delete", "flegt-importer", "--language", language).status == 0
    assert drafts.files == ["broken.json"]


def test_drafts_are_listed_as_json(drafts):
    assert drafts.run("drafts", "list", "--json").output == ""
    stopped_at_the_company(drafts)
    [row] = drafts.run("drafts", "list", "--json").objects
    assert row == {
        "name": "flegt-importer", "guide": "flegt-importer", "version": row["version"], "asOf": "2026-11-21",
        "answers": 2, "place": "create-account", "finished": False,
    }  # fmt: skip


@pytest.mark.parametrize(
    "call, status",
    [
        (["drafts"], 2),
        (["drafts", "burn"], 2),
        (["drafts", "list", "all"], 2),
        (["drafts", "delete"], 2),
        (["drafts", "delete", "nothing"], 2),
        (["drafts", "delete", "../../secret"], 2),
        (["wizard", "--resume"], 2),
        (["wizard", "--resume", "nothing"], 2),
        (["wizard", "flegt-importer", "--resume"], 2),
    ],
)
def test_wrong_calls(drafts, call, status):
    (drafts.folder.parent.parent / "secret.json").write_text("{}")
    run = drafts.run(*call)
    assert (run.status, run.output) == (status, "")
    assert (drafts.folder.parent.parent / "secret.json").exists()


@pytest.mark.parametrize("language", program.LANGUAGES)
@pytest.mark.parametrize(
    "spoil, words",
    [
        (lambda file: file.write_text(file.read_text()[:200]), {"en": "left as it is", "da": "Den bliver som den er", "nl": "zoals het is"}),
        (lambda file: file.write_bytes(b" " * (100 << 20)), {"en": "left as it is", "da": "Den bliver", "nl": "zoals het is"}),
        (lambda file: file.write_bytes(b"\xff\x00"), {"en": "left as it is", "da": "Den bliver", "nl": "zoals het is"}),
        (lambda file: file.write_text("{" * 100_000), {"en": "left as it is", "da": "Den bliver", "nl": "zoals het is"}),
        (lambda file: changed(file, lambda draft: draft["answers"].update(goods=[{}] * 200_000)), {"en": "left as it is", "da": "Den bliver", "nl": "zoals het is"}),
        (lambda file: changed(file, lambda draft: draft.update(guide="eu-login")), {"en": "eu-login", "da": "eu-login", "nl": "eu-login"}),
        (lambda file: changed(file, lambda draft: draft.update(version="99.0.0")), {"en": "99.0.0", "da": "99.0.0", "nl": "99.0.0"}),
    ],
    ids=["cut off", "far too large", "no text", "deep", "rows without end", "another guide", "a later version"],
)
def test_a_draft_that_does_not_fit_is_refused_and_left_alone(tmp_path, spoil, words, language):
    file = good_draft(tmp_path)
    spoil(file)
    before = file.stat().st_size, file.read_bytes()[:10_000]
    run = leidraad("wizard", "flegt-importer", "--resume", file, "--no-input", "--language", language)
    assert (run.status, run.output) == (6, "")
    assert words[language] in " ".join(run.errors.split())
    assert (file.stat().st_size, file.read_bytes()[:10_000]) == before


def test_the_same_file_holds_answers_a_draft_and_a_report(tmp_path):
    file = good_draft(tmp_path)
    call = ["wizard", "flegt-importer", "--json", *DAY]
    whole = leidraad(*call, *settings(BELGIAN)).output
    (tmp_path / "report.json").write_text(whole)
    assert leidraad(*call, "--answers", file).output == whole
    assert leidraad(*call, "--answers", tmp_path / "report.json").output == whole
    assert leidraad(*call, "--resume", file).output == whole


SLY = "1\x1b[2J\x1b]0;title\x07\u202e\u2066\u200b\x9bm"


@pytest.mark.parametrize("presentation", [{}, {"ACCESSIBLE": ""}])
@pytest.mark.parametrize(
    "spoil",
    [
        lambda draft: draft.update(version="0." + SLY),
        lambda draft: draft["answers"].update({SLY: "blue"}),
        lambda draft: draft["answers"].update(country=SLY),
        lambda draft: draft["unaccepted"].update(eori={"entry": SLY, "language": "en"}),
        lambda draft: draft.update(version=f"99.{SLY}"),
        lambda draft: draft.update(guide=SLY),
    ],
    ids=["version", "dropped answer", "answer", "unaccepted", "later version", "guide"],
)
def test_nothing_in_a_draft_reaches_the_terminal_as_a_command(drafts, spoil, presentation):
    drafts.folder.mkdir(parents=True)
    file = drafts.folder / "sly.json"
    call = ["wizard", "flegt-importer", "--save", file, "--no-input", *DAY]
    assert leidraad(*call, *settings(BELGIAN | {"eori": "BE1"})).status == 3
    changed(file, spoil)
    draft = json.loads(file.read_text())
    with drafts.terminal("wizard", "flegt-importer", "--resume", "sly", "--language", "en", **presentation) as terminal:
        if draft["guide"] == "flegt-importer" and not draft["version"].startswith("99"):
            terminal.until("Type :back")
            terminal.type(":goto identity" if draft["answers"]["country"] == "be" else ":review")
            terminal.until("EORI number:" if draft["answers"]["country"] == "be" else "Not answered yet")
            terminal.press("interrupt")
        terminal.finish()
        listed = drafts.run("drafts", "list", "--language", "en")
        for said in (terminal.received.decode(), listed.output + listed.errors):
            assert not any(sign in said for sign in ("\x1b[2J", "\x1b]", "\x07", "\u202e", "\u2066", "\u200b", "\x9b"))


def test_a_resumption_can_be_pasted_into_a_shell(tmp_path):
    odd = tmp_path / "it's a draft"
    with Terminal("wizard", "flegt-importer", "--language", "en", "--save", str(odd), columns=400, ACCESSIBLE="1") as terminal:
        terminal.until("Type the number")
        terminal.choose("Belgium")
        terminal.until("Type the number")
        terminal.press("interrupt")
        terminal.finish()
        command = terminal.words.partition("later with: ")[2].strip()
    bin = tmp_path / "bin"
    bin.mkdir()
    (bin / "leidraad").symlink_to(PROGRAM)
    run = subprocess.run(
        ["bash", "-c", f"{command} --no-input"], cwd=ROOT, env=surroundings(PATH=f"{bin}:/usr/bin:/bin"),
        capture_output=True, text=True, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert run.returncode == 4, run.stderr


def test_a_folder_that_cannot_be_written_is_told_once_and_holds_up_nobody(tmp_path):
    (tmp_path / "leidraad").write_text("no folder")
    with Terminal("wizard", "flegt-importer", "--language", "en", XDG_DATA_HOME=str(tmp_path), ACCESSIBLE="1") as terminal:
        for answer in ("Belgium", "No"):
            terminal.until("Type the number")
            terminal.choose(answer)
        terminal.until("Press Enter")
        terminal.press("interrupt")
        assert terminal.finish() == 130
        assert terminal.words.count("cannot be saved") == 1
        assert "Nothing is saved" in terminal.words
