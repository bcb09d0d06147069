"""What is asked in Meeting, in a dialog, and what is done with the answer."""

from typing import TYPE_CHECKING

from ....meetings import actions, questions, timing
from ....meetings.fields import called, read_field, write_field
from ....meetings.places import Step
from ....meetings.timing import is_running, running
from ....model.errors import BadInput
from ....model.meeting import MeetingRecord
from ....model.motion import ActionState
from ....model.period import PeriodError, parse_period
from ...dialogs.line import LineDialog
from .rows import Kind, Row

if TYPE_CHECKING:
    from .screen import MeetingScreen

FIELDS = {
    "body/name": "The body that meets",
    "title": "What the meeting is called",
    "date": "The day of the meeting, such as 22 July 2014",
    "place": "Where it meets",
    "quorum": "How many voting members must be present",
    "items/title": "The title of the item",
    "items/number": "Its number on the agenda",
    "items/allotted": "The minutes allotted to it",
    "items/actions/what": "What is to be done",
    "items/actions/owner": "The role that is to do it",
    "items/actions/due": "When it is due: a day, a month, a year or nothing",
    "items/actions/evidence": "What shows how far it is: words, or document#paragraph",
}
"""What is asked for, by the path without its ids."""
_STATE = "state"
_ALL = "all"


def write(screen: "MeetingScreen", row: Row | None) -> None:
    """Change what is in focus, in the editor or in a dialog."""
    item, key_of = screen.sitting.subject.item, screen.key_of
    match row:
        case Row(Kind.MEETING, "times"):
            screen.say(f"{key_of('meeting.begin')} begins and ends the meeting, here; or an item, on its row")
        case Row(Kind.MEETING, field):
            ask_field(screen, field)
        case Row(Kind.ROLL):
            screen.action_attendance()
        case Row(Kind.ITEM):
            ask_field(screen, f"items/{item}/title")
        case Row(Kind.FIELD, field):
            ask_field(screen, f"items/{item}/{field}")
        case Row(Kind.HEADLINE, headline):
            screen.write(
                f"items/{item}/headlines/{headline}/speaking_notes",
                "your notes to speak from, neither minuted nor shown to the room",
            )
        case Row(Kind.QUESTION, question):
            screen.open_question(item, question)
        case Row(Kind.ACTION, action):
            ask_action(screen, item, action)
        case _:
            screen.say(f"{key_of('meeting.add')} adds here; {key_of('meeting.ask')} takes a question down")


def ask_field(screen: "MeetingScreen", path: str) -> None:
    """A short text; what does not fit is said while it is typed."""
    record = screen.sitting.record
    parts = path.split("/")
    name = "/".join(part for place, part in enumerate(parts) if place % 2 == 0) if parts[0] == "items" else path

    def step(text: str) -> Step:
        return lambda held: write_field(held, path, text)

    def then(text: str | None) -> None:
        if text is not None:
            screen.take(called(path), step(text), "changed")

    dialog = LineDialog(FIELDS[name], read_field(record, path), complaint=lambda text: screen.refusal(step(text)))
    screen.app.push_screen(dialog, then)


def ask_in_writing(screen: "MeetingScreen", item: str, question: str) -> None:
    """By when the question is to be answered in writing; empty where no day was said."""

    def step(text: str) -> Step:
        def taken(record: MeetingRecord) -> MeetingRecord:
            try:
                due = parse_period(text) if text.strip() else None
            except PeriodError as error:
                raise BadInput(str(error)) from error
            return questions.in_writing(record, item, question, due)

        return taken

    def then(text: str | None) -> None:
        if text is not None:
            screen.take("to be answered in writing", step(text))

    before = read_field(screen.sitting.record, f"items/{item}/questions/{question}/due")
    asked = "The written answer is due: a day, a month or nothing"
    screen.app.push_screen(LineDialog(asked, before, complaint=lambda text: screen.refusal(step(text))), then)


def begin_or_end(screen: "MeetingScreen", row: Row | None) -> None:
    """The item in focus begins, or ends where it runs; on the head of the agenda, the meeting does."""
    record, now = screen.sitting.record, screen.minute
    if row is not None and row.kind in (Kind.MEETING, Kind.ROLL):
        if record.ended is not None:
            screen.say(
                f"the meeting ended at {record.ended:%H:%M}; undo ({screen.key_of('meeting.undo')}) takes it back"
            )
        elif record.began is None:
            screen.take("the meeting begins", lambda held: timing.begin(held, now), f"begun at {now:%H:%M}")
        else:
            screen.take("the meeting ends", lambda held: timing.end(held, now), f"ended at {now:%H:%M}")
        return
    item = screen.sitting.item
    if item is None or not item.id:
        screen.say(f"there is nothing on the agenda; {screen.key_of('meeting.add')} adds an item")
        return
    identifier, before = item.id, running(record)
    if is_running(item):
        screen.take("an item ends", lambda held: timing.end_item(held, identifier, now), f"ended at {now:%H:%M}")
    else:
        also = f"; item {before.number or before.title} ended" if before else ""
        told = f"begun at {now:%H:%M}{also}; {screen.key_of('meeting.begin')} ends it"
        screen.take("an item begins", lambda held: timing.begin_item(held, identifier, now), told)


def ask_meeting(screen: "MeetingScreen") -> None:
    """Another of the meetings that are kept."""
    kept = sorted(screen.proceedings.meetings.values(), key=lambda one: -one.number)
    if not kept:
        screen.say(f"no meeting is kept yet; {screen.key_of('meeting.start')} starts one")
        return
    offered = [(one.id, one.title, _counted(len(one.record.items))) for one in kept]
    here = screen.sitting.meeting
    screen.choose("Which meeting?", offered, screen.go_to, now=here.id if here else None)


def ask_actions(screen: "MeetingScreen") -> None:
    """Which of the actions are taken that the resolution asks for."""
    record, item = screen.sitting.record, screen.sitting.subject.item
    if not item:
        screen.say("there is nothing on the agenda")
        return
    if why := screen.refusal(lambda held: actions.from_clauses(held, item)):
        screen.say(why)
        return
    proposed = actions.proposed(record, item)
    offered = [(_ALL, f"All {len(proposed)}" if len(proposed) > 1 else "This one", "as they stand")]
    offered = offered if len(proposed) > 1 else []
    for number, action in enumerate(proposed):
        about = ", ".join(filter(None, (action.owner, f"due {action.due}" if action.due else "")))
        offered.append((str(number), action.what, about or "nobody named, no date"))

    def then(chosen: str) -> None:
        if chosen == _ALL:
            screen.take("actions taken from the resolution", lambda held: actions.from_clauses(held, item))
            return
        one = proposed[int(chosen)]
        screen.take(
            "an action taken from the resolution",
            lambda held: actions.add_action(held, item, one.what, one.owner, one.due, one.clause, id=one.id or ""),
        )

    screen.choose("The resolution asks for this: which is taken?", offered, then)


def ask_action(screen: "MeetingScreen", item: str, action: str) -> None:
    """Which part of an action is changed, and to what."""
    held = actions.action_of(next(one for one in screen.sitting.record.items if one.id == item), action)
    offered = [
        ("what", "What", held.what),
        ("owner", "Owner", held.owner or "nobody named"),
        ("due", "Due", str(held.due or "no date")),
        (_STATE, "State", str(held.state or ActionState.OPEN)),
        ("evidence", "Shown by", held.evidence or "nothing yet"),
    ]

    def then(chosen: str) -> None:
        if chosen == _STATE:
            states = [(state, state, "") for state in ActionState]
            screen.choose("How far has it come?", states, set_state, now=str(held.state or ActionState.OPEN))
        else:
            ask_field(screen, f"items/{item}/actions/{action}/{chosen}")

    def set_state(state: str) -> None:
        screen.take(f"an action {state}", lambda record: actions.set_state(record, item, action, ActionState(state)))

    screen.choose("What of this action?", offered, then)


def _counted(items: int) -> str:
    return "1 item" if items == 1 else f"{items} items"
