"""What came of a meeting, as it is read on the screen: the paper that is handed out, as blocks."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ....export.paper import Block as PaperBlock
from ....export.paper import Items, Paper, Section, Statement, Table
from ....packs.meeting_summary import summary_paper
from ...dialogs.listing import ListingDialog
from ...widgets.blocks import Block, Part

if TYPE_CHECKING:
    from .screen import MeetingScreen

_BULLET = "•"


def show_afterwards(screen: "MeetingScreen") -> None:
    """What was asked, answered, resolved and promised, by whom and for when."""
    meeting = screen.sitting.meeting
    if meeting is None:
        screen.say(screen.no_meeting)
    else:
        paper = summary_paper(meeting, screen.lscb.house.styles)
        screen.app.push_screen(ListingDialog("After the meeting", paper_blocks(paper)))


def paper_blocks(paper: Paper) -> list[Block]:
    """The sections of a paper, each line a block that can be gone to."""
    blocks = [Block((Part(paper.subtitle, "faint"),), key="subtitle")] if paper.subtitle else []
    for section in paper.sections:
        blocks.append(Block((Part(section.heading, "heading"),), space_before=1))
        blocks += [
            Block(tuple(parts), key=f"{section.heading}:{number}") for number, parts in enumerate(_parts_of(section))
        ]
    return blocks


def _parts_of(section: Section) -> Iterator[list[Part]]:
    for block in section.blocks:
        yield from _parts(block)


def _parts(block: PaperBlock) -> Iterator[list[Part]]:
    match block:
        case Items():
            for statement in block.statements:
                yield _statement(statement)
        case Statement():
            yield _statement(block)
        case Table():
            for row in block.rows:
                first, *rest = row
                told = [
                    f"{column.title.lower()}: {cell}"
                    for column, cell in zip(block.columns[1:], rest, strict=True)
                    if cell
                ]
                parts = [Part(first, indent=2, margin=_BULLET)]
                yield parts + ([Part(" · ".join(told), "faint", 2)] if told else [])
        case _:
            yield [Part(block.text, indent=2)]


def _statement(statement: Statement) -> list[Part]:
    parts = [Part(statement.text, indent=2, margin=_BULLET)]
    parts += [Part(more, indent=4) for more in statement.more]
    return parts + [Part(proof.source, "faint", 4) for proof in statement.proofs if proof.source]
