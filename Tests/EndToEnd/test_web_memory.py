"""The heap of the page's module, which lives as long as the page and must give back what it took."""

import base64

from program import ROOT

WASM = ROOT / ".build/web/web-wizard.wasm"

# Ten times the same 10,000 pieces of mixed sizes, up to 500 of them held at once; each is filled, and read again
# before it is given back. Answers the size of the memory after each round, and how many pieces had been written over.
TAKE_AND_GIVE_BACK = """
async wasm => {
  const bytes = Uint8Array.from(atob(wasm), character => character.charCodeAt(0));
  const {instance} = await WebAssembly.instantiate(bytes, {});
  const {memory, reserve, release} = instance.exports;
  const sizes = [];
  let overwritten = 0;
  for (let round = 0; round < 10; round++) {
    let seed = 1;
    const random = below => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0, (seed >>> 8) % below);
    const held = new Map();
    const giveBack = slot => {
      const [place, size] = held.get(slot);
      const content = new Uint8Array(memory.buffer, place, size);
      if (content.some(byte => byte !== slot % 256)) overwritten++;
      release(place);
      held.delete(slot);
    };
    for (let piece = 0; piece < 10000; piece++) {
      const slot = random(500);
      if (held.has(slot)) giveBack(slot);
      const size = random(random(20) === 0 ? 20000 : 300);
      const place = reserve(size);
      new Uint8Array(memory.buffer, place, size).fill(slot % 256);
      held.set(slot, [place, size]);
    }
    for (const slot of [...held.keys()]) giveBack(slot);
    sizes.push(memory.buffer.byteLength);
  }
  return [sizes, overwritten];
}
"""


def test_what_is_given_back_is_taken_again_and_the_memory_stops_growing(browser):
    with browser.visit("data:") as visit:
        sizes, overwritten = visit.page.evaluate(TAKE_AND_GIVE_BACK, base64.b64encode(WASM.read_bytes()).decode())
    assert overwritten == 0
    assert sizes[2:] == [sizes[1]] * 8  # the first two rounds find the memory's size
