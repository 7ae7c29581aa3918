"""The command, run as a person or a pipeline runs it."""

import dataclasses
import json
import os
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/release/leidraad"
LANGUAGES = ("da", "nl", "en")

_MEANINGFUL = (
    "LC_ALL", "LC_MESSAGES", "LC_CTYPE", "LANG", "LANGUAGE", "NO_COLOR", "ACCESSIBLE", "CLICOLOR_FORCE", "COLUMNS", "LINES",
    "TERM_PROGRAM", "VTE_VERSION", "WT_SESSION", "KONSOLE_VERSION", "FORCE_HYPERLINK", "VISUAL", "EDITOR",
    "DICPATH",
)


_DATA = tempfile.TemporaryDirectory(prefix="leidraad-data-")


def surroundings(**more):
    """The environment of a run: nothing in it chooses a language or colours unless a test says so, and drafts are not
    those of whoever runs the tests."""
    plain = {name: value for name, value in os.environ.items() if name not in _MEANINGFUL}
    return plain | {"LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "XDG_DATA_HOME": _DATA.name} | more


@dataclasses.dataclass(frozen=True)
class Run:
    status: int
    output: str
    errors: str

    @property
    def objects(self):
        """The JSON objects on standard output, one a line."""
        return [json.loads(line) for line in self.output.splitlines()]


def leidraad(*words, entries=None, folder=ROOT, **environment):
    """Runs the command without a terminal; `entries` is what it finds on standard input."""
    run = subprocess.run(
        [PROGRAM, *map(str, words)],
        input=entries.encode() if isinstance(entries, str) else entries,
        stdin=subprocess.DEVNULL if entries is None else None,
        cwd=folder,
        env=surroundings(**environment),
        capture_output=True,
        timeout=60,
    )
    return Run(run.returncode, run.stdout.decode(), run.stderr.decode())
