"""`lscb compare`: two sides on one page, their proofs, and what cannot be compared; `lscb promises` beside it."""

from pathlib import Path

import pytest

from tests.conftest import Lscb

REPORT, MINUTE = "worcestershire-2017-18-hwb", "worcestershire-2016-17-cabinet"
YEARS = ("compare", "2016/17", "2017/18")
CONTACTS = (
    "Contacts with the Family Front Door rose by 10% in 2017/18 compared with the year before; "
    "the report gives no number of contacts (2017/18, paragraph 13)."
)


def lines(text: str) -> list[str]:
    return text.splitlines()


def after(text: str, line: str, count: int) -> list[str]:
    """The lines that follow one line."""
    start = lines(text).index(line) + 1
    return lines(text)[start : start + count]


def test_a_comparison_exits_0_and_narrates_nothing(lscb: Lscb) -> None:
    result = lscb.once(*YEARS)
    assert (result.code, result.stderr) == (0, "")


def test_the_page_begins_with_what_is_compared_and_says_that_the_least_sure_decides(lscb: Lscb) -> None:
    shown = lines(lscb.once(*YEARS).stdout)
    assert shown[0] == "Worcestershire: 2016/17 compared with 2017/18"
    assert "Themes: how sure the board is; where statements differ, the least sure decides" in shown


def test_a_theme_is_told_with_both_words_and_where_they_stand(lscb: Lscb) -> None:
    following = after(lscb.once(*YEARS).stdout, "Early help: concern → not yet assured  (more assured)", 4)
    assert following[0].startswith("  2016/17: “Early Help – This remained a significant area of concern")
    assert following[1].endswith(f"[{MINUTE}#comments.5]")
    assert following[2].startswith("  2017/18: “The Board is in the process of developing")
    assert following[3].endswith(f"[{REPORT}#11]")


def test_statements_that_differ_are_counted(lscb: Lscb) -> None:
    assert (
        "Child sexual exploitation: partly assured → concern (the least sure of 6 statements)  (less assured)"
        in lines(lscb.once(*YEARS).stdout)
    )


def test_a_theme_without_a_statement_of_assurance_is_mentioned(lscb: Lscb) -> None:
    shown = lscb.once(*YEARS).stdout
    assert "Serious case reviews and learning: mentioned → mentioned  (continuing)" in shown
    assert "Looked after children: not mentioned → mentioned  (recurring)" in shown


@pytest.mark.parametrize(
    "heading",
    [
        "Issues, new: in 2017/18, and not in 2016/17 nor in an earlier year that is held",
        "Issues, continuing: in 2016/17 and in 2017/18",
        "Issues, recurring: back after a gap: in 2017/18 and in an earlier year, and not in 2016/17",
        "Issues, dropped: in 2016/17, and not in 2017/18",
    ],
)
def test_every_group_of_issues_says_what_it_means(lscb: Lscb, heading: str) -> None:
    assert heading in lines(lscb.once(*YEARS).stdout)


def test_a_figure_is_a_line_to_say_aloud_with_both_proofs(lscb: Lscb) -> None:
    line = (
        "Serious case reviews commissioned rose from none in 2016/17 to 3 in 2017/18, by 3 "
        "(2016/17, comments, item 8; 2017/18, paragraph 15)."
    )
    following = after(lscb.once(*YEARS).stdout, line, 5)
    assert following[0] == "  small numbers (under 6): a few cases make a large change"
    assert following[1] == "  2016/17: “No serious case reviews had been commissioned”"
    assert following[2].endswith(f"[{MINUTE}#comments.8]")
    assert following[3].startswith("  2017/18: “Three cases were presented")
    assert following[4].endswith(f"[{REPORT}#15]")


def test_a_reported_change_is_said_as_the_report_says_it(lscb: Lscb) -> None:
    assert after(lscb.once(*YEARS).stdout, CONTACTS, 1) == ["  as reported: only a change is known for 2017/18"]


def test_why_two_figures_cannot_be_compared_is_said_once(lscb: Lscb) -> None:
    shown = lines(lscb.once("compare", "2017/18", "2017/18").stdout)
    [fostering] = [line for line in shown if line.startswith("Private fostering arrangements")]
    assert "; not comparable: both are of 2017/18, and two numbers of one time are no change (" in fostering
    assert "  not comparable: both are of 2017/18, and two numbers of one time are no change" not in after(
        "\n".join(shown), fostering, 2
    )


def test_what_is_missing_is_said_to_be_missing_and_never_zero(lscb: Lscb) -> None:
    [fostering] = [
        line for line in lines(lscb.once(*YEARS).stdout) if line.startswith("Private fostering arrangements")
    ]
    assert fostering.endswith("It is not in the papers held for 2016/17.")
    assert "none" not in fostering
    assert " 0 " not in fostering


def test_years_far_apart_are_compared_too(lscb: Lscb) -> None:
    shown = lscb.once("compare", "2013/14", "2017/18").stdout
    assert (
        "Governance and partnership: partly assured (the least sure of 3 statements) → assured  (more assured)" in shown
    )
    assert "not in the papers held for 2013/14" in shown


def test_documents_are_compared_by_name(lscb: Lscb) -> None:
    result = lscb.once("compare", MINUTE, REPORT)
    assert result.code == 0
    assert lines(result.stdout)[0] == f"Worcestershire: {MINUTE} compared with {REPORT}"
    assert f"  {MINUTE}: “No serious case reviews had been commissioned”" in lines(result.stdout)


def test_two_areas_stand_under_a_notice(lscb: Lscb) -> None:
    result = lscb.once("compare", "2017/18", "2012/13", "--right-area", "wirral")
    shown = lines(result.stdout)
    assert result.code == 0
    assert shown[0] == "Worcestershire and Wirral: 2017/18 compared with 2012/13"
    assert shown[1].startswith("Two areas: Worcestershire and Wirral have boards of their own")
    assert "Issues that either board names" in shown
    assert not [line for line in shown if line.endswith(("(more assured)", "(less assured)", "(dropped)", "(new)"))]
    assert any(line.startswith("  2012/13 (Wirral): “") for line in shown)


def test_an_area_is_compared_within_itself(lscb: Lscb) -> None:
    shown = lscb.once("compare", "2012/13", "2012/13", "--area", "Wirral").stdout
    assert lines(shown)[0] == "Wirral: 2012/13 compared with 2012/13"
    assert "Worcestershire" not in shown


def test_the_later_year_may_stand_first(lscb: Lscb) -> None:
    shown = lines(lscb.once("compare", "2017/18", "2016/17").stdout)
    assert shown[:2] == [
        "Worcestershire: 2017/18 compared with 2016/17",
        "2017/18 is the later: changes are told from left to right, and sentences from the earlier to the later.",
    ]
    assert CONTACTS in shown


# What is asked wrongly, unknown, or not held


def test_an_unknown_document_exits_3_and_names_the_nearest(lscb: Lscb) -> None:
    result = lscb.once("compare", "worcestershire-2017-hwb", "2017/18")
    assert (result.code, result.stdout, result.stderr.count("\n")) == (3, "", 1)
    assert f"did you mean {REPORT}?" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "remedy"),
    [
        (["2016/19", "2017/18"], "write 2016/17"),
        (["2016/17", "2017/18", "--area", "all"], "name one with --area"),
        (["2016/17", "2017/18", "--right-area", "all"], "name one with --area"),
        (["2016/17", "2017/18", "--area", "Nowhere"], "held are"),
        (["2016/17"], "RIGHT"),
        ([], "LEFT"),
        (["2016/17", "2017/18", "2018/19"], "unexpected extra argument"),
    ],
    ids=[
        "impossible year",
        "all areas",
        "all areas on the right",
        "unknown area",
        "one side",
        "no side",
        "three sides",
    ],
)
def test_what_is_asked_wrongly_exits_2_with_one_line_and_a_remedy(
    lscb: Lscb, arguments: list[str], remedy: str
) -> None:
    result = lscb.once("compare", *arguments)
    assert (result.code, result.stdout, result.stderr.count("\n")) == (2, "", 1)
    assert remedy in result.stderr


@pytest.mark.parametrize("sides", [("2014/15", "2017/18"), ("2017/18", "2014/15")])
def test_a_year_that_is_not_held_exits_1_and_names_those_that_are(lscb: Lscb, sides: tuple[str, str]) -> None:
    result = lscb.once("compare", *sides)
    assert (result.code, result.stdout) == (1, "")
    assert "reports on 2014/15; held are 2013/14, May 2015 to March 2016, 2016/17, 2017/18" in result.stderr


def test_a_year_that_is_not_held_is_an_empty_comparison_in_json(lscb: Lscb) -> None:
    result = lscb.once("compare", "2014/15", "2017/18", "--json")
    assert result.code == 1
    assert [result.json[part] for part in ("themes", "issues", "figures", "promises")] == [[], [], [], []]
    assert result.json["left"]["documents"] == []


# One's own judgement


def _with_polarity(lscb: Lscb, folder: Path, line: str, *options: str) -> tuple[int, str, str, Path]:
    settings = folder / "settings.toml"
    settings.write_text(f"[polarity]\n{line}\n", "utf-8")
    result = lscb(*YEARS, *options, environment={"LSCB_CONFIG": str(settings)})
    return result.code, result.stdout, result.stderr, settings


def test_ones_own_judgement_is_said_and_named_as_ones_own(lscb: Lscb, tmp_path: Path) -> None:
    code, stdout, _, _ = _with_polarity(lscb, tmp_path, 'serious-case-reviews-commissioned = "lower"')
    assert code == 0
    assert "by 3; that is worse (" in stdout
    assert "  worse: lower is better (Your own settings)" in lines(stdout)


def test_without_a_judgement_nothing_is_better_or_worse(lscb: Lscb) -> None:
    reviews = [line for line in lines(lscb.once(*YEARS).stdout) if line.startswith("Serious case reviews commissioned")]
    assert reviews
    assert "that is" not in reviews[0]


@pytest.mark.parametrize(
    ("line", "remedy"),
    [
        ('contacts-front-dor = "lower"', "did you mean contacts-front-door?"),
        ('zebra = "lower"', "`lscb list indicators` names all"),
        ('contacts-front-door = "less"', "“less” is not higher, lower or none; write one of them"),
        ("contacts-front-door = 1", "must be a table of texts in quotes"),
    ],
    ids=["misspelt", "unknown", "no polarity", "no text"],
)
def test_a_judgement_that_cannot_be_exits_3_and_names_place_and_remedy(
    lscb: Lscb, tmp_path: Path, line: str, remedy: str
) -> None:
    code, stdout, stderr, settings = _with_polarity(lscb, tmp_path, line)
    assert (code, stdout, stderr.count("\n")) == (3, "", 1)
    assert str(settings) in stderr
    assert "polarity" in stderr
    assert remedy in stderr


# Promises


def test_promises_begin_with_the_document_that_they_are_judged_by(lscb: Lscb) -> None:
    assert lines(lscb.once("promises").stdout)[0] == (
        "Worcestershire, judged as of the latest document held: "
        f"Worcestershire Safeguarding Children Board Annual Report 2017/18  [{REPORT}]"
    )


def test_promises_of_all_areas_name_a_document_for_each(lscb: Lscb) -> None:
    judged = [line for line in lines(lscb.once("promises", "--area", "all").stdout) if "judged as of" in line]
    assert [line.partition(",")[0] for line in judged] == ["Wirral", "Worcestershire"]


def test_promises_of_a_comparison_name_it_too(lscb: Lscb) -> None:
    [line] = after(lscb.once(*YEARS).stdout, "Promises", 1)
    assert line.startswith("Worcestershire, judged as of the latest document held: ")


def test_promises_in_json_are_promises_alone(lscb: Lscb) -> None:
    of_meetings = {"meeting", "item"}
    assert {frozenset(promise) - of_meetings for promise in lscb.once("promises", "--json").json} == {
        frozenset(lscb.once(*YEARS, "--json").json["promises"][0])
    }
