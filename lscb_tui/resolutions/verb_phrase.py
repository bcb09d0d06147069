"""What a clause in the active says is done: “note the report, endorse the plan and request an update”."""

import re
from dataclasses import dataclass, field, replace

from ..model.resolution import Act, Prompt, Verb
from .object import Parts, find_infinitive, split_object
from .sentence import finite_verb, is_to_be_done, starts_object, subjunctive
from .verbs import BASE_OF_PAST, BASE_OF_THIRD, USAGES, Usage, participle
from .words import DETERMINERS, PREPOSITIONS, PRONOUNS, QUESTIONS, Words, is_adverb, word_set

_PLAIN = Usage("", frozenset(), frozenset())
_PLACED_USAGE = Usage("place", frozenset({"p"}), frozenset())
_STRONG = word_set(
    "note endorse receive approve agree accept adopt thank welcome request recommend delegate authorise authorize "
    "acknowledge ratify commend ask invite instruct refer recognise confirm congratulate support defer appoint "
    "encourage urge express record resolve"
)
"""Verbs with which a meeting resolves: after “and” they begin an act of its own even where another verb stands nearer."""
_OFFICERS_TOO = word_set(
    "approve agree accept adopt confirm support record refer appoint authorise authorize express resolve invite "
    "recommend receive encourage ask"
)
"""Those of them that somebody who was authorised or asked may do as well."""
_PLACED = re.compile(
    r"(?:into account|into consideration|on record|in place|under review|under consideration|to account|in abeyance|on hold|on notice|on deposit"
    r"|to the attention of|on the agenda|in train|in hand|to one side|to the test|up to date)\b"
)
"""What stands with a verb as one notion, before its object or after: “place on record”."""
_PARTICLES = word_set("up out off forward down over back aside on in through away together")
_LIGHT = {
    "take note of": "note",
    "be pleased to": "",
    "place on record": "",
}
_INNER_LABEL = re.compile(r"\((?:[a-z]|\d|[ivx]{1,4})\)|(?:[a-z]|\d|[ivx]{1,4})\)")
_ASPECT = frozenset({"continue"})
_EMPTY = re.compile(
    r"(?:(?:a|any|their|its|the|some|further|such)\s+)*(?:\w+\s+)?(?:comments?|feedback|views?|views and comments|comments and feedback|questions?|observations?|opinions?|suggestions?|reflections?|steers?"
    r"|challenge|scrutiny|input|guidance|thoughts|advice|direction|amendments?|next steps|further actions?|actions?|recommendations?|way forward)(?=$|,| (?:on|to|of|for|from|about|regarding|arising|required|needed|it|they|which|that|before|as|and|with|in|at|if)\b)"
)
_OPEN_ENDED = re.compile(
    r"(?:any|what|which|how|whether|if|who|when|where|why)\b|(?:a |the |its |on )*(?:next steps|way forward|ways forward|response|view|position|preferred option|approach to be taken|course of action|priorities for discussion)$"
)
_GIVES_VIEWS = word_set(
    "provide offer give make share raise suggest ask express highlight propose put feed feedback submit advise "
    "pose agree"
)


@dataclass(slots=True)
class Read:
    """What has been read of a clause so far."""

    acts: list[Act] = field(default_factory=list)
    prompts: list[Prompt] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


class Unreadable(Exception):
    """The words cannot be read; the reason is the argument."""


def verb_at(words: Words, position: int, form: str = "") -> tuple[str, int, str] | None:
    """The verb that begins at `position` after adverbs: its bare form, where the words go on, and the adverbs."""
    begin = position
    while is_adverb(words.at(position)) and words.at(position) not in USAGES:
        position += 1
    word = words.at(position)
    base = (
        word
        if word in USAGES
        else BASE_OF_THIRD.get(word)
        if form == "third"
        else BASE_OF_PAST.get(word)
        if form == "past"
        else None
    )
    if base is None:
        return None
    adverb = words.text(begin, position).rstrip(",").lower()
    return base, position + 1, adverb


def is_verb_phrase(words: Words, start: int) -> bool:
    """Whether the words begin with a verb, and not with a noun that looks like one (“Support for …”)."""
    found = verb_at(words, start)
    if found is None:
        return (
            words.at(start) == "not"
            or (words.at(start) in ("do", "does", "did") and words.at(start + 1) == "not")
            or words.text(start, start + 2).lower() == "be assured"
        )
    base, after, adverb = found
    usage = USAGES[base]
    follows = words.at(after)
    if "n" in usage and not adverb:
        if follows in ("of", "be", "is", "are", "was", "were", "has", "have", "should", "will") or (
            follows in PREPOSITIONS and follows not in usage.governs
        ):
            return False
        if follows in ("for", "from", "in", "on") and "i" not in usage and follows not in ("on",):
            return False
        if after >= len(words):
            return False
        if words.ends_group(after - 1) and not _next_is_verb(words, after):
            return False
    return True


def _next_is_verb(words: Words, position: int) -> bool:
    if words.at(position) in ("and", "or"):
        position += 1
    return verb_at(words, position) is not None or words.at(position) in ("with", "in", "subject", "where", "if")


def read_phrases(words: Words, start: int, form: str, read: Read) -> None:
    """Read all phrases from `start` to the end. Raises Unreadable where one cannot be read."""
    joint = ""
    end = len(words)
    while start < end:
        until, following, next_joint = _phrase_end(words, start, end, form)
        before = len(read.acts)
        _read_phrase(words, start, until, form, read)
        if len(read.acts) > before:
            first = read.acts[before]
            read.acts[before] = replace(first, joint=joint if before else "")
        if following is None:
            return
        start, joint = following, next_joint


def _phrase_end(words: Words, start: int, end: int, form: str) -> tuple[int, int | None, str]:
    """Where the phrase that begins at `start` ends, where the next begins, and how it is joined."""
    group = _verb_group(words, start, end, form)
    if group is None:
        return end, None, ""
    position, governing = group.end, USAGES.get(group.last, _PLAIN)
    mode = "object"
    if words.at(position) == "that" or (
        words.at(position) in PRONOUNS | PREPOSITIONS and "that" in words.low[position : position + 6]
    ):
        mode = "that"
    at = max(position, start + 1)
    while at < end:
        low = words.low[at]
        if low == "that" and mode == "object" and "t" in governing:
            mode = "that"
        elif low == "to" and mode == "object" and _infinitive_at(words, at):
            mode = "infinitive"
        elif low in ("which", "who", "whose", "where", "when", "whether", "how") and mode == "object":
            mode = "relative"
        boundary = _boundary(words, at, end, form, mode, governing)
        if boundary is not None:
            return at, boundary[0], boundary[1]
        at += 1
    return end, None, ""


def _infinitive_at(words: Words, at: int) -> bool:
    return find_infinitive(words, at, min(at + 4, len(words))) == at


def _boundary(words: Words, at: int, end: int, form: str, mode: str, governing: Usage) -> tuple[int, str] | None:
    """Where the next phrase begins, if one begins at `at`, and how it is joined to this one."""
    comma = words.ends_group(at - 1)
    low = words.low[at]
    is_and = low in ("and", "then")
    if not (is_and or comma):
        return None
    next_at = at + 1 if is_and else at
    if _INNER_LABEL.fullmatch(words.raw[next_at] if next_at < end else ""):
        next_at += 1
    if words.at(next_at) in ("then", "also", "further"):
        next_at += 1
    with_to = words.at(next_at) == "to"
    if with_to:
        next_at += 1
    found = verb_at(words, next_at, form)
    if found is None or (
        not words.raw[found[1] - 1][:1].islower() and words.raw[found[1] - 1] != words.raw[found[1] - 1].capitalize()
    ):
        return None
    base, after, adverb = found
    if words.at(after - 1) == "provided" and words.at(after) == "that":
        return None
    usage = USAGES[base]
    if after >= end and base != "comment":
        return None
    joint = ", and" if comma and is_and else "and" if is_and else ","
    if words.raw[at - 1].endswith(";"):
        joint = ", and" if is_and else ","
    follows = words.at(after)
    is_sure = (
        starts_object(words, after)
        or (base == "call" and follows in ("on", "upon"))
        or (base == "report" and follows in ("on", "to", "back"))
        or (follows in ("that", "to") and "n" not in usage)
        or follows in usage.governs
    )
    if "n" in usage and not adverb:
        if base in ("report", "call") and is_sure and mode == "object":
            return next_at, joint
        if not is_sure or (
            follows in usage.governs and "i" not in usage and follows in PREPOSITIONS and follows not in ("out", "up")
        ):
            return None
        if follows == "to" or (words.is_name(after) and not comma and follows not in DETERMINERS and mode != "object"):
            return None
    elif not is_sure and follows in ("of", "and", "or", "be", "been", "is", "are", "by"):
        if not (follows in ("and", "or") and base in _STRONG):
            return None
    if with_to and mode in ("infinitive", "that", "relative"):
        return None
    if mode == "object":
        return next_at if not with_to else next_at, joint
    strong = base in _STRONG or ("prompt" in usage and base in ("comment", "consider", "discuss"))
    if not strong:
        return None
    if mode == "infinitive":
        if governing.base in ("agree", "resolve", "decide", "wish") and (
            form == "" or words.low[found[1] - 1] in USAGES
        ):
            return None
        if (
            governing.base in ("delegate", "authorise", "authorize", "give", "grant", "empower")
            and base in _OFFICERS_TOO
        ):
            return None
        if "d" in governing.marks and base in (
            "support",
            "record",
            "confirm",
            "agree",
            "receive",
            "consider",
            "comment",
            "discuss",
            "encourage",
            "ask",
            "invite",
            "express",
            "recommend",
        ):
            return None
    if mode == "that":
        if governing.base in ("recommend", "request", "agree", "ensure", "propose", "suggest", "resolve", "direct"):
            if base in _OFFICERS_TOO or governing.base in ("recommend", "propose"):
                return None
        if words.is_name(after) and not comma and "n" in usage:
            return None
    return next_at, joint


@dataclass(frozen=True, slots=True)
class _Group:
    verbs: tuple[Verb, ...]
    end: int
    last: str
    joined_by_or: bool
    placed: str = ""


def _verb_group(words: Words, start: int, end: int, form: str) -> _Group | None:
    """The verbs that share an object: “receive, note and fully endorse”."""
    verbs: list[Verb] = []
    at, by_or = start, False
    while True:
        found = verb_at(words, at, form)
        if found is None or found[1] > end:
            return None
        base, at, adverb = found
        usage = USAGES[base]
        particle = ""
        if (
            words.at(at) in _PARTICLES
            and words.at(at) in usage.governs
            and at < end
            and not (
                words.at(at) in ("on", "in", "over", "through")
                and not (
                    "i" in usage
                    or (
                        base in ("carry", "roll", "sign", "call", "take", "put", "pass", "hand")
                        and words.at(at) != "in"
                    )
                )
            )
        ):
            particle = words.low[at]
            at += 1
        if base == "make" and words.at(at) in ("available", "public", "clear", "permanent"):
            particle = words.low[at]
            at += 1
        placed = _PLACED.match(words.text(at, min(at + 4, end)).lower())
        if placed and (base in ("take", "place", "put", "keep", "hold", "bring", "set")):
            particle = f"{particle} {placed[0]}".strip()
            at += len(placed[0].split())
        if words.text(at, min(at + 2, end)).rstrip(",").lower() == "in principle" and base in (
            "agree",
            "approve",
            "support",
            "endorse",
            "accept",
        ):
            particle = f"{particle} in principle".strip()
            at += 2
        verbs.append(Verb(base, particle, adverb))
        joint = _joined_verb(words, at, end, form)
        if joint is None:
            return _Group(tuple(verbs), at, base, by_or)
        at, is_or = joint
        by_or = by_or or is_or


def _joined_verb(words: Words, at: int, end: int, form: str) -> tuple[int, bool] | None:
    """Where the next verb of the group begins, where the one before has no object of its own."""
    next_at = at
    comma = words.ends_group(at - 1)
    word = words.at(next_at)
    is_or = word in ("or", "and/or")
    if word in ("and", "or", "and/or"):
        next_at += 1
    elif not comma:
        return None
    if words.at(next_at) in ("then", "to"):
        next_at += 1
    found = verb_at(words, next_at, form)
    if found is None or found[1] > end:
        return None
    if comma and word not in ("and", "or", "and/or"):
        again = _joined_verb(words, found[1], end, form)
        if again is None and not words.ends_group(found[1] - 1):
            return None
    return next_at, is_or


def _read_phrase(words: Words, start: int, end: int, form: str, read: Read) -> None:
    negative = False
    if words.text(start, start + 2).lower() in ("do not", "not to", "does not", "did not"):
        negative, start = True, start + 2
    elif words.at(start) == "not":
        negative, start = True, start + 1
    if (
        words.text(start, min(start + 3, end)).lower() == "take note of"
        or words.text(start, min(start + 3, end)).lower() == "takes note of"
    ):
        parts = split_object(words, start + 3, end, USAGES["note"])
        read.acts.append(Act((Verb("note"),), parts.object, parts.tail, parts.insert, negative=negative))
        return
    group = _verb_group(words, start, end, form)
    if group is None:
        raise Unreadable(words.at(start))
    if group.joined_by_or:
        raise Unreadable("“or” leaves a choice between verbs")
    verbs = list(group.verbs)
    at = group.end
    is_put_off = len(verbs) == 1 and bool(_PUT_OFF.search(words.text(at, end)))
    prompting = [
        verb for verb in verbs if "prompt" in USAGES[verb.base] and not (verb.base == "consider" and is_put_off)
    ]
    deciding = [verb for verb in verbs if verb not in prompting]
    last = verbs[-1]
    if len(verbs) == 1 and _unwraps(words, at, end, last, negative, read):
        return
    if at >= end:
        if "i" in USAGES[last.base] and prompting:
            read.prompts.append(Prompt(words.text(start, end), last.base))
            return
        raise Unreadable(f"nothing follows “{words.raw[end - 1]}”")
    if prompting and not deciding:
        read.prompts.append(_prompt(words, start, at, end, last))
        return
    if re.search(r"\bas (?:appropriate|necessary|it sees fit|required)$", words.text(at, end)) and last.base in (
        "make",
        "comment",
        "agree",
        "provide",
        "take",
        "recommend",
        "advise",
    ):
        read.prompts.append(_prompt(words, start, at, end, last))
        return
    main = deciding[-1]
    if prompting:
        if any(verb.base == "identify" for verb in prompting):
            read.prompts.append(_prompt(words, start, at, end, last))
            return
        has_views = any(verb.base in ("comment", "discuss", "debate", "explore", "question") for verb in prompting)
        if has_views:
            read.prompts.append(_prompt(words, start, at, end, prompting[-1]))
    if words.at(at) in ("on", "upon") and prompting and prompting[-1] is last:
        at += 1
    act_or_prompt = _act(words, start, at, end, tuple(deciding), main, negative, read)
    if isinstance(act_or_prompt, Prompt):
        read.prompts.append(act_or_prompt)
    elif act_or_prompt is not None:
        read.acts.append(act_or_prompt)


def _prompt(words: Words, start: int, at: int, end: int, verb: Verb) -> Prompt:
    rest = at + 1 if words.at(at) in ("on", "upon") else at
    return Prompt(words.text(start, end), verb.base, words.text(rest, end))


def _unwraps(words: Words, at: int, end: int, verb: Verb, negative: bool, read: Read) -> bool:
    """“agree to VERB”, “continue to VERB”, “agree that” something be done: read what is inside."""
    to_at = at
    if verb.base in ("agree", "resolve", "decide", "wish", "aim", "consent") and (
        words.at(to_at) == "to" or words.text(to_at, to_at + 2).lower() == "not to"
    ):
        inner_negative = words.at(to_at) == "not"
        to_at += 2 if inner_negative else 1
        if verb_at(words, to_at) is None:
            return False
        if verb.particle:
            read.acts.append(Act((verb,), "", words.text(at, end)))
            return True
        inner = Read()
        sub = Words(words.text(to_at, end))
        read_phrases(sub, 0, "", inner)
        if negative or inner_negative:
            inner.acts = [replace(act, negative=True) for act in inner.acts]
        _absorb(read, inner)
        return True
    if verb.base == "continue" and words.at(at) == "to" and verb_at(words, at + 1) is not None:
        inner = Read()
        read_phrases(Words(words.text(at + 1, end)), 0, "", inner)
        if any(act.agent or act.aspect for act in inner.acts):
            raise Unreadable("nobody is named who is to continue")
        inner.acts = [replace(act, aspect="continue to", negative=negative) for act in inner.acts]
        _absorb(read, inner)
        return True
    return False


def _absorb(read: Read, inner: Read) -> None:
    read.acts.extend(inner.acts)
    read.prompts.extend(inner.prompts)
    read.doubts.extend(inner.doubts)


def _act(
    words: Words, start: int, at: int, end: int, verbs: tuple[Verb, ...], verb: Verb, negative: bool, read: Read
) -> Act | Prompt | None:
    usage = USAGES[verb.base]
    before_object, at = _before_object(words, at, end, usage)
    if at >= end:
        raise Unreadable(f"nothing follows “{words.raw[end - 1]}”")
    first = words.at(at)
    rest = words.text(at, end)
    if rest.endswith(":"):
        raise Unreadable("what follows the colon is missing")
    if first == "that" and verb.particle == "clear":
        return Act(verbs, "", rest, negative=negative)
    if first == "that" and at + 2 < end and ("t" in usage or not starts_object(words, at + 1) or "d" in usage):
        if verb.base == "ask":
            verb = replace(verb, base="request")
            verbs = (*verbs[:-1], verb)
        return _that(words, at, end, verbs, verb, before_object, negative, read)
    if (verb.base, first) in (("agree", "to"), ("agree", "with"), ("approve", "of")):
        at += 1
        first = words.at(at)
    if first in QUESTIONS and first not in ("that",):
        if "c" in usage or verb.base in ("accept", "confirm", "record"):
            return Act(verbs, "", f"{before_object} {rest}".strip(), negative=negative)
        return Prompt(words.text(start, end), verb.base, rest)
    if (
        "prompt0" in usage
        and not re.search(
            r"\b(?:annually|quarterly|monthly|regularly|every|in \d+|in (?:six|twelve|three|one|a) |by |at its|at the|months?|under)\b",
            rest,
        )
        and len(verbs) == 1
        and not negative
    ):
        return Prompt(words.text(start, end), verb.base, rest)
    if (
        verb.base in _GIVES_VIEWS
        and _EMPTY.match(rest)
        and (len(words) - at < 30)
        and not re.match(r"(?:the|its) (?:recommendations?|actions?|amendments?|advice|guidance)", rest)
        and not re.match(r"(?:a (?!steer|view)|the following|no )", rest)
    ) or (
        verb.base in ("agree", "ask", "determine", "decide", "raise", "suggest", "make", "share")
        and _OPEN_ENDED.match(rest)
    ):
        return Prompt(words.text(start, end), verb.base, rest)
    if verb.base == "ask" and first == "for":
        parts = split_object(words, at + 1, end, USAGES["request"])
        return Act((replace(verb, base="request"),), parts.object, parts.tail, parts.insert, negative=negative)
    if verb.base == "continue" and first == "with":
        at += 1
    if verb.base == "advise" and first == "on":
        return Prompt(words.text(start, end), verb.base, words.text(at + 1, end))
    if verb.base == "take" and first == "part":
        raise Unreadable("“take part” needs somebody who does it: name who")
    if first in _PASSIVE_OVER and verb.base in _PASSIVE_OVER[first] and (not verb.particle or verb.base == "sign"):
        return _without_object(words, at, end, verbs, verb, negative)
    if (
        not verb.particle
        and ("i" in usage or verb.base == "report")
        and (
            first in usage.governs
            or is_adverb(first)
            or first in PREPOSITIONS
            or ("n" not in usage and not starts_object(words, at))
        )
    ):
        return _without_object(words, at, end, verbs, verb, negative)
    if (
        first in PRONOUNS
        and read.acts
        and not read.acts[-1].agent
        and (first != "her" or at + 1 >= end or words.at(at + 1) in PREPOSITIONS | {"well", "and"})
    ):
        parts = _tail_after_pronoun(words, at, end, usage)
        return Act(verbs, words.text(at, at + 1).rstrip(","), parts.tail, parts.insert, negative=negative)
    both = _also_that(words, at, end, usage)
    if both is not None:
        first_part = _act(words, start, at, both, verbs, verb, negative, read)
        if isinstance(first_part, Prompt) or first_part is None:
            raise Unreadable("it asks for two things at once")
        read.acts.append(first_part)
        begun = len(read.acts)
        second = _that(words, both + 1, end, verbs, verb, "", negative, read)
        if second is not None:
            read.acts.append(replace(second, joint="and"))
        elif len(read.acts) > begun:
            read.acts[begun] = replace(read.acts[begun], joint="and")
        return None
    if "d" in usage:
        asked = _somebody_to(words, at, end, verbs, verb, negative)
        if asked is not None:
            return asked
    ditransitive = _given_authority(words, at, end, verbs, verb, negative)
    if ditransitive is not None:
        return ditransitive
    if first in PREPOSITIONS:
        shifted = _shifted(words, at, end, verbs, usage, before_object, negative)
        if shifted is not None:
            return shifted
        raise Unreadable(f"“{verb.base} {words.text(at, at + 2)}” does not say what is to be {participle(verb.base)}")
    parts = split_object(words, at, end, _PLACED_USAGE if _PLACED.search(verb.particle) else usage)
    if verb.base in ("nominate", "elect", "appoint") and re.match(
        r"(?:an?|one|two|three|[rR]epresentatives?|members?)\b(?! task| working| panel| sub| group)", parts.object
    ):
        read.doubts.append("nobody is named: put the name in")
    if re.match(r"the following\b", parts.object) and not re.search(r"[:(]", parts.object + parts.tail):
        read.doubts.append("“the following” is followed by nothing: put it in")
    if verb.base in (
        "appoint",
        "elect",
        "make",
        "rename",
        "name",
        "declare",
        "co-opt",
        "designate",
    ) and not parts.tail.startswith(("as ", "to ")):
        complement = _COMPLEMENT[verb.base in ("appoint", "elect", "co-opt")].match(words.text(at, end))
        if complement:
            parts = Parts(complement["noun"], "", complement["tail"])
        elif verb.base in ("rename", "name", "declare", "designate"):
            raise Unreadable("it does not say clearly as what")
    _check_object(parts.object)
    tail = (
        f"{parts.tail} {before_object}".strip()
        if parts.tail.startswith(",")
        else f"{before_object} {parts.tail}".strip()
    )
    if tail.startswith(", "):
        pass
    stated = _stated_without_that(words, at, end, verb)
    if stated is not None:
        return Act(verbs, "", f"that {stated}", negative=negative)
    return Act(verbs, parts.object, tail, parts.insert, negative=negative)


def _also_that(words: Words, at: int, end: int, usage: Usage) -> int | None:
    """Where “and that” goes on after an object: “note the report and that …”."""
    if "t" not in usage or words.at(at) == "that":
        return None
    for position in range(at + 1, end - 2):
        if words.low[position] in _SUBORDINATING:
            return None
        if words.low[position] == "and" and words.at(position + 1) == "that":
            return position if finite_verb(words, position + 2, end) is not None else None
    return None


_OFFICE = r"(?:Chair(?:man|woman|person)?|(?:Vice|Deputy)[- ]\w+|Leader|Mayor|Lead Member|Champion|Secretary|Treasurer|Returning Officer)"
_COMPLEMENT = {
    True: re.compile(
        rf"(?P<noun>(?!.*\bas\b)[A-Z].*?(?<! the)(?<! new)(?<! as)(?<! a)(?<! of)(?<! and)) (?P<tail>{_OFFICE}(?: (?:of|for|until|in)\b.*)?)$"
    ),
    False: re.compile(
        r"(?P<noun>(?:the|its|all|this|these|each|any|attendance|training)\b.*?) (?P<tail>(?:mandatory|available|compulsory|public|accessible|permanent|aware|explicit|clear|vacant|surplus|void|closed|open|exempt|redundant|unlawful|inquorate"
        r"|known|easier|subject|conditional|statutory|sustainable|clearer|responsible)\b.*)$"
    ),
}


def _stated_without_that(words: Words, at: int, end: int, verb: Verb) -> str | None:
    """“ensure arrangements are in place”: the statement, where “that” was left out; None where this is no statement.

    Raises Unreadable where the verb takes none, so that the sentence is another than it seemed.
    """
    for position in range(at, end):
        low = words.low[position]
        if low in _SUBORDINATING:
            return None
        if (
            low in ("is", "are", "was", "were", "be", "will", "shall", "should")
            and words.at(position - 1) not in ("to", "and", "not")
            and words.raw[position].islower()
        ):
            if "t" not in USAGES[verb.base]:
                raise Unreadable(f"“{words.text(at, position + 1)}” reads as a sentence of its own")
            done = subjunctive(words, at, end) if verb.base in _WISHES else words.text(at, end)
            if done is None:
                raise Unreadable("no verb was found to put into the subjunctive")
            return done
    return None


_SUBORDINATING = word_set(
    "that which who whom whose whether how what where when if unless until because as so while provided once "
    "before after"
)


def _before_object(words: Words, at: int, end: int, usage: Usage) -> tuple[str, int]:
    """What stands between verb and object and goes behind the participle: “with concern”, “for consultation”."""
    if words.ends_group(at - 1) and (words.at(at) in PREPOSITIONS or words.at(at) in ("subject", "where", "if", "as")):
        for position in range(at + 1, end - 1):
            if words.raw[position].endswith(","):
                return words.text(at, position + 1).rstrip(","), position + 1
    if words.at(at) == "with" and words.at(at + 1) in _FEELINGS | {
        "great",
        "deep",
        "serious",
        "some",
        "much",
        "particular",
        "sincere",
    }:
        until = at + 2 if words.at(at + 1) in _FEELINGS else at + 3
        if words.at(until) == "and" and words.at(until + 1) in _FEELINGS:
            until += 2
        return words.text(at, until).rstrip(","), until
    if (
        words.at(at) == "for"
        and words.at(at + 1)
        in (
            "consultation",
            "publication",
            "adoption",
            "submission",
            "implementation",
            "approval",
            "information",
            "consideration",
        )
        and starts_object(words, at + 2)
    ):
        return words.text(at, at + 2).rstrip(","), at + 2
    if words.at(at) == "as" and "as" in usage.governs:
        for position in range(at + 1, min(at + 7, end)):
            if words.at(position) in ("the", "its", "their") and position > at + 1:
                return words.text(at, position).rstrip(","), position
    if words.at(at) == "in" and words.text(at, at + 3).lower().rstrip(",") in ("in accordance with",):
        return "", at
    return "", at


def _check_object(noun: str) -> None:
    """Raise Unreadable where an object cannot be one."""
    words = noun.lower().split()
    if not words:
        raise Unreadable("it does not say what")
    if (
        words[-1] in PREPOSITIONS
        or noun.rsplit(maxsplit=1)[-1] in ("and", "or", "the", "a", "an")
        or re.search(r"\b(?:and|or), |\bhaving\b", noun)
    ):
        raise Unreadable(f"“{noun}” is not whole")
    if words[0] in _PARTICLES or (
        (words[0] in _OFTEN or is_adverb(words[0])) and (len(words) == 1 or words[1] in PREPOSITIONS)
    ):
        raise Unreadable(f"“{words[0]}” is not something that is resolved upon")


_PUT_OFF = re.compile(r"\b(?:at (?:a|its|the) (?:\w+ )?meeting|in (?:\w+) (?:weeks|months)|in due course)\b")
"""Considering is put off to another day: that is decided."""
_OFTEN = frozenset({"annually", "quarterly", "monthly", "weekly", "regularly", "together", "yearly", "daily"})
_FEELINGS = word_set(
    "thanks concern regret interest pleasure appreciation gratitude satisfaction disappointment approval caution "
    "sadness"
)


def _that(
    words: Words, at: int, end: int, verbs: tuple[Verb, ...], verb: Verb, lead: str, negative: bool, read: Read
) -> Act | None:
    begin = at + 1
    words_of = words
    if verb.base == "agree" and not lead and len(verbs) == 1:
        if is_to_be_done(words, begin, end):
            done = subjunctive(words, begin, end)
            if done is None:
                raise Unreadable("no verb was found to put into the subjunctive")
            if verb.particle or negative:
                return Act(verbs, "", f"that {done}", negative=negative)
            from .passive import read_wishes

            read_wishes(done, read)
            return None
        return Act(verbs, "", words.text(at, end), negative=negative)
    if verb.base in _WISHES:
        done = subjunctive(words_of, begin, end)
        if done is None:
            raise Unreadable("no verb was found to put into the subjunctive")
        return Act(verbs, "", f"{lead} that {done}".strip(), negative=negative)
    return Act(verbs, "", f"{lead} {words.text(at, end)}".strip(), negative=negative)


_TOLD = word_set("remind instruct advise inform notify assure warn direct reassure convince persuade ask")
_WISHES = word_set(
    "request recommend propose suggest ensure resolve ask insist direct require instruct demand determine decide"
)


def _without_object(words: Words, at: int, end: int, verbs: tuple[Verb, ...], verb: Verb, negative: bool) -> Act:
    """Verbs without an object need somebody who does it; a few have a usual passive."""
    preposition = words.at(at)
    if verb.base == "write" and preposition == "to":
        return Act((replace(verb, base="write"),), "a letter", words.text(at, end), negative=negative)
    if preposition in _PASSIVE_OVER and verb.base in _PASSIVE_OVER[preposition]:
        parts = split_object(words, at + 1, end, USAGES[verb.base])
        particle = f"{verb.particle} {preposition}".strip()
        return Act((replace(verb, particle=particle),), parts.object, parts.tail, parts.insert, negative=negative)
    raise Unreadable(f"“{verb.base}” needs somebody who does it: name who")


_PASSIVE_OVER = {
    "with": frozenset({"proceed", "comply", "deal", "engage"}),
    "into": frozenset({"look", "enter"}),
    "on": frozenset({"act", "consult", "build", "draw", "expand"}),
    "upon": frozenset({"act"}),
    "to": frozenset({"adhere", "respond", "reply", "consent", "object", "subscribe", "sign"}),
    "of": frozenset({"dispose"}),
    "at": frozenset({"look"}),
}


def _tail_after_pronoun(words: Words, at: int, end: int, usage: Usage) -> Parts:
    rest = words.text(at + 1, end)
    if words.ends_group(at):
        rest = f", {rest}"
    return Parts(words.raw[at], "", rest)


def _somebody_to(words: Words, at: int, end: int, verbs: tuple[Verb, ...], verb: Verb, negative: bool) -> Act | None:
    """“ask A to VERB”, “remind A that …”, “request A VERB”: A is the object, the rest the tail."""
    if words.at(at) != "that":
        for position in range(at + 1, min(at + 14, end)):
            if words.low[position] in QUESTIONS - {"when", "where", "who", "which"} and verb.base in (
                "ask",
                "advise",
                "inform",
                "remind",
            ):
                return Act(verbs, words.text(at, position).rstrip(","), words.text(position, end), negative=negative)
            if (
                words.low[position] == "that"
                and verb.base in _TOLD
                and verb.base not in ("request", "recommend")
                and words.at(position - 1) not in PREPOSITIONS
            ):
                if find_infinitive(words, at + 1, position) is None:
                    return Act(
                        verbs, words.text(at, position).rstrip(","), words.text(position, end), negative=negative
                    )
                break
    to_at = find_infinitive(words, at + 1, end)
    if to_at is not None and not _is_thing(words, at, to_at, verb):
        noun, tail = words.text(at, to_at), words.text(to_at, end)
        to_meeting = (
            re.match(r"(.+?) (to (?:an?|the|its|their|any|future)\b.*)$", noun) if verb.base == "invite" else None
        )
        if to_meeting:
            return Act(verbs, to_meeting[1], f"{to_meeting[2]} {tail}", negative=negative)
        inserted = re.match(
            r"([^,]*), ((?:in|after|following|subject|together|with|through|where|when|as|on|under|if|by) (?:[^,]|,(?=[^,]*,))*),$",
            noun,
        )
        if inserted:
            noun, tail = inserted[1], f", {inserted[2]}, {tail}"
        elif noun.endswith(","):
            noun = noun.rstrip(",")
        return Act(verbs, noun, tail, negative=negative)
    if verb.base in ("request", "ask", "recommend"):
        found = finite_verb(words, at, end)
        if (
            found is not None
            and found > at
            and (words.low[found] in USAGES or words.low[found] == "be")
            and words.at(found + 1) not in ("of", "and", "for", "from")
        ):
            if verb.base == "ask" or words.low[found] != "be":
                return Act(verbs, words.text(at, found), f"to {words.text(found, end)}", negative=negative)
            return Act(verbs, "", f"that {words.text(at, end)}", negative=negative)
    return None


def _is_thing(words: Words, at: int, to_at: int, verb: Verb) -> bool:
    """Whether what is before “to VERB” is asked for, and not asked: “request permission to …”, “request the report to be …”."""
    if verb.base not in (
        "request",
        "require",
        "recommend",
        "support",
        "commission",
        "propose",
        "nominate",
        "appoint",
        "elect",
    ):
        return False
    noun = " ".join(words.low[at:to_at])
    if verb.base in ("nominate", "appoint", "elect", "commission"):
        return True
    if re.match(
        r"(?:an?|any|further|additional|more|some|regular|permission|approval|assurance|assurances|information|funding|support|that|updates?|delegated|agreement|evidence|clarification|consent)\b",
        noun,
    ):
        return not re.match(r"an? (?:officer|member|representative)", noun)
    return (
        bool(
            re.search(
                r"(?:report|update|plan|work|steps|efforts|proposals?|decision|intention|approach|strategy|need|information|data|paper|briefing)$",
                noun,
            )
        )
        and not words.at(to_at + 1) == "be"
    )


_AUTHORITY = re.compile(
    r"^(?P<to>to )?(?P<who>.+?),? (?P<what>(?:the |full |any |all )?(?:delegated |necessary )?(?:authority|power|powers|responsibility|permission|approval|discretion)) (?P<tail>(?:to|for|in|under|over) .+)$"
)


def _given_authority(
    words: Words, at: int, end: int, verbs: tuple[Verb, ...], verb: Verb, negative: bool
) -> Act | None:
    """“give A authority to VERB”, “delegate to A authority to VERB” → authority be given to A to VERB."""
    if verb.base not in ("give", "grant", "delegate"):
        return None
    rest = words.text(at, end)
    match = _AUTHORITY.match(rest)
    if match and (
        match["to"]
        or (
            verb.base != "delegate"
            and not re.match(r"(?:delegated|authority|approval|full|permission|power)", match["who"])
            and " to " not in match["who"]
        )
    ):
        who = match["who"].rstrip(",")
        comma = "," if "," in who else ""
        return Act(verbs, match["what"].removeprefix("the "), f"to {who}{comma} {match['tail']}", negative=negative)
    if verb.base == "delegate" and words.at(at) == "to":
        to_at = find_infinitive(words, at + 1, end)
        if to_at is not None:
            return Act(verbs, "authority", words.text(at, end), negative=negative)
    if (
        verb.base == "delegate"
        and find_infinitive(words, at + 1, end) is not None
        and not re.search(r"\b(?:to|authority|power|powers|responsibility)\b.*\bto\b", rest)
    ):
        raise Unreadable("what is delegated is not said")
    return None


def _shifted(
    words: Words, at: int, end: int, verbs: tuple[Verb, ...], usage: Usage, lead: str, negative: bool
) -> Act | None:
    """“recommend to Council the adoption of …”: the object stands behind the preposition's own noun."""
    if words.at(at) not in usage.governs:
        return None
    for position in range(at + 2, end):
        word = words.at(position)
        if word == "that" and "t" in usage:
            done = subjunctive(words, position + 1, end) if usage.base in _WISHES else words.text(position + 1, end)
            if done is None:
                raise Unreadable("no verb was found to put into the subjunctive")
            return Act(verbs, "", f"{words.text(at, position)} that {done}", negative=negative)
        if word in ("the", "a", "an", "its", "their", "any", "all", "approval", "adoption", "no") and words.at(
            position - 1
        ) not in PREPOSITIONS | {"and", "or"}:
            parts = split_object(words, position, end, usage)
            tail = words.text(at, position)
            if tail.endswith(","):
                tail = tail.rstrip(",")
            if parts.tail:
                tail = f"{tail}{parts.tail}" if parts.tail.startswith(",") else f"{tail} {parts.tail}"
            return Act(verbs, parts.object, tail, parts.insert, negative=negative)
    return None
