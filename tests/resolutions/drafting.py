"""What the tests of resolutions share: drafting one clause."""

from lscb_tui.model.resolution import DraftedClause
from lscb_tui.resolutions.context import NOTHING_KNOWN, Context
from lscb_tui.resolutions.house_style import DEFAULT, house_styles
from lscb_tui.resolutions.render import draft

WORCESTERSHIRE = Context(
    body="Worcestershire Safeguarding Children Board",
    meeting="Worcestershire Health and Well-being Board",
    glossary={
        "WSCB": "Worcestershire Safeguarding Children Board",
        "HWB": "Health and Well-being Board",
        "SCR": "Serious Case Review",
        "LAC": "looked after children",
    },
)


def drafted(clause: str, *, style: str = DEFAULT, context: Context = NOTHING_KNOWN) -> DraftedClause:
    """One clause by itself in a shipped style."""
    [one] = draft([clause], house_styles()[style], context).clauses
    return one


def resolved(clause: str, *, style: str = DEFAULT, context: Context = NOTHING_KNOWN) -> str:
    """The words of one clause in a shipped style."""
    return drafted(clause, style=style, context=context).text
