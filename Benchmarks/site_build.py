"""A whole build of many guides in three languages, beside Hugo's of the same words: medians, and how many times as long."""

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


def row(what, seconds, memory, files, goal=""):
    print(f"{what:<48}{seconds:>9.2f} s{memory:>9.0f} MB{files:>9} files   {goal}".rstrip())


def built(call, out):
    """The seconds and the most memory of one whole build."""
    shutil.rmtree(out, ignore_errors=True)
    began = time.perf_counter()
    child = subprocess.Popen(call, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    peak = most_memory(child)
    seconds = time.perf_counter() - began
    if child.returncode:
        sys.exit(child.stderr.read().decode()[-2000:])
    child.stderr.close()
    return seconds, peak


def compared(builds, rounds):
    """The median of the seconds and the most memory of some whole builds, made in turn, so that whatever else this
    machine does meets each of them."""
    made = [[built(*build) for build in builds] for _ in range(rounds)]
    return [(statistics.median(seconds), max(peaks)) for seconds, peaks in (zip(*runs) for runs in zip(*made))]


def files_below(folder):
    return sum(1 for file in folder.rglob("*") if file.is_file())


def most_memory(child):
    peak = 0
    while child.poll() is None:
        try:
            status = pathlib.Path(f"/proc/{child.pid}/status").read_text()
        except FileNotFoundError:
            break
        peak = max([peak, *(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))])
        time.sleep(0.005)
    child.wait()
    return peak / 1024


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
            print(f"  leidraad takes {own[0] / other[0]:.2f} times as long   (≤ 1)")
            for name in ("ours", "hugo", "out", "theirs"):
                shutil.rmtree(folder / name, ignore_errors=True)
    print(subprocess.check_output([HUGO, "version"], text=True).split()[1])


main()
