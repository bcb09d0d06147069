"""House styles: how a committee writes its resolutions. Each is a YAML file; its name is the style's."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from ..model.errors import BadInput
from ..yaml_files.folder import read_folder
from ..yaml_files.yaml_source import Record
from .mood import Mood

SHIPPED = Path(__file__).with_name("styles")
DEFAULT = "worcestershire-cabinet"


class StyleError(BadInput):
    """A house style has faults or cannot be read. The message names file, line, key and remedy."""


class YearForm(StrEnum):
    """How a financial year is written."""

    SLASH = "2016/17"
    HYPHEN = "2016-17"
    LONG_SLASH = "2016/2017"
    LONG_HYPHEN = "2016-2017"
    AS_WRITTEN = "as written"

    def of(self, first: int) -> str:
        """The year that begins in `first`, in this form."""
        separator = self.value[4]
        return f"{first}{separator}{first + 1 if len(self.value) == 9 else f'{(first + 1) % 100:02}'}"


class LabelForm(StrEnum):
    """How a list of clauses is labelled; each form is shown by its first label."""

    ROUND_NUMBER = "(1)"
    NUMBER = "1."
    HALF_NUMBER = "1)"
    ROUND_LETTER = "(a)"
    HALF_LETTER = "a)"
    LETTER = "a."
    ROUND_ROMAN = "(i)"
    HALF_ROMAN = "i)"
    ROMAN = "i."

    def of(self, position: int) -> str:
        """The label of the clause at a position, counted from nought."""
        sign = re.search(r"\w", self.value)
        kind = sign[0] if sign else "1"
        number = str(position + 1) if kind == "1" else _letters(position) if kind == "a" else _roman(position + 1)
        return self.value.replace(kind, number)


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """One committee's manner. Every field but `id` is a key of the YAML file; the comments there say what each does."""

    id: str
    name: str
    opening: str
    each: str
    mood: Mood
    labels: tuple[LabelForm, ...]
    between: str
    before_last: str
    end: str
    years: YearForm
    year_last: bool
    capital_report: bool
    capital_first: bool
    chair: str


def house_styles(own: Path | None = None) -> dict[str, HouseStyle]:
    """The shipped styles by id, then those of the folder `own`, which go before shipped ones of the same id.

    Raises StyleError where the folder cannot be read or a style has faults.
    """
    styles = dict(_shipped())
    if own is not None:
        styles |= _read_folder(own)
    return styles


@lru_cache(maxsize=1)
def _shipped() -> dict[str, HouseStyle]:
    return _read_folder(SHIPPED)


def _read_folder(folder: Path) -> dict[str, HouseStyle]:
    return read_folder(folder, _style, StyleError, what="house styles", remedy="name another in the settings")


def _style(record: Record) -> HouseStyle:
    return HouseStyle(
        id=record.path.stem,
        name=record.text("name"),
        opening=record.optional("opening") or "",
        each=record.optional("each") or "",
        mood=record.choice("mood", Mood),
        labels=_labels(record),
        between=record.optional("between") or "",
        before_last=record.optional("before_last") or "",
        end=record.optional("end") or "",
        years=record.optional_choice("years", YearForm) or YearForm.AS_WRITTEN,
        year_last=record.flag("year_last"),
        capital_report=record.flag("capital_report"),
        capital_first=record.flag("capital_first"),
        chair=record.optional("chair") or "",
    )


def _labels(record: Record) -> tuple[LabelForm, ...]:
    forms = []
    for text in record.texts("labels"):
        try:
            forms.append(LabelForm(text))
        except ValueError:
            record.fault("labels", f"“{text}” is not a label that is known", f"write one of: {'  '.join(LabelForm)}")
    return tuple(forms)


def _letters(position: int) -> str:
    before, last = divmod(position, 26)
    return (_letters(before - 1) if before else "") + chr(ord("a") + last)


def _roman(number: int) -> str:
    text = ""
    for value, sign in ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while number >= value:
            text, number = text + sign, number - value
    return text
