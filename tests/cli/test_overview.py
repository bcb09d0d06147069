"""`lscb` alone, where there is no terminal: what is held, the latest headlines, how to ask."""

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import Lscb


@pytest.fixture(scope="module")
def overview(lscb: Lscb) -> str:
    result = lscb.once()
    assert (result.code, result.stderr) == (0, "")
    return result.stdout


def block(overview: str, heading: str) -> list[str]:
    """The lines beneath a heading."""
    return next(part for part in overview.split("\n\n") if part.startswith(heading)).split("\n")[1:]


def test_it_names_every_document_held(lscb: Lscb, overview: str) -> None:
    held = "\n".join(block(overview, "What is held"))
    assert [row["slug"] for row in lscb.once("list", "--json").json if row["slug"] not in held] == []


def test_it_names_every_area_held(lscb: Lscb, overview: str) -> None:
    held = "\n".join(block(overview, "What is held"))
    assert [row["area"] for row in lscb.once("list", "areas", "--json").json if row["area"] not in held] == []


def test_every_headline_of_the_latest_year_is_followed_by_its_citation(overview: str) -> None:
    lines = block(overview, "Latest headlines")
    assert len(lines) >= 4
    headlines, citations = lines[::2], lines[1::2]
    assert len(headlines) == len(citations)
    assert all("2017/18" in line for line in headlines)
    assert all(re.fullmatch(r"  WSCB \(Worcestershire\) 2017/18, para \d+ · .+", line) for line in citations)


def test_headlines_are_of_the_home_area(own_lscb: Lscb) -> None:
    settings = Path(own_lscb.environment["HOME"]) / "config.toml"
    settings.write_text('area = "Wirral"\n')
    shown = own_lscb(environment={"LSCB_CONFIG": str(settings)}).stdout
    assert "Latest headlines: Wirral" in shown
    assert all("WSCB (Wirral)" in line for line in block(shown.split("How to ask")[0].rstrip(), "Latest")[1::2])


def test_every_command_line_shown_answers(lscb: Lscb, overview: str) -> None:
    shown = [line.strip().split("  ")[0] for line in block(overview, "How to ask") if line.strip()]
    assert len(shown) >= 5
    failed = {
        line: result
        for line in shown
        if (result := lscb.once(*shlex.split(line)[1:])).code or not result.stdout or result.stderr
    }
    assert failed == {}


def test_every_command_line_shown_is_what_it_says_it_is(overview: str) -> None:
    assert all(line.startswith("  lscb ") for line in block(overview, "How to ask") if line)


def test_it_is_plain(overview: str) -> None:
    assert not re.search(r"[\x1b─-╿]", overview)


def test_the_command_is_installed_under_both_names(lscb: Lscb) -> None:
    from importlib.metadata import entry_points

    scripts = {script.name: script.value for script in entry_points(group="console_scripts")}
    assert scripts["lscb"] == scripts["lscb-tui"] == "lscb_tui.__main__:main"
