"""The page unpacks its program itself, from what `xz --format=lzma` has packed."""

import base64
import lzma
import random
import subprocess

import pytest

from program import ROOT

FORM = {"id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "lc": 3, "lp": 0, "pb": 0, "nice_len": 273}
CHANCE = random.Random(20261121)
PIECES = [CHANCE.randbytes(40) for _ in range(60)]

CONTENTS = {
    "nothing": b"",
    "one byte": b"a",
    "the same byte": b"\0" * 100_000,
    "what cannot be packed": CHANCE.randbytes(30_000),
    "copies from four places in turn": b"".join(piece[:-1] + CHANCE.randbytes(1) for piece in CHANCE.choices(PIECES[:4], k=900)),
    "copies from near and from far": b"".join(piece[: CHANCE.randrange(1, 40)] for piece in CHANCE.choices(PIECES, k=9_000)),
    "a copy from the very beginning": PIECES[0] + CHANCE.randbytes(70_000) + PIECES[0],
    "bytes that differ by a little": bytes(CHANCE.choice([64, 64, 65, 67, 192]) for _ in range(20_000)),
}


@pytest.fixture(scope="module")
def script():
    call = ["esbuild", "--bundle", "--format=iife", "--global-name=unpacking", "--target=es2021"]
    source = ROOT / "Sources/Site/Assets/Wizard/unpacking.js"
    return subprocess.run([*call, source], capture_output=True, check=True, text=True).stdout


UNPACK = """
async packed => {
  const bytes = await unpacking.unpacked(Uint8Array.from(atob(packed), digit => digit.charCodeAt(0)));
  return bytes.reduce((text, byte) => text + byte.toString(16).padStart(2, '0'), '');
}
"""


def unpacked(visit, packed):
    return bytes.fromhex(visit.page.evaluate(UNPACK, base64.b64encode(packed).decode()))


def test_what_was_packed_comes_out_as_it_was(browser, script):
    with browser.visit("about:") as visit:
        visit.page.evaluate(script.replace("var unpacking", "globalThis.unpacking", 1))
        for name, content in CONTENTS.items():
            assert unpacked(visit, lzma.compress(content, lzma.FORMAT_ALONE, filters=[FORM])) == content, name


def test_each_program_comes_out_as_it_was_built(browser, script):
    packed = sorted((ROOT / ".build/web").glob("*.wasm.lzma"))
    assert len(packed) > 1
    with browser.visit("about:") as visit:
        visit.page.evaluate(script.replace("var unpacking", "globalThis.unpacking", 1))
        for file in packed:
            assert unpacked(visit, file.read_bytes()) == file.with_suffix("").read_bytes(), file.name
