"""Records as one JSON object, without loss: what is written here can be read again."""

import json

from ..model.sanitise import sanitise_line
from .paper import Paper, cleaned_records


def write(paper: Paper) -> bytes:
    """`{"classification": …, "notes": […]}` in UTF-8, the records under their own name and in their order.

    Absent is null, the classification too.
    """
    records = cleaned_records(paper)
    names = (*records.columns, *records.details)
    rows = [{name: row[name] for name in names} for row in records.rows]
    written = {"classification": sanitise_line(paper.classification) or None, records.name: rows}
    return (json.dumps(written, ensure_ascii=False, allow_nan=False, indent=2) + "\n").encode()
