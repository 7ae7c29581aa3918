"""Whether words are found as Danes and Dutch type them, by our pages' search and by Pagefind's, on the same titles."""

import csv
import functools
import html
import http.server
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/EndToEnd"))

from made_up import PARTS, write_guide  # noqa: E402

PROGRAM = ROOT / ".build/release/leidraad"
FOLDERS = {"da": "soeg", "nl": "zoeken"}
KINDS = {
    "found": "folded words found",
    "compound": "parts of compounds found",
    "not": "words that are no parts, not in the first 3",
}


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def rows(language):
    with (ROOT / "Tests/Cases/search.tsv").open() as file:
        table = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row for row in table if row["language"] == language]


def ours(browser, folder, language, titles):
    write_guide(folder / "Guides", language, titles, PARTS[language].split())
    layers = ["--guides", folder / "Guides", "--localizations", ROOT / "Localizations"]
    call = [PROGRAM, "build", folder / "out", *layers, "--languages", language, "--as-of", "2026-11-21", "--quiet"]
    # Away from the project, whose own guides have better answers to some of the words.
    shutil.copytree(ROOT / "Guides/labels", folder / "Guides/labels")
    subprocess.run(call, check=True, cwd=folder)
    page = browser.new_page()
    page.goto((folder / "out" / language / FOLDERS[language] / "index.html").as_uri())
    return lambda query: page.evaluate("query => leidraad.find(query).entries.map(entry => entry[1])", query)


def pagefinds(browser, folder, language, titles):
    """A page for each title, and one of the words that the titles are made of."""
    pages = folder / "pages"
    for number, (title, text) in enumerate([(title, "") for title in titles] + [("", PARTS[language])]):
        place = pages / str(number) / "index.html"
        place.parent.mkdir(parents=True)
        place.write_text(
            f'<!doctype html><html lang="{language}"><title>{html.escape(title)}</title>'
            f"<body><h1>{html.escape(title)}</h1><p>{text or number}.</p></body></html>"
        )
    subprocess.run([sys.executable, "-m", "pagefind", "--site", pages, "--silent"], check=True)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(pages)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{server.server_port}/0/index.html")
    page.evaluate("async () => { window.engine = await import('/pagefind/pagefind.js'); await engine.init(); }")
    search = """async query => {
      const found = (await engine.search(query)).results.slice(0, 20);
      return (await Promise.all(found.map(result => result.data()))).map(page => page.meta.title);
    }"""
    return lambda query: page.evaluate(search, query)


def right(find, row):
    found = find(row["query"])
    return row["title"] not in found[:3] if row["expected"] == "not" else row["title"] in found[:20]


def main():
    count = {}
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for language in FOLDERS:
            titles = list(dict.fromkeys(row["title"] for row in rows(language)))
            place = pathlib.Path(folder) / language
            place.mkdir()
            for engine in (ours, pagefinds):
                find = engine(browser, place, language, titles)
                for row in rows(language):
                    tally = count.setdefault((row["expected"], engine.__name__), [0, 0])
                    tally[0] += right(find, row)
                    tally[1] += 1
        browser.close()
    print(f"{'search as people type':<46}{'leidraad':>12}{'pagefind':>12}")
    for kind, words in KINDS.items():
        cells = ["{} of {}".format(*count[kind, engine]) for engine in ("ours", "pagefinds")]
        print(f"{words:<46}{cells[0]:>12}{cells[1]:>12}")


main()
