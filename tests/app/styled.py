"""The looks of a painted screen as text: a letter a cell, and what each letter stands for."""

from rich.color import Color
from rich.style import Style
from textual.strip import Strip

from lscb_tui.app.terminal_app import TerminalApp

_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ATTRIBUTES = ("bold", "dim", "italic", "underline", "reverse", "strike", "blink")


def styled_frame(app: TerminalApp) -> str:
    """The screen as it is painted. Letters are given in the order in which looks come up, from the top."""
    letters: dict[str, str] = {}
    rows = []
    for strip in app.screen._compositor.render_strips(app.size)[: app.size.height]:
        looks = _cells(strip)[: app.size.width]
        rows.append("".join(letters.setdefault(look, _LETTERS[len(letters)]) for look in looks))
    legend = [f"{letter} = {look}" for look, letter in letters.items()]
    return "\n".join([*legend, "", *rows]) + "\n"


def _cells(strip: Strip) -> list[str]:
    return [_look(style or Style(), character) for text, style, _ in strip for character in text]


def _look(style: Style, character: str) -> str:
    """Attributes, foreground and background; of a blank, what can be seen of it."""
    attributes = [name for name in _ATTRIBUTES if getattr(style, name)]
    is_blank = character == " " and not {"underline", "reverse", "strike"} & set(attributes)
    ink = "" if is_blank else " ".join([*attributes, _colour(style.color)])
    return f"{ink} on {_colour(style.bgcolor)}".strip()


def _colour(colour: Color | None) -> str:
    if colour is None or colour.is_default:
        return "default"
    return colour.triplet.hex if colour.triplet else colour.name
