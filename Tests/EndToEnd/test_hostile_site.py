"""Words that try to be more than words: in a guide, in the file of an authority, in an address."""

import json
import re

import pytest

from broken import OwnFolder
from program import leidraad
from published_site import AS_OF

HOSTILE = {
    "a script": "<script>window.hostile = 1</script>",
    "an event": "<img src=x onerror='window.hostile = 1'>",
    "an end of the title": "</title><script>window.hostile = 1</script>",
    "an end of a script": "</script><script>window.hostile = 1</script>",
    "a comment": "<!-- --!> <script>window.hostile = 1</script>",
    "a template": "{{constructor.constructor('window.hostile = 1')()}}",
    "an attribute": "\" onfocus=\"window.hostile = 1\" autofocus=\"",
    "a line of JavaScript": "\u2028window.hostile = 1\u2029",
    "a change of direction": "abc \u202e def",
}

# What is refused before any page is made: markup in a guide, and what cannot be seen.
REFUSED_IN_A_GUIDE = set(HOSTILE) - {"a template", "an attribute"}
REFUSED_OF_AN_AUTHORITY = {"a line of JavaScript"}


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def built(folder, guide, then, *, called=None, title="T"):
    """The run that builds a site in `folder` from one guide, which says of itself what it is `called`."""
    (folder / "Guides" / guide).mkdir(parents=True)
    (folder / "Guides" / guide / "guide.yaml").write_text(
        f"format: 1\nguide: {called or guide}\nversion: 1.0.0\nlanguage: en\nchecked: 2026-11-21\n"
        f"title: {title}\nsummary: {title}\n{then}"
    )
    guides = ("--guides", folder / "Guides", "--languages", "en", "--as-of", AS_OF)
    return leidraad("build", folder / "out", *guides)


@pytest.mark.parametrize("name", HOSTILE)
def test_an_authoritys_words_stay_words(tmp_path, browser, name):
    (tmp_path / "own").mkdir()
    own = OwnFolder(tmp_path / "own")
    config = own.folder / "Guides/authorities/be/site.yaml"
    text = re.sub(r"(?m)^  en: .*$", lambda _: f"  en: {quoted(HOSTILE[name])}", config.read_text(), count=1)
    config.write_text(re.sub(r"(?m)^  post: .*$", lambda _: f"  post: {quoted(HOSTILE[name])}", text))
    run = leidraad("build", tmp_path / "out", "--config", config, "--as-of", AS_OF, *own.layers)
    if name in REFUSED_OF_AN_AUTHORITY:
        assert run.status == 7 and "site.yaml" in run.errors
        return
    assert run.status == 0, run.errors
    pages = [tmp_path / "out/en" / page for page in ("index.html", "search/index.html", "accessibility/index.html")]
    look(browser, tmp_path / "out", [page for page in pages if page.exists()])


@pytest.mark.parametrize("name", HOSTILE)
def test_a_guides_words_stay_words(tmp_path, browser, name):
    words = quoted(HOSTILE[name].replace("{", "'{'").replace("}", "'}'"))
    steps = (
        f"steps:\n  - id: choose\n    ask: choice\n    title: {words}\n"
        f"    options:\n      - id: a\n        title: {words}\n      - id: b\n        title: B\n"
        f"    next: done\noutcomes:\n  - id: done\n    title: {words}\n"
    )
    run = built(tmp_path, "hostile", steps, title=words)
    if name in REFUSED_IN_A_GUIDE:
        assert run.status == 7 and "hostile/guide.yaml" in run.errors
        assert not (tmp_path / "out").exists()
        return
    assert run.status == 0, run.errors
    pages = [page for page in (tmp_path / "out").rglob("index.html") if "hostile" in page.read_text()]
    assert pages
    look(browser, tmp_path / "out", pages)


def look(browser, out, pages):
    with browser.visit(out.as_uri(), "blob:", "data:") as visit:
        for page in pages:
            visit.open(page.as_uri())
            assert visit.page.evaluate("window.hostile") is None, page
            assert not visit.refusals() and not visit.elsewhere, page
            if visit.page.locator("#query").is_visible():
                visit.page.locator("#query").fill("window")
                assert visit.page.evaluate("window.hostile") is None


@pytest.mark.parametrize("name", ["../escape", "..", "a/b", "/tmp/escape", "A", "a b", "%2e%2e", "<b>", "a\\b"])
@pytest.mark.parametrize("place", ["guide", "step", "outcome", "document"])
def test_an_id_that_leads_elsewhere_is_refused(tmp_path, place, name):
    ids = {"guide": "escape", "step": "ask", "outcome": "done", "document": "list"} | {place: name}
    ids = {place: quoted(name) for place, name in ids.items()}
    steps = (
        f"steps:\n  - id: {ids['step']}\n    title: T\n    do:\n      - id: read\n        text: R.\n    next: done\n"
        f"outcomes:\n  - id: {ids['outcome']}\n    title: T\n"
        f"documents:\n  - id: {ids['document']}\n    kind: checklist\n    title: T\n    text: X\n"
    )
    run = built(tmp_path, "escape", steps, called=ids["guide"])
    assert run.status == 7
    assert "escape/guide.yaml" in run.errors
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["Guides"]


@pytest.mark.parametrize(
    "link",
    [
        "[here](javascript:window.hostile=1)",
        "<javascript:window.hostile=1>",
        "[here](data:text/html,x)",
        "[x](//a.example)",
    ],
)
def test_a_link_that_could_run_is_refused(tmp_path, link):
    text = quoted(f"Read {link}.")
    steps = (
        f"steps:\n  - id: read\n    title: T\n    do:\n      - id: read\n        text: {text}\n    next: done\n"
        "outcomes:\n  - id: done\n    title: T\n"
    )
    run = built(tmp_path, "hostile", steps)
    assert run.status == 7 and "hostile/guide.yaml:13" in run.errors
    assert not (tmp_path / "out").exists()
