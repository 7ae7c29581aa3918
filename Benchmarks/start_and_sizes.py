"""What a person waits for before anything can be read: the start of the wizard, and the bytes of the pages."""

import pathlib
import re
import sys
import tempfile
import zlib

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/EndToEnd"))

import first_prompt  # noqa: E402
import program  # noqa: E402
from published_site import AS_OF  # noqa: E402


def gzipped(content):
    packer = zlib.compressobj(level=9, wbits=31)
    return len(packer.compress(content) + packer.flush())


def together(files):
    return f"{sum(gzipped(file.read_bytes()) for file in files) / 1000:.1f} kB"


def row(what, figure, goal=""):
    print(f"{what:<74}{figure:>10}   {goal}".rstrip())


def loaded(page):
    """What a page loads at once: not what it keeps in a template for another language."""
    html = re.sub(r"<template.*?</template>", "", page.read_text(), flags=re.DOTALL)
    names = re.findall(r'<script[^>]* src="([^"]+)"', html) + re.findall(r'<link rel="stylesheet" href="([^"]+)"', html)
    return [page.parent / name for name in names]


def sizes(site):
    for page in sorted(site.rglob("*.html")):
        scripts = [file for file in loaded(page) if file.suffix == ".js"]
        row(f"{page.relative_to(site)}", together([page]), "" if scripts else "≤ 10 kB")
        if scripts:
            programs = [file for file in scripts if re.match(r"(web-)?wizard\.", file.name)]
            row("  its script and wasm", together(programs), "≤ 40 kB")
            row("  all that it loads", together([page, *loaded(page)]))
    row("style sheet", together(site.rglob("*.css")), "≤ 10 kB")


def main():
    seconds, peak = first_prompt.of_the_guide()
    row("start to first prompt (median of 15)", f"{seconds * 1000:.1f} ms", "≤ 20 ms")
    row("most memory until then", f"{peak / 1e6:.1f} MB", "≤ 30 MB")
    print("\nas delivered, compressed by gzip -9")
    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder) / "site"
        run = program.leidraad("build", site, "--as-of", AS_OF)
        if run.status:
            sys.exit(run.errors)
        sizes(site)


main()
