"""House styles are data: shipped, and of one's own."""

from pathlib import Path

import pytest

from lscb_tui.resolutions.house_style import DEFAULT, LabelForm, StyleError, house_styles
from lscb_tui.resolutions.mood import Mood
from lscb_tui.resolutions.render import draft

ASKS = ["Note the report", "Approve the plan", "Thank officers"]


def test_the_home_style_is_the_cabinet_s() -> None:
    resolution = draft(ASKS, house_styles()[DEFAULT])
    assert resolution.text == (
        "RESOLVED: that\na) the report be noted;\nb) the plan be approved; and\nc) officers be thanked."
    )


def test_one_clause_has_no_label() -> None:
    resolution = draft(ASKS[:1], house_styles()[DEFAULT])
    assert (resolution.clauses[0].label, resolution.text) == (None, "RESOLVED: that the report be noted.")


def test_the_shipped_styles_cover_every_mood_and_the_usual_openings() -> None:
    styles = house_styles().values()
    assert {style.mood for style in styles} == set(Mood)
    assert {style.opening.split()[0].strip(":–") for style in styles if style.opening} >= {
        *("RESOLVED", "AGREED", "DECISION", "RECOMMENDED"),
    }
    assert any(not style.opening and style.each == "That" for style in styles)


@pytest.mark.parametrize(
    ("form", "third", "thirtieth"), [("(1)", "(3)", "(30)"), ("a)", "c)", "ad)"), ("i.", "iii.", "xxx.")]
)
def test_labels_count_up(form: str, third: str, thirtieth: str) -> None:
    assert (LabelForm(form).of(2), LabelForm(form).of(29)) == (third, thirtieth)


def test_lists_inside_a_clause_take_the_second_label() -> None:
    text = "Delegate authority to the Director to: (i) finalise the plan; and (ii) publish it"
    [clause] = draft([text], house_styles()["bare-that"]).clauses
    assert clause.text == "authority be delegated to the Director to: (a) finalise the plan; and (b) publish it"


def test_a_style_of_ones_own_goes_before_a_shipped_one(tmp_path: Path) -> None:
    (tmp_path / "bare-that.yaml").write_text('name: Ours\nmood: past\nopening: "NOTED:"\nend: "!"\n')
    style = house_styles(tmp_path)["bare-that"]
    assert draft(["Receive the report for 2016-17"], style).text == "NOTED: received the report for 2016-17!"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name: X\n", "style.yaml:1: mood: `mood` is missing"),
        ("name: X\nmood: jussive\n", "style.yaml:2: mood: “jussive” is not known; write one of: subjunctive"),
        ("name: X\nmood: past\nlabels: [a, b]\n", "style.yaml:3: labels: “a” is not a label that is known"),
        ("name: X\nmood: past\nopening_: y\n", "did you mean `opening`?"),
        ("name: X\nmood: past\nyears: '16-17'\n", "style.yaml:3: years: “16-17” is not known"),
        ("- x\n", "a mapping is expected"),
        ("name: [\n", "the YAML does not parse"),
    ],
)
def test_a_style_with_faults_names_file_line_key_and_remedy(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "style.yaml").write_text(text)
    with pytest.raises(StyleError) as error:
        house_styles(tmp_path)
    assert said in str(error.value)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(StyleError, match="cannot be read"):
        house_styles(tmp_path / "gone")
