"""The validators as another package takes them: by the manifest and the calls of the library's first page."""

import re
import subprocess

import pytest

from program import ROOT

PAGE = ROOT / "Sources/Validation/Validation.docc/Validation.md"


@pytest.fixture(scope="module")
def customs(tmp_path_factory):
    """The package of the page, next to this one."""
    calls, manifest = re.findall(r"^```swift\n(.*?)^```$", PAGE.read_text(), re.MULTILINE | re.DOTALL)
    folder = tmp_path_factory.mktemp("customs") / "customs"
    (folder / "Sources/customs").mkdir(parents=True)
    (folder / "Package.swift").write_text(manifest)
    (folder / "Sources/customs/main.swift").write_text(calls)
    (folder.parent / "leidraad").symlink_to(ROOT)
    return folder, calls


def test_the_first_page_is_a_package_that_prints_what_it_says(customs):
    folder, calls = customs
    run = subprocess.run(["swift", "run", "--quiet"], cwd=folder, capture_output=True, text=True, timeout=600)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == re.findall(r"^print.*  // (.*)$", calls, re.MULTILINE)
    assert "warning" not in run.stderr
