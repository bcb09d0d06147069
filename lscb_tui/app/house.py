"""The manner of the house: its styles, and the templates that resolutions begin from. Read when first wanted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..meetings.template import Template, templates
from ..packs.meeting_words import Styles
from ..resolutions.house_style import house_styles


@dataclass(frozen=True, slots=True)
class House:
    """House styles, templates by id, and the files of the meetings that ship as examples, by name."""

    styles: Styles
    templates: Mapping[str, Template]
    examples: Mapping[str, Path] = field(default_factory=dict)


def shipped_house() -> House:
    """What ships with the program."""
    return House(Styles(house_styles()), templates())
