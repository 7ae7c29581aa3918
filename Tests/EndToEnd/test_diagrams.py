"""The picture of a guide's flow: what it shows, for whom it is, and the same in words."""

import re

import pytest

import program
from catalogue import shown, words

CLAIM = "flegt-claim"


def opened(visit, site, language, guide=CLAIM):
    """The diagram of a guide, reached from the guide as a reader reaches it."""
    title = shown(words(f"{guide}.title", language))
    visit.open(site.over_http(f"{language}/index.html"))
    visit.follow(visit.page.get_by_role("link", name=title, exact=True))
    link = shown(words("diagram-title", language, "interface"))
    visit.follow(visit.page.get_by_role("link", name=link, exact=True))
    assert visit.page.get_by_role("heading", level=1).inner_text() == link
    return visit.page


def steps_and_ends(guide):
    """The keys of the titles of all steps and ends."""
    text = (program.ROOT / f"Guides/{guide}/guide.yaml").read_text()
    parts = re.split(r"^(\w+):.*\n", text, flags=re.MULTILINE)
    return [
        f"{guide}.{name}.title"
        for part in ("steps", "outcomes")
        for name in re.findall(r"^  - id: (\S+)", parts[parts.index(part) + 1], re.MULTILINE)
    ]


@pytest.mark.parametrize("language", program.LANGUAGES)
def test_every_step_and_end_is_drawn_and_said_in_words_with_links(site, browser, language):
    titles = [shown(words(key, language)) for key in steps_and_ends(CLAIM)]
    assert len(titles) > 10
    with browser.visit(site.address, java_script_enabled=False) as visit:
        page = opened(visit, site, language)
        picture = page.get_by_role("img")
        name = picture.get_attribute("aria-label")
        assert name.startswith(shown(words(f"{CLAIM}.title", language)) + " – ")
        drawn = " ".join(picture.locator("text").all_text_contents())
        listed = page.locator("main ol a, main ol .when").all_inner_texts()
        for title in titles:
            assert title in drawn and any(title in words for words in listed), title
        assert picture.locator("rect").count() == len(titles)
        assert shown(words(f"{CLAIM}.has-numbers.option.one", language)) in " ".join(listed)
        assert "[" not in drawn
        visit.follow(page.locator("main ol a").last)
        assert page.locator(f"#{page.url.partition('#')[2]}").count() == 1


def test_a_narrow_window_begins_at_the_first_box_and_moves_on_by_keyboard(site, browser):
    with browser.visit(site.address, width=320) as visit:
        page = opened(visit, site, "en")
        region = page.get_by_role("region", name=shown(words("diagram-title", "en", "interface")))
        box = page.locator(".diagram rect").first
        page.wait_for_function("document.querySelector('.diagram').scrollLeft > 0")
        left, width = box.bounding_box()["x"], box.bounding_box()["width"]
        assert 0 <= left and left + width <= 320
        region.focus()
        before = region.evaluate("region => region.scrollLeft")
        page.keyboard.press("ArrowLeft")
        page.wait_for_function("before => document.querySelector('.diagram').scrollLeft < before", arg=before)
        assert not visit.scrolls_sideways()


LUMINANCE = """() => {
  const of = (element, property) => {
    const parts = getComputedStyle(element)[property].match(/[\\d.]+/g).slice(0, 3).map(part => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const contrast = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const ground = of(document.body, 'backgroundColor');
  const rects = [...document.querySelectorAll('.diagram rect')];
  return {
    words: Math.min(...rects.map(rect => contrast(of(rect, 'fill'), of(document.querySelector('.diagram text'), 'fill')))),
    beside: contrast(ground, of(document.querySelector('.diagram .beside'), 'fill')),
    edges: Math.min(...rects.map(rect => contrast(ground, of(rect, 'stroke')))),
    ways: contrast(ground, of(document.querySelector('.diagram path'), 'stroke')),
  };
}"""


@pytest.mark.parametrize(
    "look",
    [
        {"color_scheme": "light"},
        {"color_scheme": "dark"},
        {"forced_colors": "active"},
        {"forced_colors": "active", "color_scheme": "dark"},
    ],
    ids=lambda look: "-".join(look.values()),
)
def test_words_and_lines_stand_out_in_every_theme(site, browser, look):
    with browser.visit(site.address, **look) as visit:
        contrasts = opened(visit, site, "nl").evaluate(LUMINANCE)
    assert contrasts["words"] >= 4.5 and contrasts["beside"] >= 4.5, contrasts
    assert contrasts["edges"] >= 3 and contrasts["ways"] >= 3, contrasts


def test_on_paper_it_fits_the_width(site, browser):
    with browser.visit(site.address, width=680) as visit:
        page = opened(visit, site, "da")
        page.emulate_media(media="print")
        box = page.get_by_role("img").bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 680
