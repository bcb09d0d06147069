"""Two passages compared word by word: what is struck, what is new."""

from collections.abc import Iterable
from typing import Any

from textual.widget import Widget

from ....library.content import Content
from ....library.reading import Passage, passages
from ....model.word_difference import difference, shared
from ...desk import Job
from ...proof import Focus, Proof
from ...widgets.blocks import Block, Part
from ...widgets.differences import marked
from ...widgets.line_view import LineView
from .choice import Choice
from .view import CompareView


class WordsView(CompareView):
    """The words of what was in focus when the view was opened."""

    NAME = "words"

    def __init__(self) -> None:
        super().__init__()
        self._focus: Focus | None = None

    def compare(self, focus: Focus) -> None:
        """Compare the passages of another focus, which has two."""
        self._focus = focus

    def key(self, choice: Choice) -> object:
        focus = self._focus
        return (focus.before, focus.after) if focus else None

    def compose(self) -> Iterable[Widget]:
        yield LineView(id="words-difference", empty="")

    def question(self, choice: Choice, polarities: dict[str, str]) -> Job:
        focus = self._focus
        proofs = [proof for proof in (focus.before, focus.after) if proof] if focus else []
        return lambda content: [_passage(content, proof) for proof in proofs]

    def show(self, answer: Any) -> None:
        title = self._focus.title if self._focus else ""
        self.query_one(LineView).show(word_blocks(title, *answer) if len(answer) == 2 else ())

    def in_focus(self) -> Focus | None:
        return self._focus

    def main(self) -> Widget:
        return self.query_one(LineView)

    def step_difference(self, by: int) -> bool:
        """On or back in the text; whether there was more of it."""
        view = self.query_one(LineView)
        before = view.key, view.scroll_offset
        view.action_step(by)
        return (view.key, view.scroll_offset) != before

    def seek(self, text: str) -> bool:
        return False


def _passage(content: Content, proof: Proof) -> Passage:
    return passages(content, proof.key)[0]


def word_blocks(title: str, before: Passage, after: Passage) -> list[Block]:
    """Both citations, how much they share, and the words of both in one text."""
    runs = difference(before.text, after.text)
    text, spans = marked(runs)
    return [
        Block((Part(title, "heading"),), key="title"),
        Block(
            (
                Part(f"[−only in−]  {before.citation}", "faint"),
                Part(f"[+only in+]  {after.citation}", "faint"),
                Part(f"{round(100 * shared(runs))}% of the words stand in both", "faint"),
            ),
            key="legend",
            space_before=1,
        ),
        Block((Part(text, spans=spans),), key="text", space_before=1),
    ]
