"""How long the checker takes for a resolution, and what a key costs where one is written."""

import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count

from lscb_tui.meetings.checking import check_item
from lscb_tui.meetings.minuted import minuted
from lscb_tui.model.meeting import MeetingRecord
from lscb_tui.model.motion import AgendaItem, CitedDocument, MotionClause
from lscb_tui.resolutions.house_style import DEFAULT, house_styles
from lscb_tui.resolutions.lint import lint_text

_CLAUSES = (
    "the Worcestershire Safeguarding Children Board (WSCB) Annual Report 2016/17 be received",
    "the progress of the work of the Worcestershire Safeguarding Children Board be noted",
    "the Director of Children's Services be asked to provide an update on early help to the meeting in January 2019",
    "it be noted that 58 training events had been held and that over 1,300 practitioners had attended",
    "authority be delegated to the Director, in consultation with the Cabinet Member, to finalise the action plan",
)
_PARAGRAPHS = 100
_KEYS = 40


def resolution(clauses: int, part: int = 0) -> list[str]:
    """The words of so many clauses, no two alike; other ones for every `part`."""
    return [f"{_CLAUSES[n % len(_CLAUSES)]} in part {part}.{n}" for n in range(1, clauses + 1)]


def checking(clauses: int) -> Callable[[], float]:
    """Measures the seconds that one check takes of clauses that were never read before."""
    parts = count()

    def measured() -> float:
        words = resolution(clauses, next(parts))
        text = "\n".join(["RESOLVED: that", *(f"({n}) {each};" for n, each in enumerate(words, start=1))])
        begun = time.perf_counter()
        lint_text(text)
        return time.perf_counter() - begun

    return measured


def a_key(clauses: int) -> float:
    """The median of seconds from a changed clause to the whole resolution as minuted and all findings."""
    style = house_styles()[DEFAULT]
    paper = CitedDocument("paper", text=tuple(f"{n} children of 1,300 were seen." for n in range(_PARAGRAPHS)))
    moved = tuple(
        MotionClause(words, id=str(n), label=f"({n})") for n, words in enumerate(resolution(clauses), start=1)
    )
    item = AgendaItem(id="item", opening=style.opening, documents=(paper,), clauses=moved)
    middle = moved[clauses // 2]
    taken = []
    for typed in range(_KEYS):
        changed = replace(middle, words=f"{middle.words} and{'x' * typed}")
        written = replace(item, clauses=tuple(changed if clause is middle else clause for clause in moved))
        record = MeetingRecord(items=(written,))
        begun = time.perf_counter()
        minuted(written, style)
        check_item(record, "item")
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken[1:])
