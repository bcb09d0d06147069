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


def cite_briefly(document: Document, paragraph: Paragraph, committee: Committee | None, *, is_only: bool) -> str:
    """`2017/18, paragraph 13`: enough within one area, said after a line.

    Where the area has other papers of that period (`is_only` is false), the committee or kind tells them apart.
    """
    where = "" if is_only else f" {committee.short if committee else document.kind.replace('_', ' ')}"
    place = paragraph.place
    return f"{document.period}{where}, {f'paragraph{place[4:]}' if place.startswith('para ') else place}"
