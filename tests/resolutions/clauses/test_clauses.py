"""The sets of clauses load, are whole, and share no clause."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent
SETS = sorted(path.stem for path in HERE.glob("*.yaml"))
KINDS = {"outcome", "fact", "request", "prompt", "passive", "unparsed"}
WORDLESS = {"prompt", "unparsed"}
"""The kinds that may have no accepted wording."""


def clauses_of(name: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    return entries


def kinds(entry: dict[str, Any]) -> set[str]:
    kind = entry["kind"]
    return {kind} if isinstance(kind, str) else set(kind)


@pytest.mark.parametrize("name", SETS)
def test_every_clause_has_its_wordings_kind_and_warning(name: str) -> None:
    for entry in clauses_of(name):
        assert set(entry) == {"clause", "accepted", "kind", "warns"}, entry
        assert kinds(entry) <= KINDS, entry
        assert isinstance(entry["warns"], bool), entry
        assert entry["accepted"] or (entry["warns"] and kinds(entry) & WORDLESS), entry
        assert entry["warns"] or not kinds(entry) <= WORDLESS, entry


@pytest.mark.parametrize("name", SETS)
def test_an_accepted_wording_carries_no_opening_label_separator_or_full_stop(name: str) -> None:
    for entry in clauses_of(name):
        assert len(set(entry["accepted"])) == len(entry["accepted"]), entry
        for wording in entry["accepted"]:
            assert wording == wording.strip(), wording
            assert not wording.endswith((".", ";", ",", "; and")), wording
            assert not re.match(r"(\d+\.|[a-z]\)|that )", wording), wording


def test_no_clause_stands_twice() -> None:
    clauses = [re.sub(r"\W+", " ", entry["clause"]).casefold().strip() for name in SETS for entry in clauses_of(name)]
    assert len(clauses) == len(set(clauses))
