"""What the clerk changes in a clause is told as an amendment that quotes it, and that can mean one place alone."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lscb_tui.meetings.instruction import PieceKind, derived, derived_all, marked, printed, printed_change
from lscb_tui.meetings.refusal import Refusal
from lscb_tui.model.motion import Amendment, AmendmentKind
from lscb_tui.resolutions.substance import amended, occurrences, tidy

CLAUSE = "the report be received and the actions in the report be noted"

INSTRUCTIONS = {
    "a word for another": (
        CLAUSE,
        "the report be approved and the actions in the report be noted",
        "In a), leave out “received” and insert “approved”",
    ),
    "words left out": (
        CLAUSE,
        "the report be received and the actions be noted",
        "In a), leave out “in the report”",
    ),
    "words put in": (
        "an update be provided by the Director in July 2018",
        "an update on neglect be provided by the Director in July 2018",
        "In a), after “update” insert “on neglect”",
    ),
    "words put in at the end": (
        "the report be noted",
        "the report be noted with concern",
        "In a), at the end insert “with concern”",
    ),
    "a condition at the end": (
        "the report be noted",
        "the report be noted, subject to the comments made",
        "In a), at the end insert “, subject to the comments made”",
    ),
    "a condition in the middle": (
        "the plan be approved and published",
        "the plan be approved, subject to legal advice, and published",
        "In a), after “approved” insert “, subject to legal advice,”",
    ),
    "a condition left out": (
        "the plan be approved, subject to legal advice",
        "the plan be approved",
        "In a), leave out “, subject to legal advice”",
    ),
    "words put in at the beginning": (
        "the report be noted",
        "subject to legal advice, the report be noted",
        "In a), leave out “the” and insert “subject to legal advice, the”",
    ),
    "a word that stands twice": (
        CLAUSE,
        "the report be received and the actions in this report be noted",
        "In a), leave out “in the” and insert “in this”",
    ),
    "a word put in after one that stands twice": (
        CLAUSE,
        "the report be received and the actions in the report now be noted",
        "In a), after “in the report” insert “now”",
    ),
    "what begins with “and”": (
        "the report and the plan be noted",
        "the report and the budget and the plan be noted",
        "In a), after “report” insert “and the budget”",
    ),
    "a mark alone": (
        "the report be noted and published",
        "the report be noted, and published",
        "In a), leave out “noted” and insert “noted,”",
    ),
    "a capital alone": (
        "the board report annually",
        "the Board report annually",
        "In a), leave out “board” and insert “Board”",
    ),
    "a capital of a word that stands twice": (
        "the Board ask the board of the Trust",
        "the Board ask the Board of the Trust",
        "In a), leave out “board of” and insert “Board of”",
    ),
    "all the words": ("the report be noted", "", "In a), leave out “the report be noted”"),
    "part of a word that is hyphenated elsewhere": (
        "the well-being plan of the Board be noted as well",
        "the well-being plan of the Board be noted as before",
        "In a), leave out “as well” and insert “as before”",
    ),
}


@pytest.mark.parametrize(("before", "after", "instruction"), INSTRUCTIONS.values(), ids=INSTRUCTIONS.keys())
def test_a_change_is_told_as_a_committee_tells_it(before: str, after: str, instruction: str) -> None:
    amendment = derived(before, after)
    assert printed(amendment, "a)") == instruction
    assert amended(before, amendment) == after


WORDS = st.lists(
    st.sampled_from(
        ["the", "The", "a", "report", "be", "noted", "noted,", "and", "well-being", "be.", "“x”", "(i)", ","]
    ),
    max_size=9,
).map(" ".join)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(WORDS, WORDS)
@example("a b a b", "a b x a b")
@example("a a a", "a a a a")
@example("the , the", "the, the the")
def test_any_change_is_told_so_that_it_can_be_made(before: str, after: str) -> None:
    if tidy(before) == tidy(after):
        with pytest.raises(Refusal, match="nothing has been changed"):
            derived(before, after)
        return
    amendment = derived(before, after)
    assert amended(before, amendment) == tidy(after)
    for quoted in (amendment.old, amendment.after):
        assert not quoted or occurrences(before, quoted) == 1
    assert all(f"“{words}”" in printed(amendment, "a)") for words in (amendment.old, amendment.new) if words)
    stands = before
    for part in derived_all(before, after):
        stands = amended(stands, part) or ""
    assert stands == tidy(after)


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(max_size=30), st.text(max_size=30))
def test_any_text_at_all_can_be_amended(before: str, after: str) -> None:
    if tidy(before) != tidy(after):
        assert amended(before, derived(before, after)) == tidy(after)


def test_nothing_changed_is_no_amendment() -> None:
    with pytest.raises(Refusal, match="nothing has been changed"):
        derived("the report be noted", " the  report be noted")


def test_changes_far_apart_are_two_parts_of_one_instruction() -> None:
    before = "an update on neglect be provided by the Director of Children's Services in July 2018"
    after = "a report on neglect be provided by the Director of Children's Services in May 2018"
    assert printed_change(before, after, "b)") == (
        "In b), leave out “an update” and insert “a report”, and leave out “July” and insert “May”"
    )
    assert printed(derived(before, after), "b)").startswith("In b), leave out “an update on neglect")


def test_a_part_that_would_mean_two_places_leaves_one_instruction() -> None:
    before, after = "note x as well as the plan and note y", "note y as well as the plan and note x"
    assert amended(before, derived(before, after)) == after
    assert printed_change(before, after, None).startswith("Leave out “")


def test_a_clause_that_is_added_and_one_that_is_referred() -> None:
    added = Amendment(kind=AmendmentKind.ADD, new="officers be thanked")
    referred = Amendment(kind=AmendmentKind.REFER, to="the Audit Committee")
    assert printed(added, "a)") == "After a) add: “officers be thanked”"
    assert printed(added, None) == "Add: “officers be thanked”"
    assert printed(referred, "a)") == "Refer a) to the Audit Committee"
    assert printed(referred, None) == "Refer the motion to the Audit Committee"


def test_a_single_clause_needs_no_label() -> None:
    assert printed(derived("the report be noted", "the report be received"), None) == (
        "Leave out “noted” and insert “received”"
    )


def test_an_amendment_that_says_nothing_prints_nothing() -> None:
    assert printed(Amendment(), "a)") == ""


def test_what_is_struck_and_inserted_is_marked_word_by_word() -> None:
    pieces = marked("the report be noted", "the annual report be received")
    assert [(piece.text, piece.kind) for piece in pieces] == [
        ("the", PieceKind.KEPT),
        ("annual", PieceKind.INSERTED),
        ("report be", PieceKind.KEPT),
        ("noted", PieceKind.STRUCK),
        ("received", PieceKind.INSERTED),
    ]
