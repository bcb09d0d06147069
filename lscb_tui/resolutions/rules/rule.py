"""What a rule is, and what it says of a motion."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from .motion import Motion


class Severity(StrEnum):
    """How much a finding matters: an error keeps a minute from being final, a warning does not."""

    ERROR = "E"
    WARNING = "W"


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule has to say: of the clause at `clause`, counted from 0, or of the whole where that is None.

    `fix` is the whole clause with its words replaced, where the remedy is mechanical.
    """

    message: str
    clause: int | None = None
    fix: str | None = None
    severity: Severity | None = None
    """Where it differs from the rule's own."""


Check = Callable[[Motion], Iterator[Remark]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the checker, declared once: help, documentation, examples and tests read it from here."""

    id: str
    severity: Severity
    title: str
    explanation: str
    fails: str
    """A resolution, or the YAML of a meeting record, that it finds fault with."""
    passes: str
    """The same, put right."""
    remedy: str
    """What to do."""
    check: Check

    @property
    def needs_record(self) -> bool:
        """Whether it speaks only of a meeting record."""
        return self.fails.startswith(("body:", "items:", "attendance:", "quorum:", "minute:"))


def rule(
    id: str, severity: Severity, title: str, explanation: str, *, fails: str, passes: str, remedy: str
) -> Callable[[Check], Rule]:
    """Declare a rule: the function beneath is its check."""

    def declared(check: Check) -> Rule:
        return Rule(id, severity, title, explanation, fails.strip(), passes.strip(), remedy, check)

    return declared


ERROR, WARNING = Severity.ERROR, Severity.WARNING
