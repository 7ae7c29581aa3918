"""Fragments that guides include, as an author and a reader meet them."""

import pytest

import program
from broken import OwnFolder
from journeys import BELGIAN, settings
from program import leidraad

FRAGMENT = "Guides/fragments/eu-login-app.yaml"
REQUEST = "Guides/fragments/role-request.yaml"


def edit(own, file, old, new):
    path = own.folder / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def found(own, *words):
    return [
        (fault["code"], fault["file"].removeprefix(f"{own.folder}/"), fault["line"])
        for fault in leidraad("check", *words, "--json", *own.layers).objects
        if not fault["file"].endswith((".po", ".pot"))
    ]


@pytest.fixture
def own(tmp_path):
    return OwnFolder(tmp_path)


def line(own, file, words):
    return next(number for number, text in enumerate((own.folder / file).read_text().splitlines(), 1) if words in text)


def test_a_fragment_changes_every_guide_that_includes_it(own):
    edit(own, FRAGMENT, "Choose a PIN of 4 digits", "Choose a PIN of 6 digits")
    behind = [fault for fault in leidraad("check", "--json", *own.layers).objects if fault["code"] == "template-behind"]
    assert {fault["key"] for fault in behind} == {"eu-login.app.item.pin", "flegt-importer.two-step.item.pin"}
    assert {fault["line"] for fault in behind} == {line(own, FRAGMENT, "6 digits")}


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_a_fault_of_a_fragment_is_told_once_and_in_its_own_file(own, language):
    edit(own, FRAGMENT, "<label:eu-login.my-account>", "<label:eu-login.my-acount>")
    place = ("label-undefined", FRAGMENT, line(own, FRAGMENT, "my-acount"))
    assert found(own).count(place) == 1
    run = leidraad("check", "--language", language, own.folder / FRAGMENT, *own.layers)
    assert run.status == 7
    assert f"{own.folder / FRAGMENT}:{place[2]}:" in run.output


def test_what_a_guide_gives_to_a_fragment_is_told_in_the_guide(own):
    guide = "Guides/flegt-authority/guide.yaml"
    edit(own, guide, "role == customs and country == dk", "role == custom and country == dk")
    assert ("option-unknown", guide, line(own, guide, "role == custom and")) in found(own)


def test_a_fragment_that_lacks_something_is_told_where_it_is_included(own):
    guide = "Guides/flegt-authority/guide.yaml"
    edit(own, guide, "      subject: role request for a Customs Office\n", "")
    assert found(own)[0][:2] == ("parameter-missing", guide)


def test_a_fragment_that_no_guide_includes_is_told(own):
    (own.folder / "Guides/fragments/old.yaml").write_text(
        "format: 1\nfragment: old\nlanguage: en\ndo:\n  - id: nothing\n    text: Do nothing.\n"
    )
    assert found(own) == [("fragment-unused", "Guides/fragments/old.yaml", 2)]


def test_a_fragment_in_itself_is_refused(own):
    edit(own, FRAGMENT, "do:\n", "do:\n  - include: eu-login-app\n")
    assert ("include-ring", FRAGMENT, line(own, FRAGMENT, "include: eu-login-app")) in found(own)
    assert leidraad("wizard", "flegt-importer", "--answers", "-", "--json", *own.layers).status == 7


def test_why_a_line_is_there_says_where_the_fragment_has_it(own):
    run = leidraad("journeys", "explain", "flegt-importer", *settings({**BELGIAN, "account": "no"}), "--json")
    assert run.status == 0, run.errors
    lines = {(shown["file"], shown["line"]) for shown in run.objects if shown["file"]}
    files = {file for file, _ in lines}
    assert any(file.endswith("flegt-importer/guide.yaml") for file in files)


def test_a_fact_that_no_guide_gives_is_told(own):
    edit(
        own, "Guides/facts/contacts.yaml", "facts:\n",
        "facts:\n  - id: nobody\n    kind: mail\n    name: Nobody\n    versions:\n      - from: 2019-01-01\n"
        "        value: nobody@example.org\n        sources: [S1.4]\n        checked: 2026-11-21\n",
    )  # fmt: skip
    contacts = "Guides/facts/contacts.yaml"
    assert found(own) == [
        ("fact-unused", contacts, line(own, contacts, "id: nobody")),
        # Nobody has translated its name.
        ("template-behind", contacts, line(own, contacts, "name: Nobody")),
    ]


def test_a_fact_that_ends_soon_is_told_for_a_day(own):
    facts = own.folder / "Guides/facts/links.yaml"
    lines = facts.read_text().splitlines(keepends=True)
    start = next(number for number, text in enumerate(lines) if "from: " in text)
    indent = lines[start].index("from" if "- from" not in lines[start] else "from")
    lines.insert(start + 1, " " * indent + "until: 2027-01-31\n")
    facts.write_text("".join(lines))
    place = ("fact-ends", "Guides/facts/links.yaml", start + 1)
    assert place not in found(own, "--as-of", "2026-12-01")
    assert place in found(own, "--as-of", "2026-12-02")
    assert place in found(own, "--as-of", "2027-01-31")
    assert place not in found(own, "--as-of", "2027-02-01")
