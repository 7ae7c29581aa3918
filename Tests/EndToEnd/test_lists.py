"""The guide that has lists, in a page and in the terminal: rows are added, changed and taken away, also in rows."""

import json

import jsonschema
import polib
import pytest

import program
from program import leidraad
from published_site import AS_OF, Site
from terminal import Terminal
from test_page_drafts import opens, saves
from wizard_page import WizardPage

GUIDES = program.ROOT / "Tests/Guides"
ROWS = [
    {"code": "44071190", "volume": "12.5", "harvests": [{"place": "Indonesia"}, {"place": "Ghana"}]},
    {"#": 3, "code": "44089000", "volume": "30", "weight": "5", "harvests": [{"place": "Ghana"}]},
]


def in_terminal(rows, tmp_path, *words, language="en"):
    (tmp_path / "answers.json").write_text(json.dumps({"address": "an@example.be", "goods": rows}))
    call = ["wizard", "consignment", "--guides", GUIDES, "--answers", tmp_path / "answers.json", "--json"]
    return leidraad(*call, "--as-of", AS_OF, "--language", language, *words)


DANISH = {"goods.title": "Hvad er der i forsendelsen?", "goods.row": "Vare", "goods.code.title": "Varekode",
          "goods.volume.title": "Rumfang", "goods.harvests.title": "Fældningslande", "goods.harvests.row": "Fældningsland"}


@pytest.fixture(scope="module")
def layers(tmp_path_factory):
    """The tests' guides with Danish words for this one."""
    folder = tmp_path_factory.mktemp("lists") / "words"
    for language in program.LANGUAGES:
        (folder / language).mkdir(parents=True)
    layers = ["--guides", str(GUIDES), "--localizations", str(folder)]
    assert leidraad("catalogue", "sync", *layers).status == 0
    for name in folder.glob("*/*.po"):
        catalogue = polib.pofile(str(name))
        words = DANISH if name.parent.name == "da" else {}
        for message in catalogue:
            message.msgstr = words.get(message.msgctxt.removeprefix("consignment."), message.msgid)
        catalogue.save()
    return layers


@pytest.fixture(scope="module")
def lists(tmp_path_factory, layers):
    site = Site(tmp_path_factory.mktemp("lists") / "out", *layers, "--languages", "en,da")
    yield site
    site.close()


@pytest.fixture
def wizard(lists, browser):
    asked = ('id="question-harvests"', 'id="question-address"')
    pages = {page: (lists.folder / page).read_text() for page in lists.pages_in("en")}
    [page] = [page for page, text in pages.items() if all(question in text for question in asked)]
    with browser.visit(lists.address, width=360) as visit:
        wizard = WizardPage(visit, lists.over_http(page), "en")
        wizard.page.locator("#answer-address").fill("an@example.be")
        wizard.goes_on()
        wizard.stands_at("step-goods")
        yield wizard


def press(wizard, name):
    wizard.page.get_by_role("button", name=name, exact=True).locator("visible=true").click()


def fill(wizard, **entries):
    for answer, entry in entries.items():
        wizard.page.locator(f"#answer-{answer}").fill(entry)


def names(wizard, list="goods"):
    return [each.inner_text() for each in wizard.page.locator(f"#answer-{list} .rows > li:visible strong").all()]


def add(wizard, places, **entries):
    press(wizard, "Add: Commodity")
    fill(wizard, **entries)
    for place in places:
        press(wizard, "Add: Country of harvest")
        fill(wizard, place=place)
        wizard.goes_on()
    wizard.goes_on()


def test_rows_are_added_changed_and_taken_away_and_the_others_stay(wizard, tmp_path):
    page = wizard.page
    wizard.goes_on()
    assert "List at least 1." in page.get_by_role("alert").inner_text()
    assert wizard.visit.barriers() == []
    add(wizard, ["Indonesia", "Ghana"], code="4407 11 90", volume="12.5 m3")
    add(wizard, ["Togo"], code="44089000", volume="1")
    assert names(wizard) == ["Commodity 1", "Commodity 2"]
    press(wizard, "Add: Commodity")
    assert page.locator("h2:visible").inner_text() == "Commodity 3"
    assert page.locator("#answer-code").input_value() == ""
    fill(wizard, code="44089000", volume="30")
    wizard.goes_on()
    assert "List at least 1." in page.get_by_role("alert").inner_text()
    assert wizard.visit.barriers() == []
    press(wizard, "Back")
    wizard.goes_on()
    assert "Commodity 3: Something is missing" in page.get_by_role("alert").inner_text()
    press(wizard, "Remove Commodity 2")
    assert names(wizard) == ["Commodity 1", "Commodity 2"]
    press(wizard, "Change Commodity 2")
    assert page.locator("#answer-volume").input_value() == "30"
    fill(wizard, weight="5 kg")
    press(wizard, "Add: Country of harvest")
    page.reload()
    page.locator("form#wizard").wait_for()
    assert page.locator("h2:visible").inner_text() == "Country of harvest 1"
    fill(wizard, place="Ghana")
    wizard.goes_on()
    assert page.locator("#answer-weight").input_value() == "5 kg"
    assert names(wizard, "harvests") == ["Country of harvest 1"]
    wizard.goes_on()
    assert "Commodity code: 4407 11 90\nVolume: 12.5\u00a0m³\n" in page.locator("#answer-goods").inner_text()
    assert wizard.visit.barriers() == []
    wizard.goes_on()
    wizard.stands_at("step-split")
    assert "Stack 42.5 m³ from 3 places." in page.locator("#step-split").inner_text()
    wizard.goes_on()
    wizard.stands_at("step-check")
    review = page.locator(".review").inner_text()
    assert "One commodity weighs very little." in review
    assert "Commodity 2\nCommodity code: 4408 90 00\nVolume: 30\u00a0m³\nWeight: 5\u00a0kg\n" in review
    wizard.goes_on()
    wizard.stands_at("outcome-listed")
    assert wizard.report == in_terminal(ROWS, tmp_path).output.rstrip("\n")


def test_a_report_is_an_answers_file_and_language_changes_no_row(tmp_path):
    first = json.loads(in_terminal(ROWS, tmp_path).output)
    again = json.loads(in_terminal(first["answers"]["goods"], tmp_path, language="nl").output)
    assert (again["answers"], again["path"], again["flaws"]) == (first["answers"], first["path"], first["flaws"])
    assert "Code 44071190, 12.5 m³.\n\nCode 44089000, 30 m³." in first["documents"][0]["text"]


@pytest.mark.parametrize(("given", "status", "missing", "flaws"), [
    ([], 4, ["goods"], []),
    ([{"code": "44071190"}], 4, ["goods/1/volume", "goods/1/harvests"], []),
    ([{"code": "x", "volume": "1", "harvests": [{"place": "Ghana"}]}], 3, [], ["goods/1/code"]),
    ([{"code": "44071190", "volume": "101", "harvests": [{"place": "Ghana"}]}], 3, [], ["goods"]),
    ([{"code": "44071190", "volume": "1", "harvests": [{"place": "Ghana"}]}] * 6, 3, [], ["goods"]),
])
def test_what_is_missing_or_wrong_is_told_by_its_row(tmp_path, given, status, missing, flaws):
    run = in_terminal(given, tmp_path)
    report = json.loads(run.output)
    found = [flaw["answer"] for flaw in report["flaws"] if flaw["severity"] == "error"]
    assert (run.status, report["missing"], found) == (status, missing, flaws)


def test_five_times_five_rows_come_back(tmp_path):
    rows = [{"code": "44071190", "volume": "1", "harvests": [{"place": f"{a} {b}"} for b in range(5)]} for a in range(5)]
    report = json.loads(in_terminal(rows, tmp_path).output)
    found = [[inner["place"] for inner in row["harvests"]] for row in report["answers"]["goods"]]
    assert found == [[f"{a} {b}" for b in range(5)] for a in range(5)]
    assert json.loads(in_terminal(report["answers"]["goods"], tmp_path).output) == report


CALL = ["wizard", "consignment", "--language", "en", "--as-of", AS_OF]


def test_a_person_on_a_plain_terminal_adds_changes_and_takes_away(layers):
    with Terminal(*CALL, *layers, "--plain") as terminal:
        for asked, typed in [
            ("E-mail address", "an@example.be"), ("List 1 to 5.", ""), ("List at least 1.", "+"),
            ("Commodity code", "44071190"), ("Volume", "12.5"), ("Weight", ""), ("1 Add: Country of harvest", "+"),
            ("Country:", "Ghana"), ("1 Country of harvest 1 Ghana", ""), ("1 Commodity 1 Commodity code: 4407", "2"),
            ("Commodity code", "44089000"), ("Volume", "30"), ("Weight", ":back"),
            ("2 Commodity 2 Commodity code: 4408 90 00; Volume: 30 m³ Something is missing or wrong here.", ""),
            ("Commodity 2: Something is missing or wrong here.", "2"), ("Commodity code:", ""), ("Volume:", "31"),
            ("Weight:", ""), ("1 Add: Country of harvest", "+"), ("Country:", "Togo"), ("Country of harvest 1 Togo", ""),
            ("2 Commodity 2 Commodity code: 4408 90 00; Volume: 31 m³", "-1"), ("1 Commodity 1 Commodity code: 4408", "-9"),
            ("To put right: That is neither + nor a number", "--9223372036854775808"),
            ("To put right: That is neither + nor a number", ""), ("Check your answers", ""), ("The consignment is listed", None),
            ("Code 44089000, 31 m³.", None),
        ]:
            terminal.until(asked)
            if typed is not None:
                terminal.type(typed)
        assert terminal.finish() == 0


def test_rows_are_walked_through_with_keys_and_the_language_changes_in_the_middle_of_one(layers):
    with Terminal(*CALL, *layers) as terminal:
        terminal.sees("E-mail address:")
        terminal.type("an@example.be")
        terminal.until("What is in the consignment?")
        terminal.sees("❯ 1 Add: Commodity")
        terminal.press("enter")
        terminal.sees("Commodity code:")
        terminal.type("44071190")
        terminal.sees("Volume:")
        terminal.type(":lang da")
        terminal.until("❯ Commodity code: 4407 11 90")
        terminal.until("Hvad er der i forsendelsen?")
        terminal.until("Vare 1")
        terminal.sees("Varekode: 4407 11 90")
        terminal.press("enter")
        terminal.sees("Rumfang:")
        terminal.type("12,5")
        terminal.until("❯ Rumfang: 12,5 m³")
        terminal.sees("Weight:")
        terminal.press("enter")
        terminal.sees("❯ 1 Tilføj: Fældningsland")
        terminal.press("enter")
        terminal.sees("Country:")
        terminal.type("Ghana")
        terminal.sees("❯ Næste")
        terminal.type(":lang en")
        terminal.until("Commodity 1")
        terminal.sees("Commodity code: 4407 11 90")
        terminal.type(":forward")
        terminal.sees("1 Commodity 1 Commodity code: 4407 11 90; Volume: 12.5 m³; Countries of harvest: Ghana")
        terminal.write("+")
        terminal.press("enter")
        terminal.sees("Commodity code:")
        terminal.press("tab back")
        terminal.sees("2 Add: Commodity ❯ Next")
        terminal.type("-1")
        terminal.until("❯ Remove: Commodity 1")
        terminal.sees("❯ 1 Add: Commodity")
        terminal.press("interrupt")


def test_a_draft_keeps_rows_and_what_was_not_taken_in_them(tmp_path, layers):
    draft = str(tmp_path / "draft.json")
    with Terminal(*CALL, *layers, "--save", draft) as terminal:
        terminal.sees("E-mail address:")
        terminal.type("an@example.be")
        terminal.sees("❯ 1 Add: Commodity")
        terminal.press("enter")
        terminal.sees("Commodity code:")
        terminal.type("44071190")
        terminal.sees("Volume:")
        terminal.type("many")
        terminal.sees("To put right:")
        terminal.press("interrupt")
        assert terminal.finish() == 130
    kept = json.loads((tmp_path / "draft.json").read_text())
    assert kept["answers"]["goods"] == [{"#": 1, "code": "44071190"}]
    assert kept["unaccepted"]["goods/1/volume"] == {"entry": "many", "language": "en"}
    with Terminal("wizard", "--resume", draft, *layers, "--language", "da", "--plain") as terminal:
        terminal.until("1 Vare 1 Varekode: 4407 11 90 Her mangler noget, eller noget er forkert.")


def test_the_language_changes_in_the_middle_of_a_row_and_nothing_typed_is_lost(wizard):
    page = wizard.page
    press(wizard, "Add: Commodity")
    fill(wizard, code="4407 11 90", volume="many")
    page.locator(".languages a[hreflang=da]").click()
    page.locator("html[lang=da]").wait_for()
    assert page.locator("h2:visible").inner_text() == "Vare 1"
    assert page.locator("#answer-volume").input_value() == "many"
    press(wizard, "Tilbage")
    assert names(wizard) == ["Vare 1"]
    assert "Her mangler noget" in page.locator(".rows > li:visible").inner_text()
    press(wizard, "Tilføj: Vare")
    press(wizard, "Tilbage")
    assert names(wizard) == ["Vare 1"]
    press(wizard, "Ret Vare 1")
    assert page.locator("#answer-volume").input_value() == "many"
    page.reload()
    page.locator("form#wizard").wait_for()
    assert page.locator("#answer-volume").input_value() == "many"
    page.locator("#answer-weight").fill("5 kg")
    page.wait_for_timeout(400)
    page.reload()
    page.locator("form#wizard").wait_for()
    assert page.locator("#answer-weight").input_value() == "5 kg"


def test_going_back_to_a_row_that_was_taken_away_makes_no_new_one(wizard):
    add(wizard, ["Ghana"], code="44071190", volume="1")
    press(wizard, "Remove Commodity 1")
    wizard.page.go_back()
    wizard.page.go_back()
    wizard.page.wait_for_timeout(200)
    wizard.stands_at("step-goods")
    assert names(wizard) == []


def numbers(answers):
    return [row["#"] for row in answers["goods"]]


def test_no_row_gets_the_number_of_another_in_the_page_or_in_the_terminal(wizard, layers, tmp_path):
    add(wizard, ["Ghana"], code="44071190", volume="1")
    add(wizard, ["Togo"], code="44089000", volume="2")
    press(wizard, "Remove Commodity 2")
    file = saves(wizard, tmp_path)
    kept = json.loads(file.read_text())
    assert (numbers(kept["answers"]), kept["removed"]) == ([1], ["goods/2"])
    wizard.page.reload()
    wizard.page.locator("form#wizard").wait_for()
    add(wizard, ["Benin"], code="44089000", volume="3")
    assert names(wizard) == ["Commodity 1", "Commodity 2"]
    assert numbers(json.loads(wizard.report)["answers"]) == [1, 3]
    with Terminal("wizard", "--resume", str(file), *layers, "--language", "en", "--plain", "--save", str(file)) as terminal:
        for asked, typed in [
            ("1 Commodity 1", "+"), ("Commodity code", "44089000"), ("Volume", "4"), ("Weight", ""),
            ("1 Add: Country of harvest", "+"), ("Country:", "Gabon"), ("1 Country of harvest 1 Gabon", ""),
            ("2 Commodity 2", "-1"), ("1 Commodity 1 Commodity code: 4408 90 00", ":quit"),
        ]:
            terminal.until(asked)
            terminal.type(typed)
        terminal.finish()
    kept = json.loads(file.read_text())
    assert (numbers(kept["answers"]), "removed" in kept) == ([3], False)
    opens(wizard, file)
    wizard.page.get_by_text("Commodity code: 4408 90 00 Volume: 4").locator("visible=true").wait_for()
    add(wizard, ["Benin"], code="44089000", volume="5")
    assert numbers(json.loads(wizard.report)["answers"]) == [3, 4]


def test_a_row_in_which_nothing_was_said_is_gone_after_loading_again(wizard):
    press(wizard, "Add: Commodity")
    wizard.goes_on()
    assert "Commodity code" in wizard.page.locator("#question-code").inner_text()
    press(wizard, "Back")
    assert names(wizard) == []
    wizard.page.reload()
    wizard.page.locator("form#wizard").wait_for()
    wizard.stands_at("step-goods")
    assert names(wizard) == []


def test_journeys_through_lists_are_gone_found_and_spoilt(tmp_path):
    call = ["consignment", "--guides", GUIDES]
    [seen] = leidraad("journeys", "run", "--json", *call).objects
    assert (seen["findings"], seen["unseen"], seen["rows"]) == ([], [], [10, 10])
    [spoilt] = leidraad("journeys", "mutate", "--json", *call).objects
    assert spoilt["unnoticed"] == []
    folder = tmp_path / "consignment"
    folder.mkdir()
    (folder / "guide.yaml").write_text((GUIDES / "consignment/guide.yaml").read_text())
    call = ["consignment", "--guides", tmp_path]
    found = leidraad("journeys", "cover", *call, "--as-of", AS_OF)
    (folder / "journeys.yaml").write_text(found.output)
    [seen] = leidraad("journeys", "run", "--json", *call).objects
    assert (seen["findings"], seen["unseen"]) == ([], [])
    assert leidraad("journeys", "walk", *call, "--count", "100").status == 0


def test_rows_are_recorded_as_they_are_counted(tmp_path):
    rows = [{"#": 2, "code": "44071190", "volume": "1", "harvests": [{}]}, {"#": 7, "volume": "x"}, {}]
    (tmp_path / "answers.json").write_text(json.dumps({"address": "an@example.be", "goods": rows}))
    call = ["journeys", "record", "consignment", "--guides", GUIDES, "--answers", tmp_path / "answers.json"]
    recorded = leidraad(*call, "--set", "goods/7/weight=5").output
    folder = tmp_path / "consignment"
    folder.mkdir()
    (folder / "guide.yaml").write_text((GUIDES / "consignment/guide.yaml").read_text())
    (folder / "journeys.yaml").write_text("journeys:\n" + recorded)
    assert "        - code: 44071190\n          volume: 1\n          harvests:\n            - {}\n" in recorded
    assert "        - volume: x\n          weight: 5\n        - {}\n" in recorded
    assert "flaws: [goods/2/volume" in recorded
    [seen] = leidraad("journeys", "run", "consignment", "--guides", tmp_path, "--json").objects
    assert seen["findings"] == []


def test_rows_travel_with_the_data_of_their_guide(lists):
    file = next(file for file in (lists.folder / "da").rglob("guide.json") if b'"consignment"' in file.read_bytes())
    data = json.loads(file.read_text())
    jsonschema.validate(data, json.loads((lists.folder / "schemas/guide.json").read_text()))
    [goods] = next(step["questions"] for step in data["steps"] if step["id"] == "goods")
    assert (goods["rows"]["name"], goods["rows"]["min"], goods["rows"]["max"]) == ("Vare", 1, 5)
    assert [question["id"] for question in goods["rows"]["questions"]] == ["code", "volume", "weight", "harvests"]
    assert goods["rows"]["questions"][3]["rows"]["questions"][0]["id"] == "place"
