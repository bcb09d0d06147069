"""The sections of the open document, chosen by their headings."""

from collections.abc import Mapping

from ..screens.reading import Section
from .choosing import Choice, ChoosingDialog, Wording

_WORDING = Wording(
    "Sections", "Type a part of the heading", "No heading has these words.", "Enter goes there, Esc leaves"
)


def sections_dialog(sections: Mapping[str, Section], here: str | None) -> ChoosingDialog:
    """The dialog over these sections by their ids, beginning at the one the reader is in."""
    return ChoosingDialog(_WORDING, [_choice(*item) for item in sections.items()], chosen=here)


def _choice(identifier: str, section: Section) -> Choice:
    paragraphs = "1 paragraph" if section.paragraphs == 1 else f"{section.paragraphs} paragraphs"
    findings = "1 finding" if section.findings == 1 else f"{section.findings} findings"
    return Choice(identifier, section.heading, f"{paragraphs}, {findings}")
