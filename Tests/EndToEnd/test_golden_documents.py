"""Every document of every shipped guide, from each country in each language, byte for byte as it lies in Tests/Golden:
whatever changes in one is read there as a change. RECORD_DOCUMENTS=1 writes them anew, and fails."""

import json
import os

import pytest

import program
import shipped
from program import leidraad
from published_site import AS_OF

FOLDER = program.ROOT / "Tests/Golden"
IS_RECORDING = "RECORD_DOCUMENTS" in os.environ


def first_journeys():
    """The first journey that leads to each document, for each country that the guide asks for."""
    found = {}
    for journey in shipped.journeys():
        for document in journey.documents:
            found.setdefault((journey.guide, journey.answers.get("country", "any"), document), journey)
    return found


CASES = first_journeys()


def test_every_guide_has_documents_for_every_country_it_asks_for():
    assert {(guide, country) for guide, country, _ in CASES} == {
        ("cultural-goods", "be"), ("cultural-goods", "dk"), ("eu-login", "any"), ("flegt-authority", "be"),
        ("flegt-authority", "dk"), ("flegt-check", "be"), ("flegt-check", "dk"), ("flegt-claim", "be"),
        ("flegt-claim", "dk"), ("flegt-follow", "be"), ("flegt-follow", "dk"), ("flegt-importer", "be"),
        ("flegt-importer", "dk"), ("flegt-licence", "be"), ("flegt-licence", "dk"),
    }


@pytest.mark.parametrize("language", program.LANGUAGES)
@pytest.mark.parametrize(("guide", "country", "document"), CASES, ids=map("-".join, CASES))
def test_a_document_is_the_one_on_file(guide, country, document, language, tmp_path):
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps(CASES[guide, country, document].answers))
    call = ("wizard", guide, "--answers", answers, "--no-input", "--as-of", AS_OF, "--language", language)
    run = leidraad(*call, "--out", tmp_path / "out")
    assert run.status == 0, run.errors
    digest = json.loads(leidraad(*call, "--json").output)["digest"].encode()
    written = {file.name: file.read_bytes() for file in (tmp_path / "out").glob(f"{document}.*")}
    assert any(digest[:12] in content for content in written.values())
    # Any change of the guide changes its checksum, which says nothing to a reader of these files.
    written = {
        name: content.replace(digest, b"CHECKSUM").replace(digest[:12], b"CHECKSUM") for name, content in written.items()
    }
    folder = FOLDER / guide / f"{country}-{language}"
    if IS_RECORDING:
        folder.mkdir(parents=True, exist_ok=True)
        for file in folder.glob(f"{document}.*"):
            file.unlink()
        for name, content in written.items():
            (folder / name).write_bytes(content)
        pytest.fail(f"recorded {', '.join(sorted(written))}")
    assert written == {file.name: file.read_bytes() for file in folder.glob(f"{document}.*")}


def test_nothing_else_lies_there():
    known = {(guide, f"{country}-{language}", document) for guide, country, document in CASES for language in program.LANGUAGES}
    files = [file.relative_to(FOLDER) for file in FOLDER.rglob("*") if file.is_file()]
    assert {(*file.parts[:2], file.stem) for file in files} == known
