"""Where “and” begins an act of the meeting's own, and where it goes on inside the phrase before.

“Ask the Director to review the plan and report back” is one act, “… and note the risks” two. Where the words allow
both, one is taken and the doubt is told.
"""

from dataclasses import dataclass
from enum import Enum

from .infinitive import find_infinitive
from .lead_in import INNER_LABEL
from .sentence import starts_object
from .verb_group import FoundVerb, verb_at
from .verbs import USAGES, Usage
from .words import DETERMINERS, MODALS, PREPOSITIONS, PRONOUNS, Words, word_set

OWN = "“{words}” was read as an act of the meeting's own: it may belong to what stands before it"
INNER = "“{words}” was read as part of what stands before it: it may be an act of the meeting's own"
NOUN = "“{words}” was read as a noun: it may be an act of the meeting's own"

_RESOLVING = word_set(
    "note endorse receive approve agree accept adopt thank welcome request recommend delegate authorise authorize"
    " acknowledge ratify commend ask invite instruct refer recognise confirm congratulate support defer appoint"
    " encourage urge express record resolve comment consider discuss nominate elect"
)
"""Verbs with which a meeting resolves: after “and” they begin a phrase even where another verb stands nearer."""
_OFFICERS_DO_TOO = word_set(
    "approve agree accept adopt confirm support record refer appoint authorise authorize express resolve invite"
    " recommend receive encourage ask"
)
"""Those of them that somebody who is authorised, or of whom something is requested, may do as well."""
_ASKED_DO_TOO = word_set(
    "support record confirm agree receive consider comment discuss encourage ask invite express recommend"
)
_ANYBODY_DOES = (_OFFICERS_DO_TOO | _ASKED_DO_TOO | word_set("endorse request urge")) - word_set(
    "receive comment consider discuss express authorise authorize"
)
"""Those of them that not only a meeting does, so that they leave a doubt where two readings are possible."""
_EMPOWERING = word_set("delegate authorise authorize give grant empower")
_WISHING = word_set("recommend request agree ensure propose suggest resolve direct ask require urge insist")
_UNWRAPPED = word_set("agree resolve decide wish")
_FOLLOWING_UP = word_set("publish circulate monitor report provide submit hold write send bring share review implement")
"""What a meeting decides next as often as it is part of a purpose."""
_AS_OFTEN_VERBS = word_set(
    "support challenge review request update address change progress share note monitor promote return award process"
    " release research answer question fund comment place welcome test trust champion plan pilot draft schedule host"
)
"""Nouns that are verbs as often, in a list of what is noted or approved."""
_NOT_AFTER_VERB = word_set("of and or be been is are was were has have by will would should")
_SURE = {
    "call": word_set("on upon"),
    "report": word_set("on to back"),
    "comment": word_set("on upon as accordingly"),
    "offer": word_set("comment comments feedback views challenge suggestions advice observations"),
}
"""Nouns that are verbs before these words."""


_REPORTED = word_set("by in at monthly quarterly annually regularly progress accordingly")
_OF_NOUNS = word_set("of on to for from by")
_NO_VERBS = frozenset({("provided", "that"), *(("save", word) for word in ("that", "where", "as", "for", "in"))})


class Inside(Enum):
    """What the words stand in, within the phrase."""

    OBJECT = "object"
    INFINITIVE = "infinitive"
    THAT = "that"
    RELATIVE = "relative"


@dataclass(slots=True)
class Span:
    """The phrase so far: the form of its verbs, how the last behaves, what the words stand in, and since where."""

    form: str
    governing: Usage
    inside: Inside
    since: int

    def go_on(self, words: Words, at: int, end: int) -> None:
        """Take in the word at `at`."""
        low = words.low[at]
        if self.inside is not Inside.OBJECT:
            return
        if low == "that" and "t" in self.governing:
            self.inside, self.since = Inside.THAT, at
        elif low == "to" and find_infinitive(words, at, min(at + 4, end)) == at:
            self.inside, self.since = Inside.INFINITIVE, at
        elif low in ("which", "who", "whose", "where", "when", "whether", "how"):
            self.inside, self.since = Inside.RELATIVE, at


@dataclass(frozen=True, slots=True)
class Joint:
    """What is joined: where the next phrase begins (None where this one goes on), how, and what is doubtful."""

    start: int | None
    by: str = ""
    doubt: str = ""


def joint_at(words: Words, at: int, span: Span) -> Joint | None:
    """What is joined at `at`; None where nothing is that could be a phrase."""
    comma, low = words.ends_group(at - 1), words.low[at]
    connective = low if low in ("and", "then", "but") else ""
    if not (connective or comma):
        return None
    begin = at + 1 if connective else at
    if begin < len(words) and INNER_LABEL.fullmatch(words.raw[begin]):
        if span.inside is not Inside.OBJECT and any(INNER_LABEL.fullmatch(raw) for raw in words.raw[span.since : at]):
            return None  # a list of what somebody is asked
        begin += 1
    if words.at(begin) in ("then", "also", "further"):
        begin += 1
    has_to = words.at(begin) == "to"
    begin += has_to
    found = verb_at(words, begin, span.form)
    if found is None:
        return None
    if not _is_verb_here(words, found, span.inside, comma=comma):
        return Joint(None, doubt=_doubt(NOUN, words, at)) if _may_be_verb(words, found, span) else None
    is_own, is_sure = _is_own(words, found, span, comma=comma, has_to=has_to)
    doubt = "" if is_sure else _doubt(OWN if is_own else INNER, words, at)
    word = "but" if connective == "but" else "and"
    by = f", {word}" if comma and connective else word if connective else ","
    return Joint(begin if is_own else None, by, doubt)


def _doubt(text: str, words: Words, at: int) -> str:
    shown = words.text(at, at + 4)
    return text.format(words=f"{shown.rstrip(',;')} …" if at + 4 < len(words) else shown)


def _is_verb_here(words: Words, found: FoundVerb, inside: Inside, *, comma: bool) -> bool:
    """Whether the word is a verb with something to act upon, and no noun in a list: “review and support dates”."""
    base, after, adverb = found
    raw, follows, usage = words.raw[after - 1], words.at(after), USAGES[base]
    is_name = raw[0].isupper() and not comma and base not in _RESOLVING
    if is_name or not (raw[1:] == raw[1:].lower() or raw.isupper()) or (words.at(after - 1), follows) in _NO_VERBS:
        return False
    if after >= len(words):
        return base == "comment"
    is_object = starts_object(words, after)
    if "n" not in usage or adverb:
        is_followed = is_object or follows in ("that", "to") or follows in usage.governs
        return is_followed or follows not in _NOT_AFTER_VERB or (follows in ("and", "or") and base in _RESOLVING)
    if follows in _SURE.get(base, ()):
        return inside is Inside.OBJECT
    if words.is_name(after) and not comma and follows not in DETERMINERS and inside is not Inside.OBJECT:
        return False
    if is_object or follows == "that":
        return True
    is_particle = follows in usage.governs and (follows not in PREPOSITIONS or "i" in usage or follows in ("out", "up"))
    return is_particle and follows != "to"


def _may_be_verb(words: Words, found: FoundVerb, span: Span) -> bool:
    """Whether a word that was taken for a noun could be a verb: “the risks and challenge partners to …”."""
    base, after, _ = found
    follows = words.at(after)
    if span.inside is not Inside.OBJECT or not words.raw[after - 1].islower() or not follows:
        return False
    if base == "report" and follows in _REPORTED:
        return True
    if "i" in USAGES[base] and follows in PREPOSITIONS - _OF_NOUNS:
        return True
    return base in _AS_OFTEN_VERBS and follows not in PREPOSITIONS | _NOT_AFTER_VERB


def _is_own(words: Words, found: FoundVerb, span: Span, *, comma: bool, has_to: bool) -> tuple[bool, bool]:
    """Whether the verb is the meeting's own, and whether that is sure."""
    if span.inside is Inside.OBJECT:
        return not (has_to and comma) or _is_listed_with_to(found, span), True
    if span.inside is Inside.INFINITIVE:
        return (False, True) if has_to else _out_of_infinitive(words, found, span, comma=comma)
    is_bare = words.low[found.end - 1] in USAGES
    if has_to:
        is_own = comma and span.inside is Inside.THAT and span.governing.base not in _WISHING
        return is_own, not is_own
    if found.base not in _RESOLVING and comma and words.at(found.end - 2) != "and":
        return False, True  # “the figures, though improving, remain low”
    if not span.form and is_bare and not _may_share(words, span.since + 1, found.end - 1):
        return True, True
    if span.inside is Inside.THAT and span.governing.base in _WISHING:
        return _out_of_wish(words, found, span, comma=comma)
    is_own = found.base in _RESOLVING and not (
        span.inside is Inside.THAT and words.is_name(found.end) and not comma and "n" in USAGES[found.base]
    )
    return is_own, is_own and (found.base not in _ANYBODY_DOES or bool(span.form) or _is_agreed_that(words, found))


def _is_listed_with_to(found: FoundVerb, span: Span) -> bool:
    """Whether “, to VERB” goes on with the meeting's own verbs: “is asked to note the report, to endorse …”."""
    is_asked = "d" in span.governing or span.governing.base in _EMPOWERING
    return found.base in _RESOLVING and not is_asked


def _out_of_infinitive(words: Words, found: FoundVerb, span: Span, *, comma: bool) -> tuple[bool, bool]:
    base, governing = found.base, span.governing
    if words.at(found.end - 4) == "to" and words.at(found.end - 3) in USAGES and words.at(found.end - 2) == "and":
        return False, True  # “to interview and nominate candidates”
    if governing.base in _UNWRAPPED and (not span.form or words.low[found.end - 1] in USAGES):
        return False, True  # what is inside is read by itself
    is_asked = "d" in governing or governing.base in _EMPOWERING
    if base not in _RESOLVING:
        return False, is_asked or base not in _FOLLOWING_UP or "m" in governing
    do_too = _OFFICERS_DO_TOO if governing.base in _EMPOWERING else _ASKED_DO_TOO if is_asked else frozenset()
    if base in do_too:
        return False, not comma
    return True, comma or base not in _ANYBODY_DOES or _is_agreed_that(words, found)


def _is_agreed_that(words: Words, found: FoundVerb) -> bool:
    return found.base in _UNWRAPPED and words.at(found.end) == "that"


def _out_of_wish(words: Words, found: FoundVerb, span: Span, *, comma: bool) -> tuple[bool, bool]:
    base, governing = found.base, span.governing.base
    if base not in _RESOLVING:
        return False, True
    if span.form and words.low[found.end - 1] not in USAGES:
        return True, True  # what is wished stands in the subjunctive: “agrees that X be done and agrees …”
    if base in _OFFICERS_DO_TOO or governing in ("recommend", "propose"):
        return False, not comma
    return True, base not in _ANYBODY_DOES


def _may_share(words: Words, start: int, end: int) -> bool:
    """Whether a bare verb at `end` could go on with a verb before it: after “will”, “to”, a plural or a wish."""
    for at in range(start, end):
        low, before = words.low[at], words.at(at - 1)
        if (low in MODALS and words.raw[at].islower()) or low in ("be", "do", "did", "does", "have"):
            return True
        if low in USAGES and before not in DETERMINERS | PREPOSITIONS:
            return True
    return False


def that_soon(words: Words, at: int) -> bool:
    """Whether “that” follows the verb, at once or behind “to Council” and the like."""
    return words.at(at) == "that" or (words.at(at) in PRONOUNS | PREPOSITIONS and "that" in words.low[at : at + 6])
