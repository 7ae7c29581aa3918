"""The rules of the house that no compiler sees."""

from program import ROOT

WRITTEN = ("Sources", "Tests", "Guides", "Localizations", "Benchmarks")


def files(*endings):
    return [file for folder in WRITTEN for file in (ROOT / folder).rglob("*") if file.suffix in endings]


def test_no_file_of_code_is_longer_than_400_lines():
    long = [
        file
        for file in files(".swift", ".c", ".h", ".js", ".css", ".py", ".sh")
        if file.read_bytes().count(b"\n") > 400
    ]
    assert not long, "\n".join(map(str, long))


def test_the_project_needs_nothing_outside_itself():
    needy = [
        file
        for file in files(".swift", ".c", ".h", ".js", ".py", ".sh", ".yaml")
        if b"/shared" + b"/" in file.read_bytes()
    ]
    assert not needy, "\n".join(map(str, needy))
