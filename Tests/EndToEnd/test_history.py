"""What is kept of how translations came about: by `catalogue sync`, for `check`, for merges, and for whoever looked."""

import re
import subprocess

import polib
import pytest

from broken import OwnFolder
from program import leidraad

TITLE = "flegt-importer.country.title"
OLD, NEW = "In which country is your company established?", "Where is your company?"


@pytest.fixture
def own(tmp_path):
    own = OwnFolder(tmp_path)
    for history in own.folder.glob("Localizations/*/history.tsv"):
        history.unlink()
    return own


def sync(own, day="2026-11-21"):
    run = leidraad("catalogue", "sync", "--as-of", day, *own.layers)
    assert run.status == 0, run.errors
    return run


def history(own, language):
    return own.folder / f"Localizations/{language}/history.tsv"


def catalogue(own, language, domain="flegt-importer"):
    return own.folder / f"Localizations/{language}/{domain}.po"


def row(own, language, key):
    [found] = [line for line in history(own, language).read_text().splitlines() if line.split("\t")[1:2] == [key]]
    return found.split("\t")


def told(own, language=None):
    """What is found of messages; that a page would mix languages is found of files."""
    run = leidraad("check", "--json", *(["--catalogue", language] if language else []), *own.layers)
    return [(found["code"], found["language"], found["key"]) for found in run.objects if found["key"]]


def renew(own):
    """Gives a message another source, in the guide, the template and the translations, and leaves the translations be."""
    files = [own.folder / "Guides/flegt-importer/guide.yaml", catalogue(own, "da"), catalogue(own, "nl")]
    for file in (*files, own.folder / "Localizations/en/flegt-importer.pot"):
        text = file.read_text()
        assert text.count(OLD) == 1
        file.write_text(text.replace(OLD, NEW))


def note(own, language, words):
    edited = polib.pofile(str(catalogue(own, language)), wrapwidth=0)
    next(entry for entry in edited if entry.msgctxt == TITLE).tcomment = words
    edited.save()


def test_a_history_is_kept_in_order_and_only_once(own):
    assert "da/history.tsv" in sync(own).errors
    lines = history(own, "da").read_text().splitlines()
    assert lines[1:] == sorted(lines[1:]) and len(lines) > 1000
    made = re.compile(r"[a-z-]+\t[a-z0-9.-]+\t[0-9a-f]{8}\t[0-9a-f]{8}\tmade")
    assert [line for line in lines[1:] if not made.fullmatch(line)] == []
    before = history(own, "da").read_bytes()
    assert re.fullmatch(r"In step: \d+ files\n", sync(own, "2027-01-01").errors)
    assert history(own, "da").read_bytes() == before


def test_a_source_renewed_over_an_old_translation_is_noticed(own):
    sync(own)
    renew(own)
    assert told(own) == [("translation-forged", "da", TITLE), ("translation-forged", "nl", TITLE)]
    alone = leidraad("check", "--json", *own.layers, catalogue(own, "da"))
    assert (alone.status, [found["code"] for found in alone.objects]) == (7, ["translation-forged"])
    note(own, "da", "reviewed: Anna Holm, 2026-11-20")
    assert told(own) == [("translation-forged", "nl", TITLE)]
    # Sync takes nothing for good by keeping it: it asks.
    sync(own)
    [asked] = [entry for entry in polib.pofile(str(catalogue(own, "nl"))) if entry.msgctxt == TITLE]
    assert asked.fuzzy and asked.msgid == NEW
    assert told(own, language="nl") == [("translation-stale", "nl", TITLE)]
    assert row(own, "da", TITLE)[4:] == ["reviewed", "Anna Holm, 2026-11-20"]
    assert "\tasked:2026-11-21" in history(own, "nl").read_text()


def test_whoever_takes_the_mark_away_has_looked(own):
    sync(own)
    file = own.folder / "Guides/flegt-importer/guide.yaml"
    file.write_text(file.read_text().replace(OLD, NEW))
    sync(own)
    assert {code for code, _, _ in told(own)} == {"translation-stale"}
    for language in ("da", "nl"):
        edited = polib.pofile(str(catalogue(own, language)), wrapwidth=0)
        [entry] = [entry for entry in edited if entry.fuzzy]
        entry.flags, entry.previous_msgid = [], None
        edited.save()
    assert told(own) == []
    sync(own)
    assert row(own, "da", TITLE)[4:] == ["made"]


def test_folders_without_a_history_are_checked_without(own):
    renew(own)
    assert told(own) == []


def test_a_review_is_told_of_when_the_words_change_after_it(own):
    note(own, "da", "reviewed: Anna Holm, 2026-11-20")
    sync(own)
    assert told(own) == []
    edited = polib.pofile(str(catalogue(own, "da")), wrapwidth=0)
    entry = next(entry for entry in edited if entry.msgctxt == TITLE)
    entry.msgstr = entry.msgstr.replace("?", " nu?")
    edited.save()
    assert told(own, language="da") == [("review-outdated", "da", TITLE)]
    note(own, "da", "reviewed: Anna Holm, 2026-11-22")
    assert told(own) == []


def test_a_review_can_be_demanded(own):
    note(own, "da", "reviewed: Anna Holm")
    demanded = leidraad("check", "--json", "--require", "reviewed", *own.layers, catalogue(own, "da"))
    keys = [entry.msgctxt for entry in polib.pofile(str(catalogue(own, "da")))]
    assert demanded.status == 7
    assert {found["code"] for found in demanded.objects} == {"review-missing"}
    assert sorted(found["key"] for found in demanded.objects) == sorted(set(keys) - {TITLE})
    wrong = leidraad("check", "--require", "checked")
    assert (wrong.status, wrong.output) == (2, "")
    assert "reviewed" in wrong.errors


def git(folder, *words, status=0):
    who = ["-c", "user.name=T", "-c", "user.email=t@example.org"]
    run = subprocess.run(["git", *who, *words], cwd=folder, capture_output=True, text=True)
    assert run.returncode == status, run.stdout + run.stderr


def test_a_history_survives_a_clash_of_branches(own):
    sync(own)
    folder = own.folder
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "one")
    for branch, ending in (("ours", "A"), ("theirs", "B")):
        git(folder, "checkout", "-q", "-b", branch, "main")
        edited = polib.pofile(str(catalogue(own, "da")), wrapwidth=0)
        for number, entry in enumerate(edited):
            if number in (3, 4):
                entry.msgstr = f"{entry.msgstr} {ending}"
        edited.save()
        sync(own)
        git(folder, "commit", "-qam", branch)
    git(folder, "merge", "-q", "ours", status=1)
    # The catalogue is put together by a person; the history is left as git left it.
    git(folder, "checkout", "--ours", "--", catalogue(own, "da"))
    assert "<<<<<<<" in history(own, "da").read_text()
    assert [code for code, _, _ in told(own, language="da") if "forged" in code or "review" in code] == []
    sync(own)
    assert "<<<<<<<" not in history(own, "da").read_text()
    merged = history(own, "da").read_bytes()
    history(own, "da").unlink()
    sync(own)
    assert history(own, "da").read_bytes() == merged
