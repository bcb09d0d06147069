"""What an app with a workspace has: store, notes, meetings and the manner of the house, each when first wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..model.errors import AskedWrongly, BadInput
from .terminal_app import TerminalApp
from .whereabouts import Whereabouts

if TYPE_CHECKING:
    from .house import House
    from .keeping import Keeping, StoreMaker
    from .notebook import Notebook
    from .proceedings import Proceedings
    from .sitting import Sitting


class KeepingApp(TerminalApp, inherit_bindings=False):
    """An app over a workspace; none of it is loaded before it is asked for."""

    def __init__(
        self,
        theme: str,
        make_store: "StoreMaker | None",
        make_house: "Callable[[], House] | None",
        was_at: Whereabouts,
    ) -> None:
        super().__init__(theme)
        self._make_store, self._make_house = make_store, make_house
        self._keeping: Keeping | None = None
        self._sitting: Sitting | None = None
        self._house: House | None = None
        self.was_at = was_at
        """Where the person was when the program was last open."""

    def say(self, text: str) -> None:
        """A sentence for the person."""
        raise NotImplementedError

    @property
    def keeping(self) -> "Keeping":
        """The workspace, opened when it is first wanted."""
        if self._keeping is None:
            from .keeping import Keeping

            assert self._make_store is not None  # noqa: S101 - no command leads here without it
            self._keeping = Keeping(self._make_store, self.post_message)
            self._keeping.store.begin()
        return self._keeping

    @property
    def known_keeping(self) -> "Keeping | None":
        """The workspace, if it is open already."""
        return self._keeping

    @property
    def notebook(self) -> "Notebook":
        """The notes of the workspace."""
        return self.keeping.notebook

    @property
    def proceedings(self) -> "Proceedings":
        """The meetings of the workspace."""
        return self.keeping.proceedings

    @property
    def sitting(self) -> "Sitting":
        """The meeting and the item that are before Resolve and Meeting."""
        if self._sitting is None:
            from .sitting import Sitting

            self._sitting = Sitting(self.proceedings, self.was_at.meeting, self.was_at.item)
        return self._sitting

    @property
    def house(self) -> "House":
        """The house styles and templates; those that ship where one's own cannot be read, which is said."""
        if self._house is None:
            from .house import shipped_house

            try:
                self._house = self._make_house() if self._make_house else shipped_house()
            except (AskedWrongly, BadInput) as error:
                self._house = shipped_house()
                self.say(str(error).splitlines()[-1])
        return self._house

    def flush(self, seconds: float) -> bool:
        """Have all that was typed on the disk, whatever the screen does; whether that was done in so many seconds."""
        return self._keeping is None or self._keeping.store.flush(seconds)
