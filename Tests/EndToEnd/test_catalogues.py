"""The catalogues as gettext's tools and polib find them, and what `catalogue sync` and `status` do to and say of them."""

import os
import pathlib
import re
import resource
import subprocess

import polib
import pytest

from broken import OwnFolder
from program import PROGRAM, ROOT, leidraad, surroundings

OWN = sorted(
    str(file.relative_to(ROOT / "Localizations"))
    for ending in ("*/*.po", "*/*.pot")
    for file in (ROOT / "Localizations").glob(ending)
)


def gettext(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def meaning(file):
    """What a catalogue says, whatever its lines look like: header, live entries in order, obsolete ones."""
    entries = polib.pofile(str(file), wrapwidth=0)
    return entries.metadata, [
        (
            entry.msgctxt,
            entry.msgid,
            entry.msgstr,
            entry.comment,
            entry.tcomment,
            entry.occurrences,
            sorted(entry.flags),
            entry.previous_msgctxt,
            entry.previous_msgid,
            entry.obsolete,
        )
        for entry in entries
    ]


@pytest.mark.parametrize("name", OWN)
def test_gettext_and_polib_take_our_catalogues_and_give_them_back(name, tmp_path):
    file = ROOT / "Localizations" / name
    gettext("msgfmt", "--check", "--output-file", tmp_path / "a.mo", file)
    through_gettext, through_polib = tmp_path / "gettext.po", tmp_path / "polib.po"
    gettext("msgcat", "--output-file", through_gettext, file)
    polib.pofile(str(file), wrapwidth=0).save(str(through_polib))
    assert meaning(through_gettext) == meaning(file)
    assert meaning(through_polib) == meaning(file)


@pytest.fixture
def own(tmp_path):
    return OwnFolder(tmp_path)


def sync(own, status=0):
    run = leidraad("catalogue", "sync", *own.layers)
    assert run.status == status, run.errors
    return run


def catalogue_files(own):
    return {file: file.read_bytes() for file in (own.folder / "Localizations").rglob("*.po*")}


def edit(file, *changes):
    text = file.read_text()
    for before, after in changes:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    file.write_text(text)


def entry(own, language, key):
    file = own.folder / f"Localizations/{language}/{key.partition('.')[0]}.po"
    [found] = [entry for entry in polib.pofile(str(file)) if entry.msgctxt == key]
    return found


def test_what_is_in_step_is_not_touched(own):
    sync(own)
    before = catalogue_files(own)
    run = sync(own)
    assert catalogue_files(own) == before
    assert re.fullmatch(r"In step: \d+ files\n", run.errors)


def test_a_rewritten_source_keeps_its_old_translation_for_review(own):
    old = entry(own, "da", "flegt-importer.country.title")
    edit(
        own.folder / "Guides/flegt-importer/guide.yaml",
        ("In which country is your company established?", "Where is your company?"),
    )
    sync(own)
    for language in ("da", "nl"):
        new = entry(own, language, "flegt-importer.country.title")
        assert new.fuzzy
        assert new.msgid == "Where is your company?"
        assert new.previous_msgid == "In which country is your company established?"
    assert entry(own, "da", "flegt-importer.country.title").msgstr == old.msgstr
    once = catalogue_files(own)
    sync(own)
    assert catalogue_files(own) == once
    findings = leidraad("check", "--json", *own.layers).objects
    assert {finding["code"] for finding in findings if finding["key"] == "flegt-importer.country.title"} == {
        "translation-stale"
    }


def test_merging_is_what_msgmerge_does_where_no_source_was_rewritten(own, tmp_path):
    sync(own)
    folder = own.folder / "Localizations"
    template = polib.pofile(str(folder / "en/interface.pot"), wrapwidth=0)
    del template[3:9]
    template.reverse()
    template.save()
    theirs = tmp_path / "theirs.po"
    gettext(
        *("msgmerge", "--quiet", "--no-fuzzy-matching", "--previous", "--output-file", theirs),
        *(folder / "da/interface.po", folder / "en/interface.pot"),
    )
    sync(own)
    (our_header, ours), (their_header, others) = meaning(folder / "da/interface.po"), meaning(theirs)
    assert our_header == their_header
    assert ours == others
    assert sum(1 for message in ours if message[-1]) == 6


def test_a_variety_of_a_language_gets_no_entries_that_it_does_not_have(own):
    variety = own.folder / "Localizations/nl-BE/interface.po"
    variety.write_text(
        'msgid ""\nmsgstr ""\n"Language: nl-BE\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        '#. Everywhere: answer to a question that is answered with yes or no.\n'
        'msgctxt "yes"\nmsgid "Yes"\nmsgstr "Jawel"\n'
    )
    before = {file: file.read_text() for file in variety.parent.glob("*.po")}
    sync(own)
    assert {file: file.read_text() for file in variety.parent.glob("*.po")} == before


def test_a_language_begins_with_its_folder(own):
    (own.folder / "Localizations/fr").mkdir()
    sync(own)
    for template in (own.folder / "Localizations/en").glob("*.pot"):
        new = own.folder / f"Localizations/fr/{template.stem}.po"
        catalogue = polib.pofile(str(new))
        assert catalogue.metadata["Language"] == "fr"
        assert [message.msgctxt for message in catalogue] == [
            message.msgctxt for message in polib.pofile(str(template))
        ]
        assert not any(message.msgstr for message in catalogue)
        gettext("msgfmt", "--check-format", "--check-domain", "--output-file", "/dev/null", new)


def test_a_broken_translation_is_left_alone_and_the_others_are_brought_in_step(own):
    broken = own.folder / "Localizations/da/flegt-importer.po"
    text = broken.read_text()
    broken.write_text(text.replace('msgctxt "flegt-importer.title"', "<<<<<<< ours\nmsgctxt \"flegt-importer.title\""))
    before = broken.read_bytes()
    edit(own.folder / "Guides/flegt-importer/guide.yaml", ("title: Denmark", "title: The Kingdom of Denmark"))
    run = sync(own, status=7)
    assert broken.read_bytes() == before
    assert "conflict-mark" in run.errors
    assert entry(own, "nl", "flegt-importer.country.option.dk").msgid == "The Kingdom of Denmark"


def test_the_status_counts_messages_and_words(own):
    edit(
        own.folder / "Localizations/nl/flegt-importer.po",
        ('msgid "Denmark"\nmsgstr "Denemarken"', 'msgid "Denmark"\nmsgstr ""'),
        ('msgctxt "flegt-importer.country.option.be"', '#, fuzzy\nmsgctxt "flegt-importer.country.option.be"'),
    )
    rows = leidraad("catalogue", "status", "--json", *own.layers).objects
    whole = {(row["language"], row["domain"]): row for row in rows}
    danish, dutch = whole["da", "flegt-importer"], whole["nl", "flegt-importer"]
    assert danish["guide"] and not whole["da", "fields"]["guide"]
    assert danish["translated"] == danish["messages"] > 50
    assert danish["translatedWords"] == danish["words"] > 500
    assert (dutch["missing"], dutch["review"], dutch["translated"]) == (1, 1, dutch["messages"] - 2)
    assert dutch["translatedWords"] == dutch["words"] - 2
    text = leidraad("catalogue", "status", "--languages", "nl", *own.layers).output
    assert re.search(r"^nl +\d", text) and "█" not in text and "da " not in text


@pytest.mark.parametrize("call, told", [([], "leidraad help catalogue"), (["snyc"], "sync"), (["sync", "more"], "more")])
def test_a_wrong_call_says_what_is_wrong(call, told):
    run = leidraad("catalogue", *call)
    assert (run.status, run.output) == (2, "")
    assert told in run.errors


def test_every_template_has_a_translation_in_every_language():
    templates = {pathlib.Path(name).stem for name in OWN if name.endswith(".pot")}
    for language in ("da", "nl"):
        assert {pathlib.Path(name).stem for name in OWN if name.startswith(f"{language}/")} == templates


def test_a_file_far_too_large_is_told_of_and_neither_read_nor_touched(own):
    big = own.folder / "Localizations/da/interface.po"
    os.truncate(big, 200 << 20)
    before = big.stat()
    calls = (["check", *own.layers], ["check", *own.layers, big], ["catalogue", "sync", *own.layers],
             ["catalogue", "import", big, *own.layers])
    for call in calls:
        run = within(400, *call)
        assert run.returncode == 7, run.stderr
        assert "file-too-large" in run.stdout + run.stderr
    after = big.stat()
    assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)


def within(megabytes, *words):
    """The command with no more memory than that."""
    def limit():
        resource.setrlimit(resource.RLIMIT_DATA, (megabytes << 20, megabytes << 20))
    return subprocess.run(
        [PROGRAM, *map(str, words)], capture_output=True, text=True, env=surroundings(), cwd=ROOT, preexec_fn=limit)
