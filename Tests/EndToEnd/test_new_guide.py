"""A guide as somebody begins to write it."""

import os
import re
import shlex
import shutil
import subprocess

import pytest

import program
from program import ROOT, leidraad

PAGE = (ROOT / "Guides/README.md").read_text()


def on_the_page():
    """The whole guide that stands on the page for authors, without its indent."""
    [block] = re.findall(r"^   ```yaml guide\n(.*?)^   ```$", PAGE, re.MULTILINE | re.DOTALL)
    return re.sub(r"^   ", "", block, flags=re.MULTILINE)


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_a_new_guide_works_at_once(tmp_path, language):
    made = leidraad("new", "cargo", "--guides", tmp_path, "--language", language)
    assert made.status == 0
    files = [tmp_path / "cargo/guide.yaml", tmp_path / "cargo/journeys.yaml"]
    assert made.output.split() == [str(file) for file in files]
    assert leidraad("check", files[0], "--guides", tmp_path).output == ""
    assert leidraad("journeys", "run", "cargo", "--strict", "--guides", tmp_path).status == 0
    assert leidraad("wizard", "cargo", "--set", "registered=yes", "--guides", tmp_path).status == 0
    again = leidraad("new", "cargo", "--guides", tmp_path, "--language", language)
    assert (again.status, again.output) == (1, "")


def test_in_a_folder_of_its_own_a_guide_needs_nothing_else(tmp_path):
    made = leidraad("new", "cargo", folder=tmp_path)
    assert (made.status, made.output) == (0, "Guides/cargo/guide.yaml\nGuides/cargo/journeys.yaml\n")
    assert made.errors.rstrip().endswith("leidraad wizard cargo")
    assert (tmp_path / "Guides/guide.schema.json").read_bytes() == (ROOT / "Guides/guide.schema.json").read_bytes()
    assert leidraad("check", "Guides/cargo/guide.yaml", folder=tmp_path).output == ""
    assert leidraad("wizard", "cargo", "--set", "registered=yes", folder=tmp_path).status == 0
    assert leidraad("guides", "--language", "da", folder=tmp_path).output.split()[0] == "cargo"
    untranslated = leidraad("wizard", "cargo", "--language", "da", folder=tmp_path).errors
    assert "(eori)" in untranslated and "⟨" not in untranslated


def test_the_guides_of_a_folder_stand_in_its_order(tmp_path):
    for name in ["apples", "berries", "cherries"]:
        leidraad("new", name, folder=tmp_path)
    order = tmp_path / "Guides/order.yaml"
    order.write_text("guides:\n  - cherries\n  - apples\n")
    listed = leidraad("guides", folder=tmp_path).output.splitlines()
    assert [line.split()[0] for line in listed] == ["cherries", "apples", "berries"]
    order.write_text("guides:\n  - cheries\n  - apples\n  - apples\n")
    found = leidraad("check", folder=tmp_path).output
    assert "order.yaml:2:5" in found and "value-unknown" in found and "cherries" in found
    assert "order.yaml:4:5" in found and "id-duplicate" in found
    listed = leidraad("guides", folder=tmp_path).output.splitlines()
    assert [line.split()[0] for line in listed] == ["apples", "berries", "cherries"]


@pytest.mark.parametrize("name", ["Cargo", "../cargo", "7", "", "a b", "x" * 65])
def test_no_guide_is_called_otherwise_than_by_an_id(tmp_path, name):
    run = leidraad("new", name, "--guides", tmp_path / "guides")
    assert (run.status, run.output) == (2, "")
    assert not (tmp_path / "guides").exists()


@pytest.mark.parametrize("name", ["interface", "fields", "findings", "labels", "glossary", "facts", "authorities"])
def test_no_guide_takes_the_name_of_the_programs_own_files(tmp_path, name):
    run = leidraad("new", name, "--guides", tmp_path / "guides")
    assert (run.status, run.output) == (2, "")
    assert f"“{name}”" in run.errors and "uses this name itself" in run.errors
    assert not (tmp_path / "guides").exists()


def test_the_command_that_is_named_finds_the_guide(tmp_path):
    made = leidraad("new", "cargo", "--guides", tmp_path / "my guides")
    [command] = re.findall(r"leidraad (wizard cargo .*)", made.errors)
    run = leidraad(*shlex.split(command), "--set", "registered=yes", folder=tmp_path)
    assert run.status == 0, run.errors


def calls_on_the_page():
    """The calls of the page that stand in blocks of their own, in their order, without their indent."""
    blocks = re.findall(r"^ *```sh\n(.*?)^ *```$", PAGE, re.MULTILINE | re.DOTALL)
    return [re.sub(r"^ +", "", block, flags=re.MULTILINE) for block in blocks]


def typed(calls, folder, program_folder=program.PROGRAM.parent):
    """Types calls into a shell as somebody does who has the program on PATH."""
    surroundings = program.surroundings(PATH=f"{program_folder}:{os.environ['PATH']}")
    run = subprocess.run(["bash", "-euc", calls], cwd=folder, env=surroundings, capture_output=True, timeout=60, text=True)
    return program.Run(run.returncode, run.stdout, run.stderr)


def test_the_guide_of_the_page_is_made_by_following_the_page(tmp_path):
    project = tmp_path / "project"
    project.mkdir()
    shutil.copy(ROOT / "Package.swift", project)
    for folder in ("Guides", "Localizations"):
        shutil.copytree(ROOT / folder, project / folder)
    assert leidraad("new", "cargo-check", folder=project).status == 0
    guide = project / "Guides/cargo-check/guide.yaml"
    guide.write_text(on_the_page())
    assert leidraad("check", guide, folder=project).status == 0
    assert "journeys.yaml" in leidraad("check", folder=project).output
    covered = typed(calls_on_the_page()[0], project)
    assert covered.status == 0, covered.errors
    run = leidraad("journeys", "run", "cargo-check", "--strict", folder=project)
    assert (run.status, run.output) == (0, "cargo-check  2 journeys: 6/6 ways on, 0/0 conditions\n")
    assert leidraad("check", "--strict", folder=project).output == ""
    assert leidraad("catalogue", "sync", folder=project).status == 0
    assert all((project / f"Localizations/{language}/cargo-check.po").exists() for language in ("da", "nl"))
    missing = leidraad("check", folder=project).output
    assert "da/cargo-check.po" in missing and "nl/cargo-check.po" in missing


@pytest.mark.parametrize("takes_labels", [True, False])
def test_guides_in_a_folder_of_their_own_are_checked_translated_and_built(takes_labels, tmp_path):
    installed, own = tmp_path / "installed", tmp_path / "own"
    (installed / "bin").mkdir(parents=True)
    own.mkdir()
    shutil.copy(program.PROGRAM, installed / "bin")
    for folder in ("Guides", "Localizations"):
        shutil.copytree(ROOT / folder, installed / "share/leidraad" / folder)
    before = {file: file.read_bytes() for file in (installed / "share").rglob("*") if file.is_file()}
    calls = calls_on_the_page()[1].replace("/usr/local", str(installed)) if takes_labels else ""
    calls += "leidraad new cargo\nleidraad check --strict\nleidraad catalogue sync\nleidraad build site --languages en\n"
    run = typed(calls, own, installed / "bin")
    assert run.status == 0, run.output + run.errors
    assert (own / "site/index.html").exists()
    assert [(own / f"Localizations/{language}/cargo.po").exists() for language in ("da", "nl")] == [True, True]
    assert {file: file.read_bytes() for file in (installed / "share").rglob("*") if file.is_file()} == before


def test_the_guide_of_the_page_leads_to_its_end(tmp_path):
    assert leidraad("new", "cargo-check", "--guides", tmp_path).status == 0
    (tmp_path / "cargo-check/guide.yaml").write_text(on_the_page())
    drawn = leidraad("graph", "cargo-check", "--guides", tmp_path).output
    assert all(f"[{step}]" in drawn for step in ("timber", "number", "papers", "seal", "check", "ready"))
    call = ["wizard", "cargo-check", "--guides", tmp_path, "--set", "timber=yes", "--set", "eori=DK37606030"]
    run = leidraad(*call)
    assert run.status == 0
    assert "Print the licence for DK37606030." in run.output
