"""Every rule finds what it is for, and is silent about what is right."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lscb_tui.model.words import word_set
from lscb_tui.resolutions.lint import Finding, lint_record, lint_text
from lscb_tui.resolutions.record import is_record, read_record
from lscb_tui.resolutions.rules import RULES
from lscb_tui.resolutions.rules.rule import Rule, Severity

RULE_FILES = Path(__file__).parent / "rules"
WELL_MADE = sorted((Path(__file__).parent / "well_made").iterdir())
CABINET = Path(__file__).parents[2] / "data" / "reports" / "worcestershire-2016-17-cabinet" / "document.md"


def findings(text: str, path: Path) -> tuple[Finding, ...]:
    return lint_record(read_record(text, path)) if is_record(text, path) else lint_text(text)


def findings_of(path: Path) -> tuple[Finding, ...]:
    return findings(path.read_text("utf-8"), path)


def example(rule: Rule, which: str) -> Path:
    (path,) = (RULE_FILES / rule.id).glob(f"{which}.*")
    return path


def ids(rule: Rule) -> str:
    return rule.id


def test_there_are_34_rules_each_with_its_number() -> None:
    assert [rule.id for rule in RULES] == [f"R{number:02}" for number in range(1, 35)]


def test_a_rule_says_what_it_is_for_and_what_to_do() -> None:
    assert all(rule.title and rule.explanation.endswith(".") and rule.remedy for rule in RULES)


def test_errors_are_those_that_keep_a_minute_from_being_final() -> None:
    errors = {rule.id for rule in RULES if rule.severity is Severity.ERROR}
    assert errors == {"R01", "R05", "R08", "R13", "R19", "R20", "R21", "R22", "R23", "R24", "R26"}


@pytest.mark.parametrize("rule", RULES, ids=ids)
def test_the_failing_file_raises_its_rule(rule: Rule) -> None:
    found = [finding for finding in findings_of(example(rule, "fails")) if finding.rule == rule.id]
    assert found
    assert found[0].severity is rule.severity


@pytest.mark.parametrize("rule", RULES, ids=ids)
def test_the_passing_file_raises_nothing(rule: Rule) -> None:
    assert findings_of(example(rule, "passes")) == ()


@pytest.mark.parametrize("rule", RULES, ids=ids)
def test_the_declared_examples_hold(rule: Rule) -> None:
    path = Path("example.yaml" if rule.needs_record else "example.txt")
    assert {finding.rule for finding in findings(rule.fails, path)} == {rule.id}
    assert findings(rule.passes, path) == ()


@pytest.mark.parametrize("rule", RULES, ids=ids)
def test_a_message_is_one_sentence_about_the_place(rule: Rule) -> None:
    for finding in findings_of(example(rule, "fails")):
        assert finding.message
        assert "\n" not in finding.message
        assert not finding.message.endswith(".")


@pytest.mark.parametrize("rule", RULES, ids=ids)
def test_a_fix_put_in_place_of_the_clause_removes_the_finding(rule: Rule) -> None:
    """Of a text with one clause the fix is the whole clause, and what is left is another rule's."""
    path = example(rule, "fails")
    text = path.read_text("utf-8")
    for finding in findings_of(path):
        if finding.rule != rule.id or finding.fix is None or path.suffix != ".txt" or rule.id == "R14":
            continue
        fixed = f"RESOLVED: that {finding.fix}."
        assert rule.id not in {each.rule for each in lint_text(fixed)}, (text, fixed)


@pytest.mark.parametrize("path", WELL_MADE, ids=lambda path: path.stem)
def test_a_well_made_resolution_raises_nothing(path: Path) -> None:
    assert findings_of(path) == ()


def test_ten_house_styles_at_least_are_well_made() -> None:
    assert len(WELL_MADE) >= 10


def test_the_cabinets_resolution_raises_nothing() -> None:
    assert lint_text(CABINET.read_text("utf-8")) == ()


def test_the_cabinets_resolution_is_found_in_its_minute() -> None:
    broken = CABINET.read_text("utf-8").replace("2016/17 be received", "2016/18 received")
    assert [(finding.rule, finding.clause) for finding in lint_text(broken)] == [("R01", "a"), ("R08", "a")]


BAD = [line.split(" ", 1) for line in (RULE_FILES / "more.txt").read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("rule", "text"), BAD, ids=[f"{rule}-{place}" for place, (rule, _) in enumerate(BAD)])
def test_a_rule_finds_its_fault_in_other_words(rule: str, text: str) -> None:
    assert rule in {finding.rule for finding in lint_text(text.replace("\\n", "\n"))}


def test_every_rule_on_words_is_tried_in_other_words() -> None:
    on_words = {rule.id for rule in RULES if not rule.needs_record and rule.id != "R32"}
    assert on_words <= {rule for rule, _ in BAD} | {"R32"}
    assert all(re.fullmatch(r"R\d\d", rule) for rule, _ in BAD)


@pytest.mark.parametrize(
    ("words", "fix"),
    [
        ("the report noted", "the report be noted"),
        ("the report received and noted", "the report be received and noted"),
        ("the report be noted approved", "the report be noted and approved"),
        ("officers will provide an update in July 2019", "officers provide an update in July 2019"),
        ("the plan should be reviewed by officers in May 2019", "the plan be reviewed by officers in May 2019"),
        ("the Annual Report 2018/9 be received", "the Annual Report 2018/19 be received"),
    ],
)
def test_a_mechanical_fix_is_the_whole_clause_put_right(words: str, fix: str) -> None:
    assert fix in [finding.fix for finding in lint_text(f"RESOLVED: that {words}.")]


def test_a_warning_that_is_suppressed_with_a_reason_stays_away() -> None:
    clause = "      - words: the Director provide a report\n"
    shown = read_record(f"items:\n  - clauses:\n{clause}", Path("a.yaml"))
    hidden = read_record(
        f"items:\n  - clauses:\n{clause}        suppressed: [{{rule: R07, reason: the date is set elsewhere}}]\n",
        Path("a.yaml"),
    )
    assert [finding.rule for finding in lint_record(shown)] == ["R07"]
    assert lint_record(hidden) == ()


def test_an_error_is_not_suppressed() -> None:
    text = "items:\n  - clauses:\n      - words: the report noted\n        suppressed: [{rule: R01, reason: as said}]\n"
    assert [finding.rule for finding in lint_record(read_record(text, Path("a.yaml")))] == ["R01"]


def test_an_action_with_owner_and_date_answers_for_its_clause() -> None:
    text = """
items:
  - clauses:
      - {id: a, words: a report be provided}
    actions:
      - {what: Provide a report, clause: a, owner: Director of Children's Services, due: July 2019}
"""
    assert lint_record(read_record(text, Path("a.yaml"))) == ()


def test_fewer_votes_than_members_are_a_warning() -> None:
    text = "members_present: 33\nitems:\n  - clauses: [{words: the report be noted}]\n    vote: {for: 12, against: 8}\n"
    (finding,) = lint_record(read_record(text, Path("a.yaml")))
    assert (finding.rule, finding.severity) == ("R19", Severity.WARNING)
    assert "13 members are not accounted for" in finding.message


def test_the_words_checked_are_those_that_carried_amendments_made() -> None:
    text = """
items:
  - clauses:
      - {id: a, words: the report be received}
    amendments:
      - {clause: a, kind: leave out, old: be, state: %s}
"""
    assert lint_record(read_record(text % "lost", Path("a.yaml"))) == ()
    assert [f.rule for f in lint_record(read_record(text % "carried", Path("a.yaml")))] == ["R01"]


def test_a_finding_names_the_item_where_there_are_several() -> None:
    second = "{number: '7', clauses: [{label: a), words: it noted}]}"
    text = f"items:\n  - clauses: [{{words: the report be noted}}]\n  - {second}\n"
    (finding,) = lint_record(read_record(text, Path("a.yaml")))
    assert finding.clause == "item 7, a"


@pytest.mark.parametrize(
    "text", ["", "\n\n", "RESOLVED: that", "RESOLVED", "a)", "(1)\n(2)", "that", "be", "to", ";", "\0"]
)
def test_hardly_any_text_is_no_reason_to_fail(text: str) -> None:
    lint_text(text)


WORDS = word_set("""
    the report a plan be noted approved note approves that to and , ; : ( ) (a) (ii) 1. 2016/17 2016/18 will should its
    this above Appendix 1 Board WSCB Councillor Smith is which consider whether by in July request requested RESOLVED
    May
    """)


@given(st.lists(st.sampled_from([*sorted(WORDS), "\n"]), max_size=40).map(" ".join))
@settings(max_examples=300, deadline=None)
def test_any_words_can_be_checked(text: str) -> None:
    for finding in lint_text(text):
        assert finding.message
        assert finding.fix is None or finding.fix.strip()
