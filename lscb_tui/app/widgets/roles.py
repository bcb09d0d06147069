"""How parts of lists, texts and tables look: one name a look, in the colours of the theme that is chosen."""

from rich.style import Style
from textual.widget import Widget

ROLES = {
    "plain": "$foreground",
    "strong": "bold $foreground",
    "faint": "$faint",
    "heading": "bold $primary",
    "struck": "strike $faint",
    "inserted": "bold underline $foreground",
    "match": "bold underline $accent",
    "marker": "bold $marker",
    "label": "bold reverse $marker",
    "cursor": "bold reverse $foreground",
}


def role_style(widget: Widget, role: str) -> Style:
    """The look of a role on a widget's own ground, in the theme of now."""
    return widget.rich_style + widget.app.stylesheet.parse_style(ROLES[role]).rich_style
