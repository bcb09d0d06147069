"""Reading `findings.yaml`: each kind of finding has one reader. The format is described in docs/corpus.md."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from ..model.document import Document
from ..model.figure import Amount, Bound, Comparison, Denominator, Direction, FigureKind, Scope
from ..model.finding import (
    Assurance,
    AssuranceLevel,
    Decision,
    Evidence,
    Figure,
    Finding,
    Issue,
    Objective,
    Point,
    Promise,
    PromiseStage,
    PromiseState,
    Recommendation,
)
from ..model.kinds import FindingKind
from ..model.period import Period
from ..model.reference import Body, Committee, Indicator, Theme, Unit
from ..yaml_files.fault import Faults
from ..yaml_files.yaml_source import Record, compose, read_text


@dataclass(frozen=True, slots=True)
class Declared:
    """The ids that findings may refer to."""

    bodies: dict[str, Body]
    committees: dict[str, Committee]
    themes: dict[str, Theme]
    indicators: dict[str, Indicator]


@dataclass(frozen=True, slots=True)
class NotFigure:
    """A numeral of the document that is excused from being a figure, with the reason."""

    paragraph: str
    quote: str
    reason: str
    line: int
    key: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What one findings.yaml holds."""

    path: Path
    findings: tuple[Finding, ...] = ()
    not_figures: tuple[NotFigure, ...] = ()
    keys: dict[str, str] | None = None
    """The YAML key of each finding by its id, for messages."""


class _Common(TypedDict):
    id: str
    document: str
    paragraph: str
    quote: str
    period: Period
    line: int


_Reader = Callable[[Record, _Common, Declared], Finding]


def read_findings(folder: Path, document: Document, declared: Declared, faults: Faults) -> Findings:
    """The findings marked in `document`; what is unsound is left out and noted as a fault."""
    path = folder / "findings.yaml"
    text = read_text(path, faults)
    top = compose(text, path, faults) if text is not None else None
    if top is None:
        return Findings(path)
    findings: list[Finding] = []
    keys: dict[str, str] = {}
    for key, kind, read in _READERS:
        for position, record in enumerate(top.records(key), start=1):
            identifier = f"{document.slug}/{record.optional('id') or f'{kind}-{position}'}"
            if identifier in keys:
                record.fault("id", f"the id “{identifier}” stands twice", "give each finding its own id")
            finding = read(record, _common(record, identifier, document), declared)
            if record.finish():
                findings.append(finding)
            keys[identifier] = record.name
    excused = []
    for record in top.records("not_figures"):
        entry = NotFigure(
            record.text("paragraph"), record.text("quote"), record.text("reason"), record.line, record.name
        )
        if record.finish():
            excused.append(entry)
    top.finish()
    return Findings(path, tuple(findings), tuple(excused), keys)


def _common(record: Record, identifier: str, document: Document) -> _Common:
    return _Common(
        id=identifier,
        document=document.slug,
        paragraph=record.text("paragraph"),
        quote=record.text("quote"),
        period=record.period("period") or document.period,
        line=record.line,
    )


def _theme(record: Record, declared: Declared) -> str:
    return record.reference("theme", dict(declared.themes), "theme")


def _optional_theme(record: Record, declared: Declared) -> str | None:
    return record.optional_reference("theme", dict(declared.themes), "theme")


def _recommendation(record: Record, common: _Common, declared: Declared) -> Recommendation:
    return Recommendation(**common, label=record.optional("label"), theme=_optional_theme(record, declared))


def _decision(record: Record, common: _Common, declared: Declared) -> Decision:
    return Decision(
        **common,
        label=record.optional("label"),
        opening=record.optional("opening"),
        mover=record.optional("mover"),
        seconder=record.optional("seconder"),
        vote=record.optional("vote"),
        theme=_optional_theme(record, declared),
    )


def _issue(record: Record, common: _Common, declared: Declared) -> Issue:
    return Issue(**common, title=record.text("title"), theme=_theme(record, declared))


def _assurance(record: Record, common: _Common, declared: Declared) -> Assurance:
    return Assurance(
        **common,
        level=record.choice("level", AssuranceLevel),
        statement=record.text("statement"),
        theme=_theme(record, declared),
    )


def _figure(record: Record, common: _Common, declared: Declared) -> Figure:
    indicator_id = record.reference("indicator", dict(declared.indicators), "indicator")
    indicator = declared.indicators.get(indicator_id)
    amount = Amount(
        kind=record.choice("kind", FigureKind),
        value=record.number("value"),
        low=record.number("low"),
        high=record.number("high"),
        bound=record.optional_choice("bound", Bound),
        approximate=record.flag("approximate"),
        change=record.number("change"),
        direction=record.optional_choice("direction", Direction),
        compared_with=_comparison(record),
        scope=record.optional_choice("scope", Scope) or Scope.LOCAL,
        is_target=record.flag("target"),
        denominator=_denominator(record),
        as_written=record.optional("as_written"),
    )
    if record.ok and (fault := amount.fault()):
        record.fault("kind", fault, "docs/corpus.md describes the keys of each kind")
    unit = record.optional_choice("unit", Unit)
    if unit is None and amount.kind is FigureKind.CHANGE:
        record.fault("unit", "`unit` is missing", "say what the change is counted in: `unit: percent` or `unit: count`")
    theme = _optional_theme(record, declared) or (indicator.theme if indicator else None)
    fallback = indicator.unit if indicator else Unit.COUNT
    return Figure(**common, indicator=indicator_id, unit=unit or fallback, amount=amount, theme=theme)


def _comparison(record: Record) -> Comparison | None:
    inner = record.record("compared_with")
    if inner is None:
        return None
    comparison = Comparison(
        value=inner.number("value"),
        low=inner.number("low"),
        high=inner.number("high"),
        period=inner.period("period"),
        scope=inner.optional_choice("scope", Scope),
        words=inner.optional("words"),
    )
    record.ok &= inner.finish()
    return comparison


def _denominator(record: Record) -> Denominator | None:
    inner = record.record("denominator")
    if inner is None:
        return None
    denominator = Denominator(value=inner.number("value"), of=inner.optional("of"))
    record.ok &= inner.finish()
    return denominator


def _promise(record: Record, common: _Common, declared: Declared) -> Promise:
    doers: dict[str, object] = {**declared.bodies, **declared.committees}
    return Promise(
        **common,
        text=record.text("text"),
        stage=record.choice("stage", PromiseStage),
        state=record.choice("state", PromiseState),
        by=record.optional_reference("by", doers, "body"),
        due=record.period("due"),
        evidence=_evidence(record, common["document"]),
        theme=_optional_theme(record, declared),
    )


def _evidence(record: Record, document: str) -> Evidence | None:
    inner = record.record("evidence")
    if inner is None:
        return None
    evidence = Evidence(
        document=inner.optional("document") or document,
        paragraph=inner.text("paragraph"),
        quote=inner.text("quote"),
    )
    record.ok &= inner.finish()
    return evidence


def _objective(record: Record, common: _Common, declared: Declared) -> Objective:
    return Objective(
        **common,
        group=record.text("group"),
        priority=record.text("priority"),
        outcome=record.optional("outcome"),
        achieved=record.optional("achieved"),
        theme=_optional_theme(record, declared),
    )


def _point(record: Record, common: _Common, declared: Declared) -> Point:
    point = Point(
        **common,
        role=record.text("role"),
        text=record.text("text"),
        answer=record.optional("answer"),
        answered_by=record.optional("answered_by"),
        answer_quote=record.optional("answer_quote"),
        theme=_optional_theme(record, declared),
    )
    if record.ok and bool(point.answer) != bool(point.answer_quote):
        record.fault(
            "answer",
            "an answer and its quote go together",
            "give both `answer` and `answer_quote`, or neither",
        )
    return point


_READERS: tuple[tuple[str, FindingKind, _Reader], ...] = (
    ("recommendations", FindingKind.RECOMMENDATION, _recommendation),
    ("decisions", FindingKind.DECISION, _decision),
    ("issues", FindingKind.ISSUE, _issue),
    ("assurances", FindingKind.ASSURANCE, _assurance),
    ("figures", FindingKind.FIGURE, _figure),
    ("promises", FindingKind.PROMISE, _promise),
    ("objectives", FindingKind.OBJECTIVE, _objective),
    ("points", FindingKind.POINT, _point),
)
