"""A dialog that shows a list of things to read: the keys that apply, or the terms of a passage."""

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from ...library.glossary import Definition
from ..commands import LIST_KEYS, Scope, commands_of, shown_keys
from ..widgets.blocks import Block, Part
from ..widgets.line_view import LineView
from .dialog import KEYS_WIDTH, Dialog


class ListingDialog(Dialog[None]):
    """A title, a list, and how to leave."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,q,enter", "leave", "Leave", priority=True)]

    def __init__(self, title: str, blocks: Sequence[Block]) -> None:
        super().__init__()
        self._heading, self._blocks = title, blocks

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Static(self._heading, id="dialog-title", markup=False)
            yield LineView(id="dialog-list")
            yield Static("Esc leaves", id="dialog-hint", markup=False)

    def on_mount(self) -> None:
        view = self.query_one(LineView)
        view.show(self._blocks)
        view.focus()

    def action_leave(self) -> None:
        """Back to the screen beneath."""
        self.leave()


def help_blocks(scope: Scope, keys: Mapping[str, Sequence[str]]) -> list[Block]:
    """Every command that applies in a mode, with the keys in force, and the keys of lists."""
    blocks: list[Block] = []
    for group in (scope, Scope.APP):
        blocks.append(Block((Part(group, "heading"),), space_before=1 if blocks else 0))
        for command in commands_of(group):
            names = shown_keys(keys[command.id], KEYS_WIDTH - 1)
            about = Part(f"{command.title}: {command.help}", indent=KEYS_WIDTH, margin=names)
            blocks.append(Block((about,), key=command.id))
    blocks.append(Block((Part("Lists and texts", "heading"),), space_before=1))
    blocks += [Block((Part(what, indent=KEYS_WIDTH, margin=names),), key=names) for names, what in LIST_KEYS]
    return blocks


def term_blocks(definitions: Iterable[Definition]) -> list[Block]:
    """Terms with what they stand for and mean."""
    blocks: list[Block] = []
    for definition in definitions:
        stands_for = f": {definition.expansion}" if definition.expansion else ""
        whose = f" (in the papers of {definition.body})" if definition.body else ""
        parts = [Part(f"{definition.term}{stands_for}{whose}", "strong")]
        if definition.meaning:
            parts.append(Part(definition.meaning))
        blocks.append(Block(tuple(parts), key=f"{definition.term}-{len(blocks)}", space_before=1 if blocks else 0))
    return blocks
