"""Cells of a table that a spreadsheet will open."""

import re
import unicodedata

_BLANKS = re.compile(r"^[\s\u00ad\u180e\u200b-\u200d\u2060\ufeff]+")
"""What may stand before a formula: spaces of any kind, and characters without width."""


def cell(value: str | int | float | tuple[str, ...] | None) -> str | int | float:
    """`value` as a cell of CSV: a number stays one, no text begins a formula, texts are parted by commas.

    A text that a spreadsheet would take for a formula gets an apostrophe before it: one that begins with `=`, `+`,
    `-` or `@` in any width, be it after blanks, and one that begins with a tab or a line break.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if value is None or isinstance(value, (int, float)):
        return "" if value is None else value
    text = value if isinstance(value, str) else ", ".join(value)
    return f"'{text}" if _begins_formula(text) else text


def _begins_formula(text: str) -> bool:
    first = _BLANKS.sub("", text, count=1)[:1]
    return text.startswith(("\t", "\r", "\n")) or unicodedata.normalize("NFKC", first)[:1] in {*"=+-@"}
