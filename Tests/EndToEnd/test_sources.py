"""`leidraad sources`: what became of every statement of the source documents."""

import collections
import re

import polib
import pytest

from broken import OwnFolder
from catalogue import entries
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
    lines = run.output.splitlines()
    assert len(lines) == len((ROOT / TABLE).read_text().splitlines()) - 1
    assert "⟨" not in run.output + run.errors
    assert lines[0] == {
        "da": "S0.1  udeladt  Ikke offentliggjort. Det er titlen på et dokument; vejledningerne har deres egne titler.",
        "nl": "S0.1  weggelaten  Niet gepubliceerd. Het is de titel van een document; de handleidingen hebben hun eigen titels.",
        "en": "S0.1  left out  Not published. It is the title of a document; the guides have titles of their own.",
    }[language]
    english = {words for key, words in entries("sources", "en").items() if words != entries("sources", language)[key]}
    assert language == "en" or [words for words in english if words in run.output] == []


SPOKEN = {
    "da": ("Rådets forordning (EF) nr. 2173/2005, artikel 5, stk. 1", "Det er gengivet efter hukommelsen og ikke læst igen."),
    "nl": ("Verordening (EG) nr. 2173/2005 van de Raad, artikel 5, lid 1", "Het is uit het hoofd weergegeven en niet opnieuw gelezen."),
    "en": ("Council Regulation (EC) No 2173/2005, Article 5(1)", "It was recalled from memory and not read again."),
}  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_program_reads_the_same_ids_in_every_language_and_words_beside_them(listed, language):
    spoken = leidraad("sources", "--json", "--language", language).objects
    ids = ("id", "status", "document", "place", "checked", "published", "reasonId")
    assert [[line[key] for key in ids] for line in spoken] == [[line[key] for key in ids] for line in listed]
    lines = {line["id"]: line for line in spoken}
    article = lines["R2173-5.1"]
    assert (article["document"], article["place"], article["reasonId"]) == ("regulation-2173-2005", "article 5(1)", None)
    annex = lines["R1024-ANNEX"]
    assert (annex["status"], annex["place"], annex["reasonId"]) == ("current", "annex", "not-read-again")
    assert (article["source"], annex["reason"]) == SPOKEN[language]


@pytest.mark.parametrize(
    ("old", "new", "code", "suggestion"),
    [
        ("\tsgav-guide\t", "\tsgav-gude\t", "source-document-undefined", "sgav-guide"),
        ("\ttitle-of-document\n", "\ttitle-of-documents\n", "reason-undefined", "title-of-document"),
        ("\tline 5\t", "\tround line 5\t", "place-malformed", None),
        ("\tcurrent\tsgav-guide\tline 5\t2026-11-21\t", "\tcurrent\tsgav-guide\tline 5\t2026-11-21", "source-cells", None),
    ],
)  # fmt: skip
def test_a_check_finds_what_a_table_has_no_words_for(tmp_path, old, new, code, suggestion):
    layers = changed(tmp_path, lambda text: text.replace(old, new, 1))
    for words in (["check", *layers], ["check", tmp_path / TABLE, *layers]):
        run = leidraad(*words, "--json")
        assert run.status == 7
        [finding] = [finding for finding in run.objects if finding["code"] == code]
        assert finding["file"].endswith("facts/sources.tsv") and finding["line"] in (2, 3)
        assert finding["suggestion"] == suggestion


def test_a_file_of_documents_is_checked_on_its_own(tmp_path):
    own = OwnFolder(tmp_path)
    documents = tmp_path / "Guides/facts/documents.yaml"
    assert leidraad("check", documents, *own.layers).status == 0
    documents.write_text(documents.read_text().replace("    title: ", "    tittle: ", 1))
    run = leidraad("check", documents, *own.layers, "--json")
    assert run.status == 7
    assert [(finding["code"], finding["suggestion"]) for finding in run.objects] == [("entry-missing", None), ("entry-unknown", "title")]


def test_a_fact_that_rests_on_nothing_known_is_an_error(tmp_path):
    own = OwnFolder(tmp_path)
    facts = tmp_path / "Guides/facts/contacts.yaml"
    facts.write_text(facts.read_text().replace("sources: [S0.27]", "sources: [S9.27]").replace("first-seen: svana-letter", "first-seen: letter", 1))
    run = leidraad("check", *own.layers, "--json")
    assert run.status == 7
    found = {(finding["code"], finding["file"].rpartition("/")[2]) for finding in run.objects}
    assert found == {("statement-undefined", "contacts.yaml"), ("source-document-undefined", "contacts.yaml")}


def test_a_cited_statement_that_nobody_recorded_is_named(tmp_path):
    layers = changed(tmp_path, lambda text: re.sub(r"^S0\.25\t.*\n", "", text, flags=re.MULTILINE))
    run = leidraad("sources", *layers)
    assert run.status == 7
    assert "S0.25" in run.errors and "flegt-claim.wait-dk" in run.errors


def test_a_current_statement_that_nobody_publishes_is_an_error(tmp_path):
    layers = changed(tmp_path, lambda text: text + "S9.1\tcurrent\tsgav-guide\t\t2026-11-21\t\n")
    run = leidraad("sources", *layers)
    assert run.status == 7
    assert "S9.1" in run.output.splitlines()[-1]


@pytest.mark.parametrize("command", [["sources"], ["build", "out"]])
def test_a_table_that_cannot_be_read_is_named_with_its_line(tmp_path, command):
    layers = changed(tmp_path, lambda text: text.replace("\tcurrent\t", "\tnew\t", 1))
    run = leidraad(*command, *layers, folder=tmp_path)
    assert not (tmp_path / "out").exists()
    assert run.status == 7 and run.output == ""
    assert "facts/sources.tsv:3:6: " in run.errors and "[value-unknown]" in run.errors


DESK = """\
facts:
  - id: traces-support-phone
    kind: phone
    name: The help desk of our agency
    versions:
      - from: 2026-11-21
        value: +32 2 000 00 00
        first-seen: desk-letter
        note: Open from 9 to 12.
        checked: 2026-11-21
documents:
  - id: desk-letter
    title: Agency, letter of 21 November 2026
"""


def desk(folder, *words, language="da"):
    """The page of addresses of a folder with a fact of its own, as far as it is about that fact."""
    layers = ["--guides", folder / "Guides", "--localizations", folder / "Localizations"]
    run = leidraad("build", folder / "out", "--as-of", "2026-11-21", *layers, *words)
    assert run.status == 0, run.errors
    page = (folder / "out" / language / "adresser-og-kilder/index.html").read_text()
    return page.partition('<div id="fact-traces-support-phone">')[2].partition("</div>")[0]


def test_an_authority_translates_what_its_own_facts_are_called(tmp_path):
    (tmp_path / "Guides/facts").mkdir(parents=True)
    (tmp_path / "Localizations").mkdir()
    (tmp_path / "Guides/facts/desk.yaml").write_text(DESK)
    layers = ["--guides", tmp_path / "Guides", "--localizations", tmp_path / "Localizations"]

    # Nobody has translated it: it is told, and the page shows the English words as English.
    check = leidraad("check", *layers, "--json")
    assert check.status == 0
    assert [(finding["code"], finding["severity"]) for finding in check.objects] == [("template-behind", "warning")]
    entry = desk(tmp_path)
    assert '<span lang="en">Open from 9 to 12.</span>' in entry and "+32 2 000 00 00" in entry

    assert leidraad("catalogue", "sync", *layers).status == 0
    template = (tmp_path / "Localizations/en/sources.pot").read_text()
    assert "The help desk of our agency" in template and "Open from 9 to 12." in template
    catalogue = tmp_path / "Localizations/da/sources.po"
    codes = {finding["code"] for finding in leidraad("check", *layers, "--json").objects if finding["file"] == str(catalogue)}
    assert "translation-missing" in codes

    file = polib.pofile(str(catalogue))
    danish = {
        "fact.traces-support-phone": "Styrelsens kundeservice",
        "note.traces-support-phone.2026-11-21": "Åbent kl. 9-12.",
        "document.desk-letter": "Styrelsen, brev af 21. november 2026",
    }
    known = entries("sources", "da")
    for entry in file:
        entry.msgstr = danish.get(entry.msgctxt) or known[entry.msgctxt]
        entry.flags, entry.previous_msgid = [], None
    file.save(str(catalogue))
    entry = desk(tmp_path, "--languages", "da")
    assert "<dt>Styrelsens kundeservice</dt>" in entry
    assert "Åbent kl. 9-12. " in entry and "Styrelsen, brev af 21. november 2026." in entry
    assert "lang=" not in entry
