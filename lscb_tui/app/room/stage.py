"""The one widget of the view for the room: it draws a sheet, and nothing while the sheet stays as it is."""

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.strip import Strip
from textual.widget import Widget

from ...model.slide import Slide
from ..widgets.roles import ROLES, role_style
from .sheet import Around, Sheet, sheet


class Stage(Widget):
    """Shows one slide, as large as the window."""

    ALLOW_SELECT = False

    def __init__(self, around: Around) -> None:
        super().__init__(id="stage")
        self._slide: Slide | None = None
        self._around = around
        self._top: int | None = None
        self._sheet: Sheet | None = None

    @property
    def around(self) -> Around:
        """What stands around the slide."""
        return self._around

    def show(self, slide: Slide) -> None:
        """Show another slide."""
        if slide != self._slide:
            self._slide, self._top = slide, None
            self._draw_anew()

    def surround(self, around: Around) -> None:
        """Show something else around the slide."""
        if around != self._around:
            self._around = around
            self._draw_anew()

    def scroll_by(self, lines: int) -> None:
        """Show later lines, or earlier ones, of a slide that does not fit."""
        top = max(0, min(self._laid_out.top + lines, self._laid_out.beyond))
        if top != self._laid_out.top:
            self._top = top
            self._draw_anew()

    def render_line(self, y: int) -> Strip:
        rows = self._laid_out.rows
        segments = rows[y] if y < len(rows) else ()
        return Strip(_on_ground(segments, self.rich_style)).adjust_cell_length(self.size.width, self.rich_style)

    def on_resize(self, _event: events.Resize) -> None:
        self._draw_anew()

    def notify_style_update(self) -> None:
        super().notify_style_update()
        self._draw_anew()

    @property
    def _laid_out(self) -> Sheet:
        if self._sheet is None:
            styles = {role: role_style(self, role) for role in ROLES}
            self._sheet = sheet(self._slide, self._around, (self.size.width, self.size.height), styles, self._top)
        return self._sheet

    def _draw_anew(self) -> None:
        self._sheet = None
        self.refresh()


def _on_ground(segments: tuple[Segment, ...], ground: Style) -> list[Segment]:
    return [Segment(segment.text, ground + segment.style if segment.style else ground) for segment in segments]
