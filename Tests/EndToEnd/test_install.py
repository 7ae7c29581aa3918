"""The program as `make install` leaves it, on a machine that knows nothing of this folder."""

import os
import subprocess

from catalogue import shown, words
from program import ROOT, surroundings


def test_the_installed_program_finds_its_guides_and_catalogues(tmp_path):
    make = ["make", "install", "PREFIX=/usr", f"DESTDIR={tmp_path}/root"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    subprocess.run(make, cwd=ROOT, env=environment, check=True, capture_output=True, timeout=600)
    run = subprocess.run(
        [tmp_path / "root/usr/bin/leidraad", "guides", "--language", "da"],
        cwd=tmp_path,
        env=surroundings(PATH="/usr/bin:/bin"),
        capture_output=True,
        text=True,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert shown(words("flegt-importer.title", "da")) in run.stdout
    share = tmp_path / "root/usr/share"
    for page in ("man/man1", "man/da/man1", "man/nl/man1"):
        groff = ["groff", "-man", "-Tutf8", "-P-cbou", "-ww", "-b", "-k", share / page / "leidraad.1"]
        shows = subprocess.run(groff, capture_output=True, text=True)
        assert (shows.returncode, shows.stderr) == (0, "")
        assert "flegt" in shows.stdout
    for script in ("bash-completion/completions/leidraad", "zsh/site-functions/_leidraad"):
        assert "leidraad completions next" in (share / script).read_text()
    assert "leidraad completions next" in (share / "fish/vendor_completions.d/leidraad.fish").read_text()
