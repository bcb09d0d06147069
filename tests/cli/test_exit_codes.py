"""Exit codes: an interface, the same for every command; what goes wrong is said on standard error."""

import os
import signal
import subprocess
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from tests.conftest import Lscb, Result

DOCUMENT = "worcestershire-2017-18-hwb"


def is_one_clear_line(result: Result) -> bool:
    return result.stderr.startswith("lscb: ") and result.stderr.count("\n") == 1 and not result.stdout_bytes


@pytest.mark.parametrize(
    "line",
    ["--version", "--help", "-h", "list", "find deaths", f"show {DOCUMENT}#16", "check", "config", "completions bash"],
)
def test_an_answer_exits_0(lscb: Lscb, line: str) -> None:
    result = lscb.once(*line.split())
    assert (result.code, result.stderr) == (0, "")
    assert result.stdout.strip()


@pytest.mark.parametrize("line", ["find zzzqqq", "figures zzzqqq", "decisions 1999/00", "define zzzqqq"])
def test_nothing_found_exits_1_and_says_so(lscb: Lscb, line: str) -> None:
    result = lscb.once(*line.split())
    assert (result.code, result.stdout) == (1, "")
    assert result.stderr.strip()


@pytest.mark.parametrize(("typed", "meant"), [("figurs", "figures"), ("fnd", "find"), ("lst", "list")])
def test_an_unknown_command_exits_2_and_names_the_nearest(lscb: Lscb, typed: str, meant: str) -> None:
    result = lscb.once(typed)
    assert result.code == 2
    assert is_one_clear_line(result)
    assert f"did you mean `{meant}`?" in result.stderr


def test_a_question_without_a_command_is_shown_how_to_ask(lscb: Lscb) -> None:
    assert "lscb find zebra" in lscb.once("zebra").stderr


ASKED_WRONGLY = {
    "unknown option": ["find", "deaths", "--no-such-option"],
    "option of another command": ["decisions", "--csv"],
    "json and csv": ["figures", "--json", "--csv"],
    "period of nonsense": ["decisions", "nonsense"],
    "period that cannot be": ["figures", "--period", "2016/19"],
    "period in the words": ["find", "deaths period:nonsense"],
    "no word at all": ["find", ""],
    "nothing but punctuation": ["find", "%"],
    "no argument": ["find"],
    "limit of nothing": ["find", "deaths", "--limit", "0"],
    "limit that is no number": ["find", "deaths", "--limit", "many"],
    "unknown kind": ["find", "deaths", "--kind", "rumour"],
    "unknown kind in the words": ["find", "deaths kind:rumour"],
    "unknown kind and nothing else": ["find", "kind:rumour"],
    "unknown state": ["promises", "--state", "forgotten"],
    "unknown thing to list": ["list", "rumours"],
    "unknown area": ["figures", "--area", "Nowhere"],
    "unknown area in the words": ["find", "deaths area:Nowhere"],
    "unknown shell": ["completions", "tcsh"],
    "no shell": ["completions"],
    "one document too many": ["show", DOCUMENT, "16", DOCUMENT],
    "corpus without a file to write": ["build", "data"],
    "no word to define": ["define", ""],
}


@pytest.mark.parametrize("arguments", ASKED_WRONGLY.values(), ids=ASKED_WRONGLY.keys())
def test_what_is_asked_wrongly_exits_2_with_one_line(lscb: Lscb, arguments: list[str]) -> None:
    result = lscb.once(*arguments)
    assert (result.code, result.stderr.count("\n")) == (2, 1)
    assert is_one_clear_line(result)


def test_a_kind_that_is_not_known_is_answered_with_those_that_are(lscb: Lscb) -> None:
    assert "paragraph" in lscb.once("find", "kind:rumour").stderr


def test_an_area_that_is_not_held_is_answered_with_those_that_are(lscb: Lscb) -> None:
    assert "Worcestershire" in lscb.once("find", "deaths area:Nowhere").stderr


def test_an_area_is_named_in_any_case(lscb: Lscb) -> None:
    assert (
        lscb.once("figures", "--area", "wIRRAL", "--json").json
        == lscb.once("figures", "--area", "Wirral", "--json").json
    )


def test_an_unknown_document_exits_3_and_names_the_nearest(lscb: Lscb) -> None:
    result = lscb.once("show", "worcestershire-2017-hwb")
    assert result.code == 3
    assert is_one_clear_line(result)
    assert DOCUMENT in result.stderr


def test_an_unknown_paragraph_exits_3_and_names_the_nearest(lscb: Lscb) -> None:
    result = lscb.once("show", f"{DOCUMENT}#166")
    assert result.code == 3
    assert is_one_clear_line(result)
    assert "16" in result.stderr.replace("166", "")


def test_a_corpus_that_is_not_there_exits_3(lscb: Lscb) -> None:
    result = lscb.once("check", "/nowhere")
    assert result.code == 3
    assert "no such folder" in result.stdout


def test_a_bad_settings_file_exits_3(lscb: Lscb, tmp_path: Path) -> None:
    settings = tmp_path / "config.toml"
    settings.write_text("area = [")
    result = lscb("list", environment={"LSCB_CONFIG": str(settings)})
    assert result.code == 3
    assert is_one_clear_line(result)
    assert str(settings) in result.stderr


def _missing(_folder: Path, _good: Path) -> Path:
    return Path("/nowhere/content.duckdb")


def _folder(folder: Path, _good: Path) -> Path:
    return folder


def _fifo(folder: Path, _good: Path) -> Path:
    os.mkfifo(folder / "fifo")
    return folder / "fifo"


def _device(_folder: Path, _good: Path) -> Path:
    return Path("/dev/zero")


def _empty(folder: Path, _good: Path) -> Path:
    (folder / "empty.duckdb").touch()
    return folder / "empty.duckdb"


def _half(folder: Path, good: Path) -> Path:
    whole = good.read_bytes()
    (folder / "half.duckdb").write_bytes(whole[: len(whole) // 2])
    return folder / "half.duckdb"


def _head_alone(folder: Path, good: Path) -> Path:
    (folder / "head.duckdb").write_bytes(good.read_bytes()[:12_288])
    return folder / "head.duckdb"


def _middle_zeroed(folder: Path, good: Path) -> Path:
    bytes_ = bytearray(good.read_bytes())
    bytes_[12_288:] = bytes(len(bytes_) - 12_288)
    (folder / "zeroed.duckdb").write_bytes(bytes_)
    return folder / "zeroed.duckdb"


def _text(folder: Path, _good: Path) -> Path:
    (folder / "notes.txt").write_text("minutes of the last meeting\n" * 1000)
    return folder / "notes.txt"


def _sqlite(folder: Path, _good: Path) -> Path:
    import sqlite3

    with sqlite3.connect(folder / "other.sqlite") as connection:
        connection.execute("CREATE TABLE build (schema_version INTEGER)")
    connection.close()
    return folder / "other.sqlite"


def _other_database(folder: Path, _good: Path) -> Path:
    with duckdb.connect(str(folder / "other.duckdb")) as connection:
        connection.execute("CREATE TABLE cats (name VARCHAR)")
    return folder / "other.duckdb"


def _older_schema(folder: Path, _good: Path) -> Path:
    with duckdb.connect(str(folder / "older.duckdb")) as connection:
        connection.execute("CREATE TABLE build AS SELECT 0 AS schema_version")
    return folder / "older.duckdb"


def _dangling_link(folder: Path, _good: Path) -> Path:
    (folder / "link").symlink_to(folder / "gone")
    return folder / "link"


def _right_version_wrong_tables(folder: Path, good: Path) -> Path:
    with duckdb.connect(str(good), read_only=True) as connection:
        version = connection.execute("SELECT schema_version FROM build").fetchall()[0][0]
    with duckdb.connect(str(folder / "impostor.duckdb")) as connection:
        connection.execute("CREATE TABLE build AS SELECT ?::INTEGER AS schema_version", [version])
    return folder / "impostor.duckdb"


NO_CONTENT_FILE: dict[str, Callable[[Path, Path], Path]] = {
    "missing": _missing,
    "folder": _folder,
    "fifo": _fifo,
    "device": _device,
    "empty": _empty,
    "half": _half,
    "head alone": _head_alone,
    "middle zeroed": _middle_zeroed,
    "text": _text,
    "sqlite": _sqlite,
    "another database": _other_database,
    "older schema": _older_schema,
    "dangling link": _dangling_link,
    "right version, wrong tables": _right_version_wrong_tables,
}


@pytest.mark.parametrize("make", NO_CONTENT_FILE.values(), ids=NO_CONTENT_FILE.keys())
def test_what_is_no_content_file_exits_4_and_is_named(
    lscb: Lscb, content_path: Path, tmp_path: Path, make: Callable[[Path, Path], Path]
) -> None:
    path = make(tmp_path, content_path)
    result = lscb("list", "--content", path)
    assert (result.code, result.stderr.count("\n")) == (4, 1), result.stderr
    assert is_one_clear_line(result)
    assert str(path) in result.stderr


def test_a_content_file_is_found_by_option_before_variable(lscb: Lscb, content_path: Path) -> None:
    assert lscb("--content", content_path, "list", environment={"LSCB_CONTENT": "/nowhere"}).code == 0


def test_a_content_file_is_opened_through_a_link_and_a_strange_name(
    lscb: Lscb, content_path: Path, tmp_path: Path
) -> None:
    link = tmp_path / "it's a “file” ✓.duckdb"
    link.symlink_to(content_path)
    assert lscb("list", "--content", link).code == 0


LONG_ANSWERS = (
    ["figures", "--area", "all"],
    ["show", DOCUMENT, "--json"],
    ["figures", "--csv"],
    ["list", "indicators"],
)


@pytest.mark.parametrize("arguments", LONG_ANSWERS, ids=" ".join)
def test_a_reader_that_goes_away_ends_it_quietly(lscb: Lscb, arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        result = lscb(*arguments, stdout=writer)
    finally:
        os.close(writer)
    assert (result.code, result.stderr) == (0, "")


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["list"], [], ["check"], ["completions", "bash"]], ids=" ".join
)
def test_a_reader_that_goes_away_before_a_short_answer_ends_it_quietly(lscb: Lscb, arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        result = lscb(*arguments, stdout=writer)
    finally:
        os.close(writer)
    assert (result.code, result.stderr) == (0, "")


@pytest.mark.parametrize(
    "arguments", [["list"], ["figures", "--area", "all", "--json"], ["figures", "--csv"], ["--help"], []], ids=" ".join
)
def test_a_full_disk_is_one_clear_line_and_exit_4(lscb: Lscb, arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        result = lscb(*arguments, stdout=full)
    assert result.code == 4
    assert is_one_clear_line(result)
    assert "No space left" in result.stderr


def test_a_closed_standard_output_is_no_traceback(lscb: Lscb) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *lscb.command, "list"],
        env=lscb.with_environment({}),
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    assert done.returncode in {0, 4}
    assert b"Traceback" not in done.stderr
    assert b"internal error" not in done.stderr


def test_a_closed_standard_error_does_not_spoil_the_answer(lscb: Lscb) -> None:
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" 2>&-', "sh", *lscb.command, "find", "deaths zzzqqq", "--json"],
        env=lscb.with_environment({}),
        stdout=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert done.stdout.rstrip().endswith(b"]")


def _heed_interrupts() -> None:
    """Whoever runs the tests may ignore SIGINT, which a child would take over."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_an_interrupt_exits_130_without_a_traceback(own_lscb: Lscb, tmp_path: Path) -> None:
    """A build that waits for its lock is interrupted: it stands still until the signal comes."""
    import fcntl

    folder = tmp_path / "cache" / "lscb-tui" / "content"
    folder.mkdir(parents=True)
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        program = subprocess.Popen(
            [*own_lscb.command, "list"],
            env=own_lscb.with_environment({"LSCB_CONTENT": ""}),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=_heed_interrupts,  # noqa: PLW1509 - the child does nothing else before it begins
        )
        while not _waits_for_a_lock(program.pid):
            assert program.poll() is None
        program.send_signal(signal.SIGINT)
        stdout, stderr = program.communicate(timeout=30)
    assert program.returncode == 130
    assert stdout == b""
    assert b"Traceback" not in stderr


def _waits_for_a_lock(pid: int) -> bool:
    """Whether the kernel lists the process among those that wait for a lock."""
    return any("->" in line and str(pid) in line.split() for line in Path("/proc/locks").read_text().splitlines())


@pytest.mark.parametrize("arguments", [["check", "x" * 5000], ["build", "-o", "x" * 5000]])
def test_a_name_that_no_file_system_takes_is_told_as_what_it_is(lscb: Lscb, arguments: list[str]) -> None:
    result = lscb(*arguments)
    assert result.code in (3, 4)
    assert "the answer cannot be written" not in result.stderr + result.stdout


def test_a_home_area_that_is_not_held_is_a_fault_for_the_doctor(lscb: Lscb, tmp_path: Path) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('area = "Nowhere"', "utf-8")
    result = lscb("doctor", environment={"LSCB_CONFIG": str(settings)})
    assert result.code == 1
    assert "FAULT  home area" in result.stdout
