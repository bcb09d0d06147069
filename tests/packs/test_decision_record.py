"""The decision record: the fields that published minutes carry, for people and for programs."""

import csv
import io
import json
from dataclasses import replace

from lscb_tui.export.formats import FOR_READERS, format_for
from lscb_tui.export.text import write as write_text
from lscb_tui.model.motion import MotionState
from lscb_tui.packs.decision_record import COLUMNS, decided, decision_paper
from tests.packs.meetings import PRIVATE, RECORD, REPORT, STYLES, UNDECIDED, with_item

PAPER = decision_paper(RECORD, STYLES, "OFFICIAL")


def test_a_decision_has_every_field_that_published_minutes_carry() -> None:
    [row] = json.loads(format_for("json").write(PAPER))["decisions"]
    assert tuple(row) == COLUMNS
    assert row["decision"].startswith("RESOLVED: that\na) the Annual Report 2017/18 be received;\nb) ")
    assert row | {"decision": ""} == {
        "body": "Hillshire County Council Cabinet",
        "meeting": "2018-10-18",
        "item": "5",
        "title": "Annual Report 2017/18",
        "status": "carried",
        "decision": "",
        "reasons": "The report is received each year.",
        "alternatives": "Not to receive it was rejected.",
        "interests": "Councillor D Dale, other registrable interest: governor of a school; left the room before the "
        "vote",
        "mover": "Councillor A Hill",
        "seconder": "Councillor B Brook",
        "votes": "On a show of hands, 3 voted for, none voted against and 1 abstained.",
        "decided_to": None,
        "published": "2018-10-25",
        "call_in_deadline": "2018-11-01",
        "effective_from": "2018-11-02",
    }


def test_the_table_is_read_again_with_its_lines() -> None:
    text = format_for("csv").write(PAPER).decode("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(text))
    assert row["classification"] == "OFFICIAL"
    assert row["decision"].count("\n") == 3
    assert row["effective_from"] == "2018-11-02"


def test_the_paper_has_a_heading_for_each_field_to_paste_from() -> None:
    text = write_text(PAPER, None).decode()
    for part in (
        *("Decision\n\nRESOLVED: that", "Reasons for the decision\n", "Alternatives considered and rejected\n"),
        *("Interests declared\n", "Votes\n", "- Status: Carried", "- Moved by: Councillor A Hill"),
        *(
            "- Date of the meeting: 18 October 2018",
            "- Published: 25 October 2018",
            "- Call-in deadline: 1 November 2018",
            "- Effective from: 2 November 2018",
        ),
    ):
        assert part in text
    assert not any(private in text for private in PRIVATE)
    for format_ in FOR_READERS:
        assert format_.write(PAPER)


def test_what_is_not_decided_is_no_decision() -> None:
    assert "Improvement plan" not in write_text(PAPER, None).decode()
    assert not decided(replace(RECORD, items=(UNDECIDED,)))
    assert decided(replace(RECORD, items=(replace(UNDECIDED, state=MotionState.DEFERRED),)))
    assert decided(RECORD)


def test_that_no_interest_was_declared_is_told_where_it_was_asked() -> None:
    asked = decision_paper(with_item(interests=(), no_interests=True), STYLES).records
    unknown = decision_paper(with_item(interests=()), STYLES).records
    assert asked and asked.rows[0]["interests"] == "None declared"
    assert unknown and unknown.rows[0]["interests"] is None


def test_what_was_lost_or_referred_is_recorded_as_that() -> None:
    lost = decision_paper(with_item(state=MotionState.LOST), STYLES).records
    sent = decision_paper(with_item(state=MotionState.REFERRED, decided_to="Council"), STYLES).records
    assert lost and "RESOLVED" not in lost.rows[0]["decision"]
    assert sent and "REFERRED to Council" in sent.rows[0]["decision"]
    assert REPORT.state is MotionState.CARRIED
