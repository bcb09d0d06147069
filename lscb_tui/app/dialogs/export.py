"""Handing out a paper: a file name whose suffix says the format, and what will stand in it."""

from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from ...export.formats import FORMATS, Format, UnknownFormat, format_for
from ...export.paper import Paper
from ...export.saving import RefusedToSave, safe_name, save
from ...model.errors import AskedWrongly, BadInput, Unavailable
from ...model.sanitise import sanitise_line
from ..widgets.blocks import Block, Part
from ..widgets.line_view import LineView
from ..widgets.search_field import SearchField
from .dialog import Dialog

_LONGEST_PREVIEW = 400
_REPLACE = "ctrl+r"


class ExportDialog(Dialog[str]):
    """Writes the file, and returns a sentence that says where; None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave"),
        Binding("ctrl+n", "next_format", "Next format", priority=True),
        Binding(_REPLACE, "replace", "Replace", priority=True),
    ]

    def __init__(self, paper: Paper, stem: str, template: Path | None = None) -> None:
        super().__init__()
        self._paper, self._template = paper, template
        self._offered = [one for one in FORMATS if getattr(paper, one.writes) is not None]
        self._previews: dict[str, list[str]] = {}
        self._file_name = safe_name(stem, self._offered[0].suffix)

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Static("Export: a file name; its end says the format", id="dialog-title", markup=False)
            field = SearchField("A file name", id="file-name")
            field.value = self._file_name
            yield field
            yield Static("", id="dialog-complaint", markup=False)
            yield LineView(id="dialog-list", empty="Nothing to show of this format.")
            yield Static("Enter writes it · ctrl+n next format · Esc leaves", id="dialog-hint", markup=False)

    def on_mount(self) -> None:
        field = self.query_one(SearchField)
        field.cursor_position = len(self._file_name)
        field.focus()
        self._preview()

    def action_leave(self) -> None:
        """Back, with nothing written."""
        self.leave()

    def action_next_format(self) -> None:
        """The same name with the suffix of the next format."""
        field = self.query_one(SearchField)
        path = Path(field.value)
        path = path if path.name.strip(".") else path / "notes"
        names = [one.suffix for one in self._offered]
        here = names.index(path.suffix) if path.suffix in names else -1
        field.value = str(path.with_suffix(names[(here + 1) % len(names)]))
        field.cursor_position = len(field.value)

    def action_replace(self) -> None:
        """Write over the file that is there."""
        self._write(replace=True)

    @on(Input.Changed)
    def _typed(self) -> None:
        self._preview()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self._write(replace=False)

    @on(SearchField.Left)
    def _left(self) -> None:
        self.leave()

    @on(SearchField.ListKey)
    def _list_key(self, message: SearchField.ListKey) -> None:
        getattr(self.query_one(LineView), f"action_{message.action}")(message.by)

    @property
    def _path(self) -> Path:
        named = Path(self.query_one(SearchField).value)
        with suppress(RuntimeError):  # ~ and the name of nobody: a folder of that name, then
            named = named.expanduser()
        return Path.cwd() / named

    def _format(self) -> Format | None:
        try:
            return format_for(self._path, self._offered)
        except UnknownFormat as error:
            self._complain(str(error))
            return None

    def _write(self, *, replace: bool) -> None:
        if (chosen := self._format()) is None:
            return
        path = self._path
        try:
            save(chosen.write(self._paper, self._template if chosen.takes_template else None), path, replace=replace)
        except RefusedToSave as error:
            is_there = path.is_file() and not replace
            self._complain(f"{path.name} is there already; {_REPLACE} replaces it" if is_there else str(error))
        except (AskedWrongly, BadInput, Unavailable) as error:
            self._complain(str(error))
        else:
            self.leave(f"written to {path}")

    def _preview(self) -> None:
        """What will stand in the file; of a format that is no text, its words."""
        if (chosen := self._format()) is None:
            return
        self._complain(f"{chosen.title}, into {self._path.parent}")
        shown = format_for("txt") if chosen.is_binary else chosen
        if shown.name not in self._previews:
            self._previews[shown.name] = shown.write(self._paper).decode("utf-8-sig").splitlines()[:_LONGEST_PREVIEW]
        lines = self._previews[shown.name]
        blocks = [Block((Part(line),), key=str(number)) for number, line in enumerate(lines)]
        self.query_one(LineView).show(blocks)

    def _complain(self, text: str) -> None:
        self.query_one("#dialog-complaint", Static).update(sanitise_line(text))
