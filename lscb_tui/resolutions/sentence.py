"""Statements inside a clause: what is to be done in the subjunctive, and what is told as a fact."""

from .verbs import BASE_OF_PARTICIPLE, BASE_OF_THIRD, USAGES
from .words import (
    DETERMINERS,
    MODALS,
    NOT_ADVERBS,
    PREPOSITIONS,
    PRONOUNS,
    QUESTIONS,
    RELATIVES,
    Words,
    is_adverb,
    word_set,
)

_DROPPED = word_set("will should shall would must")
_PERMITTING = word_set("may can could might")
_FINITE_BE = word_set("is are was were")
_AUXILIARIES = _FINITE_BE | MODALS | word_set("has have does do be")
_BEFORE_NOT = _FINITE_BE | MODALS | word_set("to do does be been has have")
_STATES = word_set(
    "remain reflect represent contain show demonstrate comply constitute have be comprise align depend fall rise"
    " lie exist apply seem appear mean form"
)
"""Verbs that tell how something is."""
_STATES_OF_PAPERS = word_set("need require include provide support cover meet")
_PAPERS = word_set(
    "plan plans strategy report reports policy document arrangements framework evidence data findings review"
    " scheme issue issues matter situation proposal proposals approach"
)
STATED = word_set(
    "required needed expected satisfied concerned committed pleased assured aligned known understood located"
    " based involved intended believed"
)
"""Participles after “is” that tell how something is, and not what is to be done."""
_STATED_TOO = STATED | word_set("limited set placed agreed designed considered")
_ARTICLES = word_set("a an the its their his her this these our")
QUANTITIES = word_set("two three four five six more further every each full delegated free any")
"""What begins the second noun after somebody who is given it: “the sector | two seats”."""
_RATES = word_set("year month week day quarter term meeting head time session")
"""“£40 a year” is one thing."""
_NO_NOUNS = (
    DETERMINERS
    | PREPOSITIONS
    | MODALS
    | word_set(
        "and or but nor than as be been is are was were has have had not only just so such half whilst while because"
        " although worth save except upon once since both twice against alongside within despite amongst given above"
        " below per plus minus becoming subject pending ahead due whole up out off down back over"
    )
)
_NO_FINITE_AFTER = MODALS | PREPOSITIONS | DETERMINERS | {"and", "or", "not", "then", "also"}
_SUBORDINATING = word_set("until because unless while")
_INDEFINITE = word_set("whoever whatever whichever")
_GOES_ON = word_set("continue continues cease ceases")
_MANY = word_set("all both they members officers partners agencies these those people children staff police")
_AFTER_NOUN = word_set("of for and or be been has have from by")
_AFTER_VERB = word_set("that back on with to at into out up off forward down over together ahead")
_BREAKS = (RELATIVES | QUESTIONS | word_set("but because as until unless before after if provided")) - {"who"}
_SINGULAR_SUBJECTS = word_set("he she it they")


def starts_object(words: Words, position: int) -> bool:
    """Whether the word can begin the object of a verb: an article, a pronoun, a name, “that”, a number, a quotation."""
    if words.at(position) in DETERMINERS | PRONOUNS | QUESTIONS or words.is_name(position):
        return True
    return position < len(words) and words.raw[position][0] in "“\"'(£‘"


def second_noun(words: Words, start: int, end: int, more: frozenset[str] = frozenset()) -> int | None:
    """Where a second noun with its article follows the first at once: “the Trust | a lease”; None where none does.

    `more` are words that begin it as articles do.
    """
    for at in range(start + 1, end):
        if words.at(at) in RELATIVES | QUESTIONS or (words.at(at) == "to" and words.at(at + 1) in USAGES):
            return None
        is_article = (
            words.at(at) in _ARTICLES | more
            and words.raw[at].islower()
            and words.at(at + 1) not in _RATES | PREPOSITIONS
        )
        if is_article and not words.ends_group(at - 1) and _may_end_noun(words, at - 1):
            return at
    return None


def _may_end_noun(words: Words, at: int) -> bool:
    word = words.at(at)
    if not word or word in _NO_NOUNS or is_adverb(word) or word in BASE_OF_PARTICIPLE or words.raw[at].endswith(":"):
        return False
    return not word.endswith("ing") and (word not in USAGES or "n" in USAGES[word])


def finite_verb(words: Words, start: int, end: int) -> int | None:
    """Where the first finite verb stands outside relative clauses; None where there is none to be sure of."""
    if words.at(start) in _INDEFINITE:
        return None
    in_relative = False
    position = start + 1
    while position < end:
        word = words.low[position]
        if word in _SUBORDINATING or (
            word in RELATIVES and not (word == "that" and words.at(position - 1) in PREPOSITIONS)
        ):
            in_relative = True
        elif word and _is_finite(words, position, start, end):
            if not in_relative:
                return position
            in_relative = False
            position = _verb_end(words, position)
        position += 1
    return None


def _verb_end(words: Words, position: int) -> int:
    """The participle that belongs to the auxiliary at `position`, or that position."""
    if words.at(position) not in _FINITE_BE | MODALS | {"has", "have"}:
        return position
    position += 1
    while words.at(position) in ("be", "been", "not", "also") or is_adverb(words.at(position)):
        position += 1
    return position


def _is_finite(words: Words, position: int, start: int, end: int) -> bool:
    word, before, raw = words.low[position], words.at(position - 1), words.raw[position]
    if word in _GOES_ON and words.at(position + 1) == "to":
        return before != "to"
    if raw[:1].isupper() and position > start:
        return False  # a name, or the month of May
    if word in _AUXILIARIES:
        return before != "to" and not (before in MODALS and words.raw[position - 1].islower())
    if before == "not" and word in USAGES:
        return words.at(position - 2) not in _BEFORE_NOT
    if before in ("to", "not") or before in DETERMINERS or before in PREPOSITIONS or word == "thanks":
        return False
    if word in BASE_OF_THIRD:
        return _is_verb(
            words, position, end, noun="n" in USAGES[BASE_OF_THIRD[word]], sure="n" not in USAGES[BASE_OF_THIRD[word]]
        )
    return word in USAGES and _is_bare_verb(words, position, start, end)


def _is_bare_verb(words: Words, position: int, start: int, end: int) -> bool:
    """Whether a bare form is a verb: a plural subject has it, and any subject where something is wished."""
    word, noun = words.low[position], "n" in USAGES[words.low[position]]
    plural = _is_plural(words, start, position)
    is_sure = word not in BASE_OF_PARTICIPLE or "i" in USAGES[word]  # “come” is a participle as well
    is_plain = words.at(start) in DETERMINERS and not noun and is_sure
    if not (plural or is_plain or words.at(start) in _SINGULAR_SUBJECTS or words.is_name(position - 1)):
        return False
    return _is_verb(words, position, end, noun=noun, sure=plural and not noun)


def _is_verb(words: Words, position: int, end: int, *, noun: bool, sure: bool) -> bool:
    """Whether what follows lets the word be a verb; a `noun` too must be followed by an object."""
    if sure and words.at(position + 1) in DETERMINERS:
        return True
    if not sure and not _is_followed_as_verb(words, position, end, noun=noun):
        return False
    return not _auxiliary_ahead(words, position, end, noun=noun)


def _is_followed_as_verb(words: Words, position: int, end: int, *, noun: bool) -> bool:
    after = words.at(position + 1) if position + 1 < end else ""
    if not noun or not after:
        return not noun and after not in _AFTER_NOUN | MODALS | _FINITE_BE
    if after == "to":
        return words.at(position + 2) not in USAGES
    return starts_object(words, position + 1) or after in _AFTER_VERB or is_adverb(after)


def _is_plural(words: Words, start: int, position: int) -> bool:
    subject = [low for low in words.low[start:position] if low]
    if not subject:
        return False
    head = next((subject[at - 1] for at, low in enumerate(subject) if at and low in PREPOSITIONS), subject[-1])
    is_several = not _MANY.isdisjoint(subject) or "and" in subject
    return is_several or (head.endswith("s") and not head.endswith("ss"))


def _auxiliary_ahead(words: Words, position: int, end: int, *, noun: bool) -> bool:
    """Whether “is”, “be” or “will” stands further on before another clause begins: then this word was a noun.

    A word that is a `noun` too is looked at more widely: “the changes to the scheme and the plan be agreed”.
    """
    for at in range(position + 1, end):
        word = words.low[at]
        is_month = word == "may" and words.raw[at][:1].isupper()
        if not is_month and (word in _FINITE_BE or word in MODALS or word in ("be", "has")):
            return words.at(at - 1) != "to" or words.at(at - 2) == "continue"
        is_verb = word in USAGES and "n" not in USAGES[word] and words.raw[at].islower()
        if noun and is_verb and words.at(at - 1) not in _NO_FINITE_AFTER and starts_object(words, at + 1):
            return True
        if word in _BREAKS or (word == "to" and (not noun or words.at(at + 1) in USAGES)):
            return False
        if word == "and" and (not noun or words.at(at + 1) in _FINITE_BE | MODALS):
            return False
        if words.ends_group(at) and not noun:
            return False
    return False


def subjunctive(words: Words, start: int, end: int) -> str | None:
    """The statement with its first finite verb in the subjunctive: “the plan is reviewed” → “the plan be reviewed”.

    Verbs that “and” joins to it follow. None where no finite verb outside a relative clause is found.
    """
    found = finite_verb(words, start, end)
    if found is None:
        return None
    pieces = words.raw[start:found]
    position = _append_bare(words, found, pieces)
    if (
        words.at(start) == "it"
        and position is not None
        and not (QUESTIONS | {"that"}).isdisjoint(words.low[position : position + 3])
    ):
        return " ".join([*pieces, *words.raw[position:end]])  # what is said after “it be noted that” stays as it is
    while position is not None and position < end:
        joined = _joined_verb(words, position, end)
        if joined is None:
            pieces.append(words.raw[position])
            position += 1
        else:
            pieces.extend(words.raw[position:joined])
            position = _append_bare(words, joined, pieces)
    return None if position is None else " ".join(pieces)


def _append_bare(words: Words, position: int, pieces: list[str]) -> int | None:
    """Append the verb at `position` in its bare form; return where the words go on, or None where it has none."""
    word, raw = words.low[position], words.raw[position]
    comma = "," if raw.endswith(",") else ""
    if word in _FINITE_BE:
        return _append_be(words, position, comma, pieces)
    if word in _DROPPED:
        is_past = words.at(position + 1) == "have" and words.at(position + 2) in BASE_OF_PARTICIPLE
        return None if is_past else position + 1
    if word in ("does", "do") and words.at(position + 1) == "not":
        pieces.append("not")
        return position + 2
    if word in USAGES or word in _PERMITTING or word in ("be", "have", "do"):
        pieces.append(raw)
        return position + 1
    base = "have" if word == "has" else BASE_OF_THIRD.get(word)
    if base is None:
        return None
    pieces.append(f"{base}{comma}")
    return position + 1


def _append_be(words: Words, position: int, comma: str, pieces: list[str]) -> int:
    negative = words.at(position + 1) == "not"
    after = position + 2 if negative else position + 1
    if words.at(after) == "to" and words.at(after + 1) in USAGES:
        pieces.extend(["not"] if negative else [])
        return after + 1
    pieces.append(f"{'not be' if negative else 'be'}{comma}")
    return after + 2 if words.at(after) == "to" and words.at(after + 1) == "be" else after


def _joined_verb(words: Words, position: int, end: int) -> int | None:
    """Where a finite verb stands that “and” at `position` joins to the one before, with or without its own subject."""
    is_and = words.at(position) in ("and", "or")
    if not is_and and not words.ends_group(position - 1):
        return None
    at = position + 1 if is_and else position
    while is_adverb(words.at(at)):
        at += 1
    if at >= end:
        return None
    verb = words.at(at)
    if (verb in _FINITE_BE and is_and) or (verb in _DROPPED and words.at(at + 1) in (*USAGES, "be", "not")):
        return at
    is_third = verb in BASE_OF_THIRD and verb not in USAGES and words.raw[at].islower()
    is_verb = is_third and "n" not in USAGES[BASE_OF_THIRD[verb]]
    follows = words.at(at + 1)
    is_followed = starts_object(words, at + 1) or follows in _AFTER_VERB | NOT_ADVERBS or is_adverb(follows)
    if is_verb or (is_third and is_followed):
        return at
    if words.at(position) != "and" and not (verb == "that" and position > 0):
        return None
    if not starts_object(words, at):
        return None
    begin = at + 1 if verb == "that" else at
    found = finite_verb(words, begin, end)
    if found is None or (verb != "that" and words.low[found] not in _FINITE_BE | _DROPPED):
        return None
    return found if (RELATIVES | word_set("to if until because as")).isdisjoint(words.low[begin + 1 : found]) else None


def is_to_be_done(words: Words, start: int, end: int) -> bool:
    """Whether a statement after “agree that” asks for something, and does not tell a fact."""
    found = finite_verb(words, start, end)
    if found is None:
        return False
    word, after = words.low[found], words.at(found + 1)
    if word == "be" or word in _DROPPED:
        return not (after == "have" and words.at(found + 2) in BASE_OF_PARTICIPLE)
    if word in ("is", "are"):
        after = words.at(found + 2) if after == "not" or is_adverb(after) else after
        return words.at(start) != "there" and (
            (after in BASE_OF_PARTICIPLE and after not in _STATED_TOO) or after == "to"
        )
    base = word if word in USAGES else BASE_OF_THIRD.get(word)
    is_told_of_paper = (
        "future" not in words.low[start:found] and base in _STATES_OF_PAPERS and words.at(found - 1) in _PAPERS
    )
    return base is not None and base not in _STATES and not is_told_of_paper
