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


def linked(page, pattern):
    """The files that a page takes along, by what names them in its HTML."""
    return [page.parent / name for name in re.findall(pattern, page.read_text())]


def row(what, figure, goal=""):
    print(f"{what:<52}{figure:>14}   {goal}".rstrip())


def bytes_of(files):
    return f"{sum(gzipped(file.read_bytes()) for file in files) / 1000:.1f} kB"


def main():
    seconds, peak = first_prompt.of_the_guide()
    row("start to first prompt (median of 15)", f"{seconds * 1000:.1f} ms", "≤ 20 ms")
    row("most memory until then", f"{peak / 1e6:.1f} MB", "≤ 30 MB")

    with tempfile.TemporaryDirectory() as folder:
        site = pathlib.Path(folder) / "site"
        run = program.leidraad("build", site, "--as-of", AS_OF)
        if run.status:
            sys.exit(run.errors)
        for page in sorted(site.rglob("*.html")):
            name = page.relative_to(site)
            row(f"{name}, gzip", bytes_of([page]), "≤ 10 kB")
            scripts = linked(page, r'<script[^>]* src="([^"]+)"')
            if scripts:
                row(f"{name}, its scripts and wasm, gzip", bytes_of(scripts), "≤ 40 kB")
        styles = sorted(site.rglob("*.css"))
        row("style sheets, gzip", bytes_of(styles), "≤ 10 kB")


main()
