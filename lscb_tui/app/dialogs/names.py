"""A vote by name: everybody who may vote, a key for each, and the arithmetic beneath."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from ...model.motion import Manner, Vote
from ...model.sanitise import sanitise_line
from ..widgets.blocks import Block, Part
from ..widgets.line_view import LineView
from .dialog import Dialog

_KINDS = {"f": "for", "a": "against", "b": "abstains", "n": "does not vote"}
_WIDTH = 15


class NamesDialog(Dialog[None]):
    """`voters` are ids with names; `arithmetic` says what a vote amounts to, `declare` why it is refused, if it is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Leave", priority=True),
        *(Binding(key, f"vote('{key}')", word, priority=True) for key, word in _KINDS.items()),
    ]

    def __init__(
        self,
        title: str,
        voters: Sequence[tuple[str, str]],
        cast: dict[str, str],
        arithmetic: Callable[[Vote], str],
        declare: Callable[[Vote], str],
    ) -> None:
        """`cast` holds the keys of those who have voted already."""
        super().__init__()
        self._title, self._voters, self._arithmetic, self._declare_it = title, voters, arithmetic, declare
        self._is_asked = False
        """Whether it was said that some have not voted."""
        self._cast = dict(cast)

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Static(sanitise_line(self._title), id="dialog-title", markup=False)
            yield LineView(id="dialog-list", empty="Nobody on the roll may vote.")
            yield Static("", id="dialog-complaint", markup=False)
            yield Static(
                "f for · a against · b abstains · n does not vote\nEnter declares · Esc leaves",
                id="dialog-hint",
                markup=False,
                classes="-two-lines",
            )

    def on_mount(self) -> None:
        self._show()
        self._list.focus()

    def action_leave(self) -> None:
        """Back, with nothing declared."""
        self.leave()

    def action_vote(self, key: str) -> None:
        """Record the vote of whoever is in focus, and go to the next."""
        if (voter := self._list.key) is not None:
            self._cast[voter] = key
            self._is_asked = False
            self._show()
            self._list.action_step(1)

    @on(LineView.Chosen)
    def _declare(self) -> None:
        """Declare what was cast; what is refused stays, to be set right."""
        silent = [voter for voter, _ in self._voters if voter not in self._cast]
        if silent and not self._is_asked:
            self._is_asked = True
            self._complain(f"{len(silent)} not accounted for. Enter again: they did not vote")
            return
        self._cast |= dict.fromkeys(silent, "n")
        if why := self._declare_it(self._vote):
            self._show()
            self._complain(why)
        else:
            self.leave()

    def _complain(self, text: str) -> None:
        self.query_one("#dialog-complaint", Static).update(sanitise_line(text))

    @property
    def _list(self) -> LineView:
        return self.query_one(LineView)

    @property
    def _vote(self) -> Vote:
        by_key = {key: tuple(v for v, _ in self._voters if self._cast.get(v) == key) for key in _KINDS}
        return Vote(
            Manner.BY_NAME,
            names_for=by_key["f"],
            names_against=by_key["a"],
            names_abstained=by_key["b"],
            names_not_voting=by_key["n"],
        )

    def _show(self) -> None:
        blocks = [
            Block((Part(name, indent=_WIDTH, margin=_KINDS.get(self._cast.get(voter, ""), "–")),), key=voter)
            for voter, name in self._voters
        ]
        self._list.show(blocks, key=self._list.key)
        self._complain(self._arithmetic(self._vote) if self._cast else "")
