"""The minute: in the house style, in every format, and with nothing that is for one person alone."""

import shutil
import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from lscb_tui.export.formats import FOR_READERS
from lscb_tui.export.text import write as write_text
from lscb_tui.model.meeting import MeetingBody, MeetingRecord, Minute, MinuteState
from lscb_tui.model.motion import MotionClause, MotionState
from lscb_tui.packs.minute import minute_paper
from tests.packs.meetings import CONFIRMED, PRIVATE, RECORD, REPORT, STYLES, with_item

MARKING = "OFFICIAL-SENSITIVE"


def minuted(record: MeetingRecord) -> str:
    """The minute as plain text, a paragraph a line."""
    return write_text(minute_paper(record, STYLES), None).decode()


def stand_in_order(text: str, *parts: str) -> bool:
    at = 0
    for part in parts:
        found = text.find(part, at)
        assert found >= 0, part
        at = found + len(part)
    return True


def test_the_minute_tells_the_meeting_from_its_heading_to_its_end() -> None:
    assert stand_in_order(
        minuted(RECORD),
        "Hillshire County Council Cabinet\nMinutes of the meeting of 18 October 2018, Shire Hall, at 14:00",
        "Note: These minutes are a draft; they are not confirmed.",
        "Present\n",
        "- Councillor A Hill, Chairman (in the chair)\n- Councillor B Brook\n- Councillor C Carr (left at 15:00)",
        "- Councillor E Eyot (substitute for F Fell; arrived at 14:20)",
        "In attendance\n\n- Director of Children's Services",
        "Apologies\n\n- Councillor F Fell",
        "Absent\n\n- Councillor G Ghyll",
        "Declarations of interests",
        "- Item 5: Councillor D Dale, other registrable interest: governor of a school; left the room before the vote",
        "- Item 6: none was declared",
        "5. Annual Report 2017/18\n\nThe Cabinet considered the report.",
        "6. Improvement plan",
        "The meeting ended at 15:10.",
    )


def test_questions_are_told_by_role_with_their_answers_and_those_to_come() -> None:
    assert stand_in_order(
        minuted(RECORD),
        "- Opposition member: Are these the same children twice?",
        "Director of Children's Services: No.",
        "A child is counted once.",
        "- Councillor B Brook: How many waited?",
        "To be answered in writing, due November 2018",
        "Written answers to come",
        "- How many waited?",
        "Item 5, asked by Councillor B Brook; to be answered by Director of Children's Services; due November 2018",
    )


def test_an_amendment_is_told_with_its_instruction_mover_division_and_result() -> None:
    assert stand_in_order(
        minuted(RECORD),
        "Amendment one: In b), leave out “in January 2019” and insert “in March 2019”",
        "Moved by Councillor B Brook, seconded by Councillor E Eyot.",
        "On a show of hands, 1 voted for, 3 voted against and none abstained.",
        "The amendment was lost.",
        "Amendment two: In b), after “on early help” insert “and on the front door”",
        "By name, 2 voted for and 2 voted against.",
        "For: Councillor A Hill, Councillor B Brook\n",
        "Against: Councillor C Carr, Councillor E Eyot\n",
        "Casting vote: Councillor A Hill, for\n",
        "The amendment was carried.",
    )


def test_the_resolution_stands_as_amended_in_the_manner_of_the_house() -> None:
    assert stand_in_order(
        minuted(RECORD),
        "Moved by Councillor A Hill, seconded by Councillor B Brook.\n\nRESOLVED: that\n\n"
        "a) the Annual Report 2017/18 be received;\n\n"
        "b) the Director of Children's Services be asked to report on early help and on the front door in January "
        "2019; and\n\n"
        "c) a letter of thanks be sent to the Board by the Chairman.\n\n"
        "On a show of hands, 3 voted for, none voted against and 1 abstained.",
        "Reasons\n\nThe report is received each year.",
        "Alternatives considered and rejected\n\nNot to receive it was rejected.",
        "- Write to the Board\n    Action by: Councillor A Hill, due 31 October 2018",
        "- Circulate the full report\n    Action by: Director of Children's Services, due November 2018",
    )


def test_another_house_has_another_manner() -> None:
    text = minuted(with_item(style="resolved-nested"))
    assert "RESOLVED –\n\n(a) that the Annual Report 2017/18 be received,\n" in text


def test_what_is_not_decided_is_not_said_to_be_resolved() -> None:
    drafted = minuted(with_item(state=MotionState.MOVED, opening="RESOLVED: that", vote=None))
    assert "RESOLVED" not in drafted
    assert "Before the meeting, and not decided:\n\na) the Annual Report" in drafted
    for opening in ("RECOMMENDATIONS: that", "RESOLUTION: that", "DECISION: that"):
        drafted = minuted(with_item(state=MotionState.MOVED, opening=opening, vote=None))
        assert opening not in drafted
        assert "Before the meeting, and not decided:\n\na) the Annual Report" in drafted
    lost = minuted(with_item(state=MotionState.LOST))
    assert "RESOLVED" not in lost
    assert "MOTION LOST" in lost


def test_a_clause_that_was_lost_by_itself_stands_after_what_was_resolved() -> None:
    *others, last = REPORT.clauses
    text = minuted(with_item(clauses=(*others, replace(last, state=MotionState.LOST))))
    assert stand_in_order(
        text, "a) the Annual Report", "; and\n", "b) the Director", "MOTION LOST", "a letter of thanks"
    )


def test_an_inquorate_meeting_resolves_nothing() -> None:
    assert "RESOLVED" not in minuted(with_item(state=MotionState.TO_BE_RATIFIED))


def test_confirmed_minutes_keep_their_words_and_corrections_stand_after_them() -> None:
    assert stand_in_order(
        minuted(CONFIRMED),
        "These minutes were confirmed as a correct record on 15 November 2018; corrections resolved since stand at",
        "a) the Annual Report 2017/18 be received",
        "Corrections",
        "RESOLVED on 13 December 2018: that the minutes of the meeting held on 18 October 2018 be corrected",
        "“Annual Report”",
        "“annual report”",
    )


@pytest.mark.parametrize(
    ("state", "said"), [(MinuteState.LIVE, "is being minuted"), (MinuteState.READ_BACK, "read back to the meeting")]
)
def test_the_state_of_the_minutes_is_said(state: MinuteState, said: str) -> None:
    assert said in minuted(replace(RECORD, minute=Minute(state)))


def test_of_what_is_not_known_nothing_is_said() -> None:
    bare = MeetingRecord(body=MeetingBody("Panel"))
    assert minuted(bare) == "Panel\nMinutes of the meeting\n"
    assert "interest" not in minuted(replace(bare, items=(replace(REPORT, interests=()),)))
    assert "4 voting members" in minuted(replace(bare, members_present=4))


def test_no_format_of_it_holds_what_is_for_one_person_alone() -> None:
    paper = minute_paper(RECORD, STYLES, MARKING)
    for format_ in FOR_READERS:
        written = format_.write(paper)
        text = word_text(written) if format_.name == "docx" else written.decode()
        assert "Councillor A Hill" in text
        for private in (*PRIVATE, "R12", "Receive the Annual Report"):
            assert private not in text, (format_.name, private)


def word_text(written: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in Document(BytesIO(written)).paragraphs)


def test_word_opens_it_with_headings_and_every_clause_a_paragraph() -> None:
    document = Document(BytesIO(FOR_READERS[0].write(minute_paper(RECORD, STYLES, MARKING))))
    headings = [p.text for p in document.paragraphs if p.style and (p.style.name or "").startswith("Heading")]
    assert {"Present", "Declarations of interests", "5. Annual Report 2017/18", "Amendments", "Decision"} <= set(
        headings
    )
    texts = [p.text for p in document.paragraphs]
    assert "RESOLVED: that" in texts
    assert "a) the Annual Report 2017/18 be received;" in texts


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_an_office_program_opens_it_and_reads_the_resolution(tmp_path: Path) -> None:
    (tmp_path / "minute.docx").write_bytes(FOR_READERS[0].write(minute_paper(RECORD, STYLES, MARKING)))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "minute.docx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    text = (tmp_path / "minute.txt").read_text("utf-8-sig")
    assert stand_in_order(text, "RESOLVED: that", "a) the Annual Report 2017/18 be received;", "; and", "c) a letter")


def test_words_that_look_like_markup_stay_words() -> None:
    clause = MotionClause("the *plan* [sic] <b>be</b> noted", "x")
    record = with_item(clauses=(clause,), amendments=(), narrative=("# not a heading",))
    markdown = FOR_READERS[2].write(minute_paper(record, STYLES)).decode()
    assert "\\*plan\\*" in markdown
    assert "\n# not" not in markdown
    assert "<b>" not in FOR_READERS[1].write(minute_paper(record, STYLES)).decode()
