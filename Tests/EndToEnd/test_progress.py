"""Long work tells on a terminal how far it has got, in a line that goes again; elsewhere nothing of it is written."""

import os
import subprocess

import pytest

import program
from catalogue import words
from program import LANGUAGES, leidraad


def on_a_terminal(*call, entries=(), **environment):
    """What standard error says when it is a terminal; the results go elsewhere."""
    ours, theirs = os.openpty()
    with subprocess.Popen(
        [program.PROGRAM, *map(str, call)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        cwd=program.ROOT,
        env=program.surroundings(**environment),
    ) as child:
        os.close(theirs)
        for some in entries:
            child.stdin.write(some)
    said = b""
    while some := heard(ours):
        said += some
    os.close(ours)
    return said.decode().replace("\r\n", "\n")


def heard(terminal):
    """What is there to be read; nothing when whoever wrote to the terminal has closed it."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def call(command, folder, *options):
    return [command, *([folder / "site"] if command == "build" else []), *options]


def beginning(key, language):
    """A message up to its first number."""
    return words(key, language, "interface").partition("{")[0]


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_files_are_counted_in_a_line_that_goes_again(tmp_path, command, language):
    said = on_a_terminal(*call(command, tmp_path, "--language", language))
    counting, _, rest = said.rpartition("\r\x1b[K")
    assert counting.startswith(f"{beginning('check-progress', language)}0 ")
    assert "\n" not in counting
    assert rest.startswith(beginning(f"{command}-{'done' if command == 'build' else 'clean'}", language))


@pytest.mark.parametrize("command", ["build", "check"])
@pytest.mark.parametrize(
    "options, environment", [(["--plain"], {}), ([], {"TERM": "dumb"}), ([], {"ACCESSIBLE": "1"})], ids=str
)
def test_where_nothing_may_move_only_the_end_is_told(tmp_path, command, options, environment):
    said = on_a_terminal(*call(command, tmp_path, *options), **environment)
    assert said.count("\n") == 1 and "\x1b" not in said and "\r" not in said, said


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_pipe_hears_the_end_and_nothing_else(tmp_path, command):
    heard = leidraad(*call(command, tmp_path))
    assert heard.errors.count("\n") == 1 and "\r" not in heard.errors
    assert leidraad(*call(command, tmp_path, "--quiet")).errors == ""


@pytest.mark.parametrize("language, rows", [("en", "4,096"), ("da", "4.096"), ("nl", "4.096")])
def test_rows_are_counted_while_they_come(language, rows):
    entries = [b"eori\n", b"DK37606030\n" * 5000]
    said = on_a_terminal("validate", "eori", "--input", "-", "--column", "eori", "--language", language, entries=entries)
    counting, _, rest = said.rpartition("\r\x1b[K")
    assert counting == words("rows-so-far", language, "interface").replace("{rows, number, integer}", rows)
    assert rest.count("\n") == 1


def test_rows_are_not_counted_for_whoever_hears_them_or_wants_only_results():
    entries = [b"eori\n", b"DK37606030\n" * 5000]
    column = ("validate", "eori", "--input", "-", "--column", "eori")
    assert on_a_terminal(*column, "--plain", entries=entries) == "5,000 rows checked: 0 to put right, 0 to look at\n"
    assert on_a_terminal(*column, "--quiet", entries=entries) == ""
