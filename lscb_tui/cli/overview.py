"""What a first look shows: what is held, the latest headlines, and how to ask."""

from ..library.holdings import areas, headlines
from ..library.reading import documents
from ..terminal.out import Style, out
from .answers import write_line
from .session import Session

_HOW = (
    ('lscb find "child deaths 2017/18"', "the best passages, figures and issues"),
    ('lscb figures "looked after children"', "figures, one line to say aloud each"),
    ("lscb decisions 2016/17", "what was resolved"),
    ("lscb promises --state open", "what was asked or promised and is still open"),
    ("lscb show worcestershire-2017-18-hwb#16", "the words of a paragraph"),
    ("lscb define MACFA", "what an acronym means"),
    ("lscb --help", "everything else"),
)


def write_overview(session: Session) -> None:
    """Write it for the home area."""
    content = session.content
    held = areas(content)
    out("What is held", Style.STRONG)
    for area in held:
        papers = "1 document" if area.documents == 1 else f"{area.documents} documents"
        years = area.first_period if area.documents == 1 else f"{area.first_period} to {area.last_period}"
        out(f"{area.area}: {papers}, {years}; {area.findings} findings, each with its quotation", indent=2)
    for document in documents(content):
        out(f"{document.slug}  {document.title}", indent=4)
    home = session.area(None)
    if home:
        out()
        out(f"Latest headlines: {home}", Style.STRONG)
        for headline in headlines(content, home):
            write_line(headline.line, headline.citation)
    out()
    out("How to ask", Style.STRONG)
    width = max(len(command) for command, _ in _HOW)
    for command, answer in _HOW:
        out(f"{command:<{width}}  {answer}", indent=2)
