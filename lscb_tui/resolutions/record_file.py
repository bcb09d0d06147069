"""The meeting record in a file that somebody names."""

from pathlib import Path

from ..model.meeting import MeetingRecord
from ..model.sanitise import sanitise
from ..yaml_files.given import file_bytes, plain_text
from .record import read_record

MOST_BYTES = 10_000_000


def read_record_file(path: Path) -> MeetingRecord:
    """The meeting record in a file. Raises BadInput where it cannot be read, with every fault of the record."""
    return record_in(file_bytes(path, MOST_BYTES + 1), path)


def record_in(data: bytes, path: Path) -> MeetingRecord:
    """The meeting record that these bytes hold; `path` names where they come from. Raises BadInput."""
    remedy = "a record holds one meeting; keep each by itself"
    return read_record(sanitise(plain_text(data, str(path), most=MOST_BYTES, remedy=remedy)), path)
