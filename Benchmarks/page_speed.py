"""What a reader waits for on a slow telephone: 1.6 Mbit/s, 150 ms, a quarter of this machine's speed."""

import functools
import gzip
import http.server
import pathlib
import shutil
import statistics
import sys
import tempfile
import threading

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/EndToEnd"))

import program  # noqa: E402
from published_site import AS_OF  # noqa: E402

WATCH = """
  window.seen = {paint: 0, shift: 0, blocked: 0};
  new PerformanceObserver(list => list.getEntries().forEach(entry => { seen.paint = entry.startTime; }))
    .observe({type: 'largest-contentful-paint', buffered: true});
  new PerformanceObserver(list => list.getEntries().forEach(entry => { seen.shift += entry.value; }))
    .observe({type: 'layout-shift', buffered: true});
  new PerformanceObserver(list => list.getEntries().forEach(entry => { seen.blocked += entry.duration - 50; }))
    .observe({type: 'longtask', buffered: true});
"""


class Packing(http.server.SimpleHTTPRequestHandler):
    """Sends what is text as a server sends it: gzipped."""

    def log_message(self, *_):
        pass

    def end_headers(self):
        if self.packed is not None:
            self.send_header("Content-Encoding", "gzip")
        super().end_headers()

    def send_head(self):
        self.packed = None
        file = pathlib.Path(self.translate_path(self.path))
        if not file.is_file() or file.suffix not in (".html", ".css", ".js", ".svg"):
            return super().send_head()
        self.packed = gzip.compress(file.read_bytes(), 9)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(self.packed)))
        self.end_headers()
        self.wfile.write(self.packed)
        return None


def visit(browser, address):
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.add_init_script(WATCH)
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    slow = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
    session.send("Network.emulateNetworkConditions", slow)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address, wait_until="load")
    page.wait_for_timeout(1500)
    seen = page.evaluate("window.seen")
    context.close()
    return seen["paint"] / 1000, seen["shift"], seen["blocked"]


def main():
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        out = pathlib.Path(folder) / "out"
        run = program.leidraad("build", out, "--as-of", AS_OF, "--quiet")
        assert run.status == 0, run.errors
        handler = functools.partial(Packing, directory=str(out))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        print(f"{'on a slow telephone (median of 5)':<66}{'paint':>9}{'shift':>8}{'blocked':>10}   ≤ 1.5 s, 0, ≤ 50 ms")
        guides = sorted((out / "nl/handleidingen").glob("*/index.html"))
        for page in [out / "nl/index.html", *guides, *(guide.parent / "vragen/index.html" for guide in guides)]:
            path = page.relative_to(out)
            seen = [visit(browser, f"http://127.0.0.1:{server.server_port}/{path}") for _ in range(5)]
            paint, shift, blocked = (statistics.median(figure) for figure in zip(*seen))
            print(f"{str(path):<66}{paint:>7.2f} s{shift:>8.3f}{blocked:>7.0f} ms")
        browser.close()


main()
