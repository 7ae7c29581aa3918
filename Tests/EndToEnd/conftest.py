import playwright.sync_api
import pytest

from browser import Browser
from drafts import Drafts
from published_site import Site


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    built = Site(tmp_path_factory.mktemp("site") / "out")
    yield built
    built.close()


@pytest.fixture(scope="session")
def browser():
    with playwright.sync_api.sync_playwright() as running:
        opened = Browser(running)
        yield opened
        opened.close()


@pytest.fixture
def drafts(tmp_path):
    return Drafts(tmp_path)


def pytest_terminal_summary(terminalreporter):
    """Tells what tests have measured."""
    for report in terminalreporter.getreports("passed"):
        for name, figure in report.user_properties:
            terminalreporter.write_line(f"{name}: {figure}")
