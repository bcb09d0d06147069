"""A kept meeting as JSON: in short as it is listed, whole, and with its history."""

import json
from typing import TYPE_CHECKING, Any

from .session import Session

if TYPE_CHECKING:
    from ..model.kept_meeting import KeptMeeting


def listed(meeting: "KeptMeeting") -> dict[str, Any]:
    """The meeting without its record; what is absent is None."""
    record = meeting.record
    return {
        "id": meeting.id,
        "title": meeting.title,
        "body": record.body.name if record.body else None,
        "date": record.date.isoformat() if record.date else None,
        "items": len(record.items),
        "minute": str(record.minute.state) if record.minute and record.minute.state else None,
        "author": meeting.author,
        "created": meeting.created,
        "updated": meeting.updated,
        "number": meeting.number,
        "version": meeting.version,
    }


def whole(meeting: "KeptMeeting", steps: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """The meeting with its record, and the steps of its history where that was asked for."""
    from ..model.record_plain import to_plain

    told = listed(meeting) | {"record": to_plain(meeting.record)}
    return told if steps is None else told | {"history": steps}


def history(session: Session, meeting: "KeptMeeting") -> list[dict[str, Any]]:
    """Every step, the oldest first: what was taken, where in the record, and what stood there before and after."""
    from ..workspace import journal

    with session.workspace.read() as connection:
        changes = journal.history(connection, journal.Entity.MEETING, meeting.id)
    return [
        {
            "who": change.who,
            "when": change.at,
            "what": change.what or change.field,
            "path": change.field,
            "before": _read_back(change.before),
            "after": _read_back(change.after),
        }
        for change in changes
    ]


def _read_back(text: str) -> Any:
    """What the journal holds as JSON; None for nothing, and the text itself where it is none."""
    try:
        return json.loads(text) if text else None
    except ValueError:
        return text
