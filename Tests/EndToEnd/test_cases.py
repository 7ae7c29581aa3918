"""The tables of cases that the Swift tests read, run through the page's validators in a browser."""

import base64
import json
import re

import pytest

from program import ROOT
from published_site import Site

WASM = ROOT / ".build/web/web-wizard.wasm"
# Other tables beside these are not of entries.
TABLES = [table for table in sorted((ROOT / "Tests/Cases").glob("*.tsv")) if table.read_text().startswith("# name\tentry")]

# Calls `check` for each row as the page's script does: bytes in reserved memory, the answer read from `reply`. The
# notation of a language comes with the words of a guide.
RUN_ROWS = """
async ([wasm, field, rows, guide, countries]) => {
  const bytes = Uint8Array.from(atob(wasm), character => character.charCodeAt(0));
  const {instance} = await WebAssembly.instantiate(bytes, {});
  const {memory, reserve, release, check, nameCountries, open, speak, reply, _start, _initialize} = instance.exports;
  (_initialize ?? _start)?.();
  const lendBytes = content => {
    const place = reserve(content.length);
    new Uint8Array(memory.buffer, place, content.length).set(content);
    return [place, content.length];
  };
  const lend = text => lendBytes(new TextEncoder().encode(text));
  const hand = (receive, text) => {
    const lent = lendBytes(Uint8Array.from(atob(text), character => character.charCodeAt(0)));
    receive(...lent);
    release(lent[0]);
  };
  hand(nameCountries, countries);
  return rows.map(([entry, circumstances, language]) => {
    hand(open, guide.bytes);
    if (language || field === "country") hand(speak, guide.words[language ?? "en"]);
    const name = lend(field), typed = lend(entry), told = lend(circumstances);
    const count = check(...name, ...typed, ...told);
    for (const lent of [name, typed, told]) release(lent[0]);
    return JSON.parse(new TextDecoder().decode(new Uint8Array(memory.buffer, reply(), count)));
  });
}
"""


def rows(table):
    for line in table.read_text().split("\n"):
        if line and not line.startswith("#"):
            name, entry, verdict, value, codes, *circumstances = line.split("\t")
            told = dict(pair.split("=", 1) for pair in " ".join(circumstances).split())
            language = told.pop("language", None)
            asked = [json.loads(entry), " ".join(f"{name}={value}" for name, value in told.items()), language]
            yield name, asked, verdict, json.loads(value), [code for code in codes.split(",") if code]


def guide_of(site):
    """The bytes of one published guide and of its words by language, as its pages load them."""
    scripts = "".join(script.read_text() for script in sorted(site.folder.glob("assets/flegt-importer.*.js")))
    return {
        "bytes": re.search(r'leidraad\.guide="([^"]+)"', scripts)[1],
        "words": dict(re.findall(r'leidraad\.words\["(\w+)"\]="([^"]+)"', scripts)),
    }


@pytest.fixture(scope="module")
def countries(tmp_path_factory):
    """What countries are called, as the pages of a guide that asks for one load it."""
    site = Site(tmp_path_factory.mktemp("countries") / "out", "--guides", ROOT / "Tests/Guides", "--languages", "en")
    site.close()
    [script] = site.folder.glob("assets/countries.*.js")
    return re.search(r'leidraad\.countries="([^"]+)"', script.read_text())[1]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_the_browser_agrees_with_every_row(table, browser, site, countries):
    table_rows = list(rows(table))
    with browser.visit("data:") as visit:
        answers = visit.page.evaluate(
            RUN_ROWS,
            [
                base64.b64encode(WASM.read_bytes()).decode(), table.stem, [asked for _, asked, *_ in table_rows],
                guide_of(site), countries,
            ],
        )
    wrong = [
        f"{name}: {found} rather than {expected}"
        for (name, _, *expected), answer in zip(table_rows, answers, strict=True)
        if (found := [answer["verdict"], answer["value"], [flaw["code"] for flaw in answer["flaws"]]]) != expected
    ]
    assert not wrong, "\n".join(wrong)


def test_there_are_tables():
    assert {table.stem for table in TABLES} >= {"eori", "company-name", "person-name", "email"}
    assert sum(len(list(rows(table))) for table in TABLES) >= 69 + 600 + 1100
