"""The palette: every command by name, with its key. Typing narrows, Enter runs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from ..widgets.blocks import Block, Part
from ..widgets.line_view import LineView
from ..widgets.search_field import SearchField
from .dialog import Dialog


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that the palette offers: what it is called, its keys as people read them, what it does."""

    id: str
    title: str
    keys: str
    help: str

    def answers(self, words: Sequence[str]) -> bool:
        """Whether every word typed stands in it."""
        text = f"{self.title} {self.help}".casefold()
        return all(word in text for word in words)


class PaletteDialog(Dialog[str]):
    """Returns the id of what was chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f10", "leave", "Leave")]

    def __init__(self, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._choices = choices

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Static("Commands", id="dialog-title", markup=False)
            yield SearchField("Type a part of its name", id="command")
            yield LineView(id="dialog-list", empty="No command has these words.")
            yield Static("Enter runs, Esc leaves", id="dialog-hint", markup=False)

    def on_mount(self) -> None:
        self._list.show(self._blocks(""))
        self.query_one(SearchField).focus()

    def action_leave(self) -> None:
        """Back to the screen beneath."""
        self.leave()

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        self._list.show(self._blocks(message.value))

    @on(Input.Submitted)
    def _submitted(self) -> None:
        if self._list.key is not None:
            self.leave(self._list.key)

    @on(LineView.Chosen)
    def _chosen(self, message: LineView.Chosen) -> None:
        self.leave(message.key)

    @on(SearchField.ListKey)
    def _list_key(self, message: SearchField.ListKey) -> None:
        getattr(self._list, f"action_{message.action}")(message.by)

    @on(SearchField.Left)
    def _left(self) -> None:
        self.leave()

    @property
    def _list(self) -> LineView:
        return self.query_one(LineView)

    def _blocks(self, typed: str) -> list[Block]:
        words = typed.casefold().split()
        begins = [choice for choice in self._choices if choice.title.casefold().startswith(typed.casefold().strip())]
        others = [choice for choice in self._choices if choice not in begins and choice.answers(words)]
        return [
            Block((Part(f"{choice.keys:<20} {choice.title}: {choice.help}", most_lines=1),), key=choice.id)
            for choice in begins + others
        ]
