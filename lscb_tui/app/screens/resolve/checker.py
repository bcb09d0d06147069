"""The checker's findings beneath the resolution."""

from collections.abc import Mapping, Sequence

from ....meetings.checking import ClauseFinding
from ...widgets.line_view import LineView
from .blocks import CLEAN, doubt_blocks, finding_blocks


class Checker(LineView):
    """A list of findings; the one under the cursor can be put right, or let stand."""

    def __init__(self) -> None:
        super().__init__(id="checker", empty="")
        self._findings: Sequence[ClauseFinding] = ()

    def show_findings(
        self,
        findings: Sequence[ClauseFinding],
        labels: Mapping[str | None, str],
        doubts: Sequence[tuple[str | None, str]],
    ) -> None:
        """Show what was found, errors first, and then what may be meant otherwise; `labels` are the clauses' by id."""
        self._findings = findings
        blocks = [*finding_blocks(findings, labels), *doubt_blocks(doubts, labels)]
        self.show(blocks, key=self.key, empty=CLEAN if labels else "")

    @property
    def finding(self) -> ClauseFinding | None:
        """The finding under the cursor."""
        return self._findings[int(self.key)] if self.key is not None else None

    def go_on(self, by: int) -> bool:
        """Take the focus, or go to the next finding or the one before; whether there is any."""
        if self.has_focus:
            self.action_step(by)
        elif self._findings:
            self.screen.set_focus(self)
        return bool(self._findings)
