"""What is to be done: the actions that a carried resolution asks for, and how far they have come."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ..model.meeting import MeetingRecord
from ..model.motion import Action, ActionState, AgendaItem, MotionClause, MotionState
from ..model.note import new_id
from ..model.period import Period
from ..model.resolution import Act
from ..model.sanitise import sanitise_line
from ..resolutions.acts import ASKED, DIRECTED
from ..resolutions.clause_words import is_actor
from ..resolutions.parse import parse_clause
from ..resolutions.passive import read_wishes
from ..resolutions.reading import Read, Unreadable
from ..resolutions.substance import substantive
from ..resolutions.written import split_ender
from .due import MONTH, due_in
from .minutes import unless_locked
from .places import item_of, part_of, with_item, with_part
from .refusal import Refusal

_BY_WHOM = re.compile(
    rf"\bby (?!{MONTH})"
    r"(?P<who>(?:the |all )?[A-Z][\w’']*(?:(?: (?:of|for|and|the))* [A-Z][\w’']*)*|officers|partners)\b"
)
_WISH = re.compile(r"(?:to (?P<whom>.+?) )?that (?P<wish>.+)")


@unless_locked
def from_clauses(record: MeetingRecord, item: str) -> MeetingRecord:
    """Add an action for each clause of a carried resolution that asks or directs somebody, and has none yet.

    Raises Refusal where the motion is not carried, or no clause asks for more.
    """
    found = item_of(record, item)
    if found.state is not MotionState.CARRIED:
        raise Refusal("only a carried resolution asks for something to be done: have the motion decided first")
    added = proposed(record, item)
    if not added:
        raise Refusal("no clause asks for something that is not among the actions: add an action by itself")
    return with_item(record, replace(found, actions=(*found.actions, *added)))


def proposed(record: MeetingRecord, item: str) -> tuple[Action, ...]:
    """The actions that the clauses of an item ask for and that are not there yet: what, by whom, and by when.

    Raises Refusal where the item is gone.
    """
    found = item_of(record, item)
    have = {action.clause for action in found.actions}
    clauses = [each for each in substantive(found) if each.id not in have and each.state in (None, MotionState.CARRIED)]
    return tuple(action for clause in clauses for action in _asked_for(clause, record.date))


@unless_locked
def add_action(
    record: MeetingRecord,
    item: str,
    what: str,
    owner: str | None = None,
    due: Period | None = None,
    clause: str | None = None,
    *,
    id: str = "",
) -> MeetingRecord:
    """Add an action. Raises Refusal where there are no words, or its clause is not in the resolution."""
    found = item_of(record, item)
    what = sanitise_line(what)
    if not what:
        raise Refusal("an action needs words: type what is to be done")
    if clause and all(each.id != clause for each in substantive(found)):
        raise Refusal("this clause is no longer in the motion: choose another, or none")
    owner = sanitise_line(owner or "") or None
    added = Action(what, id or new_id(), clause or None, owner, due, ActionState.OPEN)
    if any(each.id == added.id for each in found.actions):
        raise Refusal("there is an action of this id already: give it another")
    return with_item(record, replace(found, actions=(*found.actions, added)))


@unless_locked
def set_state(
    record: MeetingRecord, item: str, action: str, state: ActionState, evidence: str | None = None
) -> MeetingRecord:
    """Record how far an action has come, and what shows it. Raises Refusal where nothing changes."""
    found = item_of(record, item)
    held = action_of(found, action)
    shows = sanitise_line(evidence) or None if evidence is not None else held.evidence
    changed = replace(held, state=state, evidence=shows)
    if changed == held:
        raise Refusal(f"this action is {state} already")
    return _with(record, found, changed)


@unless_locked
def remove_action(record: MeetingRecord, item: str, action: str) -> MeetingRecord:
    """Take an action out that was entered in error. Raises Refusal where it is no longer there."""
    found = item_of(record, item)
    held = action_of(found, action)
    return with_item(record, replace(found, actions=tuple(each for each in found.actions if each is not held)))


def action_of(item: AgendaItem, action: str) -> Action:
    """The action of an id. Raises Refusal where it is no longer there."""
    return part_of(item.actions, action, "this action is no longer in the list; choose another")


def _with(record: MeetingRecord, item: AgendaItem, action: Action) -> MeetingRecord:
    return with_item(record, replace(item, actions=with_part(item.actions, action)))


def _asked_for(clause: MotionClause, held_on: date | None) -> Iterator[Action]:
    words = split_ender(clause.words)[0]
    acts = parse_clause(words).acts
    for owner, what in filter(None, map(_deed, acts)):
        due = due_in(what if len(acts) > 1 else words, held_on)
        yield Action(f"{what[:1].upper()}{what[1:]}", new_id(), clause.id, owner, due, ActionState.OPEN)


def _deed(act: Act) -> tuple[str | None, str] | None:
    """Who is to do what, where an act asks or directs somebody."""
    bases = {verb.base for verb in act.verbs}
    if act.negative or not act.verbs:
        return None
    if bases & ASKED:
        if act.object and act.tail.startswith("to "):
            return _role(act.object), act.tail.removeprefix("to ")
        wish = _WISH.fullmatch(act.tail)
        if wish is None or act.object:
            return None
        owner, what = _wished(wish["wish"])
        return (_role(wish["whom"]) if wish["whom"] else owner), what
    if act.agent and _acts(act.agent):
        return _role(act.agent), f"{act.verbs[0].base} {act.tail}".strip()
    if bases & DIRECTED and act.object and not act.object.startswith("no "):
        by = _BY_WHOM.search(act.tail)
        tail = f"{act.tail[: by.start()]}{act.tail[by.end() :]}" if by else act.tail
        return _role(by["who"]) if by else None, " ".join(f"{act.verbs[-1].base} {act.object} {tail}".split())
    return None


def _wished(wish: str) -> tuple[str | None, str]:
    """Who is to do what, in the words behind “it be requested that”."""
    inner = Read()
    try:
        read_wishes(wish, inner)
    except Unreadable:
        return None, wish
    if len(inner.acts) == 1:
        act = inner.acts[0]
        if act.agent and _acts(act.agent):
            return _role(act.agent), f"{act.verbs[0].base} {act.tail}".strip()
        if act.object and act.verbs and not act.negative:
            return None, " ".join(f"{act.verbs[-1].base} {act.object} {act.tail}".split())
    return None, wish


def _acts(agent: str) -> bool:
    """Whether somebody is named who can do something: “the Director”, “WSCB”; not “the changes”."""
    return any(is_actor(word.lower()) or (word.isupper() and len(word) > 2) for word in re.findall(r"[\w’']+", agent))


def _role(agent: str) -> str:
    agent = re.sub(r"^the ", "", agent)
    return f"{agent[:1].upper()}{agent[1:]}"
