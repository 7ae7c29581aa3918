"""Every page of the site, as a browser, a validator and a link checker find it."""

import gzip
import json
import re
import subprocess

import pytest

import program
import validator
from catalogue import shown, words
from onlooker import Onlooker
from published_site import ADDRESS
from wizard_page import path_of

LYCHEE = program.ROOT / ".tools/venv/bin/lychee"


# The pages of each language, and those of none.
PARTS = [*program.LANGUAGES, None]


def pages_of(site, part):
    return site.pages_in(part) if part else site.pages_of_no_language


def one_of_each_kind(site, part):
    """A page of each kind: those that belong to no guide, and those of one guide; every other's differ in words alone."""
    pages = pages_of(site, part)
    guide = path_of(site, part).rsplit("/", 2)[0] if part else None
    return {page for page in pages if page.count("/") < 3 or page.startswith(f"{guide}/")}


@pytest.mark.parametrize("part", PARTS)
def test_no_page_puts_up_a_barrier_or_reaches_elsewhere(site, browser, part, record_property):
    found, kinds = [], one_of_each_kind(site, part)
    with browser.visit(site.address, "blob:", "data:") as visit:
        onlooker = Onlooker(visit)
        for page in pages_of(site, part):
            visit.open(site.over_http(page))
            if page in kinds:
                onlooker.looks(page)
            else:
                onlooker.glances(page)
            if page in kinds and part in ("nl", None):
                onlooker.looks_in_forced_colours(page)
            found += [f"{page}: refused {refusal}" for refusal in visit.refusals()]
            found += [f"{page}: keeps {place}" for place in visit.kept()]
        found += [f"asks elsewhere: {address}" for address in visit.elsewhere] + visit.complaints
    found += onlooker.found
    assert not found, "\n".join(found)
    record_property(f"{len(pages_of(site, part))} pages of {part or 'no language'}", onlooker.figure)


def test_no_page_complains_when_opened_as_a_file(site, browser):
    found = []
    with browser.visit(site.folder.as_uri(), "blob:", "data:") as visit:
        # A page that a server shows for any address has its own addresses from the server's root.
        for page in set(site.pages) - {"404.html"}:
            visit.open(site.as_file(page))
            found += [f"{page}: refused {refusal}" for refusal in visit.refusals()]
        found += [f"asks elsewhere: {address}" for address in visit.elsewhere] + visit.complaints
    assert not found, "\n".join(found)


def test_the_validator_finds_no_error(site, tmp_path):
    faults = validator.faults({page: site.folder / page for page in site.pages}, tmp_path)
    assert not faults, "\n".join(faults)


def test_the_pages_wizard_travels_light(site):
    asking = [page for page in site.pages if 'id="wizard"' in (site.folder / page).read_text()]
    assert {page.partition("/")[0] for page in asking} == set(program.LANGUAGES)
    for page in asking:
        text = (site.folder / page).read_text()
        programs = {f"assets/{name}" for name in re.findall(r'src="[./]*assets/((?:web-)?wizard[^"/]*\.js)"', text)}
        assert len(programs) == 2, page
        # A page that fills in a form travels with the program that writes it in four ways.
        limit = 50_000 if 'id="document-licence-sheet"' in text else 40_000
        assert sum(len(gzip.compress((site.folder / file).read_bytes(), 9)) for file in programs) <= limit, page


def test_every_link_leads_somewhere(site):
    run = subprocess.run(
        [
            LYCHEE,
            "--offline",
            "--include-fragments",
            "--root-dir",
            site.folder,
            "--remap",
            f"{ADDRESS} file://{site.folder}",
            "--no-progress",
            "--format",
            "json",
            f"{site.folder}/**/*.html",
        ],
        capture_output=True,
        text=True,
    )
    report = json.loads(run.stdout)
    broken = [f"{page}: {link['url']}" for page, links in report["error_map"].items() for link in links]
    assert not broken, "\n".join(broken)
    assert report["total"] > len(site.pages)


def test_there_is_a_choice_of_language_and_no_redirect(site, browser):
    with browser.visit(site.address) as visit:
        visit.open(site.over_http("index.html"))
        assert visit.page.url == site.over_http("index.html")
        languages = visit.page.locator("a[hreflang]").evaluate_all("links => links.map(link => link.hreflang)")
        assert set(languages) == {"da", "nl", "en"}


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_each_page_names_its_language(site, language):
    for page in site.pages_in(language):
        assert f'<html lang="{language}"' in (site.folder / page).read_text(), page


GUIDES = sorted(folder.parent.name for folder in program.ROOT.glob("Guides/*/guide.yaml"))


def ids(guide, part):
    """The ids of what a guide lists as its steps or documents."""
    text = (program.ROOT / f"Guides/{guide}/guide.yaml").read_text()
    listed = re.split(r"^(\w+):.*\n", text, flags=re.MULTILINE)
    return re.findall(r"^  - id: (\S+)", listed[listed.index(part) + 1], re.MULTILINE)


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_every_guide_reads_whole_without_javascript(site, browser, language):
    with browser.visit(site.address, java_script_enabled=False) as visit:
        for guide in GUIDES:
            visit.page.goto(site.over_http(f"{language}/index.html"))
            title = shown(words(f"{guide}.title", language))
            visit.follow(visit.page.get_by_role("link", name=title, exact=True).first)
            read = visit.page.locator("main").inner_text()
            for step in ids(guide, "steps"):
                assert shown(words(f"{guide}.{step}.title", language)) in read, step
                assert visit.page.locator(f"#step-{step}").count() == 1, step
            for document in ids(guide, "documents"):
                assert shown(words(f"{guide}.{document}.title", language)) in read, document


def test_the_language_links_lead_to_the_same_step(site, browser):
    guides = {language: guide_page(site, language) for language in program.LANGUAGES}
    with browser.visit(site.address) as visit:
        for language, page in guides.items():
            for other in {"da", "nl", "en"} - {language}:
                visit.open(site.over_http(page))
                visit.page.locator(f"#step-company a[hreflang={other}]").click()
                visit.page.wait_for_url(site.over_http(guides[other]) + "#step-company")
                assert visit.page.locator("html").get_attribute("lang") == other


def guide_page(site, language):
    """The page of the importers' guide has steps, and is neither its print page nor its wizard."""
    [page] = [
        page
        for page in site.pages_in(language)
        if 'id="step-link-yourself"' in (content := (site.folder / page).read_text())
        and f"<h1>{shown(words('flegt-importer.title', language))}</h1>" in content
        and "/print/" not in page
        and 'id="wizard"' not in content
    ]
    return page
