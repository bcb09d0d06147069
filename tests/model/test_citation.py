"""A citation says whose paper, which year, which paragraph, and where it was considered."""

from lscb_tui.model.citation import cite
from lscb_tui.model.document import Document, DocumentKind, Paragraph
from lscb_tui.model.period import parse_period
from lscb_tui.model.reference import Body, Committee

HILLSHIRE = Body(id="hillshire", name="Hillshire Board", short="SCB (Hillshire)", initials="SCB", area="Hillshire")
HAMSHIRE = Body(id="hamshire", name="Hamshire Board", short="SCB (Hamshire)", initials="SCB", area="Hamshire")
PANEL = Committee(id="panel", name="Hillshire Scrutiny Panel", short="Scrutiny Panel", area="Hillshire")


def _document(*, meeting_date: str | None = None, meeting_shown: str | None = None) -> Document:
    return Document(
        slug="a-paper",
        title="A paper",
        kind=DocumentKind.COVER_REPORT,
        area="Hillshire",
        body="hillshire",
        period=parse_period("2017/18"),
        source="a.txt",
        meeting_date=parse_period(meeting_date) if meeting_date else None,
        meeting_shown=meeting_shown,
    )


def _paragraph(place: str) -> Paragraph:
    return Paragraph(address="x", section="s", text="Words.", place=place, line=1)


def test_a_citation_names_body_year_paragraph_committee_and_date() -> None:
    document = _document(meeting_date="11 May 2016")
    assert cite(document, _paragraph("para 16"), HILLSHIRE, PANEL) == (
        "SCB (Hillshire) 2017/18, para 16 · Scrutiny Panel, 11 May 2016"
    )


def test_two_bodies_with_the_same_initials_are_told_apart() -> None:
    document, paragraph = _document(), _paragraph("para 1")
    assert HILLSHIRE.initials == HAMSHIRE.initials
    assert cite(document, paragraph, HILLSHIRE, PANEL) != cite(document, paragraph, HAMSHIRE, PANEL)
    assert "(Hamshire)" in cite(document, paragraph, HAMSHIRE, PANEL)


def test_a_date_is_shown_as_people_say_it() -> None:
    document = _document(meeting_date="between 14 September 2018 and 18 October 2018", meeting_shown="autumn 2018")
    assert cite(document, _paragraph("para 1"), HILLSHIRE, PANEL).endswith("Scrutiny Panel, autumn 2018")


def test_a_paper_without_a_date_is_called_undated() -> None:
    assert cite(_document(), _paragraph("para 1"), HILLSHIRE, PANEL).endswith("Scrutiny Panel, undated")


def test_a_paper_that_went_to_no_committee_names_its_kind() -> None:
    assert cite(_document(), _paragraph("para 1"), HILLSHIRE, None).endswith("· cover report, undated")


def test_a_lettered_item_is_cited_with_its_letter() -> None:
    assert "2017/18, para 1.a ·" in cite(_document(), _paragraph("para 1.a"), HILLSHIRE, PANEL)
