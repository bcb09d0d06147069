"""What the view for the room may read of a workspace: the titles of its meetings, and what was sent."""

from collections.abc import Callable
from difflib import get_close_matches

from sqlalchemy import Connection, select

from ..model.errors import BadInput
from ..model.sanitise import sanitise_line
from ..model.slide import Slide
from . import room
from .looking import Looking
from .tables import meeting as table

_LONGEST_SHOWN = 80
_NEAREST = 3


def meeting_named(connection: Connection, named: str) -> tuple[str, str]:
    """Id and title of a meeting, by its id, the beginning of one, or words of its title. Raises BadInput."""
    known = connection.execute(
        select(table.c.id, table.c.title).where(table.c.removed.is_(False)).order_by(table.c.number)
    )
    titles = {str(row.id): sanitise_line(str(row.title)) for row in known}
    wanted = named.casefold()
    found = [identifier for identifier in titles if wanted and identifier.startswith(wanted)]
    found = found or [identifier for identifier, title in titles.items() if _has_words(title, wanted)]
    if len(found) == 1:
        return found[0], titles[found[0]]
    shown = named if len(named) <= _LONGEST_SHOWN else f"{named[:_LONGEST_SHOWN]}…"
    if found:
        raise BadInput(f"several meetings are “{shown}”: {_listed(titles, found)}; write more of the one that is meant")
    if not titles:
        raise BadInput(f"there is no meeting “{shown}”: the workspace holds none yet; make one in the app")
    raise BadInput(f"there is no meeting “{shown}”; the nearest: {_listed(titles, _nearest(titles, wanted))}")


def look_at(looking: Looking, meeting: str) -> Callable[[], tuple[int, Slide]]:
    """A way to look at what was sent of a meeting, again and again."""

    def look() -> tuple[int, Slide]:
        with looking.read() as connection:
            return room.sent(connection, meeting)

    return look


def _has_words(title: str, wanted: str) -> bool:
    words = title.casefold().replace(",", " ").split()
    return bool(wanted.split()) and all(
        any(word.startswith(part) for word in words) for part in wanted.replace(",", " ").split()
    )


def _nearest(titles: dict[str, str], wanted: str) -> list[str]:
    """The ids of the meetings whose id or title is most like what was asked for; else the latest."""
    names = {**{identifier: identifier for identifier in titles}, **{t.casefold(): i for i, t in titles.items()}}
    near = dict.fromkeys(names[name] for name in get_close_matches(wanted, names, n=2 * _NEAREST, cutoff=0.4))
    return [*near][:_NEAREST] or [*titles][-_NEAREST:]


def _listed(titles: dict[str, str], identifiers: list[str]) -> str:
    listed = "; ".join(f"{identifier} ({titles[identifier]})" for identifier in identifiers[:_NEAREST])
    return f"{listed}; …" if len(identifiers) > _NEAREST else listed
