"""What notes and meetings have in common as they are known in the app."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from ..workspace import journal
from ..workspace.errors import Conflict
from ..workspace.journal import Change, Entity
from ..workspace.news import Refused
from .typed import Then

if TYPE_CHECKING:
    from .keeping import Keeping


class Known:
    """All there is of one kind in the workspace, each by its id."""

    ENTITY: ClassVar[Entity]

    def __init__(self, keeping: "Keeping") -> None:
        self.keeping = keeping

    def leave(self, identifier: str) -> None:
        """The fields of one were left: what was typed becomes the text now."""
        self.keeping.typed.leave(self.ENTITY, identifier)

    def be_in(self, identifier: str) -> None:
        """This window has one open; empty for none."""
        self.keeping.store.be_in(self.ENTITY, identifier)

    def history(self, identifier: str, then: Callable[[tuple[Change, ...]], None]) -> None:
        """All changes of one, in order."""
        self.leave(identifier)
        self.keeping.read(lambda connection, _: journal.history(connection, self.ENTITY, identifier), then)

    def others_in(self, identifier: str) -> list[str]:
        """Who else has one open."""
        return self.keeping.others_in(self.ENTITY, identifier)

    def conflict(self, identifier: str) -> Refused | None:
        """A conflict that waits for a decision."""
        return self.keeping.typed.conflict(self.ENTITY, identifier)

    def decide(self, refused: Refused, conflict: Conflict, text: str, then: Then) -> None:
        """End a conflict with a text; mine and theirs both stay in the journal, whatever it is."""
        self.keeping.typed.decide(refused, conflict, text, then)
