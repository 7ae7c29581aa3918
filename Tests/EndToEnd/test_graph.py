"""The ways through a guide: in words, for Graphviz, and as a picture."""

import re
import xml.etree.ElementTree as ElementTree

import pytest

import program
from program import ROOT, leidraad

GUIDES = ("flegt-importer", "flegt-claim")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("guide", GUIDES)
@pytest.mark.parametrize("language", program.LANGUAGES)
def test_a_guide_is_drawn_in_words_and_as_a_picture(guide, language):
    call = ["graph", guide, "--language", language]
    words = leidraad(*call)
    assert (words.status, words.errors) == (0, "")
    nodes = re.findall(r"^\d+\. (.*) \[([a-z0-9-]+)\]$", words.output, re.MULTILINE)
    dot = leidraad(*call, "--format", "dot").output
    assert re.findall(r'^  "([a-z0-9-]+)" \[label', dot, re.MULTILINE) == [id for _, id in nodes]
    picture = leidraad(*call, "--format", "svg").output
    root = ElementTree.fromstring(picture)
    assert root.get("role") == "img" and root.get("lang") == language
    assert root.find(f"{SVG}title").text == words.output.splitlines()[0].removesuffix(f" ({guide})")
    assert len(root.findall(f"{SVG}rect")) == len(nodes)
    assert " style=" not in picture and "http" not in picture.replace("http://www.w3.org/2000/svg", "")
    assert leidraad(*call, "--format", "svg").output == picture


def drawn(folder, title, form):
    """The graph of the guide that has every construct, under another title."""
    guide = folder / "timber-lot/guide.yaml"
    guide.parent.mkdir()
    lot = (ROOT / "Tests/Guides/timber-lot/guide.yaml").read_text()
    guide.write_text(re.sub("^title: .*$", lambda _: f"title: {title}", lot, count=1, flags=re.MULTILINE))
    return leidraad("graph", "timber-lot", "--guides", folder, "--format", form)


@pytest.mark.parametrize("form", ["text", "dot", "svg"])
def test_nothing_in_a_guide_reaches_the_terminal(tmp_path, form):
    run = drawn(tmp_path, r'"\e]0;x\a \u202Ex"', form)
    assert not set(run.output + run.errors) & set("\x1b\x07\u202e")


@pytest.mark.parametrize("form", ["text", "dot", "svg"])
def test_what_looks_like_markup_in_a_guide_stays_words(tmp_path, form):
    title = '"a" ]; b < c & d > e'
    run = drawn(tmp_path, f"'{title}'", form)
    assert run.status == 0, run.errors
    if form == "text":
        assert run.output.splitlines()[0] == f"{title} (timber-lot)"
    if form == "svg":
        assert ElementTree.fromstring(run.output).find(f"{SVG}title").text == title
    if form == "dot":
        assert r'\"a\" ]; b < c & d > e' in run.output


@pytest.mark.parametrize("call", [["graph"], ["graph", "nowhere"], ["graph", "flegt-importer", "--format", "png"]])
def test_wrong_calls(call):
    run = leidraad(*call)
    assert (run.status, run.output) == (2, "")
