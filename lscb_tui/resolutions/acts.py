"""What verbs do in a resolution, and which of a verb's forms a word is."""

from dataclasses import dataclass
from enum import Flag, auto
from functools import cache

from .verbs import participle

PERFORMED = frozenset(
    """
    receive note approve agree endorse welcome acknowledge recognise thank support adopt accept confirm commend
    recommend request ask invite refer defer delegate authorise appoint nominate elect congratulate resolve adjourn
    withdraw ratify grant record affirm reaffirm affirm amend award allocate instruct direct require mandate urge
    encourage exclude admit decide determine reject refuse decline oppose lift rescind revoke dissolve establish
    disband reappoint designate pass carry remit give take thank propose suggest express regret share sign seal
    waive dispense vary extend set consent sanction permit trust hope wish intend
    """.split()
)
"""Done by being resolved, or said of what the meeting thinks."""

ASKED = frozenset("request ask invite instruct direct require recommend urge encourage authorise mandate".split())
"""Somebody else is to act."""

DIRECTED = frozenset(
    """
    provide present submit circulate prepare produce write bring develop publish report investigate arrange convene
    undertake implement complete update send draft compile share issue table schedule commission conduct consult
    collect strengthen supply deliver organise gather distribute inform notify advise draw
    """.split()
)
"""Done afterwards, by somebody, by some day."""

CHANGING = frozenset(
    "implement introduce fund recruit increase reduce expand extend reinstate cease stop commission change replace".split()
)
"""What only those who run a service can do."""

PROMPTED = frozenset("consider identify discuss comment explore examine debate reflect scrutinise".split())
"""Invites debate, and settles nothing."""

STANDING = frozenset(
    """
    continue monitor ensure review work maintain improve promote raise champion lead keep build engage attend retain
    address tackle oversee support help protect focus prioritise seek make hold meet see find put read lay pay choose
    begin lend hear finalise negotiate enter act use include incorporate follow respond reply answer explain clarify
    contact visit invest spend transfer pay remove add insert cancel plan control model label omit commit close open
    start end run offer benefit allow enable apply appeal challenge check audit assess evaluate measure analyse inspect
    reduce increase expand introduce fund recruit reinstate cease stop change replace join co-operate coordinate
    co-ordinate cooperate collaborate need remain become serve chair vote speak move second apologise attach append
    await pursue progress consolidate revise re-draft redraft rewrite re-commission secure obtain acquire purchase sell
    dispose lease let name rename call treat delete suspend terminate renew restore repair replace return hand forward
    go come get show prove demonstrate evidence state say set tell know understand believe feel think embed align
    """.split()
)
"""Other verbs that clauses are made with."""

KNOWN = PERFORMED | ASKED | DIRECTED | CHANGING | PROMPTED | STANDING

_PAST_APART = {
    "give": "gave", "take": "took", "write": "wrote", "see": "saw", "begin": "began", "choose": "chose", "draw": "drew",
    "undertake": "undertook", "withdraw": "withdrew", "speak": "spoke", "show": "showed", "go": "went", "come": "came",
    "become": "became", "get": "got", "know": "knew", "oversee": "oversaw", "rewrite": "rewrote",
}  # fmt: skip
"""Where the past is not the participle."""

NOUNS_TOO = frozenset(
    """
    report plan note request review progress work support progress table update contact visit audit record change
    benefit focus challenge lead offer transfer increase evidence measure approach issue draft schedule commission
    control model label award share grant vote chair state need appeal answer reply use end start run lease trust hope
    wish permit consent sanction address check debate comment set process
    """.split()
)
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


def third_person(base: str) -> str:
    """`note` → `notes`, `discuss` → `discusses`, `apply` → `applies`."""
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return f"{base}es"
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}s"


@cache
def _forms() -> dict[str, Verb]:
    forms: dict[str, Verb] = {}
    for base in sorted(KNOWN):
        done = participle(base) or f"{base}ed"
        past = _PAST_APART.get(base, done)
        pairs = [(base, Form.BARE), (third_person(base), Form.THIRD), (past, Form.PAST), (done, Form.PARTICIPLE)]
        pairs.append((_gerund(base, done), Form.GERUND))
        for word, form in pairs:
            have = forms.get(word)
            forms[word] = Verb(have.base if have else base, (have.form if have else form) | form)
    return forms


def _gerund(base: str, done: str) -> str:
    if done.endswith(f"{base[-1]}{base[-1]}ed"):
        return f"{base}{base[-1]}ing"
    return f"{base[:-1]}ing" if base.endswith("e") and not base.endswith(("ee", "oe")) else f"{base}ing"
