"""Each guide as JSON, held against the schema that the site publishes, and against the page beside it."""

import json
import re

import jsonschema
import pytest

import program


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_every_guide_has_its_data(site, language):
    schema = json.loads((site.folder / "schemas/guide.json").read_text())
    checker = jsonschema.Draft202012Validator(schema)
    checker.check_schema(schema)
    files = sorted((site.folder / language).rglob("guide.json"))
    assert len(files) == len(list(program.ROOT.glob("Guides/*/guide.yaml")))
    for file in files:
        data = json.loads(file.read_text())
        checker.validate(data)
        page = file.with_name("index.html").read_text()
        assert '<link rel="alternate" type="application/json" href="guide.json">' in page
        assert [step["id"] for step in data["steps"]] == re.findall(r'class="step" id="step-(.*?)"', page)
        assert [document["id"] for document in data["documents"]] == re.findall(r'<section id="document-(.*?)"', page)
        assert data["language"] == language
        assert (file.parent / data["$schema"]).resolve() == (site.folder / "schemas/guide.json").resolve()
        for other, address in data["translations"].items():
            assert json.loads((file.parent / address).read_text())["language"] == other
            assert json.loads((file.parent / address).read_text())["id"] == data["id"]
        told = [len(outcome.get("reasons", []) + outcome.get("items", [])) for outcome in data["outcomes"]]
        outcomes = page.partition("</main>")[0].partition('<section class="documents"')[0]
        assert told == [outcome.count("<li") for outcome in outcomes.split('<section id="outcome-')[1:]]
        places = {step["id"] for step in data["steps"]} | {outcome["id"] for outcome in data["outcomes"]}
        assert {route.get("step", route.get("outcome")) for step in data["steps"] for route in step["next"]} <= places
        assert {entrance["step"] for entrance in data["entrances"]} <= {step["id"] for step in data["steps"]}


def test_the_schema_refuses_what_is_no_guide(site):
    schema = json.loads((site.folder / "schemas/guide.json").read_text())
    file = next((site.folder / "en").rglob("guide.json"))
    for break_it in (
        lambda data: data.pop("title"),
        lambda data: data["steps"][0].update(kind="dance"),
        lambda data: data["steps"][0].update(extra=1),
        lambda data: data["steps"][0]["next"][0].update(step="a", outcome="b"),
        lambda data: data.update(digest="abc"),
    ):
        data = json.loads(file.read_text())
        break_it(data)
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(data, schema)


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_the_dates_of_the_authority_travel_with_it(site, language):
    [data] = [
        data
        for file in (site.folder / language).rglob("guide.json")
        if (data := json.loads(file.read_text()))["id"] == "flegt-importer"
    ]
    assert (data["published"], data["reviewed"], data["reviewDue"]) == ("2026-11-21", "2026-11-21", "2027-05-21")
