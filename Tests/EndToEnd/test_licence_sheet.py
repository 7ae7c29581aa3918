"""The licence sheet as programs of other people read it: a browser that prints it, a validator, a table reader."""

import csv
import io
import json
import re

import pytest

import program
import shipped
import validator
from program import leidraad
from published_site import AS_OF
from test_documents import downloads
from test_page_drafts import opens
from wizard_page import WizardPage, path_of

GUIDE = "flegt-licence"
USUAL = next(each.answers for each in shipped.journeys() if each.guide == GUIDE and "with its sheet" in each.name)
HOSTILE = USUAL | {
    "licensee": "</script><script>alert(1)</script>", "authority": "=1+1", "transport": "A;B,=C;-2+3", "reserved": "\uff1d1+1",
    "goods": [{"description": "@SUM(A1:A9)", "scientific-name": "</td></tr><b>Shorea"}],
}
LONG = USUAL | {"goods": [USUAL["goods"][number % 2] | {"description": f"Commodity {number}"} for number in range(30)]}


def written(folder, answers, language, *words):
    """The sheet's files by name."""
    (folder / "answers.json").write_text(json.dumps(answers))
    call = ["wizard", GUIDE, "--answers", folder / "answers.json", "--no-input", "--as-of", AS_OF, "--language", language]
    run = leidraad(*call, "--out", folder / "out", *words)
    assert run.status == 0, run.errors
    return {file.name: file.read_bytes() for file in (folder / "out").glob("licence-sheet.*")}


def rows(table, language):
    """A table as a spreadsheet of that country reads it, which takes an apostrophe before a formula for no part of it."""
    assert table.startswith(b"\xef\xbb\xbf")
    delimiter = {"en": ",", "da": ";", "nl": ";"}[language]
    return list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline=""), delimiter=delimiter, strict=True))


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_a_table_has_each_box_and_numbers_that_can_be_added_up(language, tmp_path):
    found = rows(written(tmp_path, USUAL, language)["licence-sheet.csv"], language)
    assert {len(row) for row in found} == {9}
    alone = {row[0]: row[2] for row in found if row[0].isdigit() and row[1] and not row[3]}
    assert sorted(map(int, alone)) == [*range(1, 9), 17, 18]
    assert (alone["3"], alone["6"], alone["17"]) == ("26.02047-00130.014-ID-DK", "ID", "INV-2026/0815")
    head = next(number for number, row in enumerate(found) if row[1].startswith("9 "))
    assert [cell.split(" ")[0] for cell in found[head][1:]] == [str(box) for box in range(9, 17)]
    lines, total = found[head + 1 : head + 3], found[head + 3]
    assert [row[0] for row in lines] == ["1", "2"]
    mark = "." if language == "en" else ","
    assert [row[6:] for row in [*lines, total]] == [
        [f"14{mark}25", "12825", "120"], [f"22{mark}5", "11250", ""], [f"36{mark}75", "24075", ""],
    ]


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_nothing_typed_is_a_formula_or_markup(language, tmp_path):
    files = written(tmp_path, HOSTILE, language)
    cells = [cell for row in rows(files["licence-sheet.csv"], language) for cell in row]
    assert not [cell for cell in cells if cell[:1] in set("=+-@\t\r")]
    assert {"'=1+1", "'@SUM(A1:A9)", "'\uff1d1+1"} <= set(cells)
    parted = {"en": "A;B,=C;'-2+3", "da": "A;B,'=C;-2+3", "nl": "A;B,'=C;-2+3"}
    assert parted[language] in cells
    assert b"<script" not in files["licence-sheet.html"] and b"<b>Shorea" not in files["licence-sheet.html"]
    boxes = {box["box"]: box for box in json.loads(files["licence-sheet.json"])["boxes"]}
    assert list(boxes) == [str(number) for number in range(1, 19)]
    assert boxes["8"]["value"] == HOSTILE["licensee"] and boxes["9"]["lines"] == ["@SUM(A1:A9)"]


UNUSABLE = {
    "a line break in a name": {"licensee": "PT Contoh Kayu\r\nBcc: thief@example.org"},
    "a line break in a row": {"goods": [{"description": "Decking\n=1+1"}]},
    "a tab before a formula": {"authority": "\t=1+1"},
    "a change of direction": {"transport": "\u202eaes yB"},
    "a licence lodged after it has expired": {"lodging": "2027-03-10"},
    "no volume": {"overall-volume": "0"},
    "a weight below nothing": {"overall-weight": "-5"},
}


@pytest.mark.parametrize("entries", UNUSABLE.values(), ids=UNUSABLE)
def test_what_cannot_be_used_is_in_no_document(entries, tmp_path):
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(USUAL | entries))
    call = ("wizard", GUIDE, "--answers", answers, "--no-input", "--as-of", AS_OF, "--language", "en")
    run = leidraad(*call, "--out", tmp_path / "out")
    assert (run.status, run.output) == (3, "")
    assert not (tmp_path / "out").exists()


def test_the_validator_finds_no_error_in_a_sheet(tmp_path):
    pages = {}
    for language in program.LANGUAGES:
        for name, answers in [("usual", USUAL), ("hostile", HOSTILE), ("long", LONG)]:
            folder = tmp_path / language / name
            folder.mkdir(parents=True)
            written(folder, answers, language)
            pages[f"{language}-{name}.html"] = folder / "out/licence-sheet.html"
    assert validator.faults(pages, tmp_path / "checked") == []


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_a_usual_sheet_prints_on_one_sheet_of_paper_and_puts_up_no_barrier(language, browser, tmp_path):
    for name, answers, count in [("usual", USUAL, 1), ("long", LONG, 2)]:
        (tmp_path / name).mkdir()
        written(tmp_path / name, answers, language)
        file = tmp_path / name / "out/licence-sheet.html"
        with browser.visit(file.as_uri()) as visit:
            visit.open(file.as_uri())
            printed = visit.page.pdf(prefer_css_page_size=True)
            assert visit.barriers() == []
            assert (visit.elsewhere, visit.complaints) == ([], [])
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) == count
        assert re.search(rb"/MediaBox \[0 0 59[45]\S* 84[12]", printed)


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_a_page_hands_over_the_same_sheet(language, site, browser, tmp_path):
    draft = tmp_path / "draft.json"
    expected = written(tmp_path, USUAL, language, "--save", draft)
    draft.write_text(json.dumps(json.loads(draft.read_text()) | {"place": None}))
    with browser.visit(site.address, "data:", "blob:") as visit:
        wizard = WizardPage(visit, site.over_http(path_of(site, language, GUIDE)), language)
        opens(wizard, draft)
        wizard.stands_at("outcome-submitted-dk")
        assert downloads(wizard, "licence-sheet") == expected
        assert wizard.document("licence-sheet").encode() == expected["licence-sheet.txt"]
        assert visit.complaints == []
