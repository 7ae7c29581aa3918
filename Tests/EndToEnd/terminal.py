"""A terminal of a given width, with somebody who reads its screen and types."""

import pathlib
import re
import signal
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
    "space": " ",
}


class Terminal:
    def __init__(self, *words, columns=80, rows=40, folder=program.ROOT, **environment):
        self.screen = pyte.HistoryScreen(columns, rows, history=5000)
        self._stream = pyte.ByteStream(self.screen)
        self.received = b""
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
        return ["".join(line[column].data for column in range(self.screen.columns)) for line in self.screen.history.top]

    @property
    def lines(self):
        """All that stands on the screen and above it, line by line."""
        return [line.rstrip() for line in [*self.scrolled, *self.screen.display]]

    @property
    def words(self):
        """All that stands there as running text, however it was wrapped."""
        return " ".join(" ".join(self.lines).split())

    def until(self, words, seconds=5):
        """Reads on until `words` stand there, after whatever an earlier call has read."""
        deadline = time.monotonic() + seconds
        while words not in self.words[self._read :]:
            if time.monotonic() > deadline or not self._listen(0.05):
                if words in self.words[self._read :]:
                    break
                raise AssertionError(f"no {words!r} on the screen:\n" + "\n".join(filter(None, self.lines)))
        self._read = self.words.index(words, self._read) + len(words)

    _read = 0

    def type(self, entry):
        self._child.send(entry + KEYS["enter"])

    def choose(self, answer):
        """Types the number that stands before an answer, where it was offered last."""
        for line in reversed(self.lines):
            offered = re.match(r"\W*(\d+)\W+(.+)", line)
            if offered and answer.startswith(offered[2].strip()):
                return self.type(offered[1])
        raise AssertionError(f"{answer!r} is not offered:\n" + "\n".join(filter(None, self.lines)))

    def press(self, key):
        self._child.send(KEYS[key])

    def signal(self, name):
        self._child.kill(getattr(signal, f"SIG{name}"))

    @property
    def state(self):
        """How the system sees the program: R while it runs, S while it waits, T once it is stopped."""
        return pathlib.Path(f"/proc/{self._child.pid}/stat").read_text().rpartition(")")[2].split()[0]

    def finish(self, seconds=5):
        """The exit status, once the program has ended."""
        deadline = time.monotonic() + seconds
        while self._listen(0.05):
            assert time.monotonic() < deadline, "the program does not end"
        self._child.close()
        return self._child.exitstatus
