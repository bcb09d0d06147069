"""Clauses of a recommendation or resolution: what each does, free of the mood it is written in, and as drafted."""

from dataclasses import dataclass
from enum import StrEnum


class ClauseKind(StrEnum):
    """What a clause is to the meeting."""

    OUTCOME = "outcome"
    FACT = "fact"
    """It is noted, acknowledged or confirmed that something is so."""
    REQUEST = "request"
    """Somebody else is asked or recommended to do something."""
    PROMPT = "prompt"
    """It invites debate; it has no outcome until the meeting gives one."""
    PASSIVE = "passive"
    """It already stands as it would be minuted."""
    UNPARSED = "unparsed"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb by its bare form (`set`), what belongs to it (`up`), and the adverb before it (`formally`)."""

    base: str
    particle: str = ""
    adverb: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that is resolved, as parts of which every mood is made.

    With an `object` the passive is “OBJECT, INSERT, be PARTICIPLE TAIL”; without, it is “it be PARTICIPLE TAIL”, where
    the tail begins with “that”. With an `agent` it is “AGENT VERB TAIL” in the subjunctive, and nothing is passive.
    """

    verbs: tuple[Verb, ...]
    object: str = ""
    tail: str = ""
    insert: str = ""
    """What stands in commas: “as set out in Appendix 1”."""
    front: str = ""
    """What stands before all else: “subject to the comments made”."""
    agent: str = ""
    aspect: str = ""
    """“continue to”, before the verb."""
    negative: bool = False
    joint: str = ""
    """How it is joined to the act before: “and”, “, and”, “,”; empty for the first."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is put to a meeting to talk about: its words, its verb (`consider`), and what the talk is about."""

    words: str
    verb: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """One parsed clause: its own words, without lead-in, label and separator, its kind, and what it does.

    `acts` are in order and empty where nothing is decided or the words cannot be read; `prompts` have no outcome yet.
    """

    source: str
    kind: ClauseKind
    acts: tuple[Act, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftedClause:
    """A clause as it would be minuted. `text` has neither label nor separator; `label` is None where it has none."""

    label: str | None
    text: str
    kind: ClauseKind
    source: str
    alternates: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A resolution: its opening, its clauses, and the whole as it would be minuted."""

    opening: str
    clauses: tuple[DraftedClause, ...]
    text: str
