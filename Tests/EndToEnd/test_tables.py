"""Columns of tables, checked as a pipeline checks them."""

import csv
import io
import subprocess
import sys

import pytest

import program
from program import leidraad

GOOD, BAD, DOUBTED = "DK37606030", "BE0314595349", "DK09999981"


def table(folder, text):
    file = folder / "importers.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


def checked(file, *options, column="eori", **more):
    return leidraad("validate", "eori", "--input", file, "--column", column, *options, **more)


def test_a_verdict_a_value_and_flaws_stand_behind_every_row(tmp_path):
    run = checked(table(tmp_path, f"id,eori\n1,dk 37 60 60 30\n2,{BAD}\n3,{DOUBTED}\n4,\n"))
    assert run.status == 3
    assert list(csv.reader(io.StringIO(run.output))) == [
        ["id", "eori", "verdict", "value", "flaws"],
        ["1", "dk 37 60 60 30", "valid", GOOD, ""],
        ["2", BAD, "invalid", "", "wrong-check-digit"],
        ["3", DOUBTED, "warning", DOUBTED, "shared-private-number"],
        ["4", "", "invalid", "", "missing"],
    ]


@pytest.mark.parametrize(
    "name, text",
    {
        "as Excel writes in Denmark": f"\ufeffNavn;eori\r\nHansen;{GOOD}\r\n",
        "a quoted name with commas": f'"Navn, adresse, by";eori\n"Hansen, Odense";{GOOD}\n',
        "a line break in a cell": f'name,eori\n"Hansen\nOdense",{GOOD}\n',
        "tabs": f"name\teori\nHansen\t{GOOD}\n",
    }.items(),
)
def test_a_table_comes_back_as_it_was(tmp_path, name, text):
    run = checked(table(tmp_path, text))
    separator = next(mark for mark in ";\t," if f"{mark}eori" in text)
    end = "\r\n" if "\r\n" in text else "\n"
    head, row = text.removeprefix("\ufeff").removesuffix(end).split(f"eori{end}")
    more = [separator.join(["", *cells]) for cells in (["verdict", "value", "flaws"], ["valid", GOOD, ""])]
    assert run.output.encode() == f"{head}eori{more[0]}{end}{row}{more[1]}{end}".encode(), name
    assert run.status == 0


def test_marks_for_inches_swallow_no_rows(tmp_path):
    rows = [f'{number}" pipe,{GOOD if number < 5 else BAD}' for number in range(1, 8)]
    run = checked(table(tmp_path, "\n".join(["name,eori", *rows])), "--json")
    assert [verdict["verdict"] for verdict in run.objects] == ["valid"] * 4 + ["invalid"] * 3
    assert run.status == 3


def test_a_value_is_no_formula(tmp_path):
    file = table(tmp_path, "name\n=1+1\n+45 a\n@b\n-c\n")
    run = leidraad("validate", "text", "--input", file, "--column", "name")
    values = [row[2] for row in csv.reader(io.StringIO(run.output))][1:]
    assert values == ["'=1+1", "'+45 a", "'@b", "'-c"]


# By the mark at which a table is parted: what somebody wrote, and the cell with which no spreadsheet begins a formula.
ELSEWHERE = {
    ",": {"PT Contoh;=1+1": "\"PT Contoh;'=1+1\"", "Contoh; -2": "\"Contoh; '-2\"", "a;b, -c": '"a;b, -c"'},
    ";": {"PT Contoh,=1+1": "\"PT Contoh,'=1+1\"", "a, b; -c": '"a, b; -c"'},
}


@pytest.mark.parametrize("mark", ELSEWHERE)
def test_a_value_is_no_formula_where_cells_are_parted_at_another_mark(tmp_path, mark):
    written = "".join(f'1{mark}"{value}"\n' for value in ELSEWHERE[mark])
    file = table(tmp_path, f"number{mark}name\n{written}")
    run = leidraad("validate", "text", "--input", file, "--column", "name")
    lines = run.output.splitlines()[1:]
    assert [line.split(f"valid{mark}")[1].rstrip(mark) for line in lines] == list(ELSEWHERE[mark].values())


def test_rows_are_lines_of_json_when_asked(tmp_path):
    run = checked(table(tmp_path, f"eori\n{GOOD}\n{BAD}\n"), "--json")
    assert [(one["index"], one["verdict"], one["value"]) for one in run.objects] == [
        (0, "valid", GOOD), (1, "invalid", None)
    ]


@pytest.mark.parametrize(
    "language, said",
    {
        "da": "3 rækker kontrolleret: 1 skal rettes, 1 skal ses efter",
        "nl": "3 rijen gecontroleerd: 1 te verbeteren, 1 na te kijken",
        "en": "3 rows checked: 1 to put right, 1 to look at",
    }.items(),
)
def test_what_was_found_is_counted_at_the_end(tmp_path, language, said):
    file = table(tmp_path, f"eori\n{GOOD}\n{BAD}\n{DOUBTED}\n")
    run = checked(file, "--language", language)
    assert said in run.errors
    assert GOOD not in run.errors and BAD not in run.errors
    assert checked(file, "--quiet").errors == ""


def test_a_column_that_is_not_there_is_told_with_those_that_are(tmp_path):
    run = checked(table(tmp_path, "id;name\n1;a\n"), column="eori")
    assert (run.status, run.output) == (2, "")
    assert "id" in run.errors and "name" in run.errors


def test_a_file_that_is_not_there_is_told(tmp_path):
    run = checked(tmp_path / "nothing.csv")
    assert (run.status, run.output) == (2, "")
    assert "nothing.csv" in run.errors


def test_standard_input_is_a_table_too():
    run = checked("-", "--json", entries=f"eori\n{GOOD}\n")
    assert [one["value"] for one in run.objects] == [GOOD]


def test_a_reader_who_has_seen_enough_is_not_shouted_at(tmp_path):
    file = table(tmp_path, "eori\n" + f"{GOOD}\n" * 200_000)
    command = [program.PROGRAM, "validate", "eori", "--input", file, "--column", "eori", "--json"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=program.surroundings()
    ) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode in (141, -13)


# Runs a command and tells the most memory that it took, in kilobytes: a process of its own, for no other is counted.
_MEASURE = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def test_a_longer_table_takes_no_more_memory(tmp_path):
    peaks = []
    for rows in (1_000, 300_000):
        file = table(tmp_path, "id,eori\n" + "".join(f"{row},{GOOD}\n" for row in range(rows)))
        command = [program.PROGRAM, "validate", "eori", "--input", file, "--column", "eori"]
        run = subprocess.run(
            [sys.executable, "-c", _MEASURE, *map(str, command)], env=program.surroundings(), capture_output=True
        )
        peaks.append(int(run.stdout))
    assert peaks[1] - peaks[0] < 4_000, peaks
