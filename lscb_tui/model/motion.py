"""What is moved, amended, voted on and minuted under one item of an agenda.

The words of a clause are those that were moved. An amendment that is carried, or accepted by consent, changes them:
`substantive` in `resolutions` gives the motion as it then stands. Nothing else alters what was moved.
"""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from .period import Period
from .record_key import key, required


class MotionState(StrEnum):
    """How far a motion, or one clause of it, has come."""

    PROPOSED = "proposed"
    DRAFTED = "drafted"
    MOVED = "moved"
    SECONDED = "seconded"
    LAPSED = "lapsed"
    PUT = "put"
    TIED = "tied"
    CARRIED = "carried"
    LOST = "lost"
    DEFERRED = "deferred"
    REFERRED = "referred"
    WITHDRAWN = "withdrawn"
    ADJOURNED = "adjourned"
    FALLEN = "fallen"
    TO_BE_RATIFIED = "to be ratified"


class AmendmentKind(StrEnum):
    """What an amendment does to its clause."""

    LEAVE_OUT = "leave out"
    INSERT = "insert"
    LEAVE_OUT_AND_INSERT = "leave out and insert"
    ADD = "add"
    REFER = "refer"


class AmendmentState(StrEnum):
    """How far an amendment has come."""

    TABLED = "tabled"
    MOVED = "moved"
    SECONDED = "seconded"
    LAPSED = "lapsed"
    PUT = "put"
    CARRIED = "carried"
    LOST = "lost"
    ACCEPTED = "accepted"
    WITHDRAWN = "withdrawn"
    RULED_OUT = "ruled out"
    FALLEN = "fallen"


class Manner(StrEnum):
    """How a vote was taken."""

    NONE = "none"
    SHOW_OF_HANDS = "show of hands"
    BY_NAME = "by name"


class Cast(StrEnum):
    """How a casting vote was used."""

    FOR = "for"
    AGAINST = "against"
    NOT_USED = "not used"


class InterestKind(StrEnum):
    """The kind of interest declared."""

    DISCLOSABLE_PECUNIARY = "disclosable pecuniary"
    OTHER_REGISTRABLE = "other registrable"
    NON_REGISTRABLE = "non-registrable"
    PERSONAL = "personal"
    PREJUDICIAL = "prejudicial"
    CONFLICT = "conflict"


class Leaving(StrEnum):
    """Whether, and when, somebody with an interest left the room."""

    BEFORE_THE_ITEM = "before the item"
    BEFORE_THE_VOTE = "before the vote"
    AFTER_THE_VOTE = "after the vote"
    STAYED = "stayed"


class ActionState(StrEnum):
    """How far an action has come."""

    OPEN = "open"
    IN_PROGRESS = "in progress"
    DONE = "done"
    OVERDUE = "overdue"
    CARRIED_OVER = "carried over"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """A paper under discussion."""

    slug: str | None = key("its name in the corpus, as `lscb list` shows it")
    title: str | None = key("its title")
    period: Period | None = key("the period it reports on")
    text: tuple[str, ...] = key("its paragraphs, where the paper is not in the corpus", ())
    numbers: tuple[str, ...] = key("the numbers it states, where its words are not at hand", ())


@dataclass(frozen=True, slots=True)
class Suppression:
    """A warning that somebody has looked at and lets stand. Errors are not suppressed."""

    rule: str = required("the rule, such as R07")
    reason: str = required("why the warning may stand")


@dataclass(frozen=True, slots=True)
class MotionClause:
    """One clause of a motion."""

    words: str = required("the words that were moved, without label and separator")
    id: str | None = key("a name that stays when labels change; amendments and actions refer to it")
    label: str | None = key("the label as it is printed, such as `a)` or `(1)`")
    under: str | None = key("the id of the clause that this one is part of")
    source: str | None = key("the recommendation that it was drafted from, in the report's words")
    source_address: str | None = key("where that stands: `slug#paragraph`")
    cites: tuple[str, ...] = key("paragraphs that bear the words out, each `slug#paragraph`", ())
    state: MotionState | None = key("its own state, where it differs from the item's")
    confirmed: str | None = key("the words as they stood when the minutes were confirmed")
    suppressed: tuple[Suppression, ...] = key("warnings that may stand, each with the reason", ())


@dataclass(frozen=True, slots=True)
class CastingVote:
    """The vote that settles an equality."""

    by: str | None = key("who cast it: an id or a name of the attendance")
    how: Cast | None = key("how it was used")


@dataclass(frozen=True, slots=True)
class Vote:
    """One division. Counts and names may both be given; where names are, the counts may be left out."""

    manner: Manner | None = key("how it was taken")
    at: time | None = key("when it was taken, which tells who was in the room")
    in_favour: int | None = key("how many voted for", name="for")
    against: int | None = key("how many voted against")
    abstained: int | None = key("how many abstained")
    not_voting: int | None = key("how many were present and did not vote")
    names_for: tuple[str, ...] = key("who voted for: ids or names of the attendance", ())
    names_against: tuple[str, ...] = key("who voted against", ())
    names_abstained: tuple[str, ...] = key("who abstained", ())
    names_not_voting: tuple[str, ...] = key("who was present and did not vote", ())
    casting: CastingVote | None = key("the casting vote")


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change to one clause, anchored to the clause's id and its words."""

    id: str | None = key("its name")
    clause: str | None = key("the id of the clause that it would change; for `add`, of the clause it would follow")
    kind: AmendmentKind | None = key("what it does")
    old: str | None = key("the words it leaves out, as they stand in the clause")
    new: str | None = key("the words it inserts or adds")
    after: str | None = key("for `insert`: the words after which it inserts; at the end where there are none")
    to: str | None = key("for `refer`: to whom")
    mover: str | None = key("who moved it")
    seconder: str | None = key("who seconded it")
    order: int | None = key("its place in the order in which amendments are taken; as listed where there is none")
    state: AmendmentState | None = key("how far it has come")
    reason: str | None = key("why it was ruled out, withdrawn or fell")
    vote: Vote | None = key("the vote on it")


@dataclass(frozen=True, slots=True)
class Interest:
    """An interest that somebody declared."""

    who: str | None = key("who declared it: an id or a name of the attendance")
    kind: InterestKind | None = key("its kind")
    about: str | None = key("what it is")
    left: Leaving | None = key("whether and when they left the room")
    dispensation: bool = key("whether they had leave to stay and vote", default=False)


@dataclass(frozen=True, slots=True)
class Action:
    """Something that somebody is to do."""

    what: str = required("what is to be done")
    id: str | None = key("its name")
    clause: str | None = key("the id of the clause that asks for it")
    owner: str | None = key("the role that is to do it")
    due: Period | None = key("when it is due: a day, a month or a year")
    state: ActionState | None = key("how far it has come")
    evidence: str | None = key("what shows it: words, or `slug#paragraph`")


@dataclass(frozen=True, slots=True)
class Question:
    """A question asked at the meeting."""

    text: str = required("what was asked")
    id: str | None = key("its name")
    by: str | None = key("the role that asked")
    answer: tuple[str, ...] = key("what was answered, one text a paragraph", ())
    answered_by: str | None = key("the role that answered")
    in_writing: bool = key("whether it is to be answered in writing", default=False)
    due: Period | None = key("when the written answer is due")


@dataclass(frozen=True, slots=True)
class Headline:
    """A line to be said when the item is presented. What it is to be said with is for the presenter alone."""

    words: str = required("the line")
    id: str | None = key("its name")
    citation: str | None = key("its citation, as it is said")
    source_address: str | None = key("the paragraph that proves it: `slug#paragraph`")
    speaking_notes: tuple[str, ...] = key("the presenter's own notes, which are neither shown nor minuted", ())


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item: what was before the meeting, and what became of it."""

    id: str | None = key("a name that stays when numbers change")
    number: str | None = key("its number on the agenda")
    title: str | None = key("its title")
    allotted: int | None = key("the minutes allotted to it")
    began: time | None = key("when it began")
    ended: time | None = key("when it ended")
    documents: tuple[CitedDocument, ...] = key("the papers under discussion", ())
    headlines: tuple[Headline, ...] = key("what is to be said when it is presented", ())
    narrative: tuple[str, ...] = key("what the minute tells before the resolution, one text a paragraph", ())
    style: str | None = key("the house style that it is minuted in")
    opening: str | None = key("the opening words, such as `RESOLVED: that`")
    clauses: tuple[MotionClause, ...] = key("the clauses of the motion", ())
    amendments: tuple[Amendment, ...] = key("the amendments", ())
    mover: str | None = key("who moved it: an id or a name of the attendance")
    seconder: str | None = key("who seconded it")
    vote: Vote | None = key("the vote on it")
    interests: tuple[Interest, ...] = key("the interests declared", ())
    no_interests: bool = key("whether it was asked, and nobody declared any", default=False)
    state: MotionState | None = key("how far the motion has come")
    decided_to: str | None = key("to whom it is recommended, referred or deferred")
    reasons: tuple[str, ...] = key("the reasons for the decision", ())
    alternatives: tuple[str, ...] = key("the alternatives considered and rejected", ())
    published: date | None = key("the day on which the decision was published")
    call_in_deadline: date | None = key("the last day on which it can be called in")
    effective_from: date | None = key("the day from which it takes effect")
    actions: tuple[Action, ...] = key("what is to be done", ())
    questions: tuple[Question, ...] = key("the questions asked", ())
