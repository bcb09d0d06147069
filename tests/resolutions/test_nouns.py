"""Every list of words of the grammar is whole: each word once, with marks that are known."""

from pathlib import Path

from lscb_tui import resolutions

HERE = Path(resolutions.__file__).parent


def entries(name: str) -> list[list[str]]:
    return [line.split() for line in (HERE / name).read_text("utf-8").splitlines() if not line.startswith("#")]


def test_every_noun_stands_once_in_order_with_marks_that_are_known() -> None:
    known = {
        *[
            "to",
            "for",
            "on",
            "as",
            "with",
            "from",
            "by",
            "at",
            "of",
            "under",
            "against",
            "without",
            "verb",
            "aim",
            "paper",
            "purpose",
            "paper-purpose",
        ]
    }
    nouns = entries("nouns.txt")
    assert [noun for noun, *_ in nouns] == sorted({noun for noun, *_ in nouns})
    assert all(marks and set(marks) <= known for _, *marks in nouns)


def test_every_verb_stands_once_in_order() -> None:
    verbs = [base for base, *_ in entries("verbs.txt")]
    assert verbs == sorted(set(verbs))


def test_every_tail_says_after_which_verbs_it_stands() -> None:
    assert {mark for mark, *_ in entries("tails.txt")} == {"always", "manner"}
