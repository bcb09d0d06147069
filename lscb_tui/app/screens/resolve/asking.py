"""What a clerk is asked in Resolve, in a dialog, and what is done with the answer."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ....meetings import amendments, checking, drafting, minutes, slides
from ....meetings.clause_kind import is_open_prompt
from ....meetings.fields import read_day
from ....meetings.minuted import minuted
from ....meetings.places import Step, item_of, on_item
from ....meetings.refusal import Refusal
from ....model.errors import BadInput
from ....model.motion import Vote
from ....model.note import new_id
from ....resolutions.roll import Roll, reference, shown
from ....resolutions.rules.rule import Severity
from ...dialogs.choosing import Choice, ChoosingDialog, Wording
from ...dialogs.line import LineDialog
from . import procedure, voting

if TYPE_CHECKING:
    from .screen import ResolveScreen

_CORRECT, _REFER, _HEED = "Correct", "Refer the clause", "heed:"


def add_clause(screen: "ResolveScreen") -> None:
    """A clause after the one in focus, and its words at once."""
    item, clause, style = screen.sitting.subject.item, screen.clause, screen.style
    if not item:
        screen.say(screen.no_meeting)
        return
    identifier, after = new_id(), (clause.id if clause else None)
    if not screen.is_drafting:
        if after is None:
            screen.say("put the cursor on the clause that another is to follow")
        elif why := screen.refusal(lambda record: amendments.table_addition(record, item, after, "a clause")):
            screen.say(why)
        else:
            screen.write(f"items/{item}/clauses/{after}/followed/{identifier}", "a clause to be added, as an amendment")
        return
    screen.take(
        "a clause added",
        on_item(item, lambda held: drafting.add_clause(held, after, id=identifier, style=style)),
        then=lambda: screen.write_clause(identifier),
    )


def remove(screen: "ResolveScreen") -> None:
    """Take out the clause in focus, or an amendment that was only tabled."""
    subject, clause, style = screen.subject, screen.clause, screen.style
    if subject.amendment:
        screen.take(
            "an amendment taken away", lambda record: amendments.untabled(record, subject.item, subject.amendment)
        )
    elif clause and clause.id:
        clause_id = clause.id
        step = on_item(subject.item, lambda held: drafting.remove_clause(held, clause_id, style=style))
        screen.take("a clause taken out", step)
    else:
        screen.say("there is no clause in focus")


def ask_wording(screen: "ResolveScreen") -> None:
    """Another wording of a request at once; of a prompt, which outcome it is given."""
    item, clause = screen.item, screen.clause
    if item is None or clause is None or not (item.id and clause.id):
        screen.say("there is no clause in focus")
        return
    item_id, clause_id = item.id, clause.id
    style = screen.style
    offered = drafting.choices(clause, style, screen.around.context)
    if not offered:
        screen.say("there is no other wording of this clause")
        return

    def take(words: str, then: Callable[[], None] = lambda: None) -> None:
        step = on_item(item_id, lambda held: drafting.choose(held, clause_id, words, style=style))
        screen.take("another wording", step, then=then)

    if not is_open_prompt(clause):
        place = offered.index(clause.words) if clause.words in offered else -1
        take(offered[(place + 1) % len(offered)])
        return
    wording = Wording(
        "What came of it?", "Type a part of it", "There is none like this.", "Enter takes it and it can be written on"
    )
    choices = [Choice(str(number), words, "") for number, words in enumerate(offered)]

    def then(chosen: str | None) -> None:
        if chosen is not None:
            take(offered[int(chosen)], screen.action_write)

    screen.app.push_screen(ChoosingDialog(wording, choices), then)


def ask_names(screen: "ResolveScreen") -> None:
    """The vote by name."""
    from ...dialogs.names import NamesDialog

    item = screen.item
    if item is None:
        screen.say("there is nothing to vote on")
        return
    roll, at = Roll(screen.sitting.record), voting.minute(screen)
    gone = roll.gone(item)
    voters = [
        (reference(attendee), shown(attendee))
        for attendee in roll.voters(at) or ()
        if roll.key(reference(attendee)) not in gone
    ]
    if not voters:
        screen.say(f"nobody on the roll may vote; Meeting ({screen.key_of('app.meeting')}) lists who is here")
        return
    vote = (screen.amendment or item).vote or Vote()
    kinds = (
        ("f", vote.names_for),
        ("a", vote.names_against),
        ("b", vote.names_abstained),
        ("n", vote.names_not_voting),
    )
    cast = {name: key for key, names in kinds for name in names}
    title = "The vote on the amendment, by name" if screen.amendment else "The vote on the motion, by name"

    def told(cast_now: Vote) -> str:
        try:
            return voting.arithmetic(screen, cast_now)
        except BadInput as error:
            return str(error)

    subject = screen.subject

    def declare(cast_now: Vote) -> str:
        """Declare it; why it is refused, or nothing."""
        if screen.subject != subject:
            return "what was voted on is no longer in focus; Esc leaves, and the vote is taken anew"
        try:
            what, step = voting.declaring(screen, cast_now, is_asked_again=True)
        except BadInput as error:
            return str(error)
        if why := screen.refusal(step):
            return why
        screen.take(what, step, then=screen.say_result)
        return ""

    screen.app.push_screen(NamesDialog(title, voters, cast, told, declare))


def ask_step(screen: "ResolveScreen") -> None:
    """What can be done next."""
    record, subject = screen.sitting.record, screen.subject
    if not subject.item:
        screen.say(screen.no_meeting)
        return
    found = {offer.id: offer for offer in procedure.offers(record, subject)}
    choices = [(offer.id, offer.title, offer.about) for offer in found.values()]
    if minutes.is_locked(record):
        choices.append((_CORRECT, _CORRECT, "a correction of the clause in focus, itself resolved"))
    elif screen.clause and not subject.amendment:
        choices += [(_REFER, _REFER, "an amendment that would refer it")] if not screen.is_decided else []
        choices += [
            (f"{_HEED}{each.rule}", f"{each.rule} no longer stands", f"it was let stand: {each.reason}")
            for each in screen.clause.suppressed
        ]
    if not choices:
        screen.say("nothing can be done with it now")
        return

    def then(chosen: str) -> None:
        if chosen == _CORRECT:
            ask_correction(screen)
            return
        if chosen == _REFER:
            ask_referral(screen)
            return
        if chosen.startswith(_HEED):
            _heed(screen, chosen.removeprefix(_HEED))
            return
        offer = found[chosen]
        if offer.needs is procedure.Need.NOTHING:
            screen.take(offer.title, offer.make(subject, ""))
            return

        def complaint(typed: str) -> str:
            return screen.refusal(offer.make(subject, typed)) if typed.strip() else ""

        def typed(text: str | None) -> None:
            if text is not None:
                screen.take(offer.title, offer.make(subject, text.strip()))

        screen.app.push_screen(LineDialog(f"{offer.title}: {offer.needs}", complaint=complaint), typed)

    screen.choose("What happens now?", choices, then)


def ask_referral(screen: "ResolveScreen") -> None:
    """To whom an amendment would refer the clause in focus."""
    item, clause = screen.sitting.subject.item, screen.clause
    if clause is None or not clause.id:
        return
    clause_id = clause.id

    def then(to: str | None) -> None:
        if to is not None:
            screen.take("a referral tabled", lambda record: amendments.table_referral(record, item, clause_id, to))

    screen.app.push_screen(LineDialog("To whom the clause would be referred"), then)


def _heed(screen: "ResolveScreen", rule: str) -> None:
    """Let a warning be told again that was let stand."""
    item, clause = screen.sitting.subject.item, screen.clause
    if clause and clause.id:
        clause_id = clause.id
        screen.take(f"{rule} told again", lambda record: checking.heed(record, item, clause_id, rule))


def ask_correction(screen: "ResolveScreen") -> None:
    """The words of a confirmed clause as they ought to be, and the day of the meeting that resolved it."""
    item, clause = screen.sitting.subject.item, screen.clause
    if clause is None or not clause.id:
        screen.say("put the cursor on the clause that is to be corrected")
        return
    record, clause_id = screen.sitting.record, clause.id
    before = minutes.corrected(record, item_of(record, item), clause_id)

    def then_words(after: str | None) -> None:
        if after is None:
            return

        old, new = minutes.as_correction(before, after)

        def step(typed: str) -> Step:
            return lambda record: minutes.correct(record, item, clause_id, old, new, read_day(typed))

        def then_day(typed: str | None) -> None:
            if typed is not None:
                screen.take("corrected", step(typed))

        day = LineDialog(
            "The day of the meeting that resolved it, such as 2014-09-23",
            complaint=lambda typed: screen.refusal(step(typed)) if typed.strip() else "",
        )
        screen.app.push_screen(day, then_day)

    screen.app.push_screen(LineDialog("The clause as it ought to be minuted", before), then_words)


def ask_reason_to_stand(screen: "ResolveScreen") -> None:
    """Why a warning may stand."""
    item, finding = screen.sitting.subject.item, screen.finding
    if finding is None or finding.clause_id is None:
        screen.say(
            "this finding is of the whole, and cannot be let stand" if finding else "there is no finding in focus"
        )
        return
    if finding.severity is Severity.ERROR:
        screen.say("an error is not let stand: it keeps the minute from being final; put it right")
        return
    clause_id = finding.clause_id

    def then(reason: str | None) -> None:
        if reason:
            screen.take(
                f"{finding.rule} let stand: {reason}",
                lambda record: checking.suppress(record, item, clause_id, finding.rule, reason),
            )

    screen.app.push_screen(LineDialog(f"Why {finding.rule} may stand: {finding.message}"), then)


def ask_item(screen: "ResolveScreen") -> None:
    """Which item of which meeting."""
    meetings = sorted(screen.proceedings.meetings.values(), key=lambda one: -one.number)
    choices = [
        (
            f"{meeting.id}:{item.id}",
            " ".join(filter(None, (item.number, item.title))) or "an item",
            f"{meeting.title}, {meeting.id}",
        )
        for meeting in meetings
        for item in meeting.record.items
    ]
    if not choices:
        screen.say(screen.no_meeting)
        return

    def then(chosen: str) -> None:
        meeting, _, item = chosen.partition(":")
        screen.sitting.choose(meeting, item)
        screen.show_all()

    screen.choose("Which item?", choices, then)


def read_back(screen: "ResolveScreen") -> None:
    """Large, one clause at a time; once all of it was read, the minute says so."""
    from ...dialogs.read_back import ReadBackDialog

    item = screen.item
    drawn = minuted(item, screen.style) if item else None
    if item is None or drawn is None or not drawn.clauses:
        screen.say("there is nothing to read back")
        return
    clauses = [
        slides.clause_slide(clause.label or "", f"{clause.words}{clause.separator}", heading=drawn.opening)
        for clause in drawn.clauses
    ]

    def then(is_read: bool | None) -> None:
        if is_read and not minutes.is_locked(screen.sitting.record):
            screen.take("read back", minutes.read_back)

    screen.app.push_screen(ReadBackDialog(item.title or "The resolution", clauses), then)


def send(screen: "ResolveScreen") -> None:
    """Show the room what is in focus: the result of what is decided, else the clause before and after."""
    item, clause, record, subject = screen.item, screen.clause, screen.sitting.record, screen.subject
    if item is None or not (clause or subject.amendment):
        screen.say("there is no clause in focus that could be shown")
        return
    try:
        slide = slides.result_slide(record, subject)
    except Refusal:  # not decided yet: the words, then
        if not subject.amendment and clause:
            slide = slides.clause_slide(clause.label or "", clause.words, heading=slides.heading_of(item))
        else:
            try:
                slide = slides.amendment_slide(record, subject)
            except Refusal as error:
                screen.say(str(error))
                return
    screen.send(slide)
