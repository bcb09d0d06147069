"""What proves a line on the screen, and what is in focus of a view that compares."""

from dataclasses import dataclass

from ..library.figures import FigureAnswer
from ..library.matrix import FigureRow
from ..library.statements import Statement
from ..model.period import Period
from .widgets.blocks import Block, Part


@dataclass(frozen=True)
class Proof:
    """Verbatim words and where they stand. `label` says what they prove."""

    label: str
    quote: str
    citation: str
    document: str
    paragraph: str

    @property
    def key(self) -> str:
        """The address, which names it in a list."""
        return f"{self.document}#{self.paragraph}"

    @classmethod
    def of_figure(cls, figure: FigureAnswer) -> "Proof":
        """The proof of a figure."""
        return cls(figure.period, figure.quote, figure.citation, figure.document, figure.paragraph)

    @classmethod
    def of_statement(cls, statement: Statement) -> "Proof":
        """The proof of an assurance or an issue."""
        label = f"{statement.period}: {statement.level or statement.kind}. {statement.text}"
        return cls(label, statement.quote, statement.citation, statement.document, statement.paragraph)


@dataclass(frozen=True)
class Series:
    """An indicator with the years of its table: what a chart is drawn of."""

    row: FigureRow
    years: tuple[Period, ...]


@dataclass(frozen=True)
class Focus:
    """What the cursor of a comparison is on: the line to say aloud, its proofs, and what else to know.

    `before` and `after` are the proofs whose words can be compared; `series` is what a chart can be drawn of.
    """

    title: str
    line: str
    proofs: tuple[Proof, ...]
    notes: tuple[str, ...] = ()
    before: Proof | None = None
    after: Proof | None = None
    series: Series | None = None


LINE = "line"
"""The key of the line to say aloud among the blocks of a focus; every other key is a proof's."""


def focus_blocks(focus: Focus) -> list[Block]:
    """The line to say aloud, what else to know, then each proof with its citation, named by its address."""
    blocks = [Block((Part(focus.line, "strong"), *(Part(note, "faint") for note in focus.notes)), key=LINE)]
    for number, proof in enumerate(focus.proofs):
        parts = (Part(proof.label, "faint"), Part(f"“{proof.quote}”"), Part(proof.citation, "faint"))
        blocks.append(Block(parts, key=f"{number}:{proof.key}", space_before=1))
    return blocks
