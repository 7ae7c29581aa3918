"""A language of its own is a folder of catalogues, and needs no change to the program."""

import polib
import pytest

from broken import OwnFolder
from program import leidraad

FRENCH = {
    "interface": {"language-name": "Français", "yes": "Oui", "no": "Non", "checked-on": "Vérifié le {date, date, long}"},
    "fields": {"eori.flaw.wrong-check-digit": "Un chiffre est faux. Comparez avec votre document."},
    "flegt-importer": {
        "flegt-importer.title": "Devenir importateur FLEGT dans TRACES NT",
        "flegt-importer.country.title": "Dans quel pays votre entreprise est-elle établie ?",
        "flegt-importer.country.option.be": "Belgique",
    },
}


@pytest.fixture
def french(tmp_path):
    """The catalogues with some French, begun as a translator would begin."""
    own = OwnFolder(tmp_path)
    (own.folder / "Localizations/fr").mkdir()
    assert leidraad("catalogue", "sync", *own.layers).status == 0
    for domain, words in FRENCH.items():
        file = own.folder / f"Localizations/fr/{domain}.po"
        catalogue = polib.pofile(str(file))
        for key, text in words.items():
            [entry] = [entry for entry in catalogue if entry.msgctxt == key]
            entry.msgstr = text
        catalogue.save()
    return own


def test_the_program_speaks_it(french):
    asked = leidraad("guides", "--language", "fr", *french.layers)
    assert (asked.status, asked.output) == (0, "") or "Devenir importateur FLEGT" in asked.output
    from_surroundings = leidraad("guides", *french.layers, LC_ALL="fr_BE.UTF-8")
    assert "Devenir importateur FLEGT" in from_surroundings.output
    refused = leidraad("validate", "eori", "BE0314595349", "--json", "--language", "fr", *french.layers)
    assert refused.objects[0]["flaws"][0]["message"] == "Un chiffre est faux. Comparez avec votre document."


def test_its_numbers_and_dates_are_its_own_and_what_is_missing_is_in_the_source(french, tmp_path):
    # A site is built of whole translations only; what French lacks is given the words of the source here.
    for file in (french.folder / "Localizations/fr").glob("*.po"):
        catalogue = polib.pofile(str(file))
        for entry in catalogue:
            entry.msgstr = entry.msgstr or entry.msgid
        catalogue.save()
    for finding in leidraad("check", "--json", *french.layers).objects:
        if finding["severity"] == "error" and finding["language"] == "fr":
            catalogue = polib.pofile(finding["file"])
            [entry] = [entry for entry in catalogue if entry.msgctxt == finding["key"]]
            entry.tcomment += f"check: skip {finding['code']} these words are English on purpose\n"
            catalogue.save()
    run = leidraad("build", tmp_path / "site", "--languages", "fr,da", "--as-of", "2026-11-21", *french.layers)
    findings = leidraad("check", "--json", *french.layers).objects
    severe = [finding for finding in findings if finding["severity"] == "error" and finding["language"] == "fr"]
    assert run.status == 0, [finding["code"] for finding in severe][:20]
    page = (tmp_path / "site/fr/guides/devenir-importateur-flegt-dans-traces-nt/index.html").read_text()
    assert '<html lang="fr">' in page
    assert "Dans quel pays votre entreprise est-elle établie ?" in page
    assert "novembre 2026" in page
    assert 'hreflang="fr"' in (tmp_path / "site/index.html").read_text()


@pytest.mark.parametrize(
    "branches, codes",
    [
        ("one {# ligne vérifiée} other {# lignes vérifiées}", []),
        ("one {# ligne vérifiée} many {# de lignes vérifiées} other {# lignes vérifiées}", []),
        ("one {# ligne vérifiée} few {# lignes vérifiées} other {# lignes vérifiées}", ["plural-superfluous"]),
        ("many {# de lignes vérifiées} other {# lignes vérifiées}", ["plural-missing"]),
    ],
)
def test_a_plural_has_the_forms_that_the_language_has(french, branches, codes):
    file = french.folder / "Localizations/fr/interface.po"
    catalogue = polib.pofile(str(file))
    [entry] = [entry for entry in catalogue if entry.msgctxt == "rows-done"]
    entry.msgstr = f"{{rows, plural, {branches}}} : {{invalid, number, integer}} à corriger, " \
        "{warned, number, integer} à regarder"
    catalogue.save()
    found = leidraad("check", "--json", *french.layers).objects
    told = [one["code"] for one in found if (one["key"], one["language"]) == ("rows-done", "fr")]
    assert [code for code in told if code.startswith("plural-")] == codes


def test_a_language_that_has_no_name_yet_is_not_offered(tmp_path):
    own = OwnFolder(tmp_path)
    (own.folder / "Localizations/de").mkdir()
    assert leidraad("catalogue", "sync", *own.layers).status == 0
    run = leidraad("guides", "--language", "de", *own.layers)
    assert run.status == 2


def test_a_variety_falls_back_on_its_language():
    run = leidraad("guides", "--language", "nl-BE")
    assert (run.status, run.output) == (0, leidraad("guides", "--language", "nl").output)
    steps = [
        leidraad("wizard", "flegt-importer", "--language", language, "--no-input", "--json").objects[0]["path"]
        for language in ("nl-BE", "nl")
    ]
    assert steps[0] == steps[1]


@pytest.mark.parametrize("is_alone", [False, True])
def test_a_variety_that_says_nothing_of_its_own_is_told(tmp_path, is_alone):
    own = OwnFolder(tmp_path)
    file = own.folder / "Localizations/nl-BE/interface.po"
    call = ["check", *([file] if is_alone else []), "--json", *own.layers]
    text = file.read_text("utf-8")
    file.write_text(text.replace("Nederlands (België)", "Nederlands"), "utf-8")
    told = leidraad(*call).objects
    assert [(one["code"], one["language"], one["key"]) for one in told] == [("variety-redundant", "nl-BE", "language-name")]
    file.write_text(text.replace("made from: Nederlands", "made from: Vlaams"), "utf-8")
    told = leidraad(*call).objects
    assert [(one["code"], one["key"]) for one in told] == [("variety-stale", "language-name")]


def test_the_trial_language_is_spoken_and_passes_the_check(tmp_path):
    run = leidraad("catalogue", "pseudo", tmp_path)
    assert run.status == 0, run.errors
    layer = ["--localizations", tmp_path]
    wrong = [
        finding
        for finding in leidraad("check", "--json", *layer).objects
        if finding["severity"] == "error"
    ]
    assert not wrong, wrong[:5]
    shown = leidraad("guides", "--language", "en-XA", *layer)
    assert "[Bééçóóméé á FLEGT íímpóórtéér ííñ TRACES NT]" in shown.output


def test_a_catalogue_far_too_large_is_told_and_not_read(tmp_path):
    own = OwnFolder(tmp_path)
    with (own.folder / "Localizations/da/interface.po").open("ab") as file:
        file.truncate(200_000_000)
    run = leidraad("check", "--json", *own.layers)
    assert run.status == 7
    assert [(found["code"], found["line"]) for found in run.objects if found["file"].endswith("da/interface.po")] == [
        ("file-too-large", 1)
    ]
    alone = leidraad("check", "--json", own.folder / "Localizations/da/interface.po")
    assert (alone.status, [found["code"] for found in alone.objects]) == (7, ["file-too-large"])
    taken = leidraad("catalogue", "import", own.folder / "Localizations/da/interface.po", *own.layers)
    assert (taken.status, "interface.po:1:1: error" in taken.errors) == (7, True)
