"""The table for spreadsheets, read again: RFC 4180, marked in every row."""

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given

from lscb_tui.export.csv import write
from lscb_tui.export.paper import Paper, Records
from lscb_tui.model.sanitise import sanitise, sanitise_line
from tests.cli.hostile import raw
from tests.export.papers import ANY_TEXT, LOG, MARKING, NASTY


def rows(written: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"), newline=""), strict=True))


def only(text: str) -> Paper:
    return Paper("Title", classification=text, records=Records("things", ("text",), ({"text": text},)))


def test_it_is_rfc_4180_in_utf_8_that_excel_knows() -> None:
    assert write(LOG).decode("utf-8") == (
        "\ufeffclassification,name,crew,rate,tags,words,gone\r\n"
        'OFFICIAL-SENSITIVE,Boats inspected,25,4.5,"sound, seen","two\nlines, “quoted”",\r\n'
        "OFFICIAL-SENSITIVE,'=1+1,-3,0,,,\r\n"
    )


def test_every_row_is_marked_so_that_sorting_loses_no_marking() -> None:
    assert [row["classification"] for row in rows(write(LOG))] == [MARKING, MARKING]


def test_the_columns_are_the_same_without_a_marking_and_without_records() -> None:
    assert LOG.records is not None
    header = write(LOG).split(b"\r\n")[0]
    unmarked = write(replace(LOG, classification=""))
    empty = write(replace(LOG, records=replace(LOG.records, rows=())))
    assert unmarked.split(b"\r\n")[0] == header
    assert empty == header + b"\r\n"


@given(ANY_TEXT)
def test_any_text_comes_back(text: str) -> None:
    [row] = rows(write(only(text)))
    assert row["text"].removeprefix("'") == sanitise(text).removeprefix("'")
    assert row["classification"].removeprefix("'") == sanitise_line(text).removeprefix("'")


@pytest.mark.parametrize("text", NASTY)
def test_nothing_hostile_is_written(text: str) -> None:
    assert raw(write(only(text)).replace(b"\r\n", b"\n")) == []
