"""Slides as they are sent, for tests: one of each kind, long ones, and one that means harm."""

from lscb_tui.model.figure import Bound
from lscb_tui.model.slide import LEFT_OUT, Bar, Slide, SlideKind

HEADING = "14. Annual Report 2013/14"
CITATION = "WSCB (Worcestershire) 2017/18, para 16 · Health and Well-being Board, autumn 2018"
RECEIVED = "the Worcestershire Safeguarding Children Board Annual Report 2013/14 be received"
WELCOMED = (
    "the Worcestershire Safeguarding Children Board Annual Report 2013/14 be welcomed, and a report on early help be "
    "presented in January 2015"
)
_WORDS = (
    "the Director of Children’s Services be requested to report to the Board each quarter on the number of contacts, "
    "referrals and assessments, and on how long children wait for each"
)
HOSTILE = "\x1b]l;hack\x07 \x9bJ \u202egnp.exe \u2028 [/b] [sic] [@click=app.quit]leave[/] [link=https://x]y[/link]"
YEARS = (
    Bar("2013/14", "31", 31.0),
    Bar("2014/15", "no value stated"),
    Bar("2015/16", "more than 20", 20.0, bound=Bound.MORE_THAN),
    Bar("2016/17", "between about 14 and 28", 28.0, low=14.0, approximate=True),
    Bar("2017/18", "25", 25.0),
)

SLIDES = {
    "nothing": Slide(),
    "headline": Slide(
        SlideKind.HEADLINE,
        "14. Worcestershire Safeguarding Children Board Annual Report 2013/14",
        ("More than 300 practitioners were trained in 2017/18, in 58 training events.",),
        CITATION,
    ),
    "figure": Slide(
        SlideKind.FIGURE,
        HEADING,
        ("Child deaths notified: 25 in 2017/18.",),
        CITATION,
        unit="number of deaths notified",
        chart=YEARS,
    ),
    "clause": Slide(SlideKind.CLAUSE, HEADING, ("a)",), before=RECEIVED),
    "change": Slide(SlideKind.CLAUSE, HEADING, ("a)",), before=RECEIVED, after=WELCOMED),
    "added": Slide(
        SlideKind.CLAUSE, HEADING, ("after b)",), after="a letter of thanks be sent to the Chair of the Board"
    ),
    "left-out": Slide(SlideKind.CLAUSE, HEADING, ("a)",), before=RECEIVED, after=LEFT_OUT),
    "long": Slide(
        SlideKind.CLAUSE,
        HEADING,
        ("b)",),
        before=f"{_WORDS}; {_WORDS}; {_WORDS}",
        after=f"{_WORDS}; {_WORDS}; {_WORDS.replace('each quarter', 'every month')}",
    ),
    "result": Slide(
        SlideKind.RESULT,
        f"{HEADING}, amendment to a)",
        ("CARRIED", "5 for, 5 against, 1 abstained", "Casting vote of Councillor A. Smith (Chairman): for"),
    ),
    "hostile": Slide(SlideKind.FIGURE, HOSTILE, (HOSTILE,), HOSTILE, unit=HOSTILE, chart=(Bar(HOSTILE, HOSTILE, 1.0),)),
}
