"""What is given to be read, as a file or through a pipe: every command tells alike what cannot be."""

import subprocess
from pathlib import Path

import pytest

from tests.conftest import Lscb

READERS = [("draft", "--text"), ("lint",), ("notes", "add"), ("notes", "import")]
OF_FILES = [reader for reader in READERS if reader != ("notes", "add")]


def ran(lscb: Lscb, reader: tuple[str, ...], what: str, shell: str) -> subprocess.CompletedProcess[str]:
    """The command with its standard input as the shell gives it."""
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {shell}', "sh", *lscb.command, *reader, what],
        env=lscb.with_environment({}),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("reader", READERS, ids=" ".join)
def test_a_standard_input_that_is_closed_is_told(lscb: Lscb, reader: tuple[str, ...]) -> None:
    done = ran(lscb, reader, "-", "<&-")
    assert (done.returncode, done.stdout) == (3, "")
    assert "standard input is closed" in done.stderr


@pytest.mark.parametrize("reader", OF_FILES, ids=" ".join)
@pytest.mark.parametrize(
    ("data", "said"), [(b"one\ntwo \xff", "is not UTF-8 (line 2); save it as UTF-8"), (None, "cannot be read")]
)
def test_a_file_that_cannot_be_read_is_told_with_its_name(
    lscb: Lscb, tmp_path: Path, reader: tuple[str, ...], data: bytes | None, said: str
) -> None:
    file = tmp_path / "given.txt"
    if data is not None:
        file.write_bytes(data)
    done = lscb(*reader, file)
    assert (done.code, done.stdout) == (3, "")
    assert str(file) in done.stderr
    assert said in done.stderr


@pytest.mark.parametrize("reader", OF_FILES, ids=" ".join)
def test_what_has_no_end_is_not_begun(lscb: Lscb, reader: tuple[str, ...]) -> None:
    done = lscb(*reader, "/dev/zero")
    assert done.code == 3
    assert "no regular file" in done.stderr
