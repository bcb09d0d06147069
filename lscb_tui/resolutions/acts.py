"""What verbs do in a resolution, and which of a verb's forms a word is. The verbs are the grammar's."""

from dataclasses import dataclass
from enum import Flag, auto
from functools import cache

from ..model.words import word_set
from .verbs import USAGES, participle, past, third_person

ASKED = word_set("request ask invite instruct direct require recommend task")
"""Somebody else is to act."""

DIRECTED = word_set("""
    provide present submit circulate prepare produce write bring develop report investigate arrange convene undertake
    implement complete update send draft compile share commission conduct
    """)
"""Done afterwards, by somebody, by some day."""

CHANGING = word_set(
    "implement introduce fund recruit increase reduce expand extend reinstate cease stop commission change replace"
)
"""What only those who run a service can do."""

PROMPTED = word_set("consider identify discuss comment explore examine debate reflect scrutinise scrutinize")
"""Invites debate, and settles nothing."""

_ALSO = word_set("continue remain need become go come get feel lie tell say set champion supply vote second")
"""Verbs that no recommendation begins with, and clauses are made with."""

NOUNS_TOO = frozenset(base for base, usage in USAGES.items() if "n" in usage) | word_set("""
    note request review progress support update contact record focus lead increase issue draft commission share grant
    need answer reply use end lease hope permit address debate comment process award
    """)
"""Bare forms that are nouns as often as verbs; with -s, plurals too."""


class Form(Flag):
    """The forms of a verb; one word may be several."""

    BARE = auto()
    THIRD = auto()
    PAST = auto()
    PARTICIPLE = auto()
    GERUND = auto()


@dataclass(frozen=True, slots=True)
class Verb:
    """A word that is a form of a verb."""

    base: str
    form: Form


def verb(word: str) -> Verb | None:
    """The verb that a lower-case word is a form of; None for any other word."""
    return _forms().get(word)


@cache
def _forms() -> dict[str, Verb]:
    forms: dict[str, Verb] = {}
    for base in sorted(frozenset(USAGES) | _ALSO | ASKED | DIRECTED | CHANGING | PROMPTED):
        done = participle(base) or f"{base}ed"
        pairs = ((base, Form.BARE), (third_person(base), Form.THIRD), (past(base), Form.PAST), (done, Form.PARTICIPLE))
        for word, form in (*pairs, (_gerund(base, done), Form.GERUND)):
            have = forms.get(word)
            forms[word] = Verb(have.base if have else base, (have.form if have else form) | form)
    return forms


def _gerund(base: str, done: str) -> str:
    if done.endswith(f"{base[-1]}{base[-1]}ed"):
        return f"{base}{base[-1]}ing"
    return f"{base[:-1]}ing" if base.endswith("e") and not base.endswith(("ee", "oe")) else f"{base}ing"
