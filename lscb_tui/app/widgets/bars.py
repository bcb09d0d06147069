"""The one-line bars: header, status and footer. Each is a line of plain content, redrawn only when it changes."""

from textual.content import Content
from textual.widget import Widget

from ...model.sanitise import sanitise_line
from ..commands import Scope, footer_commands, shown


class _Bar(Widget):
    """One line of plain text, made for the width it is painted at: it stands in the first paint."""

    ALLOW_SELECT = False

    def line(self, width: int) -> str:
        """The text, for so many columns."""
        raise NotImplementedError

    def render(self) -> Content:
        return Content(self.line(self.size.width))


class HeaderBar(_Bar):
    """Mode, area and period on the left; the classification marking on the right."""

    def __init__(self, mode: str, classification: str) -> None:
        super().__init__(id="header")
        self._mode, self._classification = mode, sanitise_line(classification)
        self._place = ""

    def show_place(self, place: str) -> None:
        """Area and period of what is shown."""
        if (place := sanitise_line(place)) != self._place:
            self._place = place
            self.refresh()

    def line(self, width: int) -> str:
        left = f" {self._mode}" + (f"  {self._place}" if self._place else "")
        right = f"{self._classification} " if self._classification else ""
        room = width - len(right)
        if len(left) > room - 1:
            left = left[: max(room - 2, 0)] + "…"
        return left.ljust(room) + right


class StatusBar(_Bar):
    """What just happened, or what to know of what is shown."""

    def __init__(self) -> None:
        super().__init__(id="status")
        self._said = ""

    def say(self, text: str) -> None:
        """Show one sentence."""
        if (text := sanitise_line(text)) != self._said:
            self._said = text
            self.refresh()

    def line(self, width: int) -> str:
        return f" {self._said}"


class FooterBar(_Bar):
    """The next keys, from the registry and the bindings in force: as many as the width holds whole."""

    def __init__(self, scope: Scope) -> None:
        super().__init__(id="footer")
        self._scope = scope

    def line(self, width: int) -> str:
        keys = self.app.keys_in_force  # type: ignore[attr-defined]
        line = ""
        for command in footer_commands(self._scope):
            item = f" {shown(keys[command.id][0])} {command.title} "
            if len(line) + len(item) > width:
                break
            line += item
        return line
