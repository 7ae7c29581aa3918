"""Debian's Chromium, watched: what a page asks for elsewhere, what its policy refuses, what it complains of."""

import contextlib
import dataclasses
import pathlib
import shutil

import axe_playwright_python

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# Chromium reports a refusal of the policy as an event of the document; it is kept where only the test looks.
_LISTEN = """
  window.refusals = [];
  document.addEventListener('securitypolicyviolation', event => window.refusals.push(
    event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber));
"""


@dataclasses.dataclass
class Visit:
    """A page of a browser, and what went wrong there."""

    page: object
    allowed: tuple
    elsewhere: list = dataclasses.field(default_factory=list)
    complaints: list = dataclasses.field(default_factory=list)

    def __post_init__(self):
        self.page.add_init_script(_LISTEN)
        self.page.on("request", self._requested)
        self.page.on(
            "console", lambda message: message.type in ("error", "warning") and self.complaints.append(message.text)
        )
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _requested(self, request):
        if not request.url.startswith(self.allowed):
            self.elsewhere.append(request.url)

    def open(self, address):
        self.page.goto(address)

    def follow(self, link):
        """Goes where a link leads: a click alone returns while the page it was made on may still be there."""
        with self.page.expect_navigation():
            link.click()

    def refusals(self):
        return self.page.evaluate("window.refusals")

    def barriers(self, rules=None):
        """What axe finds wrong, by WCAG 2.2 A and AA and by good practice, or by some of its rules alone."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE)
        only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
        found = self.page.evaluate("only => axe.run(document, {runOnly: only, resultTypes: ['violations']})", only)
        return [
            f"{violation['id']} ({violation['impact']}): {node['target']} {node['failureSummary']}"
            for violation in found["violations"]
            for node in violation["nodes"]
        ]

    def scrolls_sideways(self):
        return self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")

    def kept(self):
        """What the page has left behind on the machine, by the name of the place."""
        places = self.page.evaluate(
            "async () => ({local: localStorage.length, session: sessionStorage.length, cookies: document.cookie.length,"
            " databases: (await indexedDB.databases()).length,"
            " caches: window.caches ? (await caches.keys()).length : 0})"
        )
        return [place for place, count in places.items() if count] + self.page.context.cookies()


class Browser:
    def __init__(self, playwright):
        self._chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])

    def close(self):
        self._chromium.close()

    @contextlib.contextmanager
    def visit(self, *allowed, width=1280, **options):
        """A fresh visitor: nothing remembered, and no address but the `allowed` ones expected."""
        context = self._chromium.new_context(viewport={"width": width, "height": 900}, **options)
        try:
            yield Visit(context.new_page(), tuple(allowed))
        finally:
            context.close()
