"""What `build` leaves behind, and what it refuses."""

import datetime
import json
import os
import re
import resource
import signal
import subprocess
import time

import pytest

from broken import BREAKS, OwnFolder
import program
from program import leidraad
from published_site import ADDRESS, AS_OF, AUTHORITIES, OPTIONS


def bytes_below(folder):
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def build(folder, *options):
    return leidraad("build", folder, "--as-of", AS_OF, *options)


# Four hundred days later, for whoever asks the system for the day.
LATER = """
#define _GNU_SOURCE
#include <dlfcn.h>
#include <sys/time.h>
#include <time.h>

int clock_gettime(clockid_t clock, struct timespec *now) {
  int (*ask)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
  int failed = ask(clock, now);
  if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE) now->tv_sec += 400 * 86400;
  return failed;
}

int gettimeofday(struct timeval *now, void *zone) {
  struct timespec exact;
  int failed = clock_gettime(CLOCK_REALTIME, &exact);
  now->tv_sec = exact.tv_sec;
  now->tv_usec = exact.tv_nsec / 1000;
  return failed;
}

time_t time(time_t *now) {
  struct timespec exact;
  clock_gettime(CLOCK_REALTIME, &exact);
  if (now) *now = exact.tv_sec;
  return exact.tv_sec;
}
"""


@pytest.fixture
def later(tmp_path):
    """An environment in which it is another day."""
    library = tmp_path / "later.so"
    call = ["gcc", "-shared", "-fPIC", "-x", "c", "-", "-o", library]
    subprocess.run(call, input=LATER.encode(), check=True)
    environment = {"LD_PRELOAD": str(library)}
    day = subprocess.run(["date", "+%F"], env=program.surroundings(**environment), capture_output=True, text=True).stdout
    assert datetime.date.fromisoformat(day.strip()) > datetime.date.today() + datetime.timedelta(days=300)
    return environment


def test_the_same_input_gives_the_same_bytes_on_another_day_and_machine(site, tmp_path, later):
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "da_DK.UTF-8", "LANG": "nl_BE.UTF-8"}
    processors = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(processors)})
    try:
        run = leidraad("build", tmp_path / "again", *OPTIONS, "--json", **elsewhere, **later)
    finally:
        os.sched_setaffinity(0, processors)
    assert run.status == 0, run.errors
    assert bytes_below(tmp_path / "again") == bytes_below(site.folder)


def test_a_day_for_which_a_fact_is_not_recorded_is_refused(tmp_path):
    run = leidraad("build", tmp_path / "out", "--as-of", "2026-11-20")
    assert run.status == 7
    assert "Guides give “authority-be”, but nothing is recorded of it for 2026-11-20." in run.errors
    assert not (tmp_path / "out").exists()


def test_it_takes_the_place_of_its_own_output(tmp_path):
    assert build(tmp_path / "out", "--languages", "da,nl,en").status == 0
    whole = bytes_below(tmp_path / "out")
    assert build(tmp_path / "out", "--languages", "da").status == 0
    assert not (tmp_path / "out/nl").exists()
    assert build(tmp_path / "out").status == 0
    assert bytes_below(tmp_path / "out") == whole


def test_a_language_that_is_named_twice_is_built_once(tmp_path):
    for name, languages in (("once", "da,nl"), ("twice", "da,nl,da")):
        assert build(tmp_path / name, "--languages", languages).status == 0
    assert bytes_below(tmp_path / "twice") == bytes_below(tmp_path / "once")


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
    run = leidraad("build", tmp_path / "out", *OPTIONS, "--json")
    [told] = run.objects
    assert (run.status, run.errors) == (0, "")
    assert told["pages"] == len(site.pages) + len(site.moved)
    assert told["files"] == len(bytes_below(tmp_path / "out"))
    assert told["bytes"] == sum(map(len, bytes_below(tmp_path / "out").values()))
    assert told["languages"] == ["da", "nl", "en"]
    manifest = json.loads((tmp_path / "out/manifest.json").read_text())
    assert told["guides"] == manifest["guides"]
    for guide in manifest["guides"]:
        for language, digest in guide["words"].items():
            data = [json.loads(file.read_text()) for file in (tmp_path / "out" / language).rglob("guide.json")]
            assert [each["wordsDigest"] for each in data if each["id"] == guide["id"]] == [digest]


def test_a_site_is_verified(site):
    run = leidraad("build", "--verify", site.folder, "--json")
    [told] = run.objects
    assert (run.status, told["changed"], told["missing"], told["added"]) == (0, [], [], [])
    assert told["files"] == len(bytes_below(site.folder)) - 1


def test_what_somebody_did_to_a_site_is_found(tmp_path):
    assert build(tmp_path / "out").status == 0
    (tmp_path / "out/da/index.html").write_text("somebody's work")
    (tmp_path / "out/nl/index.html").unlink()
    (tmp_path / "out/en/note.txt").write_text("somebody's work")
    run = leidraad("build", "--verify", tmp_path / "out", "--json")
    [told] = run.objects
    assert run.status == 1
    assert (told["changed"], told["missing"], told["added"]) == (["da/index.html"], ["nl/index.html"], ["en/note.txt"])
    words = leidraad("build", "--verify", tmp_path / "out", "--language", "da").output
    assert all(f"{path} " in words for path in ("da/index.html", "nl/index.html", "en/note.txt"))


def test_a_folder_without_a_site_cannot_be_verified(tmp_path):
    assert leidraad("build", "--verify", tmp_path).status == 1


def test_the_manifest_is_one_that_sha256sum_can_check(site):
    manifest = json.loads((site.folder / "manifest.json").read_text())
    lines = "".join(f"{file['sha256']}  {file['path']}\n" for file in manifest["files"])
    assert subprocess.run(["sha256sum", "--check", "--quiet"], input=lines.encode(), cwd=site.folder).returncode == 0


@pytest.mark.parametrize("authority", ["dk", "be"])
@pytest.mark.parametrize("language", ["da", "nl", "en"])
def test_each_sample_of_an_authority_is_a_site(authority, language, tmp_path):
    file = AUTHORITIES / authority / "site.yaml"
    assert leidraad("build", tmp_path / "out", "--as-of", AS_OF, "--config", file, "--languages", language).status == 0
    name = re.search(rf"^  {language}: (.*)$", file.read_text(), re.MULTILINE)[1]
    assert name in (tmp_path / f"out/{language}/index.html").read_text()


def test_a_colour_that_cannot_be_read_is_refused_with_one_that_can(tmp_path):
    text = (AUTHORITIES / "be/site.yaml").read_text()
    pale = '\n  on-accent: "#ffffff"\n  dark-accent: "#7cc4e0"\n  dark-on-accent: "#08202b"\n'
    (tmp_path / "site.yaml").write_text(text + 'colours:\n  accent: "#8a9aa5"' + pale)
    run = leidraad("build", tmp_path / "out", "--config", tmp_path / "site.yaml", "--language", "da")
    assert run.status == 7
    place = f"{tmp_path}/site.yaml:{text.count(chr(10)) + 2}:11"
    assert place in run.errors
    [nearest] = re.findall(r"#[0-9a-f]{6}", run.errors.splitlines()[-1])
    (tmp_path / "site.yaml").write_text(text + f'colours:\n  accent: "{nearest}"' + pale)
    assert build(tmp_path / "out", "--config", tmp_path / "site.yaml").status == 0
    assert not [entry for entry in tmp_path.iterdir() if entry.name.startswith(".")]


def test_an_authoritys_file_that_is_not_there_is_a_wrong_call(tmp_path):
    assert leidraad("build", tmp_path / "out", "--config", tmp_path / "site.yaml").status == 2


@pytest.mark.parametrize("address", ["guides.example", "javascript:alert(1)", "https://a.example/?b", "https://a/../b"])
def test_an_address_where_no_site_can_stand_is_a_wrong_call(address, tmp_path):
    assert build(tmp_path / "out", "--base-url", address).status == 2


def test_search_engines_are_told_of_every_page_in_every_language(site):
    sitemap = (site.folder / "sitemap.xml").read_text()
    entries = re.findall(r"<url>.*?</url>", sitemap, re.DOTALL)
    told = {re.search(r"<loc>(.*?)</loc>", entry)[1] for entry in entries}
    listed = set()
    for page in site.pages:
        html = (site.folder / page).read_text()
        own = f"{ADDRESS}/{page.removesuffix('index.html')}"
        canonical = re.findall(r'<link rel="canonical" href="(.*?)">', html)
        if page == "404.html":
            assert 'name="robots" content="noindex"' in html and not canonical
        elif canonical == [own] and 'content="noindex"' not in html and page != "index.html":
            listed.add(own)
            others = re.findall(r'<link rel="alternate" hreflang="(.*?)" href="(.*?)">', html)
            assert {language for language, _ in others} == {"da", "nl", "en", "x-default"}, page
            assert own in [address for _, address in others], page
            [entry] = [entry for entry in entries if f"<loc>{own}</loc>" in entry]
            assert others == re.findall(r'hreflang="(.*?)" href="(.*?)"', entry), page
    assert told == listed
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in (site.folder / "robots.txt").read_text()


def test_without_an_address_there_is_nothing_that_needs_one(tmp_path):
    assert build(tmp_path / "out").status == 0
    assert not [name for name in ("404.html", "sitemap.xml", "robots.txt") if (tmp_path / "out" / name).exists()]
    assert "canonical" not in (tmp_path / "out/da/index.html").read_text()


@pytest.mark.parametrize("name", BREAKS)
def test_nothing_is_written_from_a_broken_file(name, tmp_path):
    (tmp_path / "own").mkdir()
    own = OwnFolder(tmp_path / "own")
    file, _ = own.breaks(name)
    run = build(tmp_path / "out", *own.layers)
    assert run.status == 7
    assert file in run.output + run.errors
    assert [entry.name for entry in tmp_path.iterdir()] == ["own"]


def full_disk():
    """A disk on which no file can grow any more beyond a few kilobytes, instead of ending the program."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


def test_a_full_disk_leaves_the_old_site_whole(tmp_path):
    assert build(tmp_path / "out", "--languages", "da").status == 0
    before = bytes_below(tmp_path)
    run = subprocess.run(
        [program.PROGRAM, "build", tmp_path / "out", "--as-of", AS_OF],
        capture_output=True,
        text=True,
        env=program.surroundings(),
        cwd=program.ROOT,
        preexec_fn=full_disk,
    )
    assert run.returncode == 1
    assert f"{tmp_path}/out" in run.stderr
    assert bytes_below(tmp_path) == before
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("delay", [0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4])
def test_a_build_that_is_killed_leaves_a_whole_site(tmp_path, delay):
    assert build(tmp_path / "out").status == 0
    whole = bytes_below(tmp_path / "out")
    with subprocess.Popen(
        [program.PROGRAM, "build", tmp_path / "out", "--as-of", AS_OF, "--quiet"],
        env=program.surroundings(),
        cwd=program.ROOT,
        stderr=subprocess.DEVNULL,
    ) as running:
        time.sleep(delay)
        running.kill()
    # Between two renames the old site stands beside its place; the next build ends what was begun.
    assert (tmp_path / "out").exists() or (tmp_path / ".out.former").exists()
    if (tmp_path / "out").exists():
        assert bytes_below(tmp_path / "out") == whole
    assert build(tmp_path / "out").status == 0
    assert bytes_below(tmp_path / "out") == whole
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("place", ["/proc/site", "/dev/null/site", "{file}/site"])
def test_a_place_where_nothing_can_be_written_is_told(tmp_path, place):
    (tmp_path / "file").write_text("somebody's work")
    place = place.format(file=tmp_path / "file")
    run = build(place)
    assert run.status == 1
    assert place in run.errors
    assert (tmp_path / "file").read_text() == "somebody's work"
