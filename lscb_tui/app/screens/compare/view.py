"""What every view of Compare has: a question to the library, its answer, and what is in focus with its proofs."""

from typing import Any, ClassVar

from textual.containers import Container
from textual.widget import Widget

from ...desk import Job
from ...messages import OpenProofs
from ...proof import Focus, focus_blocks
from ...widgets.line_view import LineView
from .choice import Choice

WAITING = "Opening the library …"


class CompareView(Container):
    """A view. Subclasses say what to ask, show the answer, and tell what is in focus."""

    NAME: ClassVar[str]
    FOLLOWS_SIDES: ClassVar[bool] = False
    """Whether the two years matter, and not the area alone."""

    def __init__(self) -> None:
        super().__init__(id=f"compare-{self.NAME}", classes="compare-view")
        self._shown_for: object = None

    def key(self, choice: Choice) -> object:
        """What the answer depends on."""
        return choice.sides if self.FOLLOWS_SIDES else choice.area

    def needs(self, choice: Choice) -> bool:
        """Whether the library must be asked for this choice."""
        return self._shown_for != self.key(choice)

    def question(self, choice: Choice, polarities: dict[str, str]) -> Job:
        """What to ask the library."""
        raise NotImplementedError

    def asked(self, choice: Choice, polarities: dict[str, str]) -> Job:
        """The question, whose answer tells what it was asked for: the choice may be another by the time it comes."""
        key, question = self.key(choice), self.question(choice, polarities)
        return lambda content: (key, question(content))

    def take(self, answer: tuple[object, Any]) -> None:
        """Show the answer to what was `asked`."""
        self._shown_for, told = answer
        self.show(told)

    def show(self, answer: Any) -> None:
        """Show an answer; the place in it is kept where it is still there."""
        raise NotImplementedError

    def in_focus(self) -> Focus | None:
        """What the cursor is on."""
        raise NotImplementedError

    def main(self) -> Widget:
        """The widget that takes the keys."""
        raise NotImplementedError

    def step_difference(self, by: int) -> bool:
        """Go to the next difference, or the one before; whether there is one."""
        raise NotImplementedError

    def seek(self, text: str) -> bool:
        """Go to the first row whose name holds the text; whether there is one."""
        raise NotImplementedError

    def open_proofs(self) -> None:
        """Ask the app to show what proves the line in focus."""
        if (focus := self.in_focus()) is not None and focus.proofs:
            self.post_message(OpenProofs(focus))


def show_focus(view: LineView, focus: Focus | None) -> None:
    """The line to say aloud with its notes and proofs, in the pane beside or beneath."""
    view.show(focus_blocks(focus) if focus else ())
