"""The vote on what is in focus: added up against who is here at this minute, then declared."""

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING

from ....meetings import motions
from ....meetings.divisions import is_tied, tally
from ....meetings.places import Step
from ....meetings.refusal import Refusal
from ....meetings.typed_vote import read_cast
from ....meetings.vote_words import votes_words
from ....model.motion import Manner, Vote

if TYPE_CHECKING:
    from .screen import ResolveScreen

CASTING = "a tie; the casting vote: for, against or none"


def minute(screen: "ResolveScreen") -> time | None:
    """When a vote is taken that is declared now: a vote that was declared keeps its time, and one before or after the
    meeting has none.
    """
    of, record = screen.amendment or screen.item, screen.sitting.record
    if of and of.vote:
        return of.vote.at
    now = screen.minute
    return now if record.began and not record.ended and record.began <= now else None


def is_waiting(screen: "ResolveScreen") -> bool:
    """Whether what is in focus waits for the casting vote."""
    of = screen.amendment or screen.item
    return bool(of and of.vote and of.vote.casting is None and is_tied(of.vote))


def arithmetic(screen: "ResolveScreen", vote: Vote) -> str:
    """What a vote amounts to, before it is declared. Raises Refusal."""
    counted = tally(screen.sitting.record, screen.subject, replace(vote, at=minute(screen)))
    if counted.problems:
        return counted.problems[0]
    if counted.present is None:
        return f"nobody is on the roll to count against: {counted.outcome}"
    told = f"{counted.cast} of {counted.present - counted.away} who are here and may vote"
    missing = f", {counted.missing} not accounted for" if counted.missing else ""
    return f"{told}{missing}: {counted.outcome}"


def declaring(screen: "ResolveScreen", vote: Vote, *, is_asked_again: bool) -> tuple[str, Step]:
    """The step that declares a vote, or sets a declared one right, with its title.

    Raises Refusal where members are missing from the count; asked again, they did not vote.
    """
    subject, of = screen.subject, screen.amendment or screen.item
    vote = replace(vote, at=minute(screen))
    counted = tally(screen.sitting.record, subject, vote)
    if counted.missing and vote.manner is not Manner.NONE and not counted.problems:
        if not is_asked_again:
            raise Refusal(f"{arithmetic(screen, vote)}. Enter again: they did not vote")
        vote = replace(vote, not_voting=(vote.not_voting or 0) + counted.missing)
    if of and of.vote:
        return f"the vote counted again: {votes_words(vote)}", lambda record: motions.recount(record, subject, vote)
    return f"the vote declared: {votes_words(vote)}", lambda record: motions.declare(record, subject, vote)


def casting(screen: "ResolveScreen", typed: str) -> tuple[str, Step]:
    """The step that takes the casting vote that was typed, with its title. Raises Refusal where it is none."""
    subject, cast = screen.subject, read_cast(typed)
    return f"casting vote: {cast}", lambda record: motions.cast(record, subject, cast)
