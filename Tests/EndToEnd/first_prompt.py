"""How long somebody waits for the wizard's first question, and how much memory it takes by then."""

import fcntl
import os
import pty
import re
import select
import statistics
import struct
import subprocess
import termios
import time

import catalogue
import program


def once(*words, until):
    """Seconds from the start until `until` stands on the terminal, and the most memory taken so far in bytes."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 80, 0, 0))
    began = time.perf_counter()
    process = subprocess.Popen(
        [program.PROGRAM, *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=program.ROOT,
        env=program.surroundings(),
    )
    try:
        shown = b""
        while until not in shown:
            ready, _, _ = select.select([ours], [], [], 10)
            assert ready, f"no first prompt after 10 s: {shown!r}"
            shown += os.read(ours, 65536)
        seconds = time.perf_counter() - began
        with open(f"/proc/{process.pid}/status") as status:
            peak = int(re.search(r"VmHWM:\s+(\d+) kB", status.read())[1]) * 1024
        return seconds, peak
    finally:
        process.kill()
        process.wait()
        os.close(ours)
        os.close(theirs)


def median(*words, until, runs=15):
    """The median of the seconds and the most of the memory, over several starts."""
    starts = [once(*words, until=until) for _ in range(runs)]
    return statistics.median(seconds for seconds, _ in starts), max(peak for _, peak in starts)


def of_the_guide():
    """The wizard of the guide that every test takes, up to its first question's last word."""
    until = catalogue.shown(catalogue.words("flegt-importer.country.title", "en")).split()[-1]
    return median("wizard", "flegt-importer", until=until.encode())
