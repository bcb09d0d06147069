"""How long a resolution of forty clauses takes from the words of the report to the words of the minute."""

import statistics
import time
from pathlib import Path

import yaml

from lscb_tui.resolutions.house_style import DEFAULT, house_styles
from lscb_tui.resolutions.render import draft
from tests.resolutions.drafting import WORCESTERSHIRE

CLAUSES = 40
FRAME = 1 / 60
"""Seconds in which a screen that is typed into shows the next picture."""
_RUNS = 21
_TUNING = Path(__file__).parent.parent / "resolutions" / "clauses" / "tuning.yaml"


def of_a_resolution() -> float:
    """The median of seconds in which forty clauses are parsed and rendered."""
    clauses = [entry["clause"] for entry in yaml.safe_load(_TUNING.read_text("utf-8"))][:CLAUSES]
    style = house_styles()[DEFAULT]
    taken = []
    for _ in range(_RUNS):
        begun = time.perf_counter()
        draft(clauses, style, WORCESTERSHIRE)
        taken.append(time.perf_counter() - begun)
    return statistics.median(taken)
