"""Every text of a record is read and written by its path, and checked where it has a form."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lscb_tui.meetings.actions import add_action
from lscb_tui.meetings.amendments import accept, table, table_addition, table_referral
from lscb_tui.meetings.fields import LONGEST, called, read_field, write_field
from lscb_tui.meetings.motions import as_recommended, declare, move, put, second
from lscb_tui.meetings.places import Subject, item_of, with_item
from lscb_tui.meetings.questions import ask
from lscb_tui.meetings.refusal import Refusal
from lscb_tui.model.errors import BadInput
from lscb_tui.model.meeting import MeetingRecord
from lscb_tui.model.motion import AmendmentKind, AmendmentState, Headline

from .room import KAUR, LEE, MOTION, RECORD, UPDATE, after, amendment, do, hands, motion, words

ONE = Subject("reports", "one")
MAY = UPDATE.replace("July", "May")
FULL = after(
    do(ask, "reports", "Why?", id="why"),
    do(add_action, "reports", "Write", id="write"),
    do(table, "reports", "b", MAY, id="one"),
)
FULL = with_item(FULL, replace(motion(FULL), headlines=(Headline("Referrals rose.", "rose"),)))
FIELDS = {
    "title": ("An extraordinary meeting", "An extraordinary meeting"),
    "date": ("2017-10-19", "19 October 2017"),
    "place": (" County  Hall ", "County Hall"),
    "quorum": ("4", "4"),
    "body/name": ("Panel", "Panel"),
    "attendance/lee/name": ("Councillor B. Lee-Hall", "Councillor B. Lee-Hall"),
    "attendance/lee/role": ("Vice-Chairman", "Vice-Chairman"),
    "items/reports/title": ("The Annual Report", "The Annual Report"),
    "items/reports/number": ("7", "7"),
    "items/reports/allotted": ("15", "15"),
    "items/reports/opening": ("RESOLVED:", "RESOLVED:"),
    "items/reports/decided_to": ("Cabinet", "Cabinet"),
    "items/reports/published": ("20 October 2017", "20 October 2017"),
    "items/reports/call_in_deadline": ("2017-10-27", "27 October 2017"),
    "items/reports/effective_from": ("1 November 2017", "1 November 2017"),
    "items/reports/narrative": ("One.\n\n  Two.\r\nThree.", "One.\nTwo.\nThree."),
    "items/reports/reasons": ("So that it is known.", "So that it is known."),
    "items/reports/alternatives": ("To do nothing.", "To do nothing."),
    "items/reports/clauses/b/words": (f"{UPDATE}, or before", f"{UPDATE}, or before"),
    "items/reports/amendments/one/text": (UPDATE.replace("July", "June"), UPDATE.replace("July", "June")),
    "items/reports/questions/why/text": ("Why did it rise?", "Why did it rise?"),
    "items/reports/questions/why/by": ("A parent", "A parent"),
    "items/reports/questions/why/answer": ("Because.\nThat is why.", "Because.\nThat is why."),
    "items/reports/questions/why/answered_by": ("The Director", "The Director"),
    "items/reports/questions/why/due": ("May 2018", "May 2018"),
    "items/reports/headlines/rose/words": ("Referrals fell.", "Referrals fell."),
    "items/reports/headlines/rose/speaking_notes": ("Look up.\nPause.", "Look up.\nPause."),
    "items/reports/actions/write/what": ("Write to Ofsted", "Write to Ofsted"),
    "items/reports/actions/write/owner": ("Chairman", "Chairman"),
    "items/reports/actions/write/due": ("31 March 2018", "31 March 2018"),
    "items/reports/actions/write/evidence": ("a letter", "a letter"),
}


@pytest.mark.parametrize(("path", "typed", "shown"), [(path, *texts) for path, texts in FIELDS.items()], ids=FIELDS)
def test_what_is_written_is_read(path: str, typed: str, shown: str) -> None:
    written = write_field(FULL, path, typed)
    assert read_field(written, path) == shown
    assert write_field(written, path, shown) is written
    others = [other for other in FIELDS if other != path and (path, other) != ("items/reports/clauses/b/words", TEXT)]
    assert [read_field(written, other) for other in others] == [read_field(FULL, other) for other in others]


TEXT = "items/reports/amendments/one/text"
NEVER_EMPTY = ("b/words", "one/text", "why/text", "rose/words", "write/what")


@pytest.mark.parametrize("path", [path for path in FIELDS if not path.endswith(NEVER_EMPTY)])
def test_what_is_emptied_is_not_known_any_more(path: str) -> None:
    assert read_field(write_field(FULL, path, "  "), path) == ""


def test_only_what_is_on_the_path_is_made_anew() -> None:
    written = write_field(FULL, "items/reports/questions/why/text", "Why now?")
    assert (written.items[1], written.attendance) == (FULL.items[1], FULL.attendance)
    assert motion(written).clauses is motion(FULL).clauses
    assert written.items[1] is FULL.items[1]


def test_a_body_is_named_where_there_was_none() -> None:
    assert read_field(write_field(replace(RECORD, body=None), "body/name", "Panel"), "body/name") == "Panel"


def test_hostile_characters_are_shown() -> None:
    assert read_field(write_field(RECORD, "place", "a\u202eb"), "place") == "a<U+202E>b"


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_what_is_shown_is_written_as_it_is(text: str) -> None:
    for path in ("items/reports/narrative", "items/reports/title"):
        written = write_field(RECORD, path, text)
        assert write_field(written, path, read_field(written, path)) is written


BAD = {
    "no day": ("date", "soon", "write"),
    "a month for a day": ("date", "May 2017", "“May 2017” is not one day: write it as 22 July 2014"),
    "no day of the calendar": ("items/reports/published", "30 February 2018", "not a day of the calendar"),
    "no number": ("quorum", "three", "“three” is not how many members must be present: write a whole number"),
    "nobody": ("quorum", "0", "from 1 to"),
    "other digits": ("items/reports/allotted", "１５", "write a whole number from 1 to 1,440"),
    "too many minutes": ("items/reports/allotted", "99999999999", "from 1 to 1,440"),
    "no period": ("items/reports/actions/write/due", "2016/19", "not one year"),
    "a question without words": ("items/reports/questions/why/text", " ", "a question needs words"),
    "an action without words": ("items/reports/actions/write/what", "", "an action needs words"),
    "a headline without words": ("items/reports/headlines/rose/words", "", "a headline needs words"),
    "too long": ("items/reports/narrative", "x" * (LONGEST + 1), "longer than 100,000 characters"),
    "no field": ("colour", "red", "“colour” is no field of a meeting"),
    "no field of an item": ("items/reports/mover", LEE, "is no field"),
    "no part of an item": ("items/reports/interests/x/about", "x", "“interests” is no part"),
    "no path": ("items/reports/clauses/b/words/more", "x", "is no field"),
    "nothing": ("", "x", "is no field"),
    "an attribute that is not typed": ("__class__", "x", "is no field"),
}


@pytest.mark.parametrize(("path", "typed", "said"), BAD.values(), ids=BAD.keys())
def test_what_does_not_fit_is_refused_and_it_is_said_what_does(path: str, typed: str, said: str) -> None:
    with pytest.raises(BadInput) as raised:
        write_field(FULL, path, typed)
    assert said in str(raised.value)


PUT = after(do(move, MOTION, LEE), do(second, MOTION, KAUR), do(put, MOTION))
CARRIED = after(do(as_recommended, "reports"))
NOT_ALLOWED: dict[str, tuple[MeetingRecord, str, str, str]] = {
    "an item that is gone": (RECORD, "items/gone/title", "x", "no longer on the agenda"),
    "a clause that is gone": (RECORD, "items/reports/clauses/z/words", "x", "no longer in the motion"),
    "an amendment that is gone": (RECORD, TEXT, "x", "no longer there"),
    "a question that is gone": (RECORD, "items/reports/questions/z/text", "x", "no longer in the log"),
    "an action that is gone": (RECORD, "items/reports/actions/z/what", "x", "no longer in the list"),
    "a headline that is gone": (RECORD, "items/reports/headlines/z/words", "x", "no longer there"),
    "somebody who is gone": (RECORD, "attendance/z/name", "x", "no longer on the roll"),
    "words before the meeting": (
        PUT,
        "items/reports/clauses/b/words",
        "x",
        "put and its words are before the meeting",
    ),
    "a clause of what is carried emptied": (CARRIED, "items/reports/clauses/b/words", " ", "clauses keep their words"),
    "words that an amendment quotes": (
        FULL,
        "items/reports/clauses/b/words",
        MAY,
        "contradicts what is recorded under item 5: amendment one quotes “July”",
    ),
    "an amendment that is settled": (after(do(accept, ONE), record=FULL), TEXT, UPDATE, "accepted"),
    "a quorum that was not there": (CARRIED, "quorum", "5", "the quorum is 5"),
    "a referral": (
        after(do(table_referral, "reports", "b", "Cabinet", id="one")),
        TEXT,
        "x",
        "referral",
    ),
}


@pytest.mark.parametrize(("record", "path", "typed", "said"), NOT_ALLOWED.values(), ids=NOT_ALLOWED.keys())
def test_what_the_meeting_does_not_allow_is_refused(record: MeetingRecord, path: str, typed: str, said: str) -> None:
    with pytest.raises(Refusal) as raised:
        write_field(record, path, typed)
    assert said in str(raised.value)


def test_a_slip_is_set_right_when_it_is_read_back() -> None:
    assert words(write_field(CARRIED, "items/reports/clauses/b/words", MAY))[1] == MAY
    lost = after(do(declare, MOTION, hands(1, 3)))
    assert words(write_field(lost, "items/reports/clauses/b/words", MAY))[1] == MAY


def test_an_amendment_is_typed_as_the_clause_would_stand() -> None:
    assert read_field(FULL, TEXT) == MAY
    written = write_field(FULL, TEXT, f"{UPDATE} or before")
    changed = amendment(written, "one")
    assert (changed.kind, changed.old, changed.new) == (AmendmentKind.INSERT, None, "or before")
    assert (changed.state, words(written)) == (AmendmentState.TABLED, words(FULL))


def test_an_amendment_is_read_on_what_those_before_it_made_of_the_clause() -> None:
    record = after(do(accept, ONE), do(table, "reports", "b", MAY.replace("2018", "2019"), id="two"), record=FULL)
    assert read_field(record, "items/reports/amendments/two/text") == MAY.replace("2018", "2019")
    assert read_field(record, TEXT) == MAY


def test_an_added_clause_is_typed_by_itself() -> None:
    record = after(do(table_addition, "reports", "b", "it be sent", id="one"))
    assert read_field(record, TEXT) == "it be sent"
    assert amendment(write_field(record, TEXT, "it be sent on"), "one").new == "it be sent on"
    assert item_of(record, "plan") is RECORD.items[1]


AMENDED, FOLLOWED = "items/reports/clauses/b/amended/one", "items/reports/clauses/b/followed/one"
NEW_QUESTION = "items/reports/questions/new/asked"


def test_an_amendment_is_tabled_with_the_first_word_that_is_changed() -> None:
    assert read_field(RECORD, AMENDED) == UPDATE
    assert write_field(RECORD, AMENDED, f"{UPDATE} ") is RECORD
    tabled = write_field(RECORD, AMENDED, MAY)
    assert (amendment(tabled, "one").new, read_field(tabled, AMENDED)) == ("May", MAY)
    assert amendment(write_field(tabled, AMENDED, UPDATE.replace("July", "June")), "one").new == "June"
    assert write_field(tabled, AMENDED, UPDATE) == RECORD


def test_a_clause_to_be_added_is_tabled_with_its_first_word() -> None:
    assert read_field(RECORD, FOLLOWED) == ""
    tabled = write_field(RECORD, FOLLOWED, "it be sent")
    assert (amendment(tabled, "one").kind, read_field(tabled, FOLLOWED)) == (AmendmentKind.ADD, "it be sent")
    assert read_field(write_field(tabled, FOLLOWED, "it be sent on"), FOLLOWED) == "it be sent on"
    assert write_field(tabled, FOLLOWED, " ") == RECORD


def test_what_was_moved_is_withdrawn_and_not_typed_away() -> None:
    moved = after(do(table, "reports", "b", MAY, id="one"), do(move, ONE, LEE))
    with pytest.raises(Refusal, match="withdraw it"):
        write_field(moved, AMENDED, UPDATE)


def test_a_question_is_recorded_with_its_first_word() -> None:
    assert read_field(RECORD, NEW_QUESTION) == ""
    asked = write_field(RECORD, NEW_QUESTION, "Why?")
    assert [(each.id, each.text) for each in motion(asked).questions] == [("new", "Why?")]
    assert read_field(write_field(asked, NEW_QUESTION, "Why now?"), NEW_QUESTION) == "Why now?"
    assert write_field(asked, NEW_QUESTION, " ") == RECORD


def test_a_question_that_was_answered_keeps_its_words() -> None:
    answered = write_field(write_field(RECORD, NEW_QUESTION, "Why?"), "items/reports/questions/new/answer", "Because.")
    with pytest.raises(Refusal, match="needs words"):
        write_field(answered, NEW_QUESTION, "")


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("title", "title of the meeting"),
        ("items/i1/allotted", "minutes allotted to an item"),
        ("items/i1/clauses/c1/words", "words of a clause"),
        ("items/i1/clauses/c1/amended/9znh6ypk", "words of an amendment"),
        ("items/i1/clauses/c1/followed/9znh6ypk", "words of an amendment"),
        ("items/i1/amendments/a1/text", "words of an amendment"),
        ("items/i1/questions/q1/asked", "text of a question"),
        ("items/i1/questions/q1/answered_by", "who answered a question"),
        ("items/i1/headlines/h1/speaking_notes", "speaking notes on a headline"),
        ("attendance/hart/role", "role of somebody on the roll"),
    ],
)
def test_a_path_is_called_what_people_call_it(path: str, said: str) -> None:
    assert called(path) == said
