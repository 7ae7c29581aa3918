"""The tables of cases that the Swift tests read, run through the page's validators in a browser."""

import base64
import json

import pytest

from program import ROOT

WASM = ROOT / ".build/web/web-wizard.wasm"
TABLES = sorted((ROOT / "Tests/Cases").glob("*.tsv"))

# Calls `check` for each row as the page's script does: bytes in reserved memory, the answer read from `reply`.
RUN_ROWS = """
async ([wasm, field, entries]) => {
  const bytes = Uint8Array.from(atob(wasm), character => character.charCodeAt(0));
  const {instance} = await WebAssembly.instantiate(bytes, {});
  const {memory, reserve, release, check, reply, _start, _initialize} = instance.exports;
  (_initialize ?? _start)?.();
  const lend = text => {
    const content = new TextEncoder().encode(text);
    const place = reserve(content.length);
    new Uint8Array(memory.buffer, place, content.length).set(content);
    return [place, content.length];
  };
  return entries.map(entry => {
    const name = lend(field), typed = lend(entry);
    const count = check(...name, ...typed);
    release(name[0]);
    release(typed[0]);
    return JSON.parse(new TextDecoder().decode(new Uint8Array(memory.buffer, reply(), count)));
  });
}
"""


def rows(table):
    for line in table.read_text().split("\n"):
        if line and not line.startswith("#"):
            name, entry, verdict, value, codes = line.split("\t")
            yield name, json.loads(entry), verdict, json.loads(value), [code for code in codes.split(",") if code]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.stem)
def test_the_browser_agrees_with_every_row(table, browser):
    table_rows = list(rows(table))
    with browser.visit("data:") as visit:
        answers = visit.page.evaluate(
            RUN_ROWS, [base64.b64encode(WASM.read_bytes()).decode(), table.stem, [entry for _, entry, *_ in table_rows]]
        )
    wrong = [
        f"{name}: {found} rather than {expected}"
        for (name, _, *expected), answer in zip(table_rows, answers, strict=True)
        if (found := [answer["verdict"], answer["value"], [flaw["code"] for flaw in answer["flaws"]]]) != expected
    ]
    assert not wrong, "\n".join(wrong)


def test_there_are_tables():
    assert {table.stem for table in TABLES} >= {"eori", "company-name", "person-name", "email"}
