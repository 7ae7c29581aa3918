"""What `build` leaves behind, and what it refuses."""

import pytest

from broken import BREAKS, OwnFolder
from program import leidraad
from published_site import AS_OF


def bytes_below(folder):
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def build(folder, *options):
    return leidraad("build", folder, "--as-of", AS_OF, *options)


def test_the_same_input_gives_the_same_bytes(site, tmp_path):
    assert build(tmp_path / "again").status == 0
    assert bytes_below(tmp_path / "again") == bytes_below(site.folder)


def test_it_takes_the_place_of_its_own_output(tmp_path):
    assert build(tmp_path / "out", "--languages", "da,nl,en").status == 0
    whole = bytes_below(tmp_path / "out")
    assert build(tmp_path / "out", "--languages", "da").status == 0
    assert not (tmp_path / "out/nl").exists()
    assert build(tmp_path / "out").status == 0
    assert bytes_below(tmp_path / "out") == whole


def test_a_folder_that_is_not_its_own_is_left_alone(tmp_path):
    (tmp_path / "index.html").write_text("somebody's work")
    run = build(tmp_path)
    assert run.status == 1
    assert str(tmp_path) in run.errors
    assert bytes_below(tmp_path) == {"index.html": b"somebody's work"}


def test_a_file_of_somebody_else_among_its_own_is_left_alone(tmp_path):
    assert build(tmp_path / "out").status == 0
    (tmp_path / "out/notes.txt").write_text("somebody's work")
    before = bytes_below(tmp_path)
    assert build(tmp_path / "out").status == 1
    assert bytes_below(tmp_path) == before


def test_it_tells_what_it_built(site, tmp_path):
    run = build(tmp_path / "out", "--json")
    [told] = run.objects
    assert (run.status, run.errors) == (0, "")
    assert told["pages"] == len(site.pages)
    assert told["files"] == len(bytes_below(tmp_path / "out"))
    assert told["bytes"] == sum(map(len, bytes_below(tmp_path / "out").values()))
    assert told["languages"] == ["da", "nl", "en"]


@pytest.mark.parametrize("name", BREAKS)
def test_nothing_is_written_from_a_broken_file(name, tmp_path):
    (tmp_path / "own").mkdir()
    own = OwnFolder(tmp_path / "own")
    file, _ = own.breaks(name)
    run = build(tmp_path / "out", *own.layers)
    assert run.status == 7
    assert file in run.output + run.errors
    assert [entry.name for entry in tmp_path.iterdir()] == ["own"]
