"""`figures --csv`: numbers stay numbers, and no text begins a formula."""

import csv
import io
from dataclasses import dataclass

import pytest

from lscb_tui.cli.answers import write_csv
from tests.cli.hostile import CHARACTERS, raw
from tests.conftest import Lscb


@dataclass(frozen=True, slots=True)
class Nested:
    words: str | None


@dataclass(frozen=True, slots=True)
class Row:
    text: str | None
    number: float | None = None
    flag: bool = False
    nested: Nested | None = None


def written(capsys: pytest.CaptureFixture[str], *rows: Row) -> list[dict[str, str]]:
    write_csv(rows, Row)
    return list(csv.DictReader(io.StringIO(capsys.readouterr().out)))


@pytest.fixture(scope="module")
def records(lscb: Lscb) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(lscb.once("figures", "--csv").stdout)))


def test_it_has_the_rows_and_the_keys_of_the_json(lscb: Lscb, records: list[dict[str, str]]) -> None:
    rows = lscb.once("figures", "--json").json
    assert [record["quote"] for record in records] == [row["quote"] for row in rows]
    assert set(rows[0]) - {"compared_with"} <= set(records[0])
    assert {f"compared_with_{key}" for key in ("value", "low", "high", "period", "scope")} <= set(records[0])


def test_numbers_are_numbers(records: list[dict[str, str]]) -> None:
    numbers = [
        record[column]
        for record in records
        for column in ("value", "low", "high", "change", "denominator", "compared_with_value")
        if record[column]
    ]
    assert numbers
    assert [text for text in numbers if not text.replace(".", "", 1).isdigit() or text.endswith(".0")] == []


def test_every_record_has_as_many_cells_as_the_header(lscb: Lscb) -> None:
    rows = list(csv.reader(io.StringIO(lscb.once("figures", "--csv").stdout)))
    assert {len(row) for row in rows} == {len(rows[0])}


def test_the_header_does_not_depend_on_the_answer(lscb: Lscb) -> None:
    """A sheet that is fed by it finds its columns again, whichever figures are asked for."""
    headers = {
        lscb.once(*line.split(), "--csv").stdout.split("\n")[0]
        for line in ("figures", "figures deaths", "figures private fostering", "figures zzzqqq")
    }
    assert len(headers) == 1


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠"])
def test_a_text_that_begins_a_formula_is_neutralised(capsys: pytest.CaptureFixture[str], start: str) -> None:
    [record] = written(capsys, Row(f"{start}cmd|' /C calc'!A0"))
    assert record["text"].startswith("'")


def test_a_formula_in_a_nested_text_is_neutralised(capsys: pytest.CaptureFixture[str]) -> None:
    [record] = written(capsys, Row("x", nested=Nested("=1+1")))
    assert record["nested_words"] == "'=1+1"


@pytest.mark.parametrize(("number", "cell"), [(25.0, "25"), (-4.5, "-4.5"), (0.0, "0"), (13000.0, "13000"), (None, "")])
def test_a_number_is_left_alone(capsys: pytest.CaptureFixture[str], number: float | None, cell: str) -> None:
    [record] = written(capsys, Row("x", number))
    assert record["number"] == cell


def test_truth_is_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    [yes, no] = written(capsys, Row("x", flag=True), Row("x"))
    assert (yes["flag"], no["flag"]) == ("true", "false")


@pytest.mark.parametrize("text", ['a "quoted" word', "a, b", "two\nlines", "Ünïcode ✓", "it's"])
def test_any_other_text_comes_back_as_it_was(capsys: pytest.CaptureFixture[str], text: str) -> None:
    [record] = written(capsys, Row(text))
    assert record["text"] == text


def test_hostile_characters_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    [record] = written(capsys, Row(CHARACTERS))
    assert raw(record["text"].encode()) == []
    assert "<U+001B>" in record["text"]


def test_without_rows_there_is_still_a_header(capsys: pytest.CaptureFixture[str]) -> None:
    write_csv([], Row)
    assert capsys.readouterr().out == "text,number,flag,nested_words\n"


def test_nothing_found_is_a_header_alone_and_exit_1(lscb: Lscb) -> None:
    result = lscb.once("figures", "zzzqqq", "--csv")
    assert result.code == 1
    assert result.stdout.count("\n") == 1
