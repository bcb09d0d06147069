"""The last line of defence: where segments become bytes, nothing hostile passes.

Data is sanitised when it comes in and drawn only as plain content. Should a widget ever draw something else, these
two methods of Textual's Strip, through which every cell goes on its way to the terminal, show it harmlessly.
"""

from rich.color import ColorSystem
from rich.console import Console
from rich.style import Style
from textual.strip import Strip

from ..model.sanitise import sanitise

_render_style = Strip.render_style.__func__  # type: ignore[attr-defined]


def _safe_render_style(cls: type[Strip], style: Style, text: str, color_system: ColorSystem) -> str:
    rendered: str = _render_style(cls, style.update_link(None) if style._link else style, _cells(text), color_system)
    return rendered


def _safe_render(self: Strip, console: Console) -> str:
    if self._render_cache is None:
        color_system = console._color_system or ColorSystem.TRUECOLOR
        self._render_cache = "".join(
            _cells(text) if style is None else self.render_style(style, text, color_system)
            for text, style, _ in self._segments
        )
    return self._render_cache


def _cells(text: str) -> str:
    """Sanitised text for cells of a line: a line end or a tab has no place there either."""
    return sanitise(text).replace("\n", " ").replace("\t", " ")


def stand_guard() -> None:
    """Put the guard in place; doing it twice changes nothing."""
    Strip.render_style = classmethod(_safe_render_style)  # type: ignore[method-assign, assignment]
    Strip.render = _safe_render  # type: ignore[method-assign]
