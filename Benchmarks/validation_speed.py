"""How fast numbers are checked: beside python-stdnum's national checks of the same numbers, and as a command."""

import pathlib
import random
import statistics
import subprocess
import tempfile
import time

from stdnum.be import vat
from stdnum.dk import cvr

ROOT = pathlib.Path(__file__).resolve().parents[1]
RELEASE = ROOT / ".build/release"


def danish(draw):
    while True:
        digits = [draw.randrange(1, 10)] + [draw.randrange(10) for _ in range(6)]
        check = -sum(w * d for w, d in zip((2, 7, 6, 5, 4, 3, 2), digits)) % 11
        if check < 10:
            return "DK" + "".join(map(str, [*digits, check]))


def belgian(draw):
    base = draw.randrange(2_000_000, 10_999_999)
    return f"BE{base:08}{97 - base % 97:02}"


def mixed(count):
    """Half Danish, half Belgian; in one of ten a digit is wrong."""
    draw = random.Random(20261121)
    numbers = []
    for index in range(count):
        number = (danish if index % 2 else belgian)(draw)
        if draw.random() < 0.1:
            place = draw.randrange(2, len(number))
            number = number[:place] + str((int(number[place]) + draw.randrange(1, 9)) % 10) + number[place + 1 :]
        numbers.append(number)
    return numbers


def row(what, figure, goal=""):
    print(f"{what:<66}{figure:>18}   {goal}".rstrip())


def theirs(module, numbers):
    """Seconds a number: what all of them take, of which every twentieth is timed."""
    sample = numbers[::20]
    rounds = []
    for _ in range(3):
        began = time.perf_counter()
        for number in sample:
            module(number).is_valid(number)
        rounds.append((time.perf_counter() - began) / len(sample))
    return statistics.median(rounds)


def side_by_side(folder, field, peer, module, numbers):
    file = folder / "numbers.txt"
    file.write_text("\n".join(numbers))
    before = theirs(module, numbers)
    call = [RELEASE / "ValidationSpeed", field, file]
    verdicts, readings, valid, *asked = subprocess.check_output(call, text=True).split()
    peers = (before + theirs(module, numbers)) / 2
    row(f"{field}, {int(valid) / len(numbers):.1%} of {len(numbers):,} valid: {peer}, a number", f"{peers * 1e9:,.0f} ns")
    for what, seconds, goal in (("verdict alone", verdicts, "≥ 100 ×"), ("reading, with its value", readings, "")):
        ours = float(seconds) / len(numbers)
        row(f"  Leidraad: {what}", f"{ours * 1e9:,.0f} ns, {peers / ours:,.0f} ×", goal)
    row("  allocations for a verdict, for a reading", "{:.2f}, {:.2f}".format(*map(float, asked)), "0")


def as_command(folder):
    for exponent in range(3, 8):
        rows = 10**exponent
        table = folder / "table.csv"
        with table.open("w") as out:
            out.write("id;eori;name\r\n")
            numbers = mixed(min(rows, 1_000_000))
            for index in range(rows):
                out.write(f"{index};{numbers[index % len(numbers)]};Trader {index}\r\n")
        call = [RELEASE / "leidraad", "validate", "eori", "--input", table, "--column", "eori", "--json", "--quiet"]
        began = time.perf_counter()
        child = subprocess.Popen(call, stdout=subprocess.DEVNULL)
        peak = most_memory(child)
        seconds = time.perf_counter() - began
        goal = "≥ 2,000,000 rows a second" if exponent >= 6 else ""
        row(f"leidraad validate, {rows:,} rows of a table", f"{rows / seconds:,.0f} rows/s", goal)
        row("  most memory", f"{peak:.1f} MB")


def most_memory(child):
    """In MB, as far as it was seen every few milliseconds; what wait4 tells includes this program's own."""
    peak = 0
    while child.poll() is None:
        status = pathlib.Path(f"/proc/{child.pid}/status").read_text()
        peaks = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")]
        peak = max([peak, *map(int, peaks)])
        time.sleep(0.005)
    return peak / 1024


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        numbers = mixed(1_000_000)
        companies = [number[2:] for number in numbers if number[0] == "D"]
        enterprises = [number[2:] for number in numbers if number[0] == "B"]
        both = "stdnum.dk.cvr and stdnum.be.vat"
        side_by_side(folder, "eori", both, lambda number: cvr if number[0] == "D" else vat, numbers)
        side_by_side(folder, "cvr", "stdnum.dk.cvr", lambda _: cvr, companies)
        side_by_side(folder, "kbo", "stdnum.be.vat", lambda _: vat, enterprises)
        as_command(folder)


main()
