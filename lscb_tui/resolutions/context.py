"""What is known around a clause: whose report it stands in, who meets, and what acronyms mean."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..model.period import Period


@dataclass(frozen=True, slots=True)
class Context:
    """Plain data that the caller fills; empty by default.

    `body` is the full name of the body that the report is about, `meeting` that of the body that meets, both None where
    unknown. `glossary` holds acronyms with what they stand for in these papers.
    """

    body: str | None = None
    meeting: str | None = None
    period: Period | None = None
    glossary: Mapping[str, str] = field(default_factory=dict)


NOTHING_KNOWN = Context()
