"""A dialog to choose one thing by typing a part of its name: a command, a section. Typing narrows, Enter takes it."""

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
from .dialog import KEYS_WIDTH, Dialog


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen: what it is called, what is to be said of it, its keys as people read them."""

    id: str
    title: str
    about: str
    keys: str = ""

    def answers(self, words: Sequence[str]) -> bool:
        """Whether every word typed stands in it."""
        text = f"{self.title} {self.about}".casefold()
        return all(word in text for word in words)


@dataclass(frozen=True, slots=True)
class Wording:
    """What a dialog says around its choices."""

    title: str
    placeholder: str
    none_left: str
    """Where no choice has the words typed."""
    hint: str


_TO_COME = "reading …"


class ChoosingDialog(Dialog[str]):
    """Returns the id of what was chosen, or None. The cursor begins on `chosen`, if it is among the choices.

    Choices that are still being read are None, and follow with `offer`: what is typed meanwhile is typed here.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f10", "leave", "Leave")]

    def __init__(self, wording: Wording, choices: Sequence[Choice] | None, *, chosen: str | None = None) -> None:
        super().__init__()
        self._wording, self._choices, self._chosen_before = wording, choices or (), chosen
        self._are_to_come = choices is None

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Static(self._wording.title, id="dialog-title", markup=False)
            yield SearchField(self._wording.placeholder, id="choosing")
            yield LineView(id="dialog-list", empty=_TO_COME if self._are_to_come else self._wording.none_left)
            yield Static(self._wording.hint, id="dialog-hint", markup=False)

    def on_mount(self) -> None:
        self._list.show(self._blocks(""), key=self._chosen_before)
        self.query_one(SearchField).focus()

    def offer(self, choices: Sequence[Choice]) -> None:
        """The choices that were still to come; those that what is typed narrows them to are shown."""
        self._choices, self._are_to_come = choices, False
        if self.is_mounted:
            typed = self.query_one(SearchField).value
            key = None if typed else self._chosen_before
            self._list.show(self._blocks(typed), key=key, empty=self._wording.none_left)

    def action_leave(self) -> None:
        """Back to the screen beneath."""
        self.leave()

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        self._list.show(self._blocks(message.value), key=None if message.value else self._chosen_before)

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
        """Those whose title begins with what is typed, then those that have its words."""
        words = typed.casefold().split()
        begins = [choice for choice in self._choices if choice.title.casefold().startswith(typed.casefold().strip())]
        others = [choice for choice in self._choices if choice not in begins and choice.answers(words)]
        indent = KEYS_WIDTH if any(choice.keys for choice in self._choices) else 0
        return [
            Block((Part(_told(choice), indent=indent, margin=choice.keys),), key=choice.id)
            for choice in begins + others
        ]


def _told(choice: Choice) -> str:
    return f"{choice.title}: {choice.about}" if choice.about else choice.title
