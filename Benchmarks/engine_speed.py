"""How long the next step of a long guide takes, in a program and on a page, and the check of such a guide.

The guide is a chain of questions with three answers each, every one asked only of those who answered the one before with
its first or second option: `.build/release/EngineSpeed guide 300` prints it, for whoever measures another engine with it.
"""

import base64
import pathlib
import shutil
import subprocess
import tempfile

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[1]
SPEED = ROOT / ".build/release/EngineSpeed"
WASM = ROOT / ".build/web/web-wizard.wasm"

# Answers every question and goes on after each: what an answer takes the program, and what it takes a page that reads each
# reply; in milliseconds, the mean of a whole run, for the browser's clock is coarse. The median of five runs.
ANSWER_ALL = """
async ([wasm, guide, words, count]) => {
  const bytesOf = base64 => Uint8Array.from(atob(base64), character => character.charCodeAt(0));
  const {instance} = await WebAssembly.instantiate(bytesOf(wasm), {});
  const program = instance.exports;
  const give = (bytes, take) => {
    const place = program.reserve(bytes.length);
    new Uint8Array(program.memory.buffer, place, bytes.length).set(bytes);
    const answer = take(place, bytes.length);
    program.release(place);
    return answer;
  };
  const read = size => JSON.parse(new TextDecoder().decode(new Uint8Array(program.memory.buffer, program.reply(), size)));
  const answer = new TextEncoder().encode("a");
  const run = take => {
    program.today(20261121);
    give(bytesOf(guide), (place, size) => program.open(place, size));
    give(bytesOf(words), (place, size) => program.speak(place, size));
    const began = performance.now();
    for (let question = 0; question < count; question++) {
      take(give(answer, (place, size) => program.enter(question, place, size)));
      take(program.goOn());
    }
    const took = performance.now() - began;
    const {outcome, path} = read(program.state()).report;
    if (outcome !== "done" || path.length !== count) throw "lost on the way";
    return took / count;
  };
  const median = take => Array.from({length: 5}, () => run(take)).sort((one, other) => one - other)[2];
  return [median(() => {}), median(read)];
}
"""

GOALS = {"next 300": 0.06, "next 1000": 0.1, "change 300": 1, "check 1000": 40, "check 3000": 150}
NAMES = {
    "next": "answer → next step, {} questions (median)", "all": "  all {} answers",
    "change": "  the first answer changed, and what follows from it",
    "compile": "read, compile and prove a guide of {} questions", "check": "  with its translations into two languages",
}


def row(what, figure, goal=""):
    print(f"{what:<66}{figure:>14}   {goal}".rstrip())


def in_a_program():
    every = {}
    for line in subprocess.check_output(SPEED, text=True, cwd=ROOT).splitlines():
        name, count, figure = line.split()
        figure = float(figure)
        if name == "all":
            every[int(count)] = figure
        goal = GOALS.get(f"{name} {count}")
        shown = f"{figure:,.4f} ms" if figure < 1 else f"{figure:,.1f} ms"
        row(NAMES[name].format(f"{int(count):,}"), shown, f"≤ {goal} ms" if goal else "")
    row("  1,000 answers by 100 answers", f"{every[1000] / every[100]:.1f} ×", "≤ 12 ×")


def on_a_page():
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        for count in (100, 300, 1000):
            subprocess.check_call([SPEED, "pages", str(count), folder], cwd=ROOT)
            files = [WASM, *(pathlib.Path(folder) / name for name in ("guide", "words"))]
            given = [base64.b64encode(file.read_bytes()).decode() for file in files]
            program, whole = page.evaluate(ANSWER_ALL, [*given, count])
            goal = "≤ 0.24 ms" if count == 300 else ""
            row(f"on a page: answer → next step, {count:,} questions (mean)", f"{program:.3f} ms", goal)
            row("  with what the page does to read it", f"{whole:.3f} ms")
        browser.close()


def main():
    print("a chain of questions, each asked by what was answered before")
    in_a_program()
    on_a_page()


main()
