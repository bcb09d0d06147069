"""Make text from documents and people safe to show.

The one place that decides what may not reach a terminal, a file or a page as it is: control bytes
(C0 but newline and tab, DEL, C1), bidirectional controls, line and paragraph separators, tag
characters, lone surrogates and what is no character at all. Each becomes visible, `<U+XXXX>`, so that nothing is
hidden or lost.
"""

import re

_HOSTILE = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # bidirectional and deprecated format controls
    "\u2028\u2029"  # line and paragraph separator
    "\ufff9-\ufffb"  # interlinear annotation
    "\ufffe\uffff"  # no characters, which XML and so Word takes for a broken file
    "\U000e0000-\U000e007f"  # tags
    "\ud800-\udfff"  # lone surrogates
    "]"
)


def sanitise(text: str) -> str:
    """Return `text` with every hostile character shown as `<U+XXXX>`; safe text comes back unchanged.

    Sanitising twice changes nothing more.
    """
    return _HOSTILE.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)


def sanitise_line(text: str) -> str:
    """Return `text` sanitised and as one line: newlines, tabs and runs of spaces become single spaces."""
    return " ".join(sanitise(text).split())
