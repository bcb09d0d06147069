"""`--json`: one JSON value on standard output, its keys and types an interface."""

from typing import Any

import pytest

from tests.conftest import Lscb

Shape = dict[str, tuple[type, ...]]

TEXT, TEXT_OR_NULL = (str,), (str, type(None))
NUMBER_OR_NULL = (int, float, type(None))

CITED: Shape = {"document": TEXT, "paragraph": TEXT, "citation": TEXT}
FIND: Shape = {
    "kind": TEXT,
    "area": TEXT,
    "body": TEXT,
    "period": TEXT,
    "text": TEXT,
    "finding": TEXT_OR_NULL,
    "score": (int, float),
    **CITED,
}
FIGURES: Shape = {
    "area": TEXT,
    "body": TEXT,
    "indicator": TEXT,
    "label": TEXT,
    "period": TEXT,
    "kind": TEXT,
    "value": NUMBER_OR_NULL,
    "low": NUMBER_OR_NULL,
    "high": NUMBER_OR_NULL,
    "unit": TEXT,
    "bound": TEXT_OR_NULL,
    "approximate": (bool,),
    "change": NUMBER_OR_NULL,
    "direction": TEXT_OR_NULL,
    "compared_with": (dict, type(None)),
    "scope": TEXT,
    "denominator": NUMBER_OR_NULL,
    "polarity": TEXT,
    "line": TEXT,
    "quote": TEXT,
    **CITED,
}
COMPARED_WITH: Shape = {
    "value": NUMBER_OR_NULL,
    "low": NUMBER_OR_NULL,
    "high": NUMBER_OR_NULL,
    "period": TEXT_OR_NULL,
    "scope": TEXT_OR_NULL,
}
DECISIONS: Shape = {
    "area": TEXT,
    "committee": TEXT_OR_NULL,
    "meeting": TEXT_OR_NULL,
    "period": TEXT,
    "opening": TEXT_OR_NULL,
    "label": TEXT_OR_NULL,
    "text": TEXT,
    "mover": TEXT_OR_NULL,
    "seconder": TEXT_OR_NULL,
    "vote": TEXT_OR_NULL,
    "quote": TEXT,
    **CITED,
}
PROMISES: Shape = {
    "text": TEXT,
    "stage": TEXT,
    "by": TEXT_OR_NULL,
    "due": TEXT_OR_NULL,
    "state": TEXT,
    "citation": TEXT,
    "evidence": (dict, type(None)),
}
DEFINITIONS: Shape = {
    "term": TEXT,
    "expansion": TEXT_OR_NULL,
    "meaning": TEXT_OR_NULL,
    "body": TEXT_OR_NULL,
    "area": TEXT_OR_NULL,
}
DOCUMENTS: Shape = {
    "slug": TEXT,
    "title": TEXT,
    "kind": TEXT,
    "area": TEXT,
    "body": TEXT,
    "period": TEXT,
    "committee": TEXT_OR_NULL,
    "meeting": TEXT_OR_NULL,
    "agenda_item": TEXT_OR_NULL,
    "paragraphs": (int,),
    "findings": (int,),
    "notes": (list,),
}
PERIODS: Shape = {"area": TEXT, "period": TEXT, "kind": TEXT, "documents": (list,)}
THEMES: Shape = {"theme": TEXT, "label": TEXT, "synonyms": (list,), "findings": (int,)}
INDICATORS: Shape = {
    "indicator": TEXT,
    "label": TEXT,
    "unit": TEXT,
    "theme": TEXT,
    "polarity": TEXT,
    "polarity_source": TEXT,
    "definition": TEXT,
    "figures": (int,),
}
AREAS: Shape = {
    "area": TEXT,
    "documents": (int,),
    "findings": (int,),
    "first_period": TEXT,
    "last_period": TEXT,
}
PASSAGES: Shape = {
    "section": TEXT,
    "heading": TEXT,
    "level": (int,),
    "text": TEXT,
    "is_gap": (bool,),
    **CITED,
}
SETTINGS: Shape = {
    "key": TEXT,
    "value": (str, list, dict),
    "source": TEXT,
    "help": TEXT,
    "variable": TEXT_OR_NULL,
}
HEALTH: Shape = {"what": TEXT, "ok": (bool,), "detail": TEXT}

STYLES: Shape = {
    **dict.fromkeys(("id", "name", "opening", "each", "mood", "between", "before_last", "end", "years", "chair"), TEXT),
    **dict.fromkeys(("year_last", "capital_report", "capital_first"), (bool,)),
    "labels": (list,),
}
DRAFT: Shape = {"opening": TEXT, "clauses": (list,), "text": TEXT}
DRAFTED: Shape = {
    "label": TEXT_OR_NULL,
    "text": TEXT,
    "kind": TEXT,
    "source": TEXT,
    "alternates": (list,),
    "warnings": (list,),
}
SIDE: Shape = {"name": TEXT, "area": TEXT, "period": TEXT, "document": TEXT_OR_NULL, "documents": (list,)}
COMPARISON: Shape = {
    "left": (dict,),
    "right": (dict,),
    "notice": TEXT_OR_NULL,
    "themes": (list,),
    "issues": (list,),
    "figures": (list,),
    "promises": (list,),
}
THEME_PAIR: Shape = {
    "theme": TEXT,
    "label": TEXT,
    "left": (dict, type(None)),
    "right": (dict, type(None)),
    "change": TEXT_OR_NULL,
    "line": TEXT,
}
THEME_SIDE: Shape = {"level": TEXT_OR_NULL, "quote": TEXT, "line": TEXT, "statements": (list,), **CITED}
ISSUE_PAIR: Shape = {"theme": TEXT, "title": TEXT, "change": TEXT_OR_NULL, "quote": TEXT, **CITED}
FIGURE_PAIR: Shape = {
    "indicator": TEXT,
    "label": TEXT,
    "left": (dict, type(None)),
    "right": (dict, type(None)),
    "change": NUMBER_OR_NULL,
    "change_low": NUMBER_OR_NULL,
    "change_high": NUMBER_OR_NULL,
    "percent": NUMBER_OR_NULL,
    "points": NUMBER_OR_NULL,
    "direction": TEXT_OR_NULL,
    "merit": TEXT_OR_NULL,
    "comparable": (bool,),
    "reason": TEXT_OR_NULL,
    "basis": TEXT_OR_NULL,
    "approximate": (bool,),
    "line": TEXT,
    "notes": (list,),
}
COMPARED = ("2016/17 2017/18", "2013/14 2017/18", "2017/18 2012/13 --right-area Wirral")

SHAPES: list[tuple[str, Shape]] = [
    ("find child deaths", FIND),
    ("find thresholds --kind paragraph", FIND),
    ("figures", FIGURES),
    ("figures --area all", FIGURES),
    ("decisions", DECISIONS),
    ("promises", PROMISES),
    ("define WSCB", DEFINITIONS),
    ("list", DOCUMENTS),
    ("list documents", DOCUMENTS),
    ("list periods", PERIODS),
    ("list themes", THEMES),
    ("list indicators", INDICATORS),
    ("list areas", AREAS),
    ("list styles", STYLES),
    ("show worcestershire-2017-18-hwb", PASSAGES),
    ("show worcestershire-2017-18-hwb#16", PASSAGES),
    ("config", SETTINGS),
    ("doctor", HEALTH),
]


def as_json(lscb: Lscb, line: str) -> Any:
    return lscb.once(*line.split(), "--json").json


def misfits(row: dict[str, Any], shape: Shape) -> list[str]:
    """The keys of `shape` that `row` lacks or gives another type."""
    return [key for key, types in shape.items() if key not in row or type(row[key]) not in types]


@pytest.mark.parametrize(("line", "shape"), SHAPES, ids=[line for line, _ in SHAPES])
def test_an_answer_is_an_array_of_objects_of_the_documented_shape(lscb: Lscb, line: str, shape: Shape) -> None:
    answer = as_json(lscb, line)
    assert isinstance(answer, list)
    assert answer
    assert [(row, missing) for row in answer if (missing := misfits(row, shape))] == []


@pytest.mark.parametrize("line", [line for line, _ in SHAPES])
def test_an_answer_exits_0_and_narrates_nothing(lscb: Lscb, line: str) -> None:
    result = lscb.once(*line.split(), "--json")
    assert (result.code, result.stderr) == (0, "")


def test_a_draft_is_one_object_of_the_documented_shape(lscb: Lscb) -> None:
    answer = as_json(lscb, "draft worcestershire-2017-18-hwb")
    assert list(answer) == list(DRAFT)
    assert misfits(answer, DRAFT) == []
    assert answer["clauses"]
    assert [(clause, missing) for clause in answer["clauses"] if (missing := misfits(clause, DRAFTED))] == []
    assert {tuple(clause) for clause in answer["clauses"]} == {tuple(DRAFTED)}


def test_check_answers_an_empty_array_for_a_sound_corpus(lscb: Lscb) -> None:
    result = lscb.once("check", "--json")
    assert (result.code, result.json, result.stderr) == (0, [], "")


def test_check_answers_each_fault_with_place_and_remedy(own_lscb: Lscb) -> None:
    result = own_lscb("check", "--json", "/nowhere")
    assert result.code == 3
    [fault] = result.json
    assert {"file": str, "line": int, "key": str, "message": str, "remedy": str} == {
        key: type(value) for key, value in fault.items()
    }


NOTHING_HELD = [
    "find zzzqqq",
    "figures zzzqqq",
    "figures --period 1999/00",
    "decisions 1999/00",
    "define zzzqqq",
    "promises --area Wirral --state broken",
]


@pytest.mark.parametrize("line", NOTHING_HELD)
def test_nothing_found_is_an_empty_array_and_exit_1_and_one_line_of_advice(lscb: Lscb, line: str) -> None:
    result = lscb.once(*line.split(), "--json")
    assert (result.code, result.json) == (1, [])
    assert result.stderr.strip()


def test_a_comparison_has_the_documented_shape(lscb: Lscb) -> None:
    compared = [row["compared_with"] for row in as_json(lscb, "figures") if row["compared_with"]]
    assert compared
    assert [one for one in compared if misfits(one, COMPARED_WITH)] == []


def test_evidence_is_cited(lscb: Lscb) -> None:
    shown = [row["evidence"] for row in as_json(lscb, "promises --area all") if row["evidence"]]
    assert shown
    assert [one for one in shown if misfits(one, {"quote": TEXT, **CITED})] == []


def test_whole_numbers_are_whole_and_others_are_not(lscb: Lscb) -> None:
    by_indicator = {(row["indicator"], row["kind"]): row for row in as_json(lscb, "figures")}
    assert repr(by_indicator["child-death-notifications", "level"]["value"]) == "25"
    assert repr(by_indicator["looked-after-children", "change"]["change"]) == "4.5"


def test_no_number_is_written_as_a_whole_float(lscb: Lscb) -> None:
    assert '": 25.0' not in lscb.once("figures", "--json").stdout


def test_letters_stand_as_they_are(lscb: Lscb) -> None:
    assert "\\u" not in lscb.once("show", "wirral-2012-13-presentation", "--json").stdout


def test_every_find_and_figure_carries_the_words_that_prove_it(lscb: Lscb) -> None:
    texts = {
        (row["document"], row["paragraph"]): " ".join(row["text"].split())
        for slug in (document["slug"] for document in as_json(lscb, "list"))
        for row in as_json(lscb, f"show {slug}")
    }
    unproven = [
        row
        for row in as_json(lscb, "figures --area all")
        if " ".join(row["quote"].split()) not in texts[row["document"], row["paragraph"]]
    ]
    assert unproven == []


def test_doctor_names_a_fault_and_exits_1(own_lscb: Lscb) -> None:
    result = own_lscb("doctor", "--json", environment={"LSCB_CONTENT": "/nowhere.duckdb"})
    faults = [row for row in result.json if not row["ok"]]
    assert result.code == 1
    assert [row["what"] for row in faults] == ["content file"]
    assert "/nowhere.duckdb" in faults[0]["detail"]


@pytest.mark.parametrize("sides", COMPARED)
def test_two_sides_are_one_object_of_the_documented_shape(lscb: Lscb, sides: str) -> None:
    answer = as_json(lscb, f"compare {sides}")
    assert misfits(answer, COMPARISON) == []
    assert misfits(answer["left"], SIDE) == misfits(answer["right"], SIDE) == []
    rows = [(answer["themes"], THEME_PAIR), (answer["issues"], ISSUE_PAIR), (answer["figures"], FIGURE_PAIR)]
    rows.append((answer["promises"], PROMISES))
    assert [(row, missing) for found, shape in rows for row in found if (missing := misfits(row, shape))] == []
    for found, shape in ((answer["themes"], THEME_SIDE), (answer["figures"], FIGURES)):
        present = [row[side] for row in found for side in ("left", "right") if row[side]]
        assert present
        assert [(one, missing) for one in present if (missing := misfits(one, shape))] == []


@pytest.mark.parametrize("sides", COMPARED)
def test_what_is_said_of_two_sides_is_one_of_the_documented_words(lscb: Lscb, sides: str) -> None:
    answer = as_json(lscb, f"compare {sides}")
    trends = {"new", "continuing", "recurring", "dropped"}
    is_one_board = answer["left"]["area"] == answer["right"]["area"]
    words = {issue["change"] for issue in answer["issues"]}
    assert words <= trends if is_one_board else words == {None}
    assert {theme["change"] for theme in answer["themes"]} <= {"more assured", "less assured", "same", None, *trends}
    for figure in answer["figures"]:
        assert figure["direction"] in {"up", "down", "same", None}
        assert figure["merit"] in {"better", "worse", None}
        assert figure["direction"] if figure["comparable"] else figure["reason"]


def test_a_percentage_from_none_is_null(lscb: Lscb) -> None:
    [reviews] = [
        figure
        for figure in as_json(lscb, "compare 2016/17 2017/18")["figures"]
        if figure["indicator"] == "serious-case-reviews-commissioned"
    ]
    assert (reviews["left"]["value"], reviews["right"]["value"]) == (0, 3)
    assert (reviews["change"], reviews["percent"], reviews["direction"]) == (3, None, "up")
