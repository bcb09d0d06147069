"""Whatever is typed: an answer or one clear line, an exit code, no traceback, nothing raw."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.hostile import CHARACTERS, raw
from tests.conftest import Lscb, Result

NASTY: dict[str, str | bytes] = {
    "empty": "",
    "spaces": "   ",
    "tab and newline": "child\t\ndeaths",
    "quote": '"',
    "quotes of nothing": '""',
    "unbalanced quote": '"looked after',
    "apostrophe": "'",
    "percent": "%",
    "percent s": "%s%n%(x)s",
    "braces": "{0} {} {area}",
    "dash": "-",
    "unknown option": "--x",
    "very long": "x" * 100_000,
    "many words": "child " * 16_000,
    "sql": "'; DROP TABLE finding; --",
    "sql pattern": "%_%' OR 1=1 --",
    "dollar quote": "$$ $1 ?1 :area",
    "invalid utf-8": b"\xff\xfe\x80child",
    "emoji": "🧒🏽👨‍👩‍👧",
    "combining": "e" + "\u0301" * 200,
    "right to left": "\u05d9\u05dc\u05d3\u05d9\u05dd",
    "hostile": CHARACTERS,
    "area of nothing": "area:",
    "period of nonsense": "period:nonsense",
    "kind of nonsense": "kind:x",
    "filter unbalanced": 'area:"Wirral',
    "all filters": "area:all period:2017/18 kind:figure",
    "regex": "(((.*+?[a-z]{9999}|\\",
    "path": "../../../../etc/passwd",
    "hash": "#",
    "hash of document": "worcestershire-2017-18-hwb##",
    "markup": "[/] [@click=app.quit] [bold]",
    "full-width digits": "２０１７／１８",
    "superscript digit": "2²",
    "other digits": "٢٠١٧/١٨",
    "huge number": "9" * 5000,
    "huge year": "99999999999/00",
    "year nought": "0000/01",
    "negative": "-1",
    "response file": "@/etc/passwd",
    "shell": "$(id) `id` ; id",
}
PLACES: dict[str, list[str]] = {
    "command": [],
    "find": ["find", "--"],
    "find in json": ["find", "--json", "--"],
    "figures": ["figures", "--"],
    "figures in csv": ["figures", "--csv", "--"],
    "decisions": ["decisions", "--"],
    "define": ["define", "--"],
    "show": ["show", "--"],
    "paragraph": ["show", "--json", "--"],
    "list": ["list", "--"],
    "left": ["compare", "2017/18", "--"],
    "right": ["compare", "2017/18", "2016/17", "--right-area"],
    "check": ["check", "--"],
    "draft": ["draft", "--"],
    "text to draft": ["draft", "--text"],
    "style": ["draft", "worcestershire-2013-14-hwb", "--style"],
    "completions": ["completions", "--"],
    "area": ["figures", "--area"],
    "period": ["find", "deaths", "--period"],
    "state": ["promises", "--state"],
    "content": ["list", "--content"],
    "meeting": ["meeting", "show", "--"],
    "meeting to add": ["meeting", "add", "--"],
    "committee": ["meeting", "add", "--committee"],
    "day": ["meeting", "add", "--committee", "Cabinet", "--date"],
    "example": ["meeting", "add", "--example"],
    "resolution": ["resolutions", "show", "--"],
    "period of resolutions": ["resolutions", "list", "--"],
}


def is_orderly(result: Result) -> bool:
    both = result.stdout_bytes + result.stderr_bytes
    return result.code in range(5) and b"Traceback" not in both and raw(both) == []


@pytest.mark.parametrize("what", NASTY)
def test_find_bears_it(lscb: Lscb, what: str) -> None:
    result = lscb.once("find", "--", NASTY[what])
    assert is_orderly(result), result


# Every place sees every fourth nasty argument, in turn, and every argument four places: a process for each costs time.
TURNS = [
    (place, what)
    for number, place in enumerate(PLACES)
    for turn, what in enumerate(NASTY)
    if (number + turn) % 8 == 0 and place != "find"
]


@pytest.mark.parametrize(("place", "what"), TURNS)
def test_every_command_bears_it(own_lscb: Lscb, place: str, what: str) -> None:
    result = own_lscb(*PLACES[place], NASTY[what])
    assert is_orderly(result), result


@pytest.mark.parametrize("place", PLACES)
def test_hostile_characters_are_shown_and_never_sent(lscb: Lscb, place: str) -> None:
    result = lscb(*PLACES[place], CHARACTERS)
    assert is_orderly(result), result
    visible = ("<U+001B>", "\\x1b", "nothing", "a period is expected")
    assert result.code == 0 or any(form in result.stdout + result.stderr for form in visible)


@pytest.mark.parametrize("place", PLACES)
def test_bytes_that_are_no_text_are_borne(lscb: Lscb, place: str) -> None:
    result = lscb(*PLACES[place], b"\xff\x80\xc3")
    assert is_orderly(result), result


def test_bytes_that_are_no_text_match_nothing(lscb: Lscb) -> None:
    assert lscb("find", b"\xff", "--json").code in {1, 2}


@pytest.mark.parametrize("what", ["very long", "many words", "huge number"])
def test_a_very_long_question_is_not_answered_at_length(lscb: Lscb, what: str) -> None:
    assert len(lscb.once("find", "--", NASTY[what]).stderr) < 2_000


@given(question=st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=60))
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_find_bears_any_text(lscb: Lscb, question: str) -> None:
    result = lscb("find", "--", question)
    assert is_orderly(result), result


@pytest.mark.parametrize("language", ["C", "POSIX", "en_GB.ISO-8859-1", "nonsense"])
def test_any_locale_is_borne(lscb: Lscb, language: str) -> None:
    variables = {"LANG": language, "LC_ALL": language, "PYTHONUTF8": "", "PYTHONIOENCODING": ""}
    result = lscb("find", "deaths ✓", environment=variables)
    assert result.code == 0
    assert b"Traceback" not in result.stderr_bytes


def test_an_encoding_that_lacks_letters_is_borne(lscb: Lscb) -> None:
    result = lscb("show", "wirral-2012-13-presentation", environment={"PYTHONIOENCODING": "ascii"})
    assert (result.code, result.stderr) == (0, "")
    assert result.stdout_bytes.isascii()


def test_a_variable_of_the_environment_cannot_reach_the_terminal_raw(lscb: Lscb) -> None:
    variables = {"LSCB_CONTENT": f"/tmp/{CHARACTERS}"}
    for arguments in (["list"], ["config"], ["config", "--json"], ["doctor"], ["doctor", "--json"]):
        result = lscb(*arguments, environment=variables)
        assert is_orderly(result), result


def test_the_working_folder_may_be_gone(own_lscb: Lscb) -> None:
    folder = Path(own_lscb.environment["HOME"]) / "gone"
    script = 'mkdir "$0" && cd "$0" && rmdir "$0" && exec "$@"'
    done = subprocess.run(
        ["sh", "-c", script, folder, *own_lscb.command, "list"],
        env=own_lscb.with_environment({}),
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
