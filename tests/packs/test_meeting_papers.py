"""What can be handed out of a meeting."""

from dataclasses import replace

import pytest

from lscb_tui.model.meeting import MeetingRecord
from lscb_tui.model.motion import AgendaItem, Manner, MotionClause, MotionState, Vote
from lscb_tui.packs.meeting_papers import MEETING_PAPERS, RECORD_ABOUT, papers_of
from tests.packs.meetings import KEPT, STYLES

ITEM = AgendaItem(clauses=(MotionClause("the report be received"),))
SETTLED = replace(ITEM, state=MotionState.CARRIED)
HANDS = Vote(in_favour=5, against=2, manner=Manner.SHOW_OF_HANDS)
NAMES = Vote(names_for=("Councillor A",), names_against=("Councillor B",), manner=Manner.BY_NAME)


def names(item: AgendaItem) -> list[str]:
    return [each.name for each in papers_of(replace(KEPT, record=MeetingRecord(items=(item,))), STYLES)]


def test_of_a_meeting_that_has_everything_every_paper_is_made() -> None:
    assert list(papers_of(KEPT, STYLES)) == list(MEETING_PAPERS)


@pytest.mark.parametrize(
    ("item", "made"),
    [
        (ITEM, ["minute", "summary"]),
        (SETTLED, ["minute", "decisions", "summary"]),
        (replace(SETTLED, vote=HANDS), ["minute", "decisions", "votes", "summary"]),
        (replace(SETTLED, vote=NAMES), ["minute", "decisions", "votes", "votes-by-name", "summary"]),
    ],
)
def test_only_papers_that_there_are_yet_are_made(item: AgendaItem, made: list[str]) -> None:
    assert names(item) == made


def test_every_paper_bears_the_marking() -> None:
    assert {paper.classification for paper in papers_of(KEPT, STYLES, "OFFICIAL").values()} == {"OFFICIAL"}


def test_each_is_told_in_a_line_that_fits_a_terminal() -> None:
    assert all(len(about) <= 66 for about in (*(each.about for each in MEETING_PAPERS), RECORD_ABOUT))
    assert len({each.name for each in MEETING_PAPERS}) == len(MEETING_PAPERS)
