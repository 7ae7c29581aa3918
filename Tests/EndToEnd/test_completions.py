"""What the shells offer to complete: the program's own answers, and the shells themselves with the scripts."""

import subprocess

import pexpect
import pytest

from catalogue import shown, words
from program import PROGRAM, leidraad, surroundings


def offered(*line):
    run = leidraad("completions", "next", "--", *line)
    assert (run.status, run.errors) == (0, "")
    return [candidate.split("\t")[0] for candidate in run.output.splitlines()]


@pytest.mark.parametrize(
    "line, expected",
    [
        (["wiz"], ["wizard"]),
        (["wizard", "flegt-imp"], ["flegt-importer"]),
        (["validate", "kb"], ["kbo"]),
        (["validate", "kbo", ""], []),
        (["wizard", "--language", ""], ["da", "nl", "nl-BE", "en"]),
        (["wizard", "--language=n"], ["--language=nl", "--language=nl-BE"]),
        (["--language", "da", "wizard", "--no-i"], ["--no-input"]),
        (["guides", "--color", "a"], ["auto", "always"]),
        (["wizard", "--answers", ""], []),
        (["wizard", "--answers", "--js", "--js"], ["--json"]),
        (["check", ""], []),
        (["drafts", "d"], ["delete"]),
        (["wizard", "--resume", "--no-s"], ["--no-save"]),
        (["help", "env"], ["environment"]),
        (["completions", "f"], ["fish"]),
        (["validate", "--", "--js"], []),
        (["nonsense", "wiz"], ["wizard"]),
        ([], []),
    ],
)
def test_what_may_come_next(line, expected):
    assert offered(*line) == expected


def test_every_command_is_offered_with_its_explanation():
    run = leidraad("completions", "next", "--", "", LC_ALL="da_DK.UTF-8")
    rows = dict(line.split("\t") for line in run.output.splitlines())
    assert list(rows) == [name.split()[0] for name in command_names()]
    assert rows["wizard"] == shown(words("help-wizard", "da", "interface"))


def command_names():
    """As the help lists them."""
    listed = leidraad("help").output.partition("\nCommands\n")[2].partition("\n\n")[0]
    names = [line.split()[0] for line in listed.splitlines()]
    return list(dict.fromkeys(names))


@pytest.fixture
def surround(tmp_path):
    """A machine on which the program is called by its name."""
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/leidraad").symlink_to(PROGRAM)
    return surroundings(PATH=f"{tmp_path}/bin:/usr/bin:/bin", HOME=str(tmp_path), TERM="xterm")


@pytest.mark.parametrize(
    "shell, typed, seen",
    [
        ("bash", "leidraad wizard flegt-i\t", "leidraad wizard flegt-importer "),
        ("bash", "leidraad guides --color=ne\t", "leidraad guides --color=never "),
        ("bash", "leidraad validate eori --js\t", "leidraad validate eori --json "),
        ("zsh", "leidraad wizard flegt-imp\t", "leidraad wizard flegt-importer "),
        ("zsh", "leidraad validate eori --js\t", "leidraad validate eori --json "),
    ],
)
def test_a_shell_completes_what_is_typed(shell, typed, seen, tmp_path, surround):
    script = tmp_path / "_leidraad"
    script.write_text(leidraad("completions", shell).output)
    start, prepare = {
        "bash": (["--noprofile", "--norc"], f"source {script}"),
        "zsh": (["-f"], f"fpath=({tmp_path} $fpath); autoload -Uz compinit; compinit -u -D"),
    }[shell]
    terminal = pexpect.spawn(shell, start, env=surround | {"PS1": "> "}, encoding="utf-8", dimensions=(24, 200))
    terminal.setecho(False)
    terminal.sendline(prepare + "; echo re''ady")
    terminal.expect("ready")
    terminal.expect("> ")
    terminal.send(typed)
    terminal.send("\x01echo said: \x05\r")
    terminal.expect("[\r\n]said: ([^\r\n]*)[\r\n]")
    assert terminal.match[1].strip() == seen.strip()
    terminal.close(force=True)


def test_fish_completes_what_is_typed(tmp_path, surround):
    script = tmp_path / "leidraad.fish"
    script.write_text(leidraad("completions", "fish").output)
    ask = f"source {script}; complete -C 'leidraad wizard flegt-imp'; complete -C 'leidraad validate eori --js'"
    run = subprocess.run(["fish", "--no-config", "-c", ask], env=surround, capture_output=True, text=True)
    assert run.stderr == ""
    assert [line.split("\t")[0] for line in run.stdout.splitlines()] == ["flegt-importer", "--json"]
