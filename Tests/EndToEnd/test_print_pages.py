"""Every guide on paper: one A4 page after the other, with all that it says and nothing to click."""

import re

import pytest

import program
import shipped
from catalogue import shown, words

MILLIMETRE = 96 / 25.4


def print_page(site, guide, language):
    """The print page of a guide, below the site's folder."""
    title = f">{shown(words(f'{guide}.title', language))}</h1>"
    [page] = [
        page for page in site.pages_in(language) if "/print/" in page and title in (site.folder / page).read_text()
    ]
    return page


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_every_guide_is_printed_on_a4(site, browser, language):
    # As wide as the paper between its margins.
    with browser.visit(site.address, width=int(170 * MILLIMETRE)) as visit:
        for guide in shipped.guides():
            visit.open(site.over_http(print_page(site, guide, language)))
            visit.page.emulate_media(media="print")
            read = visit.page.locator("main").inner_text()
            for step in shipped.steps(guide):
                assert shipped.title(guide, step, language) in " ".join(read.split()), (guide, step)
            assert not visit.scrolls_sideways(), guide
            assert visit.page.locator("button:visible, input:visible, nav:visible").count() == 0, guide
            paper = visit.page.pdf(prefer_css_page_size=True)
            sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper)
            assert {(round(float(width)), round(float(height))) for width, height in sizes} == {(595, 842)}, guide
            visit.page.emulate_media(media="screen")
