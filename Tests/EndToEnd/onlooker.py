"""Looks at pages as their readers may have them: in a wide window and a narrow one, in the light theme and the dark one."""

import time

WIDTHS = (1280, 320)
# The rules that ask for colours. The dark theme changes nothing else, which a test of the style sheets keeps.
_OF_COLOURS = ["color-contrast", "link-in-text-block"]


class Onlooker:
    """Notes what is in the way of a reader in one page or state after the other."""

    def __init__(self, visit):
        self.visit, self.found, self.count, self._began = visit, [], 0, time.monotonic()

    def looks(self, state):
        for width in WIDTHS:
            self._sees(state, f"{width} pixels", width=width)
            self._sees(state, f"{width} pixels, dark", width=width, rules=_OF_COLOURS, color_scheme="dark")

    def glances(self, state):
        """Sees the narrow window alone."""
        self._sees(state, f"{WIDTHS[1]} pixels", width=WIDTHS[1])

    def looks_in_forced_colours(self, state):
        # They are the reader's own; axe takes them for those that the page had asked for.
        for theme in ("light", "dark"):
            look = {"width": 320, "color_scheme": theme, "forced_colors": "active"}
            self._sees(state, f"forced colours, {theme}", without=_OF_COLOURS, **look)

    @property
    def figure(self):
        return f"{self.count} looks in {time.monotonic() - self._began:.0f} s"

    def _sees(self, state, look, width, rules=None, without=(), color_scheme="light", forced_colors="none"):
        page = self.visit.page
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=color_scheme, forced_colors=forced_colors)
        barriers = self.visit.barriers(rules)
        if self.visit.scrolls_sideways():
            barriers.append("scrolls sideways")
        self.found += [f"{state}, {look}: {each}" for each in barriers if not each.startswith(tuple(without))]
        self.count += 1
