"""Templates are data: shipped, and of one's own."""

from pathlib import Path

import pytest

from lscb_tui.meetings.template import PLACES, TemplateError, templates
from lscb_tui.model.meeting import BodyKind


def test_the_shipped_ones_are_what_boards_and_cabinets_resolve() -> None:
    shipped = templates()
    assert set(shipped) == {
        *("receive-and-note", "receive-and-ask-again", "comment-and-refer", "recommend-to-council"),
        "no-further-action",
    }
    assert all(template.name and template.bodies for template in shipped.values())
    assert shipped["recommend-to-council"].decided_to == "Council"
    assert BodyKind.SCRUTINY in shipped["no-further-action"].bodies


def test_every_kind_of_body_has_one() -> None:
    assert {body for template in templates().values() for body in template.bodies} == set(BodyKind)


def test_one_of_ones_own_goes_before_a_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "receive-and-note.yaml").write_text("name: Ours\nclauses: ['Note {report}']\n")
    (tmp_path / "thanks.yaml").write_text("name: Thanks\nclauses: [Thank the Chair]\n")
    found = templates(tmp_path)
    assert found["receive-and-note"].name == "Ours"
    assert found["thanks"].clauses == ("Thank the Chair",)
    assert len(found) == len(templates()) + 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("clauses: [Note it]\n", "mine.yaml:1: name: `name` is missing"),
        ("name: X\n", "mine.yaml:1: clauses: a template needs a clause"),
        (
            "name: X\nclauses: ['Note {papers}']\n",
            "mine.yaml:2: clauses: nothing is known to put in the place of {papers}; write one of: {report}",
        ),
        ("name: X\nclauses: [x]\nbodies: [moot]\n", "mine.yaml:3: bodies: “moot” is no kind of body"),
        ("name: X\nclauses: [x]\nclause: y\n", "did you mean `clauses`?"),
        ("- x\n", "a mapping is expected"),
    ],
)
def test_one_with_faults_names_file_line_key_and_remedy(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "mine.yaml").write_text(text)
    with pytest.raises(TemplateError) as error:
        templates(tmp_path)
    assert said in str(error.value)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="cannot be read"):
        templates(tmp_path / "gone")


def test_all_places_are_used_by_what_is_shipped() -> None:
    text = " ".join(clause for template in templates().values() for clause in template.clauses)
    assert all(f"{{{place}}}" in text for place in PLACES)
