"""Any meeting that can be recorded can be handed out, in every form and format."""

from hypothesis import HealthCheck, given, settings

from lscb_tui.export.formats import FORMATS
from lscb_tui.export.paper import Paper
from lscb_tui.model.kept_meeting import KeptMeeting
from lscb_tui.model.meeting import MeetingRecord
from lscb_tui.packs.decision_record import decision_paper
from lscb_tui.packs.kept_resolutions import items_with_motions, resolutions_paper
from lscb_tui.packs.meeting_summary import summary_paper
from lscb_tui.packs.minute import minute_paper
from lscb_tui.packs.undertakings import Areas, undertakings
from lscb_tui.packs.votes import votes_paper
from tests.packs.meetings import STYLES
from tests.resolutions.test_record import records

TOLD = [each for each in FORMATS if each.name != "docx"]


@given(records(MeetingRecord))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_it_is_written_in_every_format(record: MeetingRecord) -> None:
    kept = KeptMeeting("k7m2xw4q", record)
    papers: list[Paper] = [
        minute_paper(record, STYLES, "OFFICIAL"),
        decision_paper(record, STYLES),
        votes_paper(record, STYLES),
        votes_paper(record, STYLES, by_name=True),
        summary_paper(kept, STYLES),
        resolutions_paper(items_with_motions([kept]), STYLES),
    ]
    for paper in papers:
        for format_ in TOLD:
            if getattr(paper, format_.writes) is not None:
                assert format_.write(paper)


@given(records(MeetingRecord))
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_its_undertakings_are_open_or_kept(record: MeetingRecord) -> None:
    made = undertakings([KeptMeeting("k7m2xw4q", record)], STYLES, Areas("Worcestershire", {}, {}))
    assert {each.state for each in made} <= {"open", "kept"}
    assert all(each.citation for each in made)
