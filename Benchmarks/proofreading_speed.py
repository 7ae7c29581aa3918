"""How long it takes to check 10,000 messages in three languages, beside today's checkers."""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build/release/leidraad"
COUNT = 10_000

HEADER = """msgid ""
msgstr ""
"Project-Id-Version: bench 1.0\\n"
"Report-Msgid-Bugs-To: bench@example.org\\n"
"POT-Creation-Date: 2026-11-21 12:00+0000\\n"
"PO-Revision-Date: 2026-11-21 12:00+0000\\n"
"Last-Translator: Bench <bench@example.org>\\n"
"Language-Team: Bench <bench@example.org>\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"""

PLAIN = {
    "en": ["The number of shipment {n} is missing.", "Write the whole number of the licence, all {n} digits of it.",
           "Customs office {n} opens at noon.", "Choose line {n} in the list, then go on."],
    "da": ["Nummeret på forsendelse {n} mangler.", "Skriv hele licensens nummer, alle {n} cifre.",
           "Toldsted {n} åbner ved middagstid.", "Vælg linje {n} på listen, og fortsæt."],
    "nl": ["Het nummer van zending {n} ontbreekt.", "Vul het hele nummer van de vergunning in, alle {n} cijfers.",
           "Douanekantoor {n} gaat om twaalf uur open.", "Kies regel {n} in de lijst en ga verder."],
    "de": ["Die Nummer der Sendung {n} fehlt.", "Geben Sie alle {n} Ziffern der Genehmigung an.",
           "Zollstelle {n} öffnet am Mittag.", "Wählen Sie Zeile {n} der Liste."],
}
ONE = {
    "en": "Send form {n} to {{name}} before you go on.", "da": "Send formular {n} til {{name}}, før du fortsætter.",
    "nl": "Stuur formulier {n} naar {{name}} voordat u verdergaat.", "de": "Senden Sie Formular {n} an {{name}}.",
}
PLURAL = {
    "en": "{{count, plural, one {{# page of file {n} is empty.}} other {{# pages of file {n} are empty.}}}}",
    "da": "{{count, plural, one {{# side af fil {n} er tom.}} other {{# sider af fil {n} er tomme.}}}}",
    "nl": "{{count, plural, one {{# bladzijde van bestand {n} is leeg.}} other {{# bladzijden van bestand {n} zijn leeg.}}}}",
    "de": "{{count, plural, one {{# Seite der Datei {n} ist leer.}} other {{# Seiten der Datei {n} sind leer.}}}}",
}
RICH = {
    "en": "Read **line {n}** of [the guide](link:bench.guide) by {{day, date, long}}.",
    "da": "Læs **linje {n}** i [vejledningen](link:bench.guide) senest {{day, date, long}}.",
    "nl": "Lees **regel {n}** van [de handleiding](link:bench.guide) uiterlijk {{day, date, long}}.",
    "de": "Lesen Sie **Zeile {n}** der [Anleitung](link:bench.guide) bis {{day, date, long}}.",
}


def message(language, number):
    """Of twenty messages twelve are plain, four have an argument, three a plural, and one markup and a date."""
    kind = number % 20
    if kind < 12:
        return PLAIN[language][kind % 4].format(n=number)
    return (ONE if kind < 16 else PLURAL if kind < 19 else RICH)[language].format(n=number)


def write(folder):
    for language in ("en", "da", "nl", "de"):
        (folder / language).mkdir(parents=True)
        lines = [HEADER.format(language=language)]
        for number in range(COUNT):
            source = message("en", number)
            translation = "" if language == "en" else message(language, number)
            lines.append(f'msgctxt "m.{number}"\nmsgid "{source}"\nmsgstr "{translation}"\n')
        name = "bench.pot" if language == "en" else "bench.po"
        (folder / language / name).write_text("\n".join(lines), encoding="utf-8")
    (folder / "guides").mkdir()


def measure(command, runs):
    """The median of the seconds, and the most memory of any run in megabytes."""
    seconds, memory = [], 0
    for _ in range(runs):
        began = time.perf_counter()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, used = os.wait4(child.pid, 0)
        seconds.append(time.perf_counter() - began)
        memory = max(memory, used.ru_maxrss // 1024)
    return statistics.median(seconds), memory


def each(command, files, runs):
    """The same for a tool that is run on one file after another."""
    parts = [measure([*command, file], runs) for file in files]
    return sum(seconds for seconds, _ in parts), max(memory for _, memory in parts)


def message_figures(folder):
    """What it takes to read and to fill messages, beside ICU's own C++, and what a compiled catalogue weighs."""
    messages = folder / "messages.txt"
    messages.write_text("\n".join(message("da", number) for number in range(COUNT)), encoding="utf-8")
    run = subprocess.run([ROOT / ".build/release/MessageSpeed", messages], capture_output=True, text=True, check=True)
    plain, every, two, two_icu, four, four_icu, size = map(float, run.stdout.split())
    rows = [
        ("parse a plain message, any message", f"{plain / 1000:.2f} µs, {every / 1000:.2f} µs"),
        ("fill two plain arguments", f"{two / 1000:.2f} µs; ICU's C++ {two_icu / 1000:.2f} µs"),
        ("fill four, with money, plural and date", f"{four / 1000:.2f} µs; ICU's C++ {four_icu / 1000:.2f} µs"),
    ]
    weight = f"{size / 1000:,.0f} kB"
    if shutil.which("msgfmt"):
        compiled = folder / "bench.mo"
        subprocess.run(["msgfmt", "-o", compiled, folder / "localizations/da/bench.po"], check=True)
        weight += f"; MO {compiled.stat().st_size / 1000:,.0f} kB, which holds the sources and keys too"
    return [*rows, ("messages of one language, compiled", weight)]


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder / "localizations")
        files = [folder / "localizations" / language / "bench.po" for language in ("da", "nl", "de")]
        check = [PROGRAM, "check", "--localizations", folder / "localizations", "--json", *files]
        found = subprocess.run(check, capture_output=True, text=True)
        rows = [("leidraad check, all checks", *measure(check, 7))]
        if shutil.which("msgfmt"):
            rows.append(("msgfmt -c", *each(["msgfmt", "-c", "-o", "/dev/null"], files, 3)))
        if shutil.which("i18nspector"):
            rows.append(("i18nspector", *each(["i18nspector"], files, 1)))
        pofilter = Path(sys.executable).with_name("pofilter")
        if pofilter.exists():
            rows.append(("pofilter, all tests", *each([pofilter, "-o", folder / "out.po"], files, 1)))
        figures = message_figures(folder)
        print(f"{COUNT:,} messages in da, nl and de ({len(found.stdout.splitlines())} findings of ours)")
        for name, seconds, memory in rows:
            print(f"  {name:28} {seconds:7.2f} s {memory:5} MB")
        for name, figure in figures:
            print(f"  {name:44} {figure}")


if __name__ == "__main__":
    main()
