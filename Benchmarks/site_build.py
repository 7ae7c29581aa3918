"""A whole build of many guides in three languages, beside Hugo's of the same words: medians, and their ratio.

Beside the seconds that somebody waits stand those that all cores work.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Benchmarks"))

import many_guides  # noqa: E402

PROGRAM = ROOT / ".build/release/leidraad"
HUGO = "/usr/bin/hugo"


def row(what, seconds, work, memory, files, goal=""):
    print(f"{what:<48}{seconds:>9.2f} s{work:>9.2f} s{memory:>9.0f} MB{files:>9} files   {goal}".rstrip())


def built(call, out):
    """The seconds of one whole build, those that all cores worked for it, and the most memory."""
    shutil.rmtree(out, ignore_errors=True)
    began = time.perf_counter()
    child = subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    told = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - began
    child.stderr.close()
    if status:
        sys.exit(told.decode()[-2000:])
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def compared(builds, rounds):
    """The medians of the seconds and the most memory of some whole builds, made in turn, so that whatever else this
    machine does meets each of them."""
    made = [[built(*build) for build in builds] for _ in range(rounds)]
    return [
        (statistics.median(seconds), statistics.median(work), max(peaks))
        for seconds, work, peaks in (zip(*runs) for runs in zip(*made))
    ]


def files_below(folder):
    return sum(1 for file in folder.rglob("*") if file.is_file())


def main():
    memory = pathlib.Path("/dev/shm")
    rounds = int(os.environ.get("ROUNDS", "7"))
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        folder = pathlib.Path(folder)
        for guides in (100, 1000):
            many_guides.write(folder / "ours", folder / "hugo", guides)
            layers = ["--guides", folder / "ours/Guides", "--localizations", folder / "ours/Localizations"]
            address = ["--base-url", "https://guides.example", "--as-of", "2026-11-21", "--quiet"]
            ours = [PROGRAM, "build", folder / "out", *layers, *address]
            theirs = [HUGO, "--source", folder / "hugo", "--destination", folder / "theirs", "--quiet"]
            own, other = compared([(ours, folder / "out"), (theirs, folder / "theirs")], rounds)
            row(f"leidraad build, {3 * guides} guides, all checks on", *own, files_below(folder / "out"), "≤ 250 MB")
            print(f"  its index for one language: {many_guides.index_size(folder / 'out')}")
            row(f"hugo, {3 * guides} pages, no checks", *other, files_below(folder / "theirs"))
            longer, more = own[0] / other[0], own[1] / other[1]
            print(f"  leidraad takes {longer:.2f} times as long, and {more:.2f} times the work   (≤ 1)")
            for name in ("ours", "hugo", "out", "theirs"):
                shutil.rmtree(folder / name, ignore_errors=True)
    print(subprocess.check_output([HUGO, "version"], text=True).split()[1])


main()
