"""Statements inside a clause: what is to be done in the subjunctive, and what is told as a fact."""

from .verbs import BASE_OF_PARTICIPLE, BASE_OF_PAST, BASE_OF_THIRD, USAGES
from .words import DETERMINERS, MODALS, PREPOSITIONS, PRONOUNS, QUESTIONS, RELATIVES, Words, is_adverb, word_set

_DROPPED = frozenset({"will", "should", "shall", "would", "must"})
_FINITE_BE = frozenset({"is", "are", "was", "were"})
_STATES = word_set(
    "remain reflect represent meet contain show demonstrate need require include comply constitute provide "
    "support have be cover comprise align depend fall rise lie exist apply seem appear mean form"
)
_STATED = word_set(
    "required needed expected satisfied concerned committed pleased assured aligned known understood located "
    "based involved limited set placed agreed designed intended believed considered"
)
"""Participles after “is” that tell how something is, and not what is to be done."""
_ENDS_SUBJECT = word_set("of for in on at by to with from and or as than")


def starts_object(words: Words, position: int) -> bool:
    """Whether the word can begin the object of a verb: an article, a pronoun, a name, “that”, a number."""
    word = words.at(position)
    return (
        word in DETERMINERS
        or word in PRONOUNS
        or word in QUESTIONS
        or words.is_name(position)
        or (position < len(words) and words.raw[position][0] in "“\"'(£‘")
    )


def finite_verb(words: Words, start: int, end: int) -> int | None:
    """Where the first finite verb stands outside relative clauses; None where there is none to be sure of."""
    in_relative = False
    if words.at(start) in ("whoever", "whatever", "whichever"):
        return None
    position = start + 1 if words.at(start) not in ("there", "it", "this", "they") else start + 1
    while position < end:
        word = words.low[position]
        if not word:
            position += 1
            continue
        if word in RELATIVES and not _is_that_noun(words, position):
            in_relative = True
        elif _is_finite(words, position, start, end):
            if not in_relative:
                return position
            if (
                words.at(position) in MODALS
                or words.at(position) in _FINITE_BE
                or words.at(position) in ("has", "have")
            ):
                position += 1
                while words.at(position) in ("be", "been", "not", "also") or is_adverb(words.at(position)):
                    position += 1
            in_relative = False
        position += 1
    return None


def _is_that_noun(words: Words, position: int) -> bool:
    """Whether “that” points at a noun, as in “of that plan”, or “when”, “where” begin no clause."""
    return words.at(position) == "that" and words.at(position - 1) in PREPOSITIONS


def _is_finite(words: Words, position: int, start: int, end: int) -> bool:
    word = words.low[position]
    if word in ("continue", "continues", "cease", "ceases") and words.at(position + 1) == "to":
        return words.at(position - 1) != "to"
    if word in ("may", "will") and words.raw[position][:1].isupper():
        return False  # the month, and a name
    if word in _FINITE_BE or word in MODALS or word in ("has", "have", "does", "do", "be"):
        before = words.at(position - 1)
        return before != "to" and not (before in MODALS and words.raw[position - 1].islower())
    before = words.at(position - 1)
    if before == "not" and word in USAGES:
        return words.at(position - 2) not in _FINITE_BE | MODALS | {"to", "do", "does", "be", "been", "has", "have"}
    if (
        before in ("to", "not")
        or before in DETERMINERS
        or before in PREPOSITIONS
        or (words.ends_group(position - 1) and before == "")
    ):
        return False
    if word == "thanks":
        return False
    if word in BASE_OF_THIRD and BASE_OF_THIRD[word] in USAGES:
        usage = USAGES[BASE_OF_THIRD[word]]
        if words.raw[position][:1].isupper() and position > start + 1:
            return False
        if "n" in usage and not _is_followed_as_verb(words, position, end, noun=True):
            return False
        return not _auxiliary_ahead(words, position, end, noun="n" in usage)
    if word in USAGES and position > start:
        usage = USAGES[word]
        if words.raw[position][:1].isupper():
            return False
        plural = _looks_plural(words, start, position)
        if not plural and words.at(start) not in ("he", "she", "it", "they") and not words.is_name(position - 1):
            if "n" in usage or word in BASE_OF_PARTICIPLE or words.at(start) not in DETERMINERS:
                return False
        if (not plural or "n" in usage) and not _is_followed_as_verb(words, position, end, noun="n" in usage):
            return False
        return not _auxiliary_ahead(words, position, end, noun="n" in usage)
    return False


def _is_followed_as_verb(words: Words, position: int, end: int, *, noun: bool) -> bool:
    if position + 1 >= end:
        return not noun
    after = words.at(position + 1)
    if after in TO_FOLLOW_NOUN or after in MODALS or after in _FINITE_BE:
        return False
    if not noun:
        return True
    if after == "to":
        return words.at(position + 2) not in USAGES
    return starts_object(words, position + 1) or after in ("that", "back", "on", "with") or is_adverb(after)


TO_FOLLOW_NOUN = word_set("of for and or be been has have from by")


def _looks_plural(words: Words, start: int, position: int) -> bool:
    subject = [words.low[at] for at in range(start, position) if words.low[at]]
    if not subject:
        return False
    if any(
        word in ("all", "both", "they", "members", "officers", "partners", "agencies", "these", "those")
        for word in subject
    ):
        return True
    head = subject[-1]
    for at, word in enumerate(subject):
        if word in PREPOSITIONS and at:
            head = subject[at - 1]
            break
    return (
        (head.endswith("s") and not head.endswith("ss"))
        or "and" in subject
        or head in ("people", "children", "staff", "police")
    )


def _auxiliary_ahead(words: Words, position: int, end: int, *, noun: bool) -> bool:
    """Whether “is”, “be” or “will” stands further on before another clause begins: then this word was a noun.

    A word that is a `noun` too is looked at more widely: “the changes to the scheme and the plan be agreed”.
    """
    for at in range(position + 1, end):
        word = words.low[at]
        if word in _FINITE_BE or word in MODALS or word in ("be", "has"):
            return words.at(at - 1) != "to" or words.at(at - 2) == "continue"
        if word in _BREAKS or (word == "to" and (not noun or words.at(at + 1) in USAGES)):
            return False
        if word == "and" and (not noun or words.at(at + 1) in _FINITE_BE or words.at(at + 1) in MODALS):
            return False
        if words.ends_group(at) and not noun:
            return False
    return False


_BREAKS = (RELATIVES | QUESTIONS | word_set("but because as until unless before after if provided")) - {"who"}


def subjunctive(words: Words, start: int, end: int) -> str | None:
    """The statement with its first finite verb in the subjunctive: “the plan is reviewed” → “the plan be reviewed”.

    Verbs joined to it by “and” follow. None where no finite verb outside a relative clause is found.
    """
    found = finite_verb(words, start, end)
    if found is None:
        return None
    pieces = words.raw[start:found]
    position = _bare(words, found, end, pieces)
    if position is None:
        return None
    if words.at(start) == "it" and not (QUESTIONS | {"that"}).isdisjoint(words.low[position : position + 3]):
        return " ".join([*pieces, *words.raw[position:end]])
    while position < end:
        joined = _joined_verb(words, position, end)
        if joined is not None:
            pieces.extend(words.raw[position:joined])
            after = _bare(words, joined, end, pieces)
            if after is None:
                return None
            position = after
            continue
        pieces.append(words.raw[position])
        position += 1
    return " ".join(pieces)


def _bare(words: Words, position: int, end: int, pieces: list[str]) -> int | None:
    """Append the verb at `position` in its bare form; return where the words go on, or None where it has none."""
    word, raw = words.low[position], words.raw[position]
    comma = "," if raw.endswith(",") else ""
    if word in _FINITE_BE:
        negative = words.at(position + 1) == "not"
        after = position + 2 if negative else position + 1
        if words.at(after) == "to" and words.at(after + 1) == "be":
            after += 2
            pieces.append("not be" if negative else "be")
            return after
        if words.at(after) == "to" and words.at(after + 1) in USAGES:
            if negative:
                pieces.append("not")
            return after + 1
        pieces.append(("not be" if negative else "be") + comma)
        return after
    if word in _DROPPED:
        after = position + 1
        if words.at(after) == "have" and words.at(after + 1) in BASE_OF_PARTICIPLE:
            return None
        return after
    if word in ("may", "can", "could", "might"):
        pieces.append(raw)
        return position + 1
    if word == "has":
        pieces.append("have" + comma)
        return position + 1
    if word in ("does", "do") and words.at(position + 1) == "not":
        pieces.append("not")
        return position + 2
    if word in USAGES or word in ("be", "have", "do"):
        pieces.append(raw)
        return position + 1
    base = BASE_OF_THIRD.get(word)
    if base is None:
        return None
    pieces.append(base + comma)
    return position + 1


def _joined_verb(words: Words, position: int, end: int) -> int | None:
    """Where a finite verb stands that “and” at `position` joins to the verb before, with or without a subject of its own."""
    word = words.at(position)
    if word not in ("and", "or") and not (position and words.ends_group(position - 1)):
        return None
    at = position + 1 if word in ("and", "or") else position
    while is_adverb(words.at(at)):
        at += 1
    if at >= end:
        return None
    verb = words.at(at)
    if verb in _FINITE_BE and word in ("and", "or"):
        return at
    if verb in _DROPPED and words.at(at + 1) in (*USAGES, "be", "not"):
        return at
    if (
        verb in BASE_OF_THIRD
        and verb not in USAGES
        and words.raw[at].islower()
        and (starts_object(words, at + 1) or words.at(at + 1) in ("back", "on", "to", "that", "with"))
    ):
        return at
    if word in ("and",) and (words.at(at) == "that" or starts_object(words, at)):
        begin = at + 1 if words.at(at) == "that" else at
        found = finite_verb(words, begin, end)
        if (
            found is not None
            and (words.low[found] in _FINITE_BE or words.low[found] in _DROPPED)
            and not any(
                words.low[i] in RELATIVES or words.low[i] in ("to", "if", "until", "because", "as")
                for i in range(begin + 1, found)
            )
        ):
            return found
    return None


def is_to_be_done(words: Words, start: int, end: int) -> bool:
    """Whether a statement after “agree that” asks for something, and does not tell a fact."""
    found = finite_verb(words, start, end)
    if found is None:
        return False
    word, after = words.low[found], words.at(found + 1)
    if word == "be" or word in ("will", "should", "shall", "must", "would"):
        return not (after == "have" and words.at(found + 2) in BASE_OF_PARTICIPLE)
    if word in ("is", "are"):
        if words.at(start) == "there":
            return False
        after = words.at(found + 2) if after == "not" or is_adverb(after) else after
        return (after in BASE_OF_PARTICIPLE and after not in _STATED) or after == "to"
    base = word if word in USAGES else BASE_OF_THIRD.get(word)
    return base is not None and base not in _STATES


def is_past(word: str) -> bool:
    """Whether the word is the past tense of a known verb."""
    return word in BASE_OF_PAST
