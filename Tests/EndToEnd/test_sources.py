"""`leidraad sources`: what became of every statement of the source documents."""

import collections
import re

import pytest

from broken import OwnFolder
from program import LANGUAGES, ROOT, leidraad

TABLE = "Guides/facts/sources.tsv"


def changed(folder, change):
    """The words that point the command at a copy in which the table is another one."""
    own = OwnFolder(folder)
    before = (folder / TABLE).read_text()
    after = change(before)
    assert after != before
    (folder / TABLE).write_text(after)
    return own.layers


@pytest.fixture(scope="module")
def listed():
    run = leidraad("sources", "--json")
    assert run.status == 0, run.errors
    return run.objects


def test_all_statements_of_the_five_documents_are_there(listed):
    counted = collections.Counter(line["id"].partition(".")[0] for line in listed if re.match(r"S\d\.\d", line["id"]))
    assert counted == {"S0": 32, "S1": 47, "S2": 99, "S3": 81, "S4": 31}


def test_what_is_current_is_published_and_all_else_has_a_reason(listed):
    assert [line["id"] for line in listed if line["status"] == "current" and not line["published"]] == []
    assert [line["id"] for line in listed if line["status"] != "current" and not line["reason"]] == []


@pytest.mark.parametrize(
    ("statement", "status", "place"),
    [
        ("S0.25", "current", "flegt-claim.wait-dk"),
        ("S2.91", "current", "flegt-licence.finish"),
        ("S3.74", "current", "cultural-goods.create"),
        ("S4.25", "current", "authority-be"),
        ("S1.40", "historical", "authority-dk"),
        ("S1.47", "not-as-is", None),
    ],
)
def test_a_statement_is_found_where_it_is_published(listed, statement, status, place):
    [line] = [line for line in listed if line["id"] == statement]
    assert line["status"] == status
    assert place in line["published"] if place else line["published"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_reads_it_in_their_language(language):
    run = leidraad("sources", "--language", language)
    assert run.status == 0
    assert len(run.output.splitlines()) == len((ROOT / TABLE).read_text().splitlines()) - 1
    assert "⟨" not in run.output + run.errors


def test_a_cited_statement_that_nobody_recorded_is_named(tmp_path):
    layers = changed(tmp_path, lambda text: re.sub(r"^S0\.25\t.*\n", "", text, flags=re.MULTILINE))
    run = leidraad("sources", *layers)
    assert run.status == 7
    assert "S0.25" in run.errors and "flegt-claim.wait-dk" in run.errors


def test_a_current_statement_that_nobody_publishes_is_an_error(tmp_path):
    layers = changed(tmp_path, lambda text: text + "S9.1\tcurrent\tA document\t\t2026-11-21\t\n")
    run = leidraad("sources", *layers)
    assert run.status == 7
    assert "S9.1" in run.output.splitlines()[-1]


@pytest.mark.parametrize("command", [["sources"], ["build", "out"]])
def test_a_table_that_cannot_be_read_is_named_with_its_line(tmp_path, command):
    layers = changed(tmp_path, lambda text: text.replace("\tcurrent\t", "\tnew\t", 1))
    run = leidraad(*command, *layers, folder=tmp_path)
    assert not (tmp_path / "out").exists()
    assert run.status == 1
    assert "sources.tsv" in run.errors and " 3" in run.errors
