"""The static site as an authority would publish it, built once for all tests of a run."""

import contextlib
import functools
import pathlib
import shutil
import tempfile

import program
from serving import served

AS_OF = "2026-11-21"
_COPY = tempfile.TemporaryDirectory(prefix="leidraad-authorities-")
# A build keeps its addresses beside an authority's settings; the project's own are not for tests to add to.
AUTHORITIES = pathlib.Path(shutil.copytree(program.ROOT / "Guides/authorities", f"{_COPY.name}/authorities"))
# The Danish sample: with a logo, colours of its own and an address.
ADDRESS = "https://vejledning.example"
OPTIONS = ("--as-of", AS_OF, "--config", AUTHORITIES / "dk/site.yaml")


class Site:
    """A built site in a folder, served on this machine."""

    def __init__(self, folder, *words):
        self.folder = folder
        self.build = program.leidraad("build", folder, *OPTIONS, *words)
        assert self.build.status == 0, self.build.errors
        self._serving = contextlib.ExitStack()
        self.address = self._serving.enter_context(served(folder))

    def close(self):
        self._serving.close()

    @functools.cached_property
    def pages(self):
        """Every page on which one stays, as its path below the site's folder."""
        return sorted(set(self._all) - set(self.moved))

    @functools.cached_property
    def moved(self):
        """Every page that only leads on."""
        return [page for page in self._all if 'http-equiv="refresh"' in (self.folder / page).read_text()]

    @functools.cached_property
    def _all(self):
        return sorted(str(page.relative_to(self.folder)) for page in self.folder.rglob("*.html"))

    def pages_in(self, language):
        return [page for page in self.pages if page.startswith(f"{language}/")]

    @property
    def pages_of_no_language(self):
        """Where a language is chosen, and what a server shows for an address that leads nowhere."""
        return [page for page in self.pages if page.partition("/")[0] not in program.LANGUAGES]

    def over_http(self, page):
        return f"{self.address}/{page}"

    def as_file(self, page):
        return (self.folder / page).as_uri()
