"""The wizard in a page, with somebody who reads it, clicks and types."""

from catalogue import shown, words
from published_site import AS_OF

# Keeps the text of the program's last state, as it came.
_OVERHEAR = """
  const parse = JSON.parse;
  JSON.parse = text => {
    if (text.includes('"report":')) window.lastState = text;
    return parse(text);
  };
"""


class WizardPage:
    def __init__(self, visit, address, language):
        self.visit, self.page, self.language = visit, visit.page, language
        self.page.add_init_script(_OVERHEAR)
        self.page.clock.set_fixed_time(f"{AS_OF}T12:00:00")
        visit.open(address)
        self.page.locator("form#wizard").wait_for()

    def said(self, key):
        return shown(words(key, self.language, "interface"))

    def guide(self, key):
        return shown(words(f"flegt-importer.{key}", self.language))

    def stands_at(self, place):
        """Waits until a step or an outcome is what the page shows."""
        self.page.locator(f"#{place}").wait_for()
        return self

    def goes_on(self):
        self.page.get_by_role("button", name=self.said("next"), exact=True).click()

    def chooses(self, step, option):
        self.stands_at(f"step-{step}")
        name = self.said(option) if option in ("yes", "no") else self.guide(f"{step}.option.{option}")
        self.page.get_by_role("radio", name=name, exact=True).check()
        self.goes_on()

    def types(self, step, **entries):
        self.stands_at(f"step-{step}")
        for answer, entry in entries.items():
            answer = answer.replace("_", "-")
            self.page.get_by_role("textbox", name=self.guide(f"{step}.{answer}.title"), exact=True).fill(entry)
        self.goes_on()

    def does(self, step):
        self.stands_at(f"step-{step}")
        self.goes_on()

    @property
    def report(self):
        """The journey as the program in the page reports it, byte for byte."""
        state = self.page.evaluate("window.lastState")
        return state[state.index('"report":') + len('"report":') : -1]

    def document(self, name):
        return self.page.locator(f"#document-{name} pre").evaluate("element => element.textContent")


def path_of(site, language, guide="flegt-importer"):
    """The wizard page of a guide in a language, below the site's folder."""
    title = f">{shown(words(f'{guide}.title', language))}</h1>"
    texts = {page: (site.folder / page).read_text() for page in site.pages_in(language)}
    [page] = [page for page, text in texts.items() if 'id="wizard"' in text and title in text]
    return page
