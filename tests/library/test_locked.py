"""The content file is opened to be read and nothing else."""

import threading
from pathlib import Path

import pytest

from lscb_tui.library.content import Content, ContentError
from lscb_tui.library.search import Answer, find

FORBIDDEN = [
    "SELECT * FROM read_csv('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM read_blob('/etc/passwd')",
    "SELECT * FROM read_json('/etc/passwd')",
    "SELECT * FROM '/etc/passwd'",
    "SELECT * FROM glob('/*')",
    "COPY document TO '{folder}/out.csv'",
    "COPY (SELECT 1) TO '/dev/stdout'",
    "EXPORT DATABASE '{folder}/out'",
    "IMPORT DATABASE '{folder}'",
    "ATTACH '{folder}/other.duckdb'",
    "ATTACH ':memory:' AS other (TYPE sqlite)",
    "INSTALL httpfs",
    "LOAD httpfs",
    "SET enable_external_access = true",
    "SET GLOBAL memory_limit = '64GB'",
    "SET threads = 8",
    "SET lock_configuration = false",
    "RESET memory_limit",
    "PRAGMA temp_directory = '{folder}'",
    "CREATE TABLE x (y INTEGER)",
    "INSERT INTO build SELECT * FROM build",
    "DELETE FROM finding",
    "UPDATE paragraph SET text = ''",
    "DROP TABLE paragraph",
    "CREATE SECRET x (TYPE s3)",
    "SELECT getenv('HOME')",
]


@pytest.mark.parametrize("sql", FORBIDDEN)
def test_nothing_but_reading_its_own_tables_is_possible(content: Content, tmp_path: Path, sql: str) -> None:
    with pytest.raises(ContentError):
        content.rows(sql.format(folder=tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_no_variable_of_the_program_is_taken_for_a_table(content: Content) -> None:
    rows = [1, 2, 3]
    with pytest.raises(ContentError):
        content.rows("SELECT * FROM rows")
    assert rows


def test_reading_leaves_the_file_as_it_was(content_path: Path) -> None:
    before = content_path.read_bytes(), content_path.stat().st_mtime_ns
    opened = Content.open(content_path)
    find(opened, "children")
    opened.close()
    assert (content_path.read_bytes(), content_path.stat().st_mtime_ns) == before
    assert [path.name for path in content_path.parent.iterdir()] == [content_path.name]


def test_threads_ask_at_once_each_with_a_cursor_of_its_own(content: Content) -> None:
    expected = find(content, "early help")
    answers: list[Answer] = []

    def ask() -> None:
        cursor = content.cursor()
        answers.extend(find(cursor, "early help") for _ in range(5))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [expected] * 20


def test_a_cursor_that_is_closed_leaves_the_others_open(content: Content) -> None:
    content.cursor().close()
    assert find(content, "children").hits


@pytest.mark.parametrize("text", ["", "no database", "x" * 20_000])
def test_what_is_no_content_file_is_named_and_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.duckdb"
    path.write_text(text)
    with pytest.raises(ContentError, match=r"x\.duckdb"):
        Content.open(path)


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(ContentError):
        Content.open(tmp_path / "x.duckdb")
    assert list(tmp_path.iterdir()) == []
