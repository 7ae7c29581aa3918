"""Somebody's drafts, in a folder of their own."""

import json

from journeys import BELGIAN, settings
from program import leidraad
from terminal import Terminal

DAY = ["--as-of", "2026-11-21"]


class Drafts:
    def __init__(self, folder):
        self.surroundings = {"XDG_DATA_HOME": str(folder)}
        self.folder = folder / "leidraad/drafts"

    def run(self, *words, **more):
        return leidraad(*words, **self.surroundings, **more)

    def terminal(self, *words, **more):
        return Terminal(*words, **{"ACCESSIBLE": "1"} | self.surroundings | more)

    def __getitem__(self, name):
        return json.loads((self.folder / f"{name}.json").read_text())

    def bytes(self, name):
        return (self.folder / f"{name}.json").read_bytes()

    @property
    def files(self):
        return sorted(file.name for file in self.folder.iterdir()) if self.folder.exists() else []


def good_draft(tmp_path):
    file = tmp_path / "draft.json"
    assert leidraad("wizard", "flegt-importer", *settings(BELGIAN), "--save", file, "--no-input", *DAY).status == 0
    return file


def changed(file, change):
    draft = json.loads(file.read_text())
    change(draft)
    file.write_text(json.dumps(draft))
