"""The content file: built once, whole or not at all, verified, and kept in order, by real processes."""

import fcntl
import json
import os
import shutil
import signal
import stat
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from lscb_tui.corpus.build import build_content_file, tables
from lscb_tui.corpus.content_file import (
    POINTER,
    ensure_content_file,
    rebuild_content_file,
    verify_content_file,
)
from lscb_tui.corpus.fault import CorpusError
from lscb_tui.corpus.files import ContentFileError, check_regular
from lscb_tui.corpus.read import read_corpus
from lscb_tui.corpus.sources import Sources, corpus_hash
from lscb_tui.library.content import Content
from tests.conftest import Lscb

Rows = dict[str, list[tuple[Any, ...]]]


class Narration(list[str]):
    """What was narrated: one line each time something was built."""

    def __call__(self, line: str) -> None:
        self.append(line)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, sources: Sources) -> Path:
    """A cache folder after a first start."""
    folder = tmp_path_factory.mktemp("built") / "content"
    ensure_content_file(sources, folder, print)
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path, sources: Sources) -> Path:
    """A cache folder of one's own after a first start and a second."""
    copy = tmp_path / "content"
    shutil.copytree(built, copy)
    ensure_content_file(sources, copy, print)
    return copy


@pytest.fixture
def starting(own_lscb: Lscb, tmp_path: Path) -> tuple[Lscb, Path]:
    """The program with an empty cache, and the folder where it keeps its content file."""
    return Lscb({**own_lscb.environment, "LSCB_CONTENT": ""}), tmp_path / "cache" / "lscb-tui" / "content"


def content_files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.duckdb"))


def left_over(folder: Path) -> list[str]:
    """Whatever is neither the content file, nor what is noted about it, nor the lock."""
    [path] = content_files(folder)
    known = {path.name, path.with_suffix(".verified").name, POINTER, ".lock"}
    return sorted({path.name for path in folder.iterdir()} - known)


def rows_of(path: Path) -> Rows:
    with duckdb.connect(str(path), read_only=True) as connection:
        names = [name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()]
        return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in names if name != "build"}


@pytest.mark.parametrize("how_many", [2, 5])
def test_first_starts_at_once_all_succeed_and_leave_one_file(starting: tuple[Lscb, Path], how_many: int) -> None:
    program, folder = starting
    running = [
        subprocess.Popen(
            [*program.command, "list", "--json"],
            env=program.with_environment({}),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(how_many)
    ]
    ended = [(*one.communicate(timeout=60), one.returncode) for one in running]
    assert [code for _, _, code in ended] == [0] * how_many, ended
    assert len({stdout for stdout, _, _ in ended}) == 1
    assert sum(b"building" in stderr for _, stderr, _ in ended) == 1
    assert len(content_files(folder)) == 1
    assert left_over(folder) == []


def test_the_second_start_builds_nothing(folder: Path, sources: Sources) -> None:
    narration = Narration()
    before = content_files(folder)[0].stat()
    ensure_content_file(sources, folder, narration)
    assert narration == []
    assert content_files(folder)[0].stat() == before


def test_two_builds_have_the_same_rows(tmp_path: Path, sources: Sources, content_path: Path) -> None:
    build_content_file(read_corpus(sources), corpus_hash(sources), tmp_path / "again.duckdb")
    first, second = rows_of(content_path), rows_of(tmp_path / "again.duckdb")
    assert len(first) > 15
    assert first == second


def test_every_row_made_is_a_row_stored(sources: Sources, content_path: Path) -> None:
    made = {name: len(rows) for name, rows in tables(read_corpus(sources), "") if name != "build"}
    assert made == {name: len(rows) for name, rows in rows_of(content_path).items()}


def test_the_hash_does_not_depend_on_where_the_corpus_lies(tmp_path: Path, sources: Sources) -> None:
    copy = tmp_path / "elsewhere"
    shutil.copytree(sources.folders[0], copy)
    assert corpus_hash(Sources.of((copy,), copy)) == corpus_hash(sources)


def test_every_table_and_column_says_what_it_is(content_path: Path) -> None:
    with duckdb.connect(str(content_path), read_only=True) as connection:
        silent = connection.execute(
            "SELECT table_name FROM duckdb_tables() WHERE comment IS NULL "
            "UNION ALL SELECT table_name || '.' || column_name FROM duckdb_columns() "
            "WHERE comment IS NULL AND NOT internal"
        ).fetchall()
    assert silent == []


def test_the_file_opens_in_duckdb_as_it_comes(content_path: Path) -> None:
    with duckdb.connect(str(content_path)) as connection:
        [(count,)] = connection.execute("SELECT count(*) FROM finding").fetchall()
    assert count > 300


def test_the_file_is_of_the_format_that_the_long_term_release_reads(content_path: Path) -> None:
    with duckdb.connect(str(content_path), read_only=True) as connection:
        [(tags,)] = connection.execute("SELECT tags FROM duckdb_databases() WHERE NOT internal").fetchall()
    assert "v1.5" in str(tags)


def _flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)


def _truncate(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def _append(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"x")


def _replace_by_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _replace_by_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _point_at(text: str) -> Callable[[Path], None]:
    def point(path: Path) -> None:
        path.with_name(POINTER).write_text(text)

    return point


def _point_outside(path: Path) -> None:
    shutil.copy(path, path.parent.parent / "outside.duckdb")
    noted = json.loads(path.with_name(POINTER).read_text())
    path.with_name(POINTER).write_text(json.dumps({**noted, "name": "../outside.duckdb"}))


def _forget_pointer(path: Path) -> None:
    path.with_name(POINTER).unlink()


DAMAGE: dict[str, Callable[[Path], None]] = {
    "a byte flipped": _flip,
    "truncated": _truncate,
    "longer": _append,
    "emptied": lambda path: os.truncate(path, 0),
    "deleted": Path.unlink,
    "a pipe in its place": _replace_by_pipe,
    "no pointer": _forget_pointer,
    "pointer empty": _point_at(""),
    "pointer garbage": _point_at("\x00\xff{[["),
    "pointer of the wrong kind": _point_at("[1, 2]"),
    "pointer nested": _point_at("[" * 5_000),
    "pointer without a size": _point_at('{"name": "x.duckdb", "sha256": ""}'),
    "pointer of another name": _point_at('{"name": "x.duckdb", "size": 1, "sha256": "0"}'),
    "pointer with a size of text": _point_at('{"name": "x.duckdb", "size": "many", "sha256": "0"}'),
    "pointer with an endless size": _point_at('{"name": "x.duckdb", "size": 1e999, "sha256": "0"}'),
    "pointer outside": _point_outside,
}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_damaged_cache_is_built_again(folder: Path, sources: Sources, damage: Callable[[Path], None]) -> None:
    [path] = content_files(folder)
    whole = rows_of(path)
    damage(path)
    narration = Narration()
    assert ensure_content_file(sources, folder, narration) == path
    assert len(narration) == 1
    assert rows_of(path) == whole
    assert verify_content_file(folder) is None


def test_a_folder_in_the_place_of_the_file_is_a_clear_refusal(folder: Path, sources: Sources) -> None:
    _replace_by_folder(content_files(folder)[0])
    with pytest.raises(ContentFileError, match="content"):
        ensure_content_file(sources, folder, print)


@pytest.mark.parametrize("garbage", ["", "{", "[[", '{"a": 1}', "7", "[" * 5_000])
def test_a_damaged_note_of_the_verification_costs_one_more_and_no_build(
    folder: Path, sources: Sources, garbage: str
) -> None:
    content_files(folder)[0].with_suffix(".verified").write_text(garbage)
    narration = Narration()
    ensure_content_file(sources, folder, narration)
    assert narration == []


def test_the_verification_is_remembered_until_the_file_changes(folder: Path, sources: Sources) -> None:
    """A wrong SHA-256 in the pointer is not noticed while the verification of this very file is remembered."""
    [path] = content_files(folder)
    noted = json.loads((folder / POINTER).read_text())
    (folder / POINTER).write_text(json.dumps({**noted, "sha256": "0" * 64}))
    narration = Narration()
    ensure_content_file(sources, folder, narration)
    assert narration == []
    os.utime(path)
    ensure_content_file(sources, folder, narration)
    assert len(narration) == 1


def test_doctor_reads_the_whole_file_only_if_told_to(starting: tuple[Lscb, Path]) -> None:
    program, folder = starting
    assert program("list").code == 0
    noted = json.loads((folder / POINTER).read_text())
    (folder / POINTER).write_text(json.dumps({**noted, "sha256": "0" * 64}))
    assert program("doctor").code == 0
    told = program("doctor", "--verify", "--json")
    assert told.code == 1
    assert [row["what"] for row in told.json if not row["ok"]] == ["verification"]
    assert program("build").code == 0
    assert program("doctor", "--verify").code == 0


def test_doctor_reads_every_table_of_a_file_that_was_named(lscb: Lscb) -> None:
    result = lscb("doctor", "--verify", "--json")
    assert result.code == 0
    assert result.json[-1] == {"what": "verification", "ok": True, "detail": "every table was read"}


@pytest.fixture
def changing(tmp_path: Path, sources: Sources) -> Iterator[tuple[Sources, Callable[[], None]]]:
    """A corpus of one's own and something that changes it."""
    data = tmp_path / "data"
    shutil.copytree(sources.folders[0], data)

    def change() -> None:
        with (data / "glossary.yaml").open("a", encoding="utf-8") as file:
            file.write("# another reading\n")

    yield Sources.of((data,), data), change


def test_a_changed_corpus_is_built_and_the_old_file_removed(
    tmp_path: Path, changing: tuple[Sources, Callable[[], None]]
) -> None:
    corpus, change = changing
    folder = tmp_path / "content"
    old = ensure_content_file(corpus, folder, print)
    change()
    new = ensure_content_file(corpus, folder, print)
    assert content_files(folder) == [new]
    assert new != old
    assert left_over(folder) == []


def test_an_old_file_that_another_process_reads_stays(
    tmp_path: Path, changing: tuple[Sources, Callable[[], None]], lscb: Lscb
) -> None:
    corpus, change = changing
    folder = tmp_path / "content"
    old = ensure_content_file(corpus, folder, print)
    script = (
        "import sys; from pathlib import Path; from lscb_tui.library.content import Content\n"
        "content = Content.open(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read()\n"
        "print(content.rows('SELECT count(*) FROM finding')[0][0])"
    )
    reader = subprocess.Popen(
        [lscb.command[0], "-c", script, str(old)],
        env=lscb.with_environment({}),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert reader.stdout is not None
    assert reader.stdout.readline() == "open\n"
    change()
    new = ensure_content_file(corpus, folder, print)
    assert content_files(folder) == sorted([old, new])
    stdout, _ = reader.communicate("", timeout=30)
    assert int(stdout) > 300
    rebuild_content_file(corpus, folder)
    assert content_files(folder) == [new]


def test_what_is_no_file_of_ours_stays_where_it_is(folder: Path, sources: Sources) -> None:
    (folder / "notes.txt").write_text("mine")
    rebuild_content_file(sources, folder)
    assert (folder / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize("place", ["cache", "cache/lscb-tui", "cache/lscb-tui/content"])
def test_a_file_in_the_place_of_the_folder_exits_4(starting: tuple[Lscb, Path], tmp_path: Path, place: str) -> None:
    program, _ = starting
    blocked = tmp_path / place
    blocked.parent.mkdir(parents=True, exist_ok=True)
    blocked.write_text("a file")
    result = program("list")
    assert (result.code, result.stdout) == (4, "")
    assert result.stderr.startswith("lscb: ")
    assert "--content" in result.stderr
    assert blocked.read_text() == "a file"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_exits_4(starting: tuple[Lscb, Path], tmp_path: Path) -> None:
    program, folder = starting
    folder.mkdir(parents=True)
    folder.chmod(0o500)
    result = program("list")
    folder.chmod(0o700)
    assert (result.code, result.stdout) == (4, "")


def test_a_build_that_is_killed_leaves_nothing_that_is_opened(starting: tuple[Lscb, Path]) -> None:
    program, folder = starting
    building = subprocess.Popen(
        [*program.command, "list"], env=program.with_environment({}), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    while not list(folder.glob(".building-*")):
        assert building.poll() is None, "the build ended before it was seen"
    building.send_signal(signal.SIGKILL)
    building.communicate(timeout=30)
    assert not (folder / POINTER).exists()
    assert list(folder.glob("[!.]*.duckdb")) == []
    after = program("list")
    assert after.code == 0
    assert len(list(folder.glob("[!.]*.duckdb"))) == 1
    assert program("doctor", "--verify").code == 0


def test_what_a_killed_build_left_is_removed_by_the_next(starting: tuple[Lscb, Path]) -> None:
    program, folder = starting
    folder.mkdir(parents=True)
    (folder / ".building-dead.duckdb").write_bytes(b"half")
    (folder / ".building-dead.duckdb.wal").write_bytes(b"half")
    assert program("list").code == 0
    assert list(folder.glob(".building-*")) == []


def test_nobody_else_may_read_it_whatever_the_umask(starting: tuple[Lscb, Path]) -> None:
    program, folder = starting
    done = subprocess.run(
        ["sh", "-c", 'umask 000; exec "$@"', "sh", *program.command, "list"],
        env=program.with_environment({}),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}
    assert modes == dict.fromkeys(modes, 0o600)


def test_the_lock_waits_for_whoever_builds(starting: tuple[Lscb, Path]) -> None:
    """A builder does not begin while another holds the lock."""
    program, folder = starting
    folder.mkdir(parents=True)
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        waiting = subprocess.Popen(
            [*program.command, "build"], env=program.with_environment({}), stdout=subprocess.PIPE
        )
        while not _waits(waiting.pid):
            assert waiting.poll() is None
        assert list(folder.glob(".building-*")) == []
    waiting.communicate(timeout=30)
    assert waiting.returncode == 0


def _waits(pid: int) -> bool:
    return any("->" in line and str(pid) in line.split() for line in Path("/proc/locks").read_text().splitlines())


def test_a_build_to_a_file_replaces_a_content_file(own_lscb: Lscb, tmp_path: Path, content_path: Path) -> None:
    target = tmp_path / "out.duckdb"
    shutil.copy(content_path, target)
    inode = target.stat().st_ino
    result = own_lscb("build", "-o", target)
    assert (result.code, result.stdout) == (0, f"{target}\n")
    assert target.stat().st_ino != inode
    assert rows_of(target) == rows_of(content_path)
    assert own_lscb("list", "--content", target).code == 0


def _other(path: Path) -> None:
    path.write_text("my minutes")


def _database_of_somebody_else(path: Path) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE my_work AS SELECT 42 AS answer")


@pytest.mark.parametrize(
    "make",
    [_other, Path.touch, Path.mkdir, os.mkfifo, _database_of_somebody_else],
    ids=["text", "empty", "folder", "pipe", "another database"],
)
def test_a_build_to_a_file_replaces_nothing_else(
    own_lscb: Lscb, tmp_path: Path, make: Callable[[Path], object]
) -> None:
    target = tmp_path / "out.duckdb"
    make(target)
    before = target.stat()
    result = own_lscb("build", "-o", target)
    assert (result.code, result.stdout) == (4, "")
    assert str(target) in result.stderr
    after = target.stat()
    assert (after.st_ino, after.st_size, after.st_mtime_ns, after.st_mode) == (
        before.st_ino,
        before.st_size,
        before.st_mtime_ns,
        before.st_mode,
    )


@pytest.mark.parametrize("target", ["/dev/full", "/dev/null", "/proc/x", "/nowhere/x.duckdb"])
def test_a_build_to_no_file_at_all_is_refused(own_lscb: Lscb, target: str) -> None:
    result = own_lscb("build", "-o", target)
    assert (result.code, result.stdout, result.stderr.count("\n")) == (4, "", 1)


def test_a_build_to_a_strange_name_writes_that_name(own_lscb: Lscb, tmp_path: Path) -> None:
    target = tmp_path / 'it\'s; DROP "x" 100% ✓.duckdb'
    assert own_lscb("build", "-o", target).code == 0
    assert own_lscb("list", "--content", target).code == 0


def test_a_build_to_a_file_leaves_nothing_beside_it(own_lscb: Lscb, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    assert own_lscb("build", "-o", folder / "x.duckdb").code == 0
    assert [path.name for path in folder.iterdir()] == ["x.duckdb"]


def test_nothing_is_written_when_the_corpus_has_a_fault(own_lscb: Lscb, tmp_path: Path, sources: Sources) -> None:
    data = tmp_path / "data"
    shutil.copytree(sources.folders[0], data)
    document = data / "reports" / "worcestershire-2017-18-hwb" / "document.md"
    document.write_text(document.read_text("utf-8").replace("25 Child Death", "26 Child Death"), "utf-8")
    out = tmp_path / "out"
    out.mkdir()
    result = own_lscb("build", data, "-o", out / "x.duckdb")
    assert (result.code, result.stdout) == (3, "")
    assert "findings.yaml:" in result.stderr
    assert list(out.iterdir()) == []


def test_a_fault_leaves_the_file_in_use_as_it_is(tmp_path: Path, changing: tuple[Sources, Callable[[], None]]) -> None:
    corpus, _ = changing
    folder = tmp_path / "content"
    old = ensure_content_file(corpus, folder, print)
    (corpus.folders[0] / "themes.yaml").write_text("themes: [")
    with pytest.raises(CorpusError):
        ensure_content_file(corpus, folder, print)
    assert content_files(folder) == [old]
    assert verify_content_file(folder) is None


@pytest.mark.parametrize("name", ["/nowhere", "/", "/dev/null", "x\0y"])
def test_only_a_regular_file_is_opened(name: str) -> None:
    with pytest.raises(ContentFileError):
        check_regular(Path(name))


def test_the_program_of_another_schema_is_sent_to_build(tmp_path: Path, content_path: Path) -> None:
    other = tmp_path / "other.duckdb"
    shutil.copy(content_path, other)
    with duckdb.connect(str(other)) as connection:
        connection.execute("UPDATE build SET schema_version = schema_version + 1")
    from lscb_tui.library.content import ContentError

    with pytest.raises(ContentError, match="lscb build"):
        Content.open(other)
