"""Without JavaScript: every end of every guide is reached from its first step by links and by reading on."""

import re

import pytest

import program
import shipped
from catalogue import shown, words

# Of every step its place, and the places to which its links lead.
_LINKS = """steps => steps.map(step => [
  step.id, [...step.querySelectorAll('.routes a, p > a')].map(link => link.getAttribute('href')).filter(way => /^#(step|outcome)-/.test(way)),
])"""

_MISSING = "places => places.filter(place => document.getElementById(place) === null)"


def ends(guide):
    text = (shipped.GUIDES / guide / "guide.yaml").read_text()
    parts = re.split(r"^(\w+):.*\n", text, flags=re.MULTILINE)
    return re.findall(r"^  - id: (\S+)", parts[parts.index("outcomes") + 1], re.MULTILINE)


@pytest.mark.parametrize("language", program.LANGUAGES)
@pytest.mark.parametrize("guide", shipped.guides())
def test_every_end_is_reached(site, browser, guide, language):
    with browser.visit(site.address, java_script_enabled=False) as visit:
        visit.open(site.over_http(f"{language}/index.html"))
        title = shown(words(f"{guide}.title", language))
        visit.follow(visit.page.get_by_role("link", name=title, exact=True).first)
        steps = visit.page.locator("section.step").evaluate_all(_LINKS)
        order = [place for place, _ in steps]
        ways = {place: links or [f"#{after}"] for (place, links), after in zip(steps, [*order[1:], None])}
        reached, ahead = set(), [order[0]]
        while ahead:
            place = ahead.pop()
            if place not in reached:
                reached.add(place)
                ahead += [way[1:] for way in ways.get(place, [])]
        assert {f"outcome-{end}" for end in ends(guide)} <= reached
        assert visit.page.evaluate(_MISSING, sorted(reached)) == []
        link = visit.page.locator("section.step .routes a").first
        place = link.get_attribute("href")
        visit.follow(link)
        assert visit.page.locator(f"{place}:target").count() == 1
