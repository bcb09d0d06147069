"""Help for every command, and completion in a real shell."""

import shutil
import subprocess
from pathlib import Path

import pytest

from lscb_tui.cli.main import COMMANDS
from tests.conftest import Lscb


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(lscb: Lscb, command: str) -> None:
    result = lscb.once(command, "--help")
    assert (result.code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"Usage: lscb {command}")
    assert "--help" in result.stdout


def test_the_help_names_every_command(lscb: Lscb) -> None:
    shown = lscb.once("--help").stdout
    assert [command for command in COMMANDS if f"\n  {command} " not in shown] == []


def test_the_help_needs_no_content_file_and_no_settings(lscb: Lscb) -> None:
    result = lscb("find", "--help", environment={"LSCB_CONTENT": "/nowhere", "LSCB_CONFIG": "/nowhere"})
    assert (result.code, result.stderr) == (0, "")


def test_the_version_is_the_package_s(lscb: Lscb) -> None:
    from lscb_tui import __version__

    assert lscb.once("--version").stdout == f"lscb {__version__}\n"


def complete(lscb: Lscb, *words: str) -> list[str]:
    """What bash would offer, by the script that `lscb completions bash` prints."""
    script = """
eval "$(lscb completions bash)" || exit 9
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
_lscb_completion lscb
printf '%s\\n' "${COMPREPLY[@]}"
"""
    folder = Path(lscb.environment["HOME"])
    (folder / "lscb").write_text(f'#!/bin/sh\nexec {" ".join(lscb.command)} "$@"\n')
    (folder / "lscb").chmod(0o700)
    done = subprocess.run(
        ["bash", "--norc", "-c", script, "bash", *words],
        env=lscb.with_environment({"PATH": f"{folder}:{lscb.environment['PATH']}"}),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["lscb", "fi"], {"find", "figures"}),
        (["lscb", "dec"], {"decisions"}),
        (["lscb", "show", "wirr"], {"wirral-2012-13-presentation"}),
        (["lscb", "list", "the"], {"themes"}),
        (["lscb", "promises", "--state", "op"], {"open"}),
        (["lscb", "figures", "--cs"], {"--csv"}),
        (["lscb", "find", "deaths", "--kind", "fig"], {"figure"}),
        (["lscb", "completions", "z"], {"zsh"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_bash_completes(own_lscb: Lscb, words: list[str], offered: set[str]) -> None:
    assert set(complete(own_lscb, *words)) == offered


def test_a_completion_without_a_content_file_offers_nothing_and_says_nothing(own_lscb: Lscb) -> None:
    broken = Lscb({**own_lscb.environment, "LSCB_CONTENT": "/nowhere"})
    assert complete(broken, "lscb", "show", "w") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_completion_script_parses_in_its_shell(lscb: Lscb, shell: str) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    script = lscb.once("completions", shell).stdout
    subprocess.run([program, "-n"], input=script, text=True, check=True, timeout=60)
