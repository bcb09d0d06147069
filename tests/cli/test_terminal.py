"""Plain text through a pipe; bold, and wrapped to its width, on a terminal that wants it."""

import re
from collections.abc import Mapping

import pexpect
import pytest

from tests.conftest import Lscb

BOLD, FAINT, RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"
ANSWERS = [[], ["list"], ["find", "deaths"], ["figures"], ["promises"], ["decisions"], ["define", "WSCB"], ["--help"]]


def on_a_terminal(lscb: Lscb, *arguments: str, columns: int = 80, variables: Mapping[str, str] | None = None) -> str:
    """What the program sends to a terminal of that many columns."""
    environment = lscb.with_environment({"TERM": "xterm-256color", **(variables or {})})
    program = pexpect.spawn(
        lscb.command[0],
        [*lscb.command[1:], *arguments],
        env=environment,
        dimensions=(24, columns),
        encoding="utf-8",
        timeout=30,
    )
    shown = program.read()
    program.close()
    assert program.exitstatus == 0, shown
    return str(shown).replace("\r\n", "\n")


def without_style(text: str) -> str:
    return re.sub(r"\x1b\[\d*m", "", text)


@pytest.mark.parametrize("arguments", ANSWERS, ids=" ".join)
def test_no_escape_goes_through_a_pipe(lscb: Lscb, arguments: list[str]) -> None:
    assert b"\x1b" not in lscb.once(*arguments).stdout_bytes


def test_no_escape_goes_through_a_pipe_whatever_the_terminal(lscb: Lscb) -> None:
    result = lscb("list", environment={"TERM": "xterm-256color", "FORCE_COLOR": "1", "CLICOLOR_FORCE": "1"})
    assert b"\x1b" not in result.stdout_bytes


def test_a_terminal_shows_answers_bold_and_citations_faint(lscb: Lscb) -> None:
    shown = on_a_terminal(lscb, "figures", "deaths", columns=200)
    first, second = shown.split("\n")[:2]
    assert first.startswith(BOLD) and first.endswith(RESET)
    assert second.startswith(FAINT) and second.endswith(RESET)


@pytest.mark.parametrize(
    "variables", [{"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": ""}], ids=["NO_COLOR", "dumb", "no TERM"]
)
def test_a_terminal_that_wants_it_plain_gets_it_plain(lscb: Lscb, variables: dict[str, str]) -> None:
    assert "\x1b" not in on_a_terminal(lscb, "figures", "deaths", variables=variables)


def test_an_empty_no_color_means_nothing(lscb: Lscb) -> None:
    assert BOLD in on_a_terminal(lscb, "figures", "deaths", variables={"NO_COLOR": ""})


@pytest.mark.parametrize("columns", [40, 80, 132])
@pytest.mark.parametrize("line", ["find child deaths", "show wirral-2012-13-presentation"])
def test_lines_are_wrapped_to_the_width(lscb: Lscb, columns: int, line: str) -> None:
    lines = without_style(on_a_terminal(lscb, *line.split(), columns=columns)).split("\n")
    too_long = [line for line in lines if len(line) > columns and " " in line.strip()]
    assert too_long == []
    assert max(map(len, lines)) > columns // 2


def test_wrapping_loses_no_word(lscb: Lscb) -> None:
    narrow = without_style(on_a_terminal(lscb, "figures", "deaths", columns=40))
    assert narrow.split() == lscb.once("figures", "deaths").stdout.split()


def test_a_pipe_is_not_wrapped(lscb: Lscb) -> None:
    assert max(map(len, lscb.once("find", "child deaths").stdout.split("\n"))) > 200


def test_json_on_a_terminal_is_still_json(lscb: Lscb) -> None:
    """A reader copies it from there: wrapping would put line breaks into its texts."""
    import json

    shown = on_a_terminal(lscb, "find", "child deaths", "--json", columns=60)
    assert json.loads(shown) == lscb.once("find", "child deaths", "--json").json


def test_csv_on_a_terminal_keeps_a_record_on_a_line(lscb: Lscb) -> None:
    shown = on_a_terminal(lscb, "figures", "deaths", "--csv", columns=60)
    assert shown == lscb.once("figures", "deaths", "--csv").stdout


def test_a_width_of_one_column_is_borne(lscb: Lscb) -> None:
    assert "deaths" in on_a_terminal(lscb, "figures", "deaths", columns=1)
