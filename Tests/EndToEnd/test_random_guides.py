"""Guides that chance makes up: the engine's laws hold in them, and the page's wizard says what the engine says natively,
byte for byte.

`make sweep` makes up ten times as many, `make fuzz` a hundred times."""

import base64
import itertools
import os
import subprocess

from program import ROOT

VECTORS = ROOT / ".build/release/EngineVectors"
WASM = ROOT / ".build/web/web-wizard.wasm"
COUNT = int(os.environ.get("RANDOM_GUIDES", 10_000))

# Follows each way, and answers the numbers of those on which something else was said.
FOLLOW = """
async ([wasm, lines]) => {
  const bytesOf = base64 => Uint8Array.from(atob(base64), character => character.charCodeAt(0));
  const {instance} = await WebAssembly.instantiate(bytesOf(wasm), {});
  const program = instance.exports;
  const encoder = new TextEncoder(), decoder = new TextDecoder();
  const taken = size => new Uint8Array(program.memory.buffer, program.reply(), size).slice();
  const give = (texts, take) => {
    const places = texts.map(text => {
      const bytes = typeof text === "string" ? encoder.encode(text) : text;
      const place = program.reserve(Math.max(bytes.length, 1));
      new Uint8Array(program.memory.buffer, place, bytes.length).set(bytes);
      return [place, bytes.length];
    });
    const answer = take(...places.flat());
    for (const [place] of places) program.release(place);
    return answer;
  };
  const calls = {
    enter: (question, entry) => give([entry], (...given) => program.enter(question, ...given)),
    enterRow: (address, entry) => give([address, entry], program.enterRow),
    removeRow: address => give([address], program.removeRow),
  };
  const other = [];
  lines.forEach((line, number) => {
    const {guide, words, moves, hash} = JSON.parse(line);
    let found = 0x811c9dc5;
    const mix = bytes => { for (const byte of bytes) found = Math.imul(found ^ byte, 0x01000193); };
    program.today(20261121);
    give([bytesOf(guide)], program.open);
    if (give([bytesOf(words)], program.speak) < 0) return other.push(number);
    for (const [name, ...given] of moves) {
      const text = decoder.decode(taken((calls[name] ?? program[name])(...given)));
      const report = text.slice(text.indexOf('"report":') + '"report":'.length, -1);
      mix(encoder.encode((JSON.parse(text).place ?? "") + "\\n" + report + "\\n"));
    }
    mix(taken(program.draft()));
    if (found >>> 0 !== hash) other.push(number);
  });
  return other;
}
"""


def test_the_laws_hold_in_whatever_is_said():
    laws = subprocess.run([VECTORS, "laws", str(COUNT), "2"], capture_output=True, text=True, check=True)
    assert laws.stdout.splitlines() == [str(COUNT)]


def test_the_page_says_what_the_engine_says_natively(browser):
    wasm = base64.b64encode(WASM.read_bytes()).decode()
    with subprocess.Popen([VECTORS, str(COUNT), "1"], stdout=subprocess.PIPE, text=True) as vectors:
        with browser.visit("data:") as visit:
            followed = 0
            while lines := list(itertools.islice(vectors.stdout, 250)):
                other = visit.page.evaluate(FOLLOW, [wasm, lines])
                assert [followed + number for number in other] == []
                followed += len(lines)
    assert followed == COUNT
