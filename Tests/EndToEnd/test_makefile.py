"""What make says to somebody whose machine is not ready."""

import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]


def make(rule, folder, commands):
    for name, script in commands.items():
        command = folder / name
        command.write_text(f"#!/bin/sh\n{script}\n")
        command.chmod(0o755)
    return subprocess.run(
        ["make", rule],
        cwd=ROOT,
        env=os.environ | {"PATH": f"{folder}:{os.environ['PATH']}", "MAKEFLAGS": "", "MAKELEVEL": "0"},
        capture_output=True,
        text=True,
    )


def test_an_ordinary_user_is_told_which_packages_to_install(tmp_path):
    run = make("packages", tmp_path, {"dpkg-query": "exit 1", "id": "echo 1000", "sudo": "exit 1"})
    assert run.returncode != 0
    assert "apt-get install --no-install-recommends" in run.stderr
    assert "libicu-dev libyaml-dev libcmark-dev binaryen xz-utils esbuild" in run.stderr


def test_the_program_needs_no_browser(tmp_path):
    run = make("packages", tmp_path, {"dpkg-query": "exit 1", "id": "echo 1000", "sudo": "exit 1"})
    assert "chromium" not in run.stderr


def test_a_machine_that_has_everything_is_left_alone(tmp_path):
    run = make("packages", tmp_path, {"dpkg-query": "echo -n installed", "apt-get": "exit 1"})
    assert (run.returncode, run.stderr) == (0, "")


def test_root_installs_what_is_missing_and_nothing_else(tmp_path):
    missing = 'for name; do :; done; [ "$name" = libyaml-dev ] || echo -n installed'
    run = make("packages", tmp_path, {"dpkg-query": missing, "id": "echo 0", "apt-get": f'echo "$@" >>{tmp_path}/log'})
    assert run.returncode == 0
    assert (tmp_path / "log").read_text().splitlines() == [
        "-qq update",
        "-qq install --no-install-recommends -y libyaml-dev",
    ]
