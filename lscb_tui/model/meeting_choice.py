"""Which meeting is meant: by its id, the beginning of one, its day, or words of its title or body."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Protocol, TypeVar

from .errors import NoSuch
from .period import PeriodError, PeriodKind, parse_period

_MOST_NAMED = 8
_LONGEST_SHOWN = 60


class NoSuchMeeting(NoSuch):
    """No meeting, or more than one, is meant. The message names those that there are, or the nearest, or a remedy."""

    remedy = "`lscb meeting list` names them"


class Named(Protocol):
    """What a meeting is chosen by: its id, what people call it, the name of its body, and its day."""

    @property
    def id(self) -> str: ...

    @property
    def title(self) -> str: ...

    @property
    def body(self) -> str: ...

    @property
    def day(self) -> date | None: ...


@dataclass(frozen=True, slots=True)
class NamedMeeting:
    """A meeting of which nothing else is known than what it is chosen by."""

    id: str
    title: str
    body: str = ""
    day: date | None = None


_Meeting = TypeVar("_Meeting", bound=Named)


def chosen_meeting(meetings: Sequence[_Meeting], wanted: str) -> _Meeting:
    """The one meeting that `wanted` means: an id, or the beginning of one, a day, or words of its title or body.

    Raises NoSuchMeeting where there is none, or where there are several.
    """
    words = wanted.casefold().split()
    asked = " ".join(wanted.split())[:_LONGEST_SHOWN]
    if not meetings:
        raise NoSuchMeeting(f"there is no meeting “{asked}”; none is kept, and `lscb meeting add` keeps one")
    found = [each for each in meetings if [each.id] == words] or _on_day(meetings, wanted) or _named(meetings, words)
    if len(found) == 1:
        return found[0]
    if found:
        raise NoSuchMeeting(f"“{asked}” may be several meetings; write the id of one: {_listed(found)}")
    known = [each.id for each in meetings]
    near = [each for each in meetings if each.id in get_close_matches("".join(words), known, n=1, cutoff=0.7)]
    hint = f"did you mean {_listed(near)}?" if near else f"there are {_listed(meetings)}"
    raise NoSuchMeeting(f"there is no meeting “{asked}”; {hint}")


def _on_day(meetings: Sequence[_Meeting], wanted: str) -> list[_Meeting]:
    try:
        day = parse_period(wanted)
    except PeriodError:
        return []
    return [each for each in meetings if day.kind is PeriodKind.SNAPSHOT and each.day == day.start]


def _named(meetings: Sequence[_Meeting], words: list[str]) -> list[_Meeting]:
    """Whose id begins so, and whose title and body have all the words: neither goes before the other."""
    if not words:
        return []
    beginning = "".join(words)
    return [each for each in meetings if each.id.startswith(beginning) or all(word in _words(each) for word in words)]


def _words(meeting: Named) -> str:
    return f"{meeting.title} {meeting.body}".casefold()


def _listed(meetings: Sequence[Named]) -> str:
    named = [f"{each.id} ({each.title})" for each in meetings[:_MOST_NAMED]]
    rest = len(meetings) - len(named)
    return ", ".join([*named, f"and {rest} more, which `lscb meeting list` names"] if rest else named)
