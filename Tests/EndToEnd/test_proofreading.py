"""The proofreader beside today's checkers: the same seeded translations, the same run."""

import csv
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest

from program import ROOT, leidraad

SEEDED = ROOT / "Tests/LocalizationTests/Seeded"


def seeds(language):
    with open(SEEDED / f"{language}.tsv", encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(params=["da", "nl"])
def language(request):
    return request.param


@pytest.fixture
def braced(language, tmp_path):
    """The file with the flag that makes gettext's checkers look at arguments at all; as many lines as before."""
    catalogue = polib.pofile(str(SEEDED / language / "seeded.po"), wrapwidth=0)
    for entry in catalogue:
        if "{" in entry.msgid + entry.msgstr:
            entry.flags.append("python-brace-format")
    path = tmp_path / "seeded.po"
    catalogue.save(str(path))
    return path


def msgfmt(path, language):
    run = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", path], capture_output=True, text=True)
    lines = {int(line) for line in re.findall(r"seeded\.po:(\d+):", run.stderr)}
    entries = polib.pofile(str(path))
    starts = sorted((entry.linenum, entry.msgctxt) for entry in entries)
    ends = [start for start, _ in starts[1:]] + [10**9]
    return {key for (start, key), end in zip(starts, ends) if any(start <= line < end for line in lines)}


def i18nspector(path, language):
    run = subprocess.run(["i18nspector", "--language", language, path], capture_output=True, text=True)
    told = [line for line in run.stdout.splitlines() if line[:2] in ("E:", "W:")]
    return set(re.findall(r"msgctxt ([a-z-]+\.[a-z-]+)", "\n".join(told)))


def pofilter(path, language):
    tool = Path(sys.executable).with_name("pofilter")
    run = subprocess.run([tool, f"--language={language}", path], capture_output=True, text=True)
    flagged = polib.pofile(run.stdout)
    return {entry.msgctxt for entry in flagged}


def ours(language):
    run = leidraad("check", "--json", "--localizations", SEEDED, SEEDED / language / "seeded.po")
    return run, [json.loads(line) for line in run.output.splitlines()]


def test_nearly_every_defect_is_found_and_no_correct_translation_flagged(language, braced, capsys):
    defects = {(seed["key"], int(seed["line"]), int(seed["column"]), seed["code"]) for seed in seeds(language) if seed["code"]}
    controls = {seed["key"] for seed in seeds(language) if not seed["code"]}
    run, findings = ours(language)
    told = {(finding["key"], finding["line"], finding["column"], finding["code"]) for finding in findings}
    flagged = {finding["key"] for finding in findings if finding["severity"] != "info"}
    keys = {key for key, *_ in defects}
    assert run.status == 7
    assert (len(defects), len(controls)) == (102, 43)
    peers = {name: tool(braced, language) for name, tool in
             {"msgfmt -c": msgfmt, "i18nspector": i18nspector, "pofilter": pofilter}.items()}
    rows = [("leidraad check", len(defects & told), len(controls & flagged))]
    rows += [(name, len(keys & found), len(controls & found)) for name, found in peers.items()]
    with capsys.disabled():
        print(f"\n{language}: {len(defects)} defects, {len(controls)} correct translations")
        for name, found, wrong in rows:
            print(f"  {name:15} {found:3} found  {wrong:2} correct ones flagged")
    # 49 of 50, each at its line and column; the others need only name the message.
    assert len(defects & told) * 50 >= len(defects) * 49, defects - told
    assert controls & flagged == set()
    assert all(len(found & keys) > 0 for found in peers.values()), "a peer did not run"


def copied(tmp_path, language):
    folder = tmp_path / "catalogues"
    shutil.copytree(SEEDED, folder)
    return folder, folder / language / "seeded.po"


def test_what_can_be_mended_safely_is_mended_once(language, tmp_path):
    folder, path = copied(tmp_path, language)
    before = path.read_bytes()
    found = len(ours(language)[1])
    first = leidraad("check", "--fix", "--json", "--localizations", folder, path)
    mended = path.read_bytes()
    second = leidraad("check", "--fix", "--json", "--localizations", folder, path)
    assert first.output == second.output and path.read_bytes() == mended
    assert len(first.output.splitlines()) <= found - 15
    assert str(path) in first.errors
    # Nothing but the bytes at fault is touched: the lines are the same, and so are all entries but the mended ones.
    old, new = before.decode().splitlines(), mended.decode().splitlines()
    assert len(old) == len(new)
    changed = [number for number, (one, other) in enumerate(zip(old, new), 1) if one != other]
    told = {seed["line"] for seed in seeds(language) if seed["code"]}
    assert {str(line) for line in changed} <= told
    assert {entry.msgctxt for entry in polib.pofile(str(path))} == {entry.msgctxt for entry in polib.pofile(before.decode())}


def test_a_file_far_from_its_folder_is_known_by_its_keys(language, tmp_path):
    name = tmp_path / "seeded (1).po"
    name.write_bytes((SEEDED / language / "seeded.po").read_bytes())
    near = [(f["line"], f["column"], f["code"]) for f in ours(language)[1]]
    for options in ([], ["--catalogue", language]):
        run = leidraad("check", "--json", *options, "--localizations", SEEDED, name)
        assert [(f["line"], f["column"], f["code"]) for f in run.objects] == near


def test_the_catalogues_of_one_language_can_be_checked_alone():
    run = leidraad("check", "--json", "--catalogue", "nl", "--localizations", SEEDED)
    assert {finding["language"] for finding in run.objects} == {"nl"}


def test_findings_can_be_had_as_sarif(language):
    run = leidraad("check", "--sarif", "--localizations", SEEDED, SEEDED / language / "seeded.po")
    log = json.loads(run.output)
    assert (run.status, log["version"], len(log["runs"])) == (7, "2.1.0", 1)
    results, plain = log["runs"][0]["results"], ours(language)[1]
    rules = {rule["id"]: rule for rule in log["runs"][0]["tool"]["driver"]["rules"]}
    assert log["runs"][0]["columnKind"] == "unicodeCodePoints"
    assert [result["ruleId"] for result in results] == [finding["code"] for finding in plain]
    assert all(result["ruleId"] in rules and result["message"]["text"] for result in results)
    places = [result["locations"][0]["physicalLocation"]["region"] for result in results]
    assert [(place["startLine"], place["startColumn"]) for place in places] == [(f["line"], f["column"]) for f in plain]
    assert {result["level"] for result in results} == {"error", "warning", "note"}
    fixes = [result for result in results if "fixes" in result]
    assert len(fixes) >= 15


def strings(value):
    """Every object that SARIF calls a message or a multiformatMessageString."""
    if isinstance(value, list):
        return [found for item in value for found in strings(item)]
    if not isinstance(value, dict):
        return []
    names = ("message", "shortDescription", "fullDescription", "help")
    own = [value[name] for name in names if name in value]
    return own + [found for item in value.values() for found in strings(item)]


@pytest.mark.parametrize("voice", ["da", "nl", "en"])
def test_a_log_explains_its_rules_as_the_standard_asks(voice):
    run = leidraad("check", "--sarif", "--language", voice, "--localizations", SEEDED, SEEDED / "da/seeded.po")
    log = json.loads(run.output)
    # What SARIF 2.1.0 requires: of the log version and runs, of a run its tool, of a tool its driver, of a driver a name, of
    # a rule an id, of a result its message, of every message a text, of a fix its changes.
    assert log["version"] == "2.1.0" and log["$schema"].endswith("sarif-2.1.0.json")
    [described] = log["runs"]
    driver = described["tool"]["driver"]
    assert driver["name"] == "leidraad"
    assert len({rule["id"] for rule in driver["rules"]}) == len(driver["rules"]) > 60
    assert all(message["text"] for message in strings(log))
    for rule in driver["rules"]:
        assert {"id", "shortDescription", "fullDescription", "help", "defaultConfiguration"} == set(rule)
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
        assert rule["fullDescription"]["text"].startswith(rule["shortDescription"]["text"])
    examples = [rule for rule in driver["rules"] if rule["help"]["text"].count("\n") == 3]
    assert len(examples) > 50
    words = {"da": "Forkert: ", "nl": "Fout: ", "en": "Wrong: "}[voice]
    assert all(words in rule["help"]["text"] for rule in examples)
    for result in described["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        [place] = result["locations"]
        assert place["physicalLocation"]["artifactLocation"]["uri"]
        for fix in result.get("fixes", []):
            [change] = fix["artifactChanges"]
            assert change["artifactLocation"]["uri"]
            assert all("deletedRegion" in replacement for replacement in change["replacements"])


@pytest.mark.parametrize("voice, wrong", [("da", "Forkert"), ("nl", "Fout"), ("en", "Wrong")])
def test_a_check_is_explained_by_an_example(voice, wrong):
    shown = leidraad("help", "plural-selector-unknown", "--language", voice).output.splitlines()
    examples = [line.split(None, 1) for line in shown[-3:]]
    assert examples[1][0] == wrong
    word = "een" if voice == "nl" else "en"
    assert examples[1][1].startswith("{count, plural, " + word + " {#")
    assert examples[2][1].startswith("{count, plural, one {#")


@pytest.mark.parametrize("language", ["da", "nl", "nl-BE"])
def test_our_own_words_are_spelt_right(language):
    run = leidraad("check", "--spelling", "--catalogue", language, "--json")
    assert run.status == 0
    assert run.objects == []
    assert "dictionary" not in run.errors


def test_a_language_without_a_dictionary_is_said_to_have_none(tmp_path):
    run = leidraad("check", "--spelling", "--catalogue", "nl", DICPATH=tmp_path)
    assert run.status == 0
    assert run.errors.startswith("leidraad: There is no dictionary for nl,")


def test_a_dictionary_elsewhere_is_found_where_it_is_said_to_be(tmp_path):
    (tmp_path / "en.aff").write_text("SET UTF-8\n")
    (tmp_path / "en.dic").write_text("1\nbroken\n")
    source = 'msgctxt "broken-word"\nmsgid "broken brokken"\nmsgstr ""\n'
    header = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n#. A word.\n'
    (tmp_path / "thing.pot").write_text(header + source)
    run = leidraad("check", "--spelling", "--catalogue", "en", tmp_path / "thing.pot", "--json", DICPATH=tmp_path)
    assert [(found["code"], found["severity"], found["suggestion"]) for found in run.objects] == [
        ("word-unknown", "info", "broken")
    ]
