"""What is handed on while a clause is read: one phrase with its verbs, and what has been read so far."""

from dataclasses import dataclass, field

from ..model.resolution import Act, Prompt, Verb
from .verbs import USAGES, Usage
from .words import Words


class Unreadable(Exception):
    """The words cannot be read; the argument is the reason, for people."""


@dataclass(slots=True)
class Read:
    """What has been read of a clause so far; `doubts` are for somebody to settle."""

    acts: list[Act] = field(default_factory=list)
    prompts: list[Prompt] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)

    def absorb(self, inner: "Read") -> None:
        """Add what was read inside this."""
        self.acts.extend(inner.acts)
        self.prompts.extend(inner.prompts)
        self.doubts.extend(inner.doubts)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One verb phrase: `words` from `start` to `end`; what its verbs act upon begins at `at`.

    `lead` is what stood between verb and object and goes behind the participle: “with concern”.
    """

    words: Words
    start: int
    at: int
    end: int
    verbs: tuple[Verb, ...]
    negative: bool = False
    lead: str = ""

    @property
    def base(self) -> str:
        """The bare form of the last verb, which governs the object."""
        return self.verbs[-1].base

    @property
    def particle(self) -> str:
        """What belongs to the last verb: `up`."""
        return self.verbs[-1].particle

    @property
    def usage(self) -> Usage:
        """How the last verb behaves."""
        return USAGES[self.base]

    @property
    def first(self) -> str:
        """The first word after the verbs, in lower case."""
        return self.words.at(self.at) if self.at < self.end else ""

    @property
    def rest(self) -> str:
        """The words after the verbs."""
        return self.words.text(self.at, self.end)

    def text(self, start: int, end: int | None = None) -> str:
        """Words from `start` to `end`, or to the end of the phrase."""
        return self.words.text(start, self.end if end is None else end)

    def act(self, noun: str, tail: str = "", insert: str = "", *, verbs: tuple[Verb, ...] = ()) -> Act:
        """An act of these verbs upon `noun`; “any” under a negation becomes “no”."""
        negative = self.negative
        if negative and noun.startswith("any "):
            noun, negative = f"no {noun.removeprefix('any ')}", False
        return Act(verbs or self.verbs, noun, tail, insert, negative=negative)

    def prompt(self, about: str | None = None) -> Prompt:
        """The phrase as a prompt."""
        return Prompt(self.words.text(self.start, self.end), self.base, self.rest if about is None else about)
