"""Reading the lists that every document shares: bodies, committees, themes, indicators, glossary."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Protocol, TypeVar

from ..model.reference import Body, Committee, Indicator, Polarity, Term, Theme, Unit
from ..yaml_files.fault import Faults
from ..yaml_files.yaml_source import Record, compose, read_text


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_Entry = TypeVar("_Entry", bound=_HasId)


def read_bodies(folder: Path, faults: Faults) -> dict[str, Body]:
    """`bodies.yaml`, keyed by id."""

    def body(record: Record) -> Body:
        return Body(
            id=record.text("id"),
            name=record.text("name"),
            short=record.text("short"),
            initials=record.optional("initials"),
            area=record.optional("area"),
        )

    return _keyed(_records(folder / "bodies.yaml", "bodies", faults), body)


def read_committees(folder: Path, faults: Faults) -> dict[str, Committee]:
    """`committees.yaml`, keyed by id."""

    def committee(record: Record) -> Committee:
        return Committee(
            id=record.text("id"),
            name=record.text("name"),
            short=record.text("short"),
            area=record.text("area"),
        )

    return _keyed(_records(folder / "committees.yaml", "committees", faults), committee)


def read_themes(folder: Path, faults: Faults) -> dict[str, Theme]:
    """`themes.yaml`, keyed by id."""

    def theme(record: Record) -> Theme:
        return Theme(id=record.text("id"), label=record.text("label"), synonyms=record.texts("synonyms"))

    return _keyed(_records(folder / "themes.yaml", "themes", faults), theme)


def read_indicators(folder: Path, themes: Mapping[str, Theme], faults: Faults) -> dict[str, Indicator]:
    """`indicators.yaml`, keyed by id."""

    def indicator(record: Record) -> Indicator:
        return Indicator(
            id=record.text("id"),
            label=record.text("label"),
            unit=record.choice("unit", Unit),
            theme=record.reference("theme", dict(themes), "theme"),
            polarity=record.choice("polarity", Polarity),
            polarity_source=record.text("polarity_source"),
            definition=record.text("definition"),
            synonyms=record.texts("synonyms"),
            spoken=record.optional("spoken"),
            noun=record.optional("noun"),
        )

    return _keyed(_records(folder / "indicators.yaml", "indicators", faults), indicator)


def read_terms(folder: Path, bodies: Mapping[str, Body], faults: Faults) -> tuple[Term, ...]:
    """`glossary.yaml`, in its order. A term may stand once for each body, and once for none."""
    terms: dict[tuple[str, str | None], Term] = {}
    for record in _records(folder / "glossary.yaml", "terms", faults):
        term = Term(
            term=record.text("term"),
            expansion=record.optional("expansion"),
            meaning=record.optional("meaning"),
            body=record.optional_reference("body", dict(bodies), "body"),
        )
        if not term.expansion and not term.meaning:
            record.fault(
                "term", f"“{term.term}” has neither `expansion` nor `meaning`", "add what it stands for or means"
            )
        key = (term.term.casefold(), term.body)
        if key in terms:
            record.fault("term", f"the term “{term.term}” stands twice", "keep one, or give each its `body`")
        if record.finish():
            terms[key] = term
    return tuple(terms.values())


def _records(path: Path, key: str, faults: Faults) -> list[Record]:
    """The entries of a file that holds one list under one key."""
    text = read_text(path, faults)
    top = compose(text, path, faults) if text is not None else None
    if top is None:
        return []
    records = list(top.records(key))
    top.finish()
    return records


def _keyed(records: Iterable[Record], read: Callable[[Record], _Entry]) -> dict[str, _Entry]:
    """Read each record; a repeated id is a fault."""
    entries: dict[str, _Entry] = {}
    for record in records:
        entry = read(record)
        if entry.id in entries:
            record.fault("id", f"the id “{entry.id}” stands twice", "give each entry its own id")
        record.finish()
        entries[entry.id] = entry  # declared even where it has faults, so that they are told once
    return entries
