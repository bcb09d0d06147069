"""Interests that are declared under an item."""

from typing import TYPE_CHECKING

from ...meetings import interests
from ...model.motion import Interest, InterestKind, Leaving
from ...model.sanitise import sanitise_line
from ...resolutions.roll import Roll, reference, shown
from ..dialogs.choosing import Choice, ChoosingDialog, Wording
from ..dialogs.line import LineDialog

if TYPE_CHECKING:
    from .sitting_screen import SittingScreen


_LEAVING = {
    Leaving.BEFORE_THE_ITEM: "neither moves nor is counted in the vote",
    Leaving.BEFORE_THE_VOTE: "is not counted in the vote",
    Leaving.AFTER_THE_VOTE: "is counted in the vote",
    Leaving.STAYED: "is counted in the vote",
}


def ask_interest(screen: "SittingScreen") -> None:
    """Who declares an interest, of what kind, and whether they leave."""
    item = screen.sitting.subject.item
    roll = Roll(screen.sitting.record)
    if not item:
        screen.say(screen.no_meeting)
        return
    people = [
        Choice(reference(attendee), shown(attendee), (attendee.role if attendee.name else "") or "")
        for attendee in roll.record.attendance
    ]
    held = screen.sitting.item
    declared = {roll.key(each.who or "") for each in held.interests} if held else set()
    people.append(Choice("", "Nobody", "it was asked, and nobody declares any"))

    def then_who(who: str | None) -> None:
        if who == "":
            screen.take("no interests declared", lambda record: interests.no_interests(record, item))
        elif who is not None and roll.key(who) in declared:
            places = [(leaving, leaving, _LEAVING[leaving]) for leaving in Leaving]
            screen.choose("Declared already. When do they leave?", places, lambda left: then_leaves(who, left))
        elif who is not None:
            screen.choose(
                "What kind of interest?", [(kind, kind, "") for kind in InterestKind], lambda k: then_kind(who, k)
            )

    def then_leaves(who: str, left: str) -> None:
        leaves = Leaving(left)
        screen.take(f"left {left}", lambda record: interests.leave_for_interest(record, item, who, leaves))

    def then_kind(who: str, kind: str) -> None:
        places = [(leaving, leaving, _LEAVING[leaving]) for leaving in Leaving]
        screen.choose("Do they leave the room?", places, lambda left: then_left(who, kind, left))

    def then_left(who: str, kind: str, left: str) -> None:
        def then(about: str | None) -> None:
            if about is not None:
                interest = Interest(who, InterestKind(kind), sanitise_line(about.strip()) or None, Leaving(left))
                screen.take("an interest declared", lambda record: interests.declare_interest(record, item, interest))

        screen.app.push_screen(LineDialog("What the interest is; empty where it was not said"), then)

    wording = Wording("Who declares an interest?", "Type a part of the name", "Nobody goes by that.", "Enter takes it")
    screen.app.push_screen(ChoosingDialog(wording, people), then_who)
