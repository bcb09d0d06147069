"""Records as CSV for spreadsheets: RFC 4180, in UTF-8 with the byte order mark by which Excel knows it."""

import csv
import io

from ..model.sanitise import sanitise_line
from .cells import cell
from .paper import Paper, cleaned_records

BYTE_ORDER_MARK = "\ufeff"
MARKING = "classification"


def write(paper: Paper) -> bytes:
    """The records of `paper` under one header; no cell begins a formula.

    The classification is the first column of every row, and is there when it is empty. Rows are sorted, filtered and
    copied into other sheets: a first or a last row that holds it would stay behind, or end up among the records.
    """
    records = cleaned_records(paper)
    text = io.StringIO()
    text.write(BYTE_ORDER_MARK)
    writer = csv.writer(text)
    writer.writerow([MARKING, *records.columns])
    marking = cell(sanitise_line(paper.classification))
    writer.writerows([marking, *(cell(row[name]) for name in records.columns)] for row in records.rows)
    return text.getvalue().encode()
