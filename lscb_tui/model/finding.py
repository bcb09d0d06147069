"""Findings: what a reader has marked in a document, each with the words that prove it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from .figure import Amount
from .kinds import FindingKind
from .period import Period
from .reference import Unit


class AssuranceLevel(StrEnum):
    """How sure a board says it is, from the surest to the least sure."""

    ASSURED = "assured"
    PARTLY_ASSURED = "partly assured"
    NOT_YET_ASSURED = "not yet assured"
    CONCERN = "concern"


class PromiseStage(StrEnum):
    """How far a promise had come in the document that makes it."""

    ASKED = "asked"
    AGREED = "agreed"
    PROMISED = "promised"


class PromiseState(StrEnum):
    """What became of a promise, judged by the latest document held and never by today's date."""

    KEPT = "kept"
    KEPT_LATE = "kept late"
    BROKEN = "broken"
    OPEN = "open"
    NOT_KNOWN = "not known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What all findings share. `quote` stands verbatim in the paragraph `paragraph` of `document`.

    `line` is the line of findings.yaml that the finding begins on.
    """

    kind: ClassVar[FindingKind]

    id: str
    document: str
    paragraph: str
    quote: str
    period: Period
    theme: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Finding):
    """What a paper asks of the meeting. `label` is as printed, without its bracket or stop."""

    kind = FindingKind.RECOMMENDATION

    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Finding):
    """One clause of a resolution that a minute records."""

    kind = FindingKind.DECISION

    label: str | None = None
    opening: str | None = None
    mover: str | None = None
    seconder: str | None = None
    vote: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue(Finding):
    """A key issue, concern or pressure that the paper names."""

    kind = FindingKind.ISSUE

    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assurance(Finding):
    """What a board says it can, or cannot, be sure of."""

    kind = FindingKind.ASSURANCE

    level: AssuranceLevel
    statement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Finding):
    """A number, a change or a direction of one indicator, as exact as the words and no more."""

    kind = FindingKind.FIGURE

    indicator: str
    unit: Unit
    amount: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Where a later document shows what became of a promise."""

    document: str
    paragraph: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise(Finding):
    """What was asked, agreed or promised; `by` is the body or committee that is to do it."""

    kind = FindingKind.PROMISE

    text: str
    stage: PromiseStage
    state: PromiseState
    by: str | None = None
    due: Period | None = None
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective(Finding):
    """A priority, standard or objective, with one outcome hoped for or one thing achieved."""

    kind = FindingKind.OBJECTIVE

    group: str
    priority: str
    outcome: str | None = None
    achieved: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point(Finding):
    """A point raised in debate, by role, and the answer given."""

    kind = FindingKind.POINT

    role: str
    text: str
    answer: str | None = None
    answered_by: str | None = None
    answer_quote: str | None = None
