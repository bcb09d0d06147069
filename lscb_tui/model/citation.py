"""Citations for people: whose paper, which year, which paragraph, where it was considered."""

from .document import Document, Paragraph
from .reference import Body, Committee


def cite(document: Document, paragraph: Paragraph, body: Body, committee: Committee | None) -> str:
    """`WSCB (Worcestershire) 2017/18, para 16 · Health and Well-being Board, autumn 2018`.

    The body's short name tells two boards with the same initials apart. A paper that went to no committee
    names its kind; one whose date is not on the page is called undated.
    """
    where = committee.short if committee else document.kind.replace("_", " ")
    when = document.meeting_shown or (str(document.meeting_date) if document.meeting_date else "undated")
    return f"{body.short} {document.period}, {paragraph.place} · {where}, {when}"
