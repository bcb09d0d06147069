"""Votes as a table: one row a division, or one row a member."""

import csv
import io
from dataclasses import replace
from typing import Any

from lscb_tui.export.formats import format_for
from lscb_tui.export.text import write as write_text
from lscb_tui.model.meeting import MeetingRecord
from lscb_tui.model.motion import Manner, MotionState, Vote
from lscb_tui.packs.votes import BY_NAME_COLUMNS, COLUMNS, votes_paper
from tests.packs.meetings import RECORD, REPORT, STYLES, with_item


def rows(record: MeetingRecord, *, by_name: bool = False) -> list[dict[str, Any]]:
    """The table as a spreadsheet reads it."""
    text = format_for("csv").write(votes_paper(record, STYLES, by_name=by_name)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_each_division_is_a_row_in_the_order_in_which_they_were_taken() -> None:
    lost, carried, motion = rows(RECORD)
    assert tuple(lost)[1:] == COLUMNS
    assert [each["on"].split(":")[0] for each in (lost, carried, motion)] == ["amendment", "amendment", "motion"]
    assert [each["result"] for each in (lost, carried, motion)] == ["lost", "carried", "carried"]
    assert "leave out “in January 2019” and insert “in March 2019”" in lost["on"]
    assert (lost["label"], lost["mover"], lost["seconder"]) == ("b)", "Councillor B Brook", "Councillor E Eyot")
    assert (lost["for"], lost["against"], lost["abstained"], lost["not_voting"]) == ("1", "3", "0", "")
    assert (motion["manner"], motion["time"], motion["item"]) == ("show of hands", "14:50", "5")


def test_who_left_over_an_interest_is_not_counted_as_present() -> None:
    assert [each["present"] for each in rows(RECORD)] == ["4", "4", "4"]
    stayed = with_item(interests=())
    assert [each["present"] for each in rows(stayed)] == ["5", "5", "5"]


def test_a_casting_vote_and_names_stand_in_their_columns() -> None:
    _, carried, motion = rows(RECORD)
    assert (carried["casting_by"], carried["casting"]) == ("Councillor A Hill", "for")
    assert carried["names_for"] == "Councillor A Hill, Councillor B Brook"
    assert (carried["for"], carried["against"]) == ("2", "2")
    assert (motion["casting_by"], motion["names_for"]) == ("", "")


def test_by_name_each_member_is_a_row_in_the_order_of_the_roll() -> None:
    votes = rows(RECORD, by_name=True)
    assert tuple(votes[0])[1:] == BY_NAME_COLUMNS
    assert [(each["member"], each["vote"]) for each in votes] == [
        ("Councillor A Hill", "for"),
        ("Councillor B Brook", "for"),
        ("Councillor C Carr", "against"),
        ("Councillor D Dale", "interest declared, left the room"),
        ("Councillor E Eyot", "against"),
    ]
    assert {each["result"] for each in votes} == {"carried"}


def test_somebody_who_is_named_and_not_on_the_roll_is_a_row_too() -> None:
    vote = Vote(Manner.BY_NAME, names_for=("Councillor Z Zeal",))
    record = replace(RECORD, attendance=(), items=(replace(REPORT, amendments=(), vote=vote),))
    [row] = rows(record, by_name=True)
    assert (row["member"], row["vote"], row["role"]) == ("Councillor Z Zeal", "for", "")


def test_a_name_that_begins_a_formula_is_no_formula() -> None:
    vote = Vote(Manner.BY_NAME, names_for=("=HYPERLINK(1)",))
    [row] = rows(with_item(amendments=(), vote=vote, mover="@evil"))
    assert row["names_for"].startswith("'=")
    assert row["mover"].startswith("'@")


def test_people_read_the_votes_as_a_table_with_the_names_beneath() -> None:
    text = write_text(votes_paper(RECORD, STYLES), None).decode()
    assert "On: motion\n  Present: 4\n  For: 3\n  Against: 0\n  Abstained: 1\n" in text
    assert (
        "- amendment: In b), after “on early help” insert “and on the front door”\n"
        "    For: Councillor A Hill, Councillor B Brook\n"
        "    Against: Councillor C Carr, Councillor E Eyot\n"
        "    Casting vote: Councillor A Hill, for\n"
    ) in text


def test_a_meeting_without_a_vote_has_no_row() -> None:
    assert rows(with_item(amendments=(), vote=None, state=MotionState.CARRIED)) == []
