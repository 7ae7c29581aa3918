"""Translations on their way to a translator's tool and back: XLIFF, CSV and PO, translate-toolkit as the other side."""

import csv
import io
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

import polib
import pytest

from broken import OwnFolder
from program import ROOT, leidraad

TOOLS = ROOT / ".tools/venv/bin"
XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"


@pytest.fixture
def own(tmp_path):
    folder = OwnFolder(tmp_path)
    assert leidraad("catalogue", "sync", *folder.layers).status == 0
    for language in ("da", "nl"):
        for file in (folder.folder / f"Localizations/{language}").glob("*.po"):
            mark(file)
    return folder


def mark(file):
    """Some messages wait for review, with what they were made from and what translators said of them."""
    catalogue = polib.pofile(str(file), wrapwidth=0)
    for number, entry in enumerate(catalogue):
        if number % 9 == 3:
            entry.flags = ["fuzzy"]
            entry.previous_msgid = "Before: <this> & “that”"
            entry.tcomment = "said by a translator\nin two lines"
        if number % 9 == 5:
            entry.msgstr = ""
    catalogue.save()


def empty(own):
    """Takes away all that a translator has done."""
    for file in (own.folder / "Localizations").glob("??/*.po"):
        empty_file(file)


def empty_file(file):
    catalogue = polib.pofile(str(file), wrapwidth=0)
    for entry in catalogue:
        entry.msgstr, entry.flags, entry.previous_msgid, entry.tcomment = "", [], None, ""
    catalogue.save()


def states(own):
    return {
        (file.parent.name, file.stem, entry.msgctxt): (
            entry.msgid,
            entry.msgstr,
            entry.fuzzy,
            entry.previous_msgid,
            entry.tcomment,
            entry.comment,
            entry.occurrences,
        )
        for file in (own.folder / "Localizations").glob("??/*.po")
        for entry in polib.pofile(str(file), wrapwidth=0)
    }


def words(all_states):
    """What was translated, and what of it waits for review."""
    return {key: state[1:3] for key, state in all_states.items()}


def fetch(own, files, status=0):
    run = leidraad("catalogue", "import", *sorted(files), *own.layers)
    assert run.status == status, run.errors
    return run


@pytest.mark.parametrize("form, ending", [("xliff", "xlf"), ("csv", "csv")])
def test_what_goes_out_comes_back(own, tmp_path, form, ending):
    before = states(own)
    run = leidraad("catalogue", "export", tmp_path / "out", "--format", form, *own.layers)
    assert run.status == 0, run.errors
    out = sorted((tmp_path / "out").glob(f"*/*.{ending}"))
    assert len(out) == len(list((own.folder / "Localizations").glob("*/*.po")))
    fetch(own, out)
    assert states(own) == before
    empty(own)
    assert states(own) != before
    fetch(own, out)
    back = states(own)
    assert back == before


def test_the_files_are_what_their_tools_expect(own, tmp_path):
    leidraad("catalogue", "export", tmp_path, "--languages", "da", *own.layers)
    leidraad("catalogue", "export", tmp_path, "--languages", "da", "--format", "csv", *own.layers)
    root = ElementTree.parse(tmp_path / "da/interface.xlf").getroot()
    assert root.find(f"{XLIFF}file").attrib == {
        "original": "interface.po",
        "source-language": "en",
        "target-language": "da",
        "datatype": "plaintext",
    }
    units = list(root.iter(f"{XLIFF}trans-unit"))
    table = (tmp_path / "da/interface.csv").read_bytes()
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [unit.get("resname") for unit in units] == [row["key"] for row in rows]
    assert [unit.findtext(f"{XLIFF}source") for unit in units] == [row["source"] for row in rows]
    assert not (tmp_path / "nl").exists()


def test_no_cell_of_a_table_is_a_formula(own, tmp_path):
    edited = own.folder / "Localizations/da/interface.po"
    edited.write_text(edited.read_text().replace('msgstr "Ja"', 'msgstr "=HYPERLINK(1)"'))
    before = states(own)
    leidraad("catalogue", "export", tmp_path / "out", "--format", "csv", *own.layers)
    table = (tmp_path / "out/da/interface.csv").read_text("utf-8-sig")
    assert ";'=HYPERLINK(1);" in table
    fetch(own, [tmp_path / "out/da/interface.csv"])
    assert states(own) == before


def test_translate_toolkit_takes_our_xliff_and_what_it_makes_of_it_comes_back(own, tmp_path):
    before = words(states(own))
    leidraad("catalogue", "export", tmp_path / "out", *own.layers)
    subprocess.run([TOOLS / "xliff2po", "--progress=none", tmp_path / "out", tmp_path / "po"], check=True)
    empty(own)
    fetch(own, (tmp_path / "po").glob("*/*.po"))
    assert words(states(own)) == before


def test_translate_toolkits_own_xliff_of_our_catalogues_comes_back(own, tmp_path):
    before = words(states(own))
    folder = tmp_path / "po"
    for language in ("da", "nl"):
        shutil.copytree(own.folder / f"Localizations/{language}", folder / language)
    subprocess.run([TOOLS / "po2xliff", "--progress=none", folder, tmp_path / "xlf"], check=True)
    empty(own)
    fetch(own, (tmp_path / "xlf").glob("*/*.xliff"))
    assert words(states(own)) == before
    # On its way back it drops what has neither a key nor a place, and the same source as another.
    guides = [tmp_path / f"xlf/{language}/flegt-importer.xliff" for language in ("da", "nl")]
    again = []
    for guide in guides:
        again.append(tmp_path / "again" / guide.parent.name / "flegt-importer.po")
        again[-1].parent.mkdir(parents=True)
        subprocess.run([TOOLS / "xliff2po", "--progress=none", guide, again[-1]], check=True)
    for file in (own.folder / "Localizations").glob("??/flegt-importer.po"):
        empty_file(file)
    fetch(own, again)
    assert words(states(own)) == before


OUTSIDE = """<?xml version="1.0"?>
<!DOCTYPE xliff [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
<xliff version="1.2"><file original="interface.po" target-language="da"><body>
<trans-unit id="1" resname="yes"><source>Yes</source><target>&secret;</target></trans-unit>
</body></file></xliff>
"""


def test_a_file_that_points_outside_is_refused(own, tmp_path):
    before = states(own)
    (tmp_path / "bad.xlf").write_text(OUTSIDE)
    run = fetch(own, [tmp_path / "bad.xlf"], status=7)
    assert "bad.xlf:2:1: error" in run.errors
    assert states(own) == before


def test_what_does_not_fit_is_told_and_the_rest_taken_over(own, tmp_path):
    (tmp_path / "da").mkdir()
    table = tmp_path / "da/interface.csv"
    table.write_text("key,translation\nyess,Jo\nno,Niks\nnext,{næste\n")
    run = fetch(own, [table], status=7)
    assert "interface.csv:2:1: error" in run.errors and "Did you mean yes?" in run.errors
    assert "interface.csv:4:6: error" in run.errors
    assert "1 taken over, 2 left out" in run.errors
    assert words(states(own))["da", "interface", "no"] == ("Niks", False)


@pytest.mark.parametrize("name", ["missing.xlf", "da/interface.xlsx", "sv/interface.po", "da/nothing.po"])
def test_a_file_that_is_none_of_ours_is_told(own, tmp_path, name):
    file = tmp_path / name
    if name != "missing.xlf":
        file.parent.mkdir()
        file.write_text('msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n')
    run = leidraad("catalogue", "import", file, *own.layers)
    assert run.status == (2 if name == "missing.xlf" else 7)
    assert file.name in run.errors
