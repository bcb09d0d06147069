"""What one verb phrase does: its object, and what stands with it."""

import re
from dataclasses import replace

from ..model.resolution import Act
from .asked import read_asked, read_asked_for, read_authority
from .doubt import NO_VERB, doubts_of_act, doubts_of_fact, doubts_of_wish, doubts_of_words
from .doubt_of_object import doubts_of_object
from .heading import PEOPLE
from .infinitive import is_verb_after_to
from .object import FEELINGS, Parts, split_object
from .passive import read_wishes
from .reading import Phrase, Read, Unreadable
from .sentence import QUANTITIES, finite_verb, is_to_be_done, second_noun, starts_object, subjunctive
from .tail import is_time
from .verb_group import PARTICLES, PLACED, PLACING, STATES
from .verbs import BASE_OF_PARTICIPLE, USAGES, Usage, participle
from .words import DETERMINERS, PREPOSITIONS, PRONOUNS, QUESTIONS, Words, any_of, is_adverb, word_set

_PLACED_USAGE = Usage("place", frozenset({"p"}), frozenset())
_WISHES = word_set("request recommend propose suggest ensure resolve ask insist direct require instruct demand")
"""Verbs after which “that” begins something to be done."""
_SUBORDINATING = word_set(
    "that which who whom whose whether how what where when if unless until because as so while provided once"
    " before after why"
)
_OPENS_ASIDE = PREPOSITIONS | word_set("subject where if as")
_DEGREES = word_set("great deep serious some much particular sincere")
_PURPOSES_FIRST = word_set(
    "consultation publication adoption submission implementation approval information consideration"
)
_PASSIVE_OVER = {
    "with": word_set("proceed comply deal engage"),
    "into": word_set("look enter"),
    "on": word_set("act consult build draw expand"),
    "upon": word_set("act"),
    "to": word_set("adhere respond reply consent object subscribe sign"),
    "of": word_set("dispose"),
    "at": word_set("look"),
    "for": word_set("call press"),
}
"""Verbs whose passive keeps the preposition: the findings be acted on."""
_MANNERS = word_set("with in")
_DROPPED_PREPOSITIONS = {("agree", "to"), ("agree", "with"), ("agree", "on"), ("approve", "of"), ("continue", "with")}
_REFLEXIVE = word_set("itself themselves ourselves himself herself")
_NO_OBJECT = word_set(
    "and or as also then but where if when itself themselves ourselves himself herself there ahead do again"
)
"""What begins no object: the words were cut at the wrong place, or the verb needs somebody who does it."""
_HEADS_OBJECT = word_set("the a an its their any all approval adoption no")
_NOBODY = re.compile(r"(?:an?|one|two|three|[rR]epresentatives?|members?)\b(?! task| working| panel| sub| group)")
_MAY_END = word_set("beyond following before since behind within after")
_A_CHAIR = re.compile(r"an? (?:\w+ )?(?:Chair\w*|Vice-Chair\w*|lead member|lead officer)\b")
_FINITE = word_set("is are was were be will shall should has have")
_SAID = word_set("clear sure certain known")
"""“make clear that …”."""
_OFTEN = word_set("annually quarterly monthly weekly regularly together yearly daily")
_OFFICE = any_of(
    r"""Chair(?:man|woman|person)? | (?:Vice|Deputy)[- ]\w+ | Leader | Mayor | Lead Member | Champion | Secretary
    | Treasurer | Returning Officer"""
)
_AS_OFFICE = re.compile(
    r"(?P<noun>(?!.*\bas\b)[A-Z].*?(?<! the)(?<! new)(?<! as)(?<! a)(?<! of)(?<! and)) "
    rf"(?P<tail>{_OFFICE}(?: (?:of|for|until|in)\b.*)?)"
)
"""“Councillor Smith Chair of the Panel”: whom, and what to be."""
_AS_STATE = re.compile(
    r"(?P<noun>(?:(?:the|its|each|any|an?) \S.*?|(?:all|this|these|attendance|training)\b.*?)) "
    r"(?P<tail>(?:mandatory|available|compulsory|public|accessible|permanent|aware|explicit|clear|vacant|surplus|void|closed"
    r"|open|exempt|redundant|unlawful|inquorate|known|easier|subject|conditional|statutory|sustainable|clearer|responsible)\b.*)"
)
"""“the training mandatory for all staff”: what, and how to be."""
_PUT_INTO_OFFICE = word_set("appoint elect co-opt")
_PUT_INTO_STATE = word_set("make declare keep leave hold have get")
_COPULAS = word_set("become remain stay seem appear")
_DECLARED = re.compile(r"(?:an?|its|their|the result\w*|any|all) ")
_TO_SOMEBODY = word_set("give grant offer award pay send lend show allow")
_RENAMED = word_set("rename name declare designate")


def read_act(phrase: Phrase, read: Read) -> None:
    """Append what the phrase does to `read`. Raises Unreadable where that cannot be told."""
    phrase = _with_lead(phrase)
    if phrase.at >= phrase.end:
        raise Unreadable(f"nothing follows “{phrase.words.raw[phrase.end - 1]}”")
    if phrase.rest.endswith(":"):
        raise Unreadable("what follows the colon is missing")
    if phrase.first in _REFLEXIVE:
        raise Unreadable(f"“{phrase.base} {phrase.first}” is no outcome: note the fact, or the assurance")
    read.doubts.extend(doubts_of_words(phrase))
    if phrase.first == "that" and _takes_that(phrase):
        _read_that(phrase, read)
        return
    if _read_object_and_that(phrase, read):
        return
    if _is_unsaid_wish(phrase):
        _read_that(replace(phrase, at=phrase.at - 1), read)
        return
    for reader in (
        _read_question, read_asked_for, _read_intransitive, read_asked, read_authority, _read_shifted, _read_unsaid_that
    ):  # fmt: skip
        act = reader(phrase)
        if act is not None:
            read.doubts.extend(doubts_of_act(phrase, act))
            read.acts.append(act)
            return
    pronoun = _read_pronoun(phrase) if read.acts and not read.acts[-1].agent else None
    read.acts.append(pronoun or _read_object(phrase, read))


def _with_lead(phrase: Phrase) -> Phrase:
    """The phrase with what stands between verb and object as its lead: “with concern”, “for consultation”."""
    words, at = phrase.words, phrase.at
    is_dropped = (phrase.base, words.at(at)) in _DROPPED_PREPOSITIONS
    if is_dropped and words.at(at) in ("to", "on") and not _is_noun(words, at + 1):
        raise Unreadable(f"“{phrase.base} {phrase.text(at, at + 2)}” does not say clearly what is done")
    if is_dropped and second_noun(words, at + 1, phrase.end) is None:
        return replace(phrase, at=at + 1)
    until = _aside_end(phrase) or _feeling_end(words, at)
    if (
        until is None
        and words.at(at) in ("also", "further")
        and (words.at(at + 1) == "that" or starts_object(words, at + 1))
    ):
        until = at + 1
    if until is None and words.at(at) == "for" and words.at(at + 1) in _PURPOSES_FIRST and starts_object(words, at + 2):
        until = at + 2
    if until is None and words.at(at) == "as" and "as" in phrase.usage.governs:
        until = next(
            (i for i in range(at + 2, min(at + 7, phrase.end)) if words.at(i) in ("the", "its", "their")), None
        )
    return phrase if until is None else replace(phrase, at=until, lead=phrase.text(at, until).rstrip(","))


def _is_noun(words: Words, at: int) -> bool:
    return starts_object(words, at) or words.at(at).endswith(("ing", "s", "tion", "ment"))


def _aside_end(phrase: Phrase) -> int | None:
    """Where an aside in commas right after the verb ends: “approve, subject to legal advice, the agreement”."""
    words, at = phrase.words, phrase.at
    is_limit = words.text(at + 1, at + 3).lower() == "later than"
    if words.ends_group(at - 1) and (words.at(at) in _OPENS_ASIDE or is_limit):
        return next((i + 1 for i in range(at + 1, phrase.end - 1) if words.raw[i].endswith(",")), None)
    return None


def _feeling_end(words: Words, at: int) -> int | None:
    if words.at(at) != "with":
        return None
    noun = at + 2 if words.at(at + 1) in _DEGREES else at + 1
    if words.at(noun) not in FEELINGS:
        return None
    return noun + 3 if words.at(noun + 1) == "and" and words.at(noun + 2) in FEELINGS else noun + 1


def _takes_that(phrase: Phrase) -> bool:
    if phrase.at + 2 >= phrase.end:
        return False
    is_clause = not starts_object(phrase.words, phrase.at + 1)
    return "t" in phrase.usage or "d" in phrase.usage or phrase.particle in _SAID or is_clause


def _read_that(phrase: Phrase, read: Read) -> None:
    """“note that S” tells S; “agree that S” asks for it where it is to be done; “request that S” always does."""
    if phrase.base == "ask":
        phrase = replace(phrase, verbs=(*phrase.verbs[:-1], replace(phrase.verbs[-1], base="request")))
    said = phrase.text(phrase.at + 1)
    is_agreed = phrase.base == "agree" and len(phrase.verbs) == 1
    if is_agreed and is_to_be_done(phrase.words, phrase.at + 1, phrase.end):
        said = _wish(phrase, phrase.at + 1)
        read.doubts.extend(doubts_of_wish(phrase, phrase.at + 1))
        if not (phrase.lead or phrase.particle or phrase.negative):
            wishes = Read()
            read_wishes(said, wishes)
            if not read.acts or not any(act.agent for act in wishes.acts):
                read.absorb(wishes)
                return
    elif is_agreed and finite_verb(phrase.words, phrase.at + 1, phrase.end) is None:
        read.doubts.append(NO_VERB.format(said=said))
    elif phrase.base in _WISHES:
        said = _wish(phrase, phrase.at + 1)
    read.acts.append(phrase.act("", f"{phrase.lead} {phrase.words.raw[phrase.at].lower()} {said}".strip()))


def _wish(phrase: Phrase, at: int) -> str:
    done = subjunctive(phrase.words, at, phrase.end)
    if done is None:
        raise Unreadable("no verb was found to put into the subjunctive")
    return done


def _read_object_and_that(phrase: Phrase, read: Read) -> bool:
    """“note the report and that S”: two acts of the same verb; whether it was so."""
    words = phrase.words
    if "t" not in phrase.usage:
        return False
    for at in range(phrase.at + 1, phrase.end - 2):
        if words.low[at] in _SUBORDINATING:
            return False
        that = at + 1 if words.low[at] == "and" else at + 1 if words.ends_group(at) else 0
        if that and words.at(that) == "that":
            if finite_verb(words, that + 1, phrase.end) is None:
                return False
            read_act(replace(phrase, end=that if that == at + 1 and words.low[at] != "and" else at), read)
            begun = len(read.acts)
            if _is_done(words, that + 1, phrase.end):
                read_wishes(phrase.text(that + 1), read)
            else:
                read.doubts.extend(doubts_of_fact(words, that + 1, phrase.end))
                _read_that(replace(phrase, at=that, lead=""), read)
            read.acts[begun] = replace(read.acts[begun], joint="and")
            return True
    return False


def _is_done(words: Words, start: int, end: int) -> bool:
    """Whether a statement is in the subjunctive of the passive: “the Director be asked to …”."""
    found = finite_verb(words, start, end)
    return found is not None and words.low[found] == "be" and words.at(found + 1) in BASE_OF_PARTICIPLE


def _read_question(phrase: Phrase) -> Act | None:
    """“note how …”."""
    is_question = phrase.first in QUESTIONS and "d" not in phrase.usage
    return phrase.act("", f"{phrase.lead} {phrase.rest}".strip()) if is_question else None


def _read_intransitive(phrase: Phrase) -> Act | None:
    """Verbs without an object need somebody who does it; a few have a usual passive. Raises Unreadable for the rest."""
    first, base = phrase.first, phrase.base
    if (base, first) == ("take", "part"):
        raise Unreadable("“take part” needs somebody who does it: name who")
    if base in _PASSIVE_OVER.get(first, ()) and (not phrase.particle or base == "sign"):
        if first == "for" and " to be " in phrase.rest:
            raise Unreadable(f"“{base} for” asks somebody who is not named: name who")
        if first == "to" and is_verb_after_to(phrase.words, phrase.at + 1):
            raise Unreadable(f"“{base} {phrase.particle}” needs somebody who does it: name who")
        parts = split_object(phrase.words, phrase.at + 1, phrase.end, phrase.usage)
        if phrase.words.at(phrase.at + 1) in PRONOUNS:
            parts = Parts(phrase.words.raw[phrase.at + 1], "", phrase.text(phrase.at + 2))
        verb = replace(phrase.verbs[-1], particle=f"{phrase.particle} {first}".strip())
        tail = " ".join(part for part in (parts.insert, parts.tail) if part)
        return phrase.act(parts.object, tail, verbs=(*phrase.verbs[:-1], verb))
    if phrase.particle or not ("i" in phrase.usage or base == "report"):
        return None
    is_noun_less = "n" not in phrase.usage and not starts_object(phrase.words, phrase.at)
    if not (first in phrase.usage.governs or first in PREPOSITIONS or is_adverb(first) or is_noun_less):
        return None
    if (base, first) == ("write", "to"):
        return phrase.act("a letter", phrase.rest)
    raise Unreadable(f"“{base}” needs somebody who does it: name who")


def _read_shifted(phrase: Phrase) -> Act | None:
    """“recommend to Council the adoption of …”: the object stands behind the preposition's own noun."""
    words = phrase.words
    if phrase.first not in PREPOSITIONS:
        return None
    for at in range(phrase.at + 2, phrase.end if phrase.first in phrase.usage.governs | _MANNERS else 0):
        word = words.at(at)
        if word == "that" and "t" in phrase.usage:
            said = _wish(phrase, at + 1) if phrase.base in _WISHES else phrase.text(at + 1)
            return phrase.act("", f"{phrase.text(phrase.at, at)} that {said}")
        if word in QUESTIONS and at > phrase.at + 1:
            return phrase.act("", phrase.rest)
        before = words.at(at - 1)
        is_whole = before not in PREPOSITIONS | {"and", "or", "and/or"} and not (
            before.endswith("ing") and words.raw[at - 1].islower()
        )
        is_inside = words.at(at - 2) == "to" and at - 2 > phrase.at  # “call upon agencies to play | their part”
        if word in _HEADS_OBJECT and is_whole and not is_inside:
            parts = split_object(words, at, phrase.end, phrase.usage)
            return phrase.act(parts.object, _after(phrase.text(phrase.at, at).rstrip(","), parts.tail), parts.insert)
    raise Unreadable(
        f"“{phrase.base} {phrase.text(phrase.at, phrase.at + 2)}” does not say what is {participle(phrase.base)}"
    )


def _after(first: str, then: str) -> str:
    return f"{first}{then}" if then.startswith(",") else f"{first} {then}".strip()


def _read_unsaid_that(phrase: Phrase) -> Act | None:
    """“ensure arrangements are in place”: a statement whose “that” was left out.

    Raises Unreadable where the verb takes none, so that the sentence is another than it seemed.
    """
    words = phrase.words
    found = finite_verb(words, phrase.at, phrase.end) if phrase.base == "ensure" else None
    for at in range(phrase.at, phrase.end) if found is None else ():
        low = words.low[at]
        if low in _SUBORDINATING:
            return None
        is_finite = low in _FINITE and words.raw[at].islower()
        if is_finite and second_noun(words, phrase.at, at) is not None:
            return None  # “the work the Trust has done”
        if is_finite and words.at(at - 1) not in ("to", "and", "not"):
            found = at
            break
    if found is None:
        return None
    if "t" not in phrase.usage:
        raise Unreadable(f"“{phrase.text(phrase.at, found + 1)}” reads as a sentence of its own")
    return phrase.act("", f"that {_wish(phrase, phrase.at) if phrase.base in _WISHES else phrase.rest}")


def _is_unsaid_wish(phrase: Phrase) -> bool:
    """“agree officers report back”, “agree no action be taken”: something to be done, whose “that” was left out."""
    if phrase.base != "agree" or len(phrase.verbs) > 1 or phrase.lead or phrase.particle or phrase.negative:
        return False
    words, at = phrase.words, phrase.at
    is_told = _read_unsaid_that(phrase) is not None if phrase.first not in PEOPLE else words.at(at + 1) in USAGES
    return is_told and is_to_be_done(words, at, phrase.end)


def _read_pronoun(phrase: Phrase) -> Act | None:
    """“refer it to Cabinet”, after something that “it” stands for."""
    if phrase.first not in PRONOUNS:
        return None
    follows = phrase.words.at(phrase.at + 1)
    if (
        phrase.first == "her"
        and phrase.at + 1 < phrase.end
        and follows not in PREPOSITIONS | DETERMINERS | {"well", "and"}
    ):
        return None
    comma = ", " if phrase.words.ends_group(phrase.at) else ""
    return phrase.act(phrase.words.raw[phrase.at].rstrip(","), f"{comma}{phrase.text(phrase.at + 1)}")


def _read_object(phrase: Phrase, read: Read) -> Act:
    """“VERB NP”: the object, and what of the words after it belongs to the verb."""
    if phrase.base in _COPULAS:
        raise Unreadable(f"“{phrase.base}” needs somebody who does it: name who")
    usage = _PLACED_USAGE if PLACED.search(phrase.particle) else phrase.usage
    if phrase.particle in STATES.get(phrase.base, ()):
        usage = replace(usage, governs=usage.governs - {"in", "on"})  # “make permanent the order in Castle Street”
    parts = split_object(phrase.words, phrase.at, phrase.end, usage)
    parts = _with_complement(phrase, _placed_late(phrase) or _two_objects(phrase) or parts)
    _check(parts.object)
    read.doubts.extend(doubts_of_object(phrase, parts))
    is_unnamed = phrase.base in _PUT_INTO_OFFICE | {"nominate"} and _NOBODY.match(parts.object)
    if is_unnamed or (phrase.base == "agree" and _A_CHAIR.match(parts.object)):
        read.doubts.append("nobody is named: put the name in")
    if re.match(r"the following\b", parts.object) and not re.search(r"[:(]", parts.object + parts.tail):
        read.doubts.append("“the following” is followed by nothing: put it in")
    return phrase.act(parts.object, _tail(phrase, parts.tail), parts.insert)


def _tail(phrase: Phrase, tail: str) -> str:
    """The tail behind what stood between verb and object."""
    if not phrase.lead or not tail:
        return phrase.lead or tail
    if tail.startswith((",", ":")):
        return f"{phrase.lead}{tail}"
    return f", {phrase.lead}, {tail}" if phrase.words.ends_group(phrase.at - 1) else f"{phrase.lead} {tail}"


def _two_objects(phrase: Phrase) -> Parts | None:
    """“grant the Trust a lease”: somebody, and what they are granted."""
    if phrase.base not in _TO_SOMEBODY or phrase.particle:
        return None
    words = phrase.words
    at = second_noun(words, phrase.at, phrase.end, QUANTITIES)
    if at is None and words.at(phrase.at + 1) in DETERMINERS and words.at(phrase.at) not in DETERMINERS:
        at = phrase.at + 1  # “schools more notice”
    return None if at is None or at >= phrase.end else Parts(phrase.text(phrase.at, at), "", phrase.text(at))


def _placed_late(phrase: Phrase) -> Parts | None:
    """“take the comments into account”: the notion stands behind the object, and all that follows belongs to it."""
    if phrase.base not in PLACING or phrase.particle:
        return None
    for at in range(phrase.at + 1, phrase.end):
        if phrase.words.low[at] in ("into", "on", "in", "under", "to", "up") and PLACED.match(
            phrase.text(at, min(at + 4, phrase.end)).lower()
        ):
            return Parts(phrase.text(phrase.at, at), "", phrase.text(at))
    return None


def _with_complement(phrase: Phrase, parts: Parts) -> Parts:
    """Appoint A Chair, make X mandatory, declare X vacant: the second noun or the adjective follows the participle."""
    if parts.tail.startswith("as ") or (parts.tail.startswith("to ") and phrase.base not in _PUT_INTO_STATE):
        return parts
    if phrase.base in _PUT_INTO_STATE and not parts.tail and _ends_done(phrase):
        return Parts(phrase.text(phrase.at, phrase.end - 1), "", phrase.words.raw[phrase.end - 1])
    pattern = _AS_OFFICE if phrase.base in _PUT_INTO_OFFICE else _AS_STATE if phrase.base in _PUT_INTO_STATE else None
    match = pattern.fullmatch(phrase.rest) if pattern else None
    if match and re.search(rf"\b{_OFFICE}(?: .*)? and ", match["noun"]):
        raise Unreadable("it does not say clearly who is to be what")
    if match:
        return Parts(match["noun"], "", match["tail"])
    if phrase.base in _RENAMED and not (phrase.base == "declare" and _DECLARED.match(parts.object)):
        raise Unreadable("it does not say clearly as what")
    return parts


def _ends_done(phrase: Phrase) -> bool:
    """“keep members informed”: the participle says what the object is to be."""
    last = phrase.end - 1
    return (
        last > phrase.at
        and phrase.words.low[last] in BASE_OF_PARTICIPLE
        and phrase.words.at(last - 1) not in DETERMINERS
    )


def _check(noun: str) -> None:
    """Raise Unreadable where an object cannot be one."""
    if not noun:
        raise Unreadable("it does not say what")
    first, last = noun.split(maxsplit=1)[0].lower(), noun.rsplit(maxsplit=1)[-1]
    if (
        last in PREPOSITIONS - _MAY_END
        or last in ("and", "or", "the", "a", "an")
        or re.search(r"\b(?:and|or), (?!in)", noun)
    ):
        raise Unreadable(f"“{noun}” is not whole")
    if first in _NO_OBJECT or noun.lower().startswith(("neither to ", "having ")):
        raise Unreadable(f"“{noun}” is nothing that can be resolved upon by itself")
    second = noun.lower().split()[1:2]
    if (first in PRONOUNS - {"her"} or first == "that") and second:
        raise Unreadable(f"“{noun}” is no object to be sure of")
    if first in ("every", "each", "next") and is_time(noun):
        raise Unreadable(f"“{noun}” says when, and not what")
    is_cut = first in PARTICLES and not noun.startswith(("up to ", "over "))
    if is_cut or ((first in _OFTEN or is_adverb(first)) and (not second or second[0] in PREPOSITIONS)):
        raise Unreadable(f"“{first}” is not something that is resolved upon")
