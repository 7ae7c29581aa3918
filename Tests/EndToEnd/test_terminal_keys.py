"""The wizard that reads key by key: what is asked is drawn anew, everything above it stays; and whatever is typed, pasted
or written in a guide, the terminal obeys none of it."""

import os
import subprocess
import time

import pytest

import program
from published_site import AS_OF
from terminal import Terminal

GUIDES = program.ROOT / "Tests/Guides"


def lot(*words, columns=80, rows=40, language="en", **environment):
    call = ["wizard", "timber-lot", "--guides", str(GUIDES), "--language", language, "--as-of", AS_OF, *words]
    return Terminal(*call, columns=columns, rows=rows, **environment)


def country_list(folder, count=250):
    """A guide that asks for one of many countries."""
    (folder / "many").mkdir(parents=True)
    options = "".join(
        f"      - id: c{number}\n        title: {'Côte d’Ivoire' if number == 120 else f'Land {number}'}\n"
        for number in range(count)
    )
    (folder / "many/guide.yaml").write_text(
        "format: 1\nguide: many\nversion: 1.0.0\nlanguage: en\nchecked: 2026-11-21\ntitle: Many\nsummary: Many.\n"
        "steps:\n  - id: country\n    ask: choice\n    title: Which country?\n    options:\n" + options +
        "    next: end\noutcomes:\n  - id: end\n    title: The end\n"
    )
    return Terminal("wizard", "many", "--guides", str(folder), "--language", "en")


def test_what_is_asked_is_drawn_anew_and_leaves_only_its_answer():
    with lot() as terminal:
        terminal.until("Have you done part of this already?")
        terminal.press("enter")
        terminal.until("What are you?")
        terminal.sees("❯ 1 Importer")
        terminal.press("down")
        terminal.sees("❯ 2 Agent")
        terminal.press("enter")
        terminal.until("What is in the lot?")
        assert "❯ Agent" in terminal.words and "1 Importer" not in terminal.words


def test_several_are_ticked_and_none_of_them_stands_alone():
    with lot("--set", "role=agent") as terminal:
        terminal.until("What are you?")
        terminal.press("enter")
        terminal.until("What is in the lot?")
        terminal.press("space", "down", "space", "end key", "space")
        terminal.sees("❯ [x] 3 None of these")
        assert terminal.words.count("[x]") == 1
        terminal.press("home", "space", "down", "space", "enter")
        terminal.until("❯ Logs and Sawn wood")


def test_a_field_is_understood_while_it_is_typed_and_mended_when_it_is_refused():
    with lot("--set", "role=agent", "--set", "goods=logs") as terminal:
        for heading in ("What are you?", "What is in the lot?"):
            terminal.until(heading)
            terminal.press("enter")
        terminal.until("How much is it?")
        terminal.sees("Expiry date:")
        terminal.write("9 mrch 2027")
        terminal.press("enter")
        terminal.sees("To put right: Expiry date:")
        terminal.press(*["left"] * 8)
        terminal.write("a")
        terminal.sees("9 March 2027")
        terminal.press("enter")
        terminal.until("❯ Expiry date: 9 March 2027")
        assert "To put right" not in terminal.words


def test_an_optional_answer_is_taken_back_by_emptying_its_line():
    answers = {"role": "agent", "goods": "logs", "expiry": "2027-03-09", "volume": "1", "weight": "2 kg"}
    with lot(*[word for answer in answers.items() for word in ("--set", "=".join(answer))]) as terminal:
        terminal.until("What are you?")
        terminal.type(":goto lot")
        terminal.until("How much is it?")
        terminal.press("enter", "erase", "enter", "enter")
        terminal.until("❯ Volume: not filled in")
        terminal.until("❯ Weight: 2 kg")


@pytest.mark.parametrize("presentation", [{}, {"ACCESSIBLE": "1"}])
def test_what_does_not_go_together_is_asked_again_and_nothing_else(presentation):
    answers = {"role": "agent", "goods": "logs"}
    settings = [word for answer in answers.items() for word in ("--set", "=".join(answer))]
    with lot(*settings, **presentation) as terminal:
        terminal.until("What are you?")
        terminal.type(":goto lot")
        terminal.until("How much is it?")
        terminal.type("9 March 2027")
        terminal.until("Volume")
        terminal.press("enter")
        terminal.until("Weight")
        terminal.press("enter")
        terminal.until("To put right: Volume: Give the volume or the weight.")
        terminal.until("Volume")
        terminal.type("12.5")
        terminal.until("Weight")
        terminal.press("enter")
        terminal.until("Step 4")
        assert terminal.words.count("Expiry date: 9 March 2027") <= 1


def test_one_of_many_is_found_without_its_accents(tmp_path):
    with country_list(tmp_path) as terminal:
        terminal.until("Which country?")
        terminal.sees("1–")
        terminal.write("cote")
        terminal.sees("❯ 121 Côte d’Ivoire")
        terminal.press("enter")
        terminal.until("The end")
        assert terminal.finish() == 0


def test_a_key_of_a_long_list_is_answered_at_once(tmp_path, record_property):
    with country_list(tmp_path) as terminal:
        terminal.until("Which country?")
        terminal.sees("/ 250")
        times = []
        for key in ["down", "page down", "up", "end key", "home"] * 8:
            began = time.perf_counter()
            terminal.press(key)
            terminal.hears(b"/ 250")
            times.append(time.perf_counter() - began)
        record_property("a key in a list of 250", f"drawn after {sorted(times)[20] * 1000:.1f} ms (median of 40)")


def test_lines_that_are_pasted_answer_one_field():
    with Terminal("wizard", "flegt-importer", "--language", "en", "--set", "country=be", "--set", "account=yes") as terminal:
        terminal.until("In which country")
        terminal.type(":goto name")
        terminal.sees("Company name:")
        terminal.write("\x1b[200~Exemple\r\n& Fils\rsrl\x1b[201~")
        terminal.press("enter")
        terminal.until("❯ Company name: Exemple & Fils srl")


@pytest.mark.parametrize("marks", [("\x1b[200~", "\x1b[201~"), ("", "")])
def test_a_megabyte_that_is_pasted_is_refused_and_holds_up_nobody(marks):
    with Terminal("wizard", "flegt-importer", "--language", "en", "--set", "country=be", "--set", "account=yes") as terminal:
        terminal.until("In which country")
        terminal.type(":goto name")
        terminal.sees("Company name:")
        terminal.write(marks[0] + "a" * 1_000_000 + marks[1])
        terminal.press("enter")
        terminal.sees("To put right: Company name", seconds=20)
        terminal.press("erase")
        terminal.type("Exemple")
        terminal.until("❯ Company name: Exemple")


HOSTILE = "Ex\x1b[2J\x07\u202e\u200b\x9bm\u2066ple"


def test_nothing_pasted_reaches_the_terminal_as_a_command():
    with Terminal("wizard", "flegt-importer", "--language", "en", "--set", "country=be", "--set", "account=yes") as terminal:
        terminal.until("In which country")
        terminal.type(":goto name")
        terminal.sees("Company name:")
        received = len(terminal.received)
        terminal.write(f"\x1b[200~{HOSTILE}\x1b[201~")
        terminal.press("enter")
        terminal.until("❯ Company name: Ex[2Jmple")
        shown = terminal.received[received:]
        assert b"\x1b[2J" not in shown and b"\x07" not in shown
        assert not any(sign in shown.decode() for sign in "\u202e\u200b\x9b\u2066")


@pytest.mark.parametrize("presentation", [[], ["--plain"]])
def test_nothing_in_a_guide_reaches_the_terminal_as_a_command(tmp_path, presentation):
    (tmp_path / "sly").mkdir()
    (tmp_path / "sly/guide.yaml").write_text(
        "format: 1\nguide: sly\nversion: 1.0.0\nlanguage: en\nchecked: 2026-11-21\n"
        f'title: "Sly \u202etitle"\nsummary: "A \u2066sum\U000e0041mary."\nsteps:\n  - id: one\n    ask: choice\n'
        '    title: "One \u200bquestion?"\n    hint: "A \u061chint."\n    options:\n      - id: a\n        title: "First \u202eoption"\n'
        '      - id: b\n        title: Second\n    next: end\noutcomes:\n  - id: end\n    title: "The \u202aend"\n'
    )
    with Terminal("wizard", "sly", "--guides", str(tmp_path), "--language", "en", *presentation) as terminal:
        terminal.until("A hint.")
        terminal.type("1")
        terminal.until("The end")
        terminal.finish()
        shown = terminal.received.decode()
        assert not any(sign in shown for sign in "\u202e\u2066\U000e0041\u200b\u061c\u202a\u2028")
        assert "Sly title" in shown and "A summary." in shown


@pytest.mark.parametrize("columns, rows", [(20, 10), (8, 4)])
def test_a_tiny_terminal_does_not_break_it(columns, rows):
    with lot(columns=columns, rows=rows) as terminal:
        terminal.until("Have you done part of this already?")
        terminal.press("enter")
        terminal.until("are you?" if columns > 8 else "you?")
        terminal.press("down", "enter")
        terminal.until("the lot?" if columns > 8 else "lot?")
        terminal.press("interrupt")
        assert terminal.finish() == 130


def test_another_size_draws_the_question_for_it():
    with lot() as terminal:
        terminal.until("Have you done part of this already?")
        terminal.sees("❯ 1 No, start from the beginning")
        terminal.resize(30, 20)
        terminal.press("down")
        terminal.sees("❯ 2 I am an agent and have logs only")
        assert all(len(line) <= 30 for line in terminal.screen.display)


def test_it_stops_with_the_terminal_as_it_was_and_goes_on_drawing():
    with lot() as terminal:
        terminal.until("Have you done part of this already?")
        terminal.sees("❯ 1 No, start from the beginning")
        terminal.press("suspend")
        assert terminal.is_stopped()
        assert terminal.echoes
        terminal.signal("CONT")
        terminal.press("down")
        terminal.sees("❯ 2 I am an agent")
        assert not terminal.echoes


@pytest.mark.parametrize("signal", ["INT", "HUP", "TERM"])
def test_whatever_ends_it_gives_the_terminal_back(signal):
    with lot() as terminal:
        terminal.until("Have you done part of this already?")
        terminal.sees("❯ 1 No, start")
        terminal.signal(signal)
        assert terminal.finish() == 130
        assert terminal.left_echoing


@pytest.mark.parametrize("locale", ["C", "da_DK.ISO-8859-1"])
def test_a_terminal_without_utf8_reads_ascii(locale):
    with Terminal("wizard", "flegt-importer", "--language", "da", LC_ALL=locale) as terminal:
        terminal.until("FLEGT-importoer")
        terminal.sees("> 1 Danmark")
        assert terminal.received.isascii()


def test_an_address_is_a_link_where_the_terminal_knows_links():
    with Terminal(
        "wizard", "flegt-importer", "--language", "en", "--set", "country=be", "--set", "account=no", TERM_PROGRAM="WezTerm"
    ) as terminal:
        terminal.until("In which country")
        terminal.type(":goto create-account")
        terminal.until("Create your EU Login account")
        terminal.sees("webgate.ec.europa.eu")
        assert b"\x1b]8;;https://webgate.ec.europa.eu/tracesnt/login\x1b\\" in terminal.received


def test_an_answer_is_written_in_the_person_s_own_editor(tmp_path):
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\nprintf "Exemple\\nsrl\\n" > "$1"\n')
    editor.chmod(0o755)
    answers = ["--set", "country=be", "--set", "account=yes"]
    with Terminal("wizard", "flegt-importer", "--language", "en", *answers, EDITOR=str(editor), VISUAL="") as terminal:
        terminal.until("In which country")
        terminal.type(":goto name")
        terminal.sees("Company name:")
        terminal.type(":edit")
        terminal.until("❯ Company name: Exemple srl")


@pytest.mark.parametrize("language, yes", [("da", "j"), ("da", "y"), ("nl", "j"), ("nl", "y"), ("en", "y")])
@pytest.mark.parametrize("presentation", [[], ["--plain"]])
def test_yes_is_yes_in_every_language(language, yes, presentation):
    with Terminal(
        "wizard", "flegt-importer", "--language", language, "--set", "country=be", *presentation
    ) as terminal:
        terminal.until("TRACES NT")
        terminal.press("enter")
        terminal.type(yes)
        terminal.until({"da": "Trin 3", "nl": "Stap 3", "en": "Step 3"}[language])


@pytest.mark.parametrize(
    "language, words",
    [("da", [":sprog nl", ":gaa 1", ":ga 1", ":hjaelp", ":hjælp"]), ("nl", [":taal da", ":NAAR 1"]), ("en", [":goto 1"])],
)
def test_commands_have_a_word_in_every_language_for_every_keyboard(language, words):
    for word in words:
        with Terminal("wizard", "flegt-importer", "--language", language, "--plain") as terminal:
            terminal.until("FLEGT")
            terminal.type(word)
            terminal.type(":quit")
            assert terminal.finish() == 130
            assert not any(
                unknown in terminal.words
                for unknown in ("Den kommando findes ikke", "Die opdracht bestaat niet", "There is no such command")
            )


def test_output_that_is_closed_ends_it_quietly():
    call = [program.PROGRAM, "wizard", "timber-lot", "--guides", GUIDES, "--json", "--set", "role=agent"]
    reading, writing = os.pipe()
    os.close(reading)
    run = subprocess.run(call, stdout=writing, stderr=subprocess.PIPE, env=program.surroundings(), timeout=20)
    os.close(writing)
    assert run.returncode in (-13, 4)
    assert b"rror" not in run.stderr
