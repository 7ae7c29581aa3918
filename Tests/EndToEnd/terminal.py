"""A terminal of a given width, with somebody who reads its screen and types."""

import itertools
import os
import pathlib
import re
import resource
import signal
import termios
import time

import pexpect
import pyte

import program

KEYS = {
    "enter": "\r",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "escape": "\x1b",
    "interrupt": "\x03",
    "end": "\x04",
    "suspend": "\x1a",
    "save": "\x13",
    "erase": "\x15",
    "tab back": "\x1b[Z",
    "backspace": "\x7f",
    "left": "\x1b[D",
    "right": "\x1b[C",
    "home": "\x1b[H",
    "end key": "\x1b[F",
    "page down": "\x1b[6~",
    "space": " ",
}


class Terminal:
    def __init__(self, *words, columns=80, rows=40, folder=program.ROOT, **environment):
        self.screen = pyte.HistoryScreen(columns, rows, history=5000)
        self._stream = pyte.ByteStream(self.screen)
        self.received = b""
        self._scrolled = []
        self._child = pexpect.spawn(
            str(program.PROGRAM),
            list(words),
            dimensions=(rows, columns),
            env=program.surroundings(**environment),
            cwd=str(folder),
            timeout=10,
        )
        self._child.delaybeforesend = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        """Ends the program, if it still runs."""
        self._child.close(force=True)

    def _listen(self, seconds):
        try:
            some = self._child.read_nonblocking(65536, timeout=seconds)
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        self.received += some
        self._stream.feed(some)
        return True

    @property
    def scrolled(self):
        """The lines that have left the screen at its top."""
        top = self.screen.history.top
        for line in itertools.islice(top, len(self._scrolled), None):
            self._scrolled.append("".join(line[column].data for column in range(self.screen.columns)))
        return self._scrolled

    @property
    def lines(self):
        """All that stands on the screen and above it, line by line."""
        return [line.rstrip() for line in [*self.scrolled, *self.screen.display]]

    @property
    def words(self):
        """All that stands there as running text, however it was wrapped."""
        return " ".join(" ".join(self.lines).split())

    def until(self, words, seconds=20):
        """Reads on until `words` stand there, after whatever an earlier call has read."""
        self.until_match(re.escape(words), seconds)

    def until_match(self, pattern, seconds=20):
        """The same for words that are not known to the letter."""
        deadline = time.monotonic() + seconds
        while not (found := re.compile(pattern).search(self.words, self._read)):
            if time.monotonic() > deadline or not self._listen(0.05):
                if found := re.compile(pattern).search(self.words, self._read):
                    break
                raise AssertionError(f"no {pattern!r} on the screen:\n" + "\n".join(filter(None, self.lines)))
        self._read = found.end()

    _read = 0

    def sees(self, words, seconds=20):
        """Reads on until `words` stand there, which may be gone again after the next key."""
        found = self._read
        self.until(words, seconds)
        self._read = found

    @property
    def is_rich(self):
        """Whether the program reads key by key."""
        return not self.echoes

    @property
    def echoes(self):
        """Whether the system shows what is typed."""
        return bool(termios.tcgetattr(self._child.child_fd)[3] & termios.ECHO)

    def type(self, entry):
        self._reaches_prompt()
        self._child.send(entry + KEYS["enter"])

    def _reaches_prompt(self, seconds=1):
        """Reads on until the cursor stands behind the words that ask; what is typed sooner is shown above them."""
        deadline = time.monotonic() + seconds
        while self.echoes and self.screen.cursor.x == 0 and time.monotonic() < deadline:
            self._listen(0.02)

    def choose(self, answer):
        """Types the number that stands before an answer, where it was offered last."""
        for line in reversed(self.lines):
            offered = re.match(r"\W*(\d+)\W+(.+)", line)
            if offered and answer.startswith(offered[2].strip()):
                return self.type(offered[1])
        raise AssertionError(f"{answer!r} is not offered:\n" + "\n".join(filter(None, self.lines)))

    def press(self, *keys):
        self.write("".join(KEYS[key] for key in keys))

    def write(self, text):
        """Types or pastes without Enter, and reads meanwhile what the program says."""
        rest = text.encode()
        while rest:
            rest = rest[os.write(self._child.child_fd, rest[:4096]) :]
            if rest:
                self._listen(0)

    def hears(self, words, seconds=20):
        """Reads until some bytes have come anew."""
        start, deadline = len(self.received), time.monotonic() + seconds
        while words not in self.received[start:]:
            assert time.monotonic() < deadline and self._listen(0.05), f"no {words!r}"

    def resize(self, columns, rows):
        self.screen.resize(rows, columns)
        self._read = 0
        self._child.setwinsize(rows, columns)

    def signal(self, name):
        self._child.kill(getattr(signal, f"SIG{name}"))

    def limits_files(self, size):
        """Lets no file of the program grow beyond so many bytes, as on a full disk; without a limit where there is none."""
        limit = resource.RLIM_INFINITY if size is None else size
        resource.prlimit(self._child.pid, resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))

    @property
    def state(self):
        """How the system sees the program: R while it runs, S while it waits, T once it is stopped."""
        return pathlib.Path(f"/proc/{self._child.pid}/stat").read_text().rpartition(")")[2].split()[0]

    def is_stopped(self, seconds=5):
        """Whether Ctrl-Z, or whatever asked for it, has stopped the program."""
        deadline = time.monotonic() + seconds
        while self.state != "T" and time.monotonic() < deadline:
            time.sleep(0.01)
        return self.state == "T"

    def finish(self, seconds=20):
        """The exit status, once the program has ended."""
        deadline = time.monotonic() + seconds
        while self._listen(0.05):
            assert time.monotonic() < deadline, "the program does not end"
        self.left_echoing = self.echoes
        self._child.close()
        return self._child.exitstatus
