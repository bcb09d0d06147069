"""A paper says what is exported: whole tables, headings in order, nothing hostile, nothing empty."""

from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from hypothesis import given

from lscb_tui.export.paper import (
    Column,
    Items,
    Note,
    Paper,
    Paragraph,
    Proof,
    Records,
    Section,
    Statement,
    Table,
    Task,
    TaskState,
    cleaned,
    cleaned_records,
    cleaned_tasks,
)
from lscb_tui.model.sanitise import sanitise, sanitise_line
from tests.export.papers import ANY_TEXT, LOG, PACK, paper_of


def texts(value: Any) -> list[str]:
    """Every text in a value, however deep."""
    if isinstance(value, str):
        return [value]
    if is_dataclass(value):
        value = tuple(getattr(value, field.name) for field in fields(value))
    return [text for one in value for text in texts(one)] if isinstance(value, tuple) else []


def only_block(block: Any) -> Paper:
    return Paper("Title", sections=(Section("Heading", (block,)),))


def test_a_proof_names_its_source_and_where_to_look_it_up() -> None:
    proof = Proof(quote="25 boats", citation="HBB 2017/18, para 3", address="hbb#3")
    assert (proof.quoted, proof.source) == ("“25 boats”", "HBB 2017/18, para 3 [hbb#3]")
    assert Proof(citation="HBB").source == "HBB"
    assert Proof(address="hbb#3").source == "[hbb#3]"
    assert Proof().quoted == ""


@pytest.mark.parametrize("rows", [(("a",),), (("a", "b", "c"),), (("a", "b"), ())])
def test_a_row_has_one_cell_a_column(rows: tuple[tuple[str, ...], ...]) -> None:
    with pytest.raises(ValueError, match="one cell a column"):
        Table((Column("x"), Column("y")), rows)


def test_a_table_has_columns() -> None:
    with pytest.raises(ValueError, match="has columns"):
        Table((), ())


@pytest.mark.parametrize("levels", [(2,), (1, 3), (0,), (1, 2, 3, 4, 5), (1, -1)])
def test_headings_skip_no_level(levels: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="heading levels"):
        Paper("Title", sections=tuple(Section("Heading", level=level) for level in levels))


@pytest.mark.parametrize("levels", [(), (1,), (1, 2, 3, 4), (1, 2, 3, 1, 2, 2, 1)])
def test_headings_may_go_up_at_once(levels: tuple[int, ...]) -> None:
    Paper("Title", sections=tuple(Section("Heading", level=level) for level in levels))


@given(ANY_TEXT)
def test_a_cleaned_paper_holds_single_safe_lines_in_every_field(text: str) -> None:
    found = texts(cleaned(paper_of(text)))
    assert set(found) <= {sanitise_line(text), ""}
    assert cleaned(cleaned(paper_of(text))) == cleaned(paper_of(text))


def test_a_cleaned_paper_says_the_same() -> None:
    assert texts(cleaned(PACK)) == texts(PACK)


@pytest.mark.parametrize(
    "block",
    [
        Paragraph(" "),
        Note(""),
        Statement("\n"),
        Statement("", (Proof(),)),
        Items(()),
        Items(("", " ")),
        Statement("", (), (" ",)),
    ],
)
def test_a_block_that_says_nothing_is_left_out(block: Any) -> None:
    assert cleaned(only_block(block)).sections == (Section("Heading"),)


def test_a_proof_alone_and_an_empty_table_are_kept() -> None:
    for block in (Statement("", (Proof(quote="25"),)), Table((Column(""),), (("",),))):
        assert cleaned(only_block(block)).sections[0].blocks == (block,)


def test_what_is_added_to_a_statement_is_kept_without_its_blanks() -> None:
    [block] = cleaned(only_block(Statement("", (), (" a\nb ", "", "c")))).sections[0].blocks
    assert block == Statement("", (), ("a b", "c"))
    assert isinstance(block, Statement) and block.paragraphs == ("a b", "c")


def test_a_cleaned_paper_is_for_readers_alone() -> None:
    assert cleaned(LOG) == cleaned(PACK)


@pytest.mark.parametrize("row", [{}, {"a": 1}, {"a": 1, "b": 2, "c": 3}])
def test_records_are_uniform(row: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="each of its columns"):
        Records("things", ("a",), (row,), details=("b",))


@given(ANY_TEXT)
def test_cleaned_records_are_safe_in_every_depth_and_keep_their_lines(text: str) -> None:
    row = {"text": text, "tags": (text,), "log": ({"who": text},)}
    paper = Paper("Title", records=Records("things", ("text", "tags"), (row,), details=("log",)))
    safe = sanitise(text)
    assert cleaned_records(paper).rows == ({"text": safe, "tags": (safe,), "log": ({"who": safe},)},)


def test_whole_numbers_are_whole_in_cleaned_records() -> None:
    [first, second] = cleaned_records(LOG).rows
    assert [repr(row[name]) for row in (first, second) for name in ("crew", "rate")] == ["25", "4.5", "-3", "0"]


@given(ANY_TEXT)
def test_cleaned_tasks_are_safe(text: str) -> None:
    line = sanitise_line(text)
    task = Task(uid=text, summary=text, owner=text, description=text, tags=(text,))
    safe = Task(uid=line, summary=line, owner=line, description=sanitise(text), tags=(line,))
    assert cleaned_tasks(Paper("Title", tasks=(task,))) == (safe,)


def test_a_task_is_settled_when_nobody_need_do_it() -> None:
    settled = [state for state in TaskState if Task(uid="x", summary="x", state=state).is_settled]
    assert settled == [TaskState.DONE, TaskState.DROPPED]


def test_what_a_paper_does_not_have_cannot_be_cleaned() -> None:
    for clean in (cleaned_records, cleaned_tasks):
        with pytest.raises(ValueError, match="the paper has no"):
            clean(PACK)
