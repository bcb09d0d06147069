"""Verbs of recommendations and resolutions: their forms, and what each may govern.

Every verb that the grammar knows stands once in `verbs.txt`, with the marks that say how it behaves. A verb that does
not stand there is unknown, and a clause that begins with one is left as it is.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

_MARKS = frozenset({"c", "s", "t", "d", "m", "p", "i", "n", "prompt", "prompt0"})
_IRREGULAR_PARTS = """
seek sought | bring brought | give gave given | make made | take took taken | hold held | write wrote written
send sent | put put | set set | keep kept | draw drew drawn | withdraw withdrew withdrawn
undertake undertook undertaken | choose chose chosen | find found | meet met | lay laid | pay paid | lead led
read read | see saw seen | hear heard | begin began begun | build built | lend lent | show showed shown | have had
let let | sell sold | buy bought | run ran run | spend spent | feed fed | rewrite rewrote rewritten
oversee oversaw overseen | underwrite underwrote underwritten | broadcast broadcast | forecast forecast
split split | freeze froze frozen | speak spoke spoken | know knew known | tell told | say said | think thought
teach taught | win won | lose lost | leave left | stand stood | understand understood | uphold upheld
withhold withheld | rise rose risen | fall fell fallen | grow grew grown | become became become | come came come
wind wound | sit sat | go went gone | do did done | get got | cut cut | cost cost | shut shut | spread spread
drive drove driven | break broke broken | be was been | mean meant | deal dealt | feel felt | catch caught
fight fought | overcome overcame overcome | rebuild rebuilt | reset reset | offset offset
bear bore borne | stick stuck | lose lost | win won | leave left
"""
"""Bare form, past tense and participle; one form where the two are alike."""
_IRREGULAR = {
    base: (forms[0], forms[-1])
    for base, *forms in (entry.split() for entry in re.split(r"[|\n]", _IRREGULAR_PARTS) if entry.strip())
}
_DOUBLED = re.compile(
    r"(?:re|de|con|in|pre|trans|inter)fer|(?!limit|vomit).*mit|.*[^aeiou][aeiou]l|control|equip|program|kidnap|worship|regret|trial|deter|incur|underpin|occur|mystery-shop|embed|outfit|abet|format|handicap|rebut|reset|unplug|overlap|zigzag"
    r"|[^aeiou]*[aeiou][bdgkmnprt]"
)
_NOT_DOUBLED = re.compile(
    r"(?:monitor|consider|offer|benefit|focus|target|market|budget|develop|ballot|deliver|alter|cover).*"
)
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


@dataclass(frozen=True, slots=True)
class Usage:
    """How one verb behaves."""

    base: str
    marks: frozenset[str]
    governs: frozenset[str]
    """Prepositions and particles that belong to the verb and not to its object."""

    def __contains__(self, mark: str) -> bool:
        return mark in self.marks


def _usages() -> dict[str, Usage]:
    usages = {}
    for line in Path(__file__).with_name("verbs.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            base, *rest = line.split()
            usages[base] = Usage(base, _MARKS.intersection(rest), frozenset(rest) - _MARKS)
    return usages


USAGES = _usages()


@lru_cache(maxsize=2048)
def participle(base: str) -> str | None:
    """The past participle of a bare form: `note` → `noted`, `seek` → `sought`. None where `base` is no word."""
    if not _WORD.fullmatch(base):
        return None
    return _IRREGULAR[base][1] if base in _IRREGULAR else _regular_past(base)


def past(base: str) -> str:
    """The past tense: `note` → `noted`, `give` → `gave`."""
    return _IRREGULAR[base][0] if base in _IRREGULAR else _regular_past(base)


def third_person(base: str) -> str:
    """The third person: `note` → `notes`, `ratify` → `ratifies`, `have` → `has`."""
    if base in ("have", "be", "do"):
        return {"have": "has", "be": "is", "do": "does"}[base]
    if re.search(r"(?:s|x|z|ch|sh|go)$", base):
        return f"{base}es"
    return f"{base[:-1]}ies" if re.search(r"[^aeiou]y$", base) else f"{base}s"


def gerund(base: str) -> str:
    """The form in -ing: `note` → `noting`, `refer` → `referring`."""
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")) and base != "be":
        return f"{base[:-1]}ing"
    return f"{base}{base[-1] if _is_doubled(base) else ''}ing"


def base_of(word: str) -> str | None:
    """The bare form of a verb that is known, from any of its forms in lower case; None for any other word."""
    return word if word in USAGES else BASE_OF_PAST.get(word) or BASE_OF_PARTICIPLE.get(word) or BASE_OF_THIRD.get(word)


def is_reporting(base: str) -> bool:
    """Whether the verb takes “that” with a statement or a wish: note, acknowledge, request."""
    return base in USAGES and "t" in USAGES[base]


def _regular_past(base: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if re.search(r"[^aeiou]y$", base):
        return f"{base[:-1]}ied"
    return f"{base}{base[-1] if _is_doubled(base) else ''}ed"


def _is_doubled(base: str) -> bool:
    """Whether the last letter is written twice: referred, referring."""
    return bool(_DOUBLED.fullmatch(base)) and not _NOT_DOUBLED.fullmatch(base)


BASE_OF_PARTICIPLE = {participle(base) or "": base for base in USAGES}
BASE_OF_GERUND = {gerund(base): base for base in USAGES}
BASE_OF_PAST = {past(base): base for base in USAGES}
BASE_OF_THIRD = {third_person(base): base for base in USAGES}
