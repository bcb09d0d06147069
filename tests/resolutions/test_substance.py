"""The motion as it stands: amendments in their order, each on what those before it made."""

import pytest

from lscb_tui.model.motion import AgendaItem, Amendment, AmendmentKind, AmendmentState, MotionClause
from lscb_tui.resolutions.substance import amended, steps, substantive

WORDS = "an update be provided by the Director in July 2018"

AMENDMENTS = {
    "leave out": (Amendment(kind=AmendmentKind.LEAVE_OUT, old="by the Director"), "an update be provided in July 2018"),
    "insert": (
        Amendment(kind=AmendmentKind.INSERT, after="an update", new="on neglect"),
        WORDS.replace("update", "update on neglect"),
    ),
    "insert at the end": (Amendment(kind=AmendmentKind.INSERT, new=", or sooner"), f"{WORDS}, or sooner"),
    "leave out and insert": (Amendment(old="July 2018", new="May 2018"), WORDS.replace("July", "May")),
    "refer": (Amendment(kind=AmendmentKind.REFER, to="the Audit Committee"), WORDS),
    "words that are not there": (Amendment(old="June 2018", new="May 2018"), None),
    "part of a word": (Amendment(kind=AmendmentKind.LEAVE_OUT, old="date"), None),
    "quotes and spaces apart": (
        Amendment(old="the  Director", new="the Director's deputy"),
        WORDS.replace("Director", "Director's deputy"),
    ),
}


@pytest.mark.parametrize(("amendment", "words"), AMENDMENTS.values(), ids=AMENDMENTS.keys())
def test_an_amendment_changes_the_words_it_quotes(amendment: Amendment, words: str | None) -> None:
    assert amended(WORDS, amendment) == words


def item(*amendments: Amendment) -> AgendaItem:
    return AgendaItem(clauses=(MotionClause(WORDS, id="a"),), amendments=amendments)


def words(of: AgendaItem) -> list[str]:
    return [clause.words for clause in substantive(of)]


def test_only_what_was_adopted_changes_the_motion() -> None:
    for state in AmendmentState:
        changed = words(item(Amendment(clause="a", old="July", new="May", state=state))) != [WORDS]
        assert changed is (state in (AmendmentState.CARRIED, AmendmentState.ACCEPTED))


def test_amendments_are_taken_in_their_order() -> None:
    carried = AmendmentState.CARRIED
    later = Amendment(clause="a", old="May", new="June", order=2, state=carried)
    first = Amendment(clause="a", old="July", new="May", order=1, state=carried)
    assert words(item(later, first)) == [WORDS.replace("July", "June")]
    assert [step.amendment.order for step in steps(item(later, first))] == [1, 2]


def test_a_clause_is_added_after_the_one_named() -> None:
    added = Amendment(
        id="1", clause="a", kind=AmendmentKind.ADD, new="officers be thanked", state=AmendmentState.CARRIED
    )
    assert words(item(added)) == [WORDS, "officers be thanked"]


def test_a_clause_left_out_as_a_whole_is_gone() -> None:
    gone = Amendment(clause="a", kind=AmendmentKind.LEAVE_OUT, old=WORDS, state=AmendmentState.CARRIED)
    assert words(item(gone)) == []
