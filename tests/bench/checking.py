"""How long the checker takes for a resolution, as it would at every keystroke."""

import time
from collections.abc import Callable

from lscb_tui.resolutions.lint import lint_text

_CLAUSES = (
    "the Worcestershire Safeguarding Children Board (WSCB) Annual Report 2016/17 be received",
    "the progress of the work of the Worcestershire Safeguarding Children Board be noted",
    "the Director of Children's Services be asked to provide an update on early help to the meeting in January 2019",
    "it be noted that 58 training events had been held and that over 1,300 practitioners had attended",
    "authority be delegated to the Director, in consultation with the Cabinet Member, to finalise the action plan",
)


def resolution(clauses: int) -> str:
    """A resolution of so many clauses, no two alike."""
    words = (f"({n}) {_CLAUSES[n % len(_CLAUSES)]} in part {n};" for n in range(1, clauses + 1))
    return "\n".join(["RESOLVED: that", *words])


def checking(clauses: int) -> Callable[[], float]:
    """Measures the seconds that one check takes."""
    text = resolution(clauses)

    def measured() -> float:
        begun = time.perf_counter()
        lint_text(text)
        return time.perf_counter() - begun

    return measured
