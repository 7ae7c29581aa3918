"""Guides and catalogues broken in one place, as people break them."""

import shutil

import program

GUIDE = "Guides/flegt-importer/guide.yaml"
CLAIM = "Guides/flegt-claim/guide.yaml"
DANISH = "Localizations/da/flegt-importer.po"
DUTCH = "Localizations/nl/flegt-importer.po"

# The file, what stood there, and what stands there now.
BREAKS = {
    "a tab": (GUIDE, b"\n    ask: choice\n", b"\n\task: choice\n"),
    "bytes that are no text": (GUIDE, b"established?", b"established\xff?"),
    "an unknown key": (GUIDE, b"\n    ask: choice\n", b"\n    aks: choice\n"),
    "an anchor": (GUIDE, b"    title: In which", b"    title: &anchor In which"),
    "an option without a way": (CLAIM, b"next: {yes: has-numbers, no: role-first}", b"next: {yes: has-numbers}"),
    "an unclosed brace": (DANISH, b"{company_name}", b"{company_name"),
    "another argument": (DUTCH, b"{company_name}", b"{bedrijf}"),
    "no text in a catalogue": (DANISH, b"Opret din EU Login-konto", b"Opret din EU\xff Login-konto"),
}


class OwnFolder:
    """A copy of the guides and catalogues, and the words that point the command at it."""

    def __init__(self, folder):
        self.folder = folder
        self.layers = ["--guides", folder / "Guides", "--localizations", folder / "Localizations"]
        for name in ("Guides", "Localizations"):
            shutil.copytree(program.ROOT / name, folder / name)

    def breaks(self, name):
        """Breaks one file, and tells its path and the lines between which the fault can be seen."""
        file, whole, broken = BREAKS[name]
        before, found, after = (self.folder / file).read_bytes().partition(whole)
        assert found
        (self.folder / file).write_bytes(before + broken + after)
        # A message is split over lines in a catalogue; what is told is told of the line or of the message's first.
        line = before.count(b"\n") + 1
        return file, range(line - 6, line + 3)
