"""What nobody should be able to get past the program, and how to see whether it got past."""

import re

RAW = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]"
)
"""Control, C1, bidirectional, line-separating and tag characters, which may not reach a terminal."""

CHARACTERS = "\x01\x07\x1b[31m\x7f\x85\x9b\u061c\u200e\u200f\u2028\u2029\u202e\u2066\u2069\U000e0041"
"""One of each kind; an escape sequence among them."""


def raw(stream: bytes) -> list[str]:
    """The characters of `stream` that should have been made visible."""
    return [f"U+{ord(found):04X}" for found in RAW.findall(stream.decode("utf-8"))]
