"""Rules on what somebody is to do: who, by when, and whether the body can decide it."""

import re
from collections.abc import Iterator

from ...model.meeting import BodyKind
from ...model.words import word_set
from ..acts import ASKED, CHANGING, DIRECTED, Form, verb
from ..clause_words import Act, Analysis, Mood, is_actor, words_of
from .motion import CheckedClause, Motion
from .rule import WARNING, Remark, rule

_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_WHEN = re.compile(
    rf"""\b(?:
        (?:{_MONTHS})\b | \d{{4}}\b | (?:spring|summer|autumn|winter)\b
      | (?:next|following|first|january|annual|last|each|every|this|same|current|coming|new)\s+(?:\w+\s+)?
        (?:meetings?|year|month|quarter|term|week|report|cycle|municipal)
      | (?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|\d+)[\s-]+
        (?:working\s+)?(?:days?|weeks?|months?|years?|hours?|meetings?|monthly)
      | (?:annual|quarter|month|week|year|bi-annual|dai|half-year|fortnight|regular|immediate|prompt)ly
      | within\b | forthwith | urgently | without\s+delay | as\s+soon\s+as | at\s+once
      | (?:at|to)\s+(?:the|its|each|every|a)\s+(?:special|extraordinary|budget)\s+meeting
      | by\s+(?:the\s+)?(?:end|close|beginning|start|date)\b | on-?going | every\b
      | (?:before|prior\s+to|following|when|once|after|until)\b
      | today | tomorrow | monday | tuesday | wednesday | thursday | friday
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_BY_SOMEBODY = re.compile(
    rf"\b(?:by|from) (?!(?:the "
    rf"(?:end|close|beginning|start|date|next|summer|autumn|spring|winter)|{_MONTHS}|no "
    rf"later|then|way|means|\d|early|late|mid)\b)[\w’' -]*",
    re.IGNORECASE,
)
_ABOUT = word_set("on about regarding concerning for into setting detailing")
_LETTERS = word_set("write send")
"""What is done at once, and is not brought back to a meeting."""
_PAPERS = word_set("report reports update updates briefing information paper papers analysis")


@rule(
    "R06",
    WARNING,
    "Directive without owner",
    "Something is to be provided, written or brought, and nobody is named who is to do it. An action that belongs to "
    "nobody is not done.",
    fails="RESOLVED: that a further report on early help be provided in July 2018.",
    passes="RESOLVED: that a further report on early help be provided by the Director of Children's Services "
    "in July 2018.",
    remedy="name the role: “by the Director of Children's Services”",
)
def directive_without_owner(motion: Motion) -> Iterator[Remark]:
    """A passive directive in which no body and no role is to act."""
    for place, directive in _directives(motion):
        clause, words = motion.clauses[place], directive.words
        if directive.owner or _has_action(motion, clause, "owner") or _BY_SOMEBODY.search(words):
            continue
        yield Remark(f"nobody is named who is to {directive.base}: name the role", place)


@rule(
    "R07",
    WARNING,
    "Directive without date",
    "Something is to be done, and no day, month or meeting is named by which. Only what is dated can be followed up.",
    fails="RESOLVED: that the Director of Children's Services be asked to provide an update on early help.",
    passes="RESOLVED: that the Director of Children's Services be asked to provide an update on early help "
    "in January 2019.",
    remedy="name a day, a month or a meeting",
)
def directive_without_date(motion: Motion) -> Iterator[Remark]:
    """A directive in whose clause nothing tells a time."""
    for place, directive in _directives(motion):
        clause = motion.clauses[place]
        if directive.base in _LETTERS:
            continue
        if _WHEN.search(_with_parts(motion, place)) or _has_action(motion, clause, "due"):
            continue
        yield Remark(f"nothing tells by when to {directive.base}: name a day, a month or a meeting", place)


class _Directive:
    """What is to be done, the words that say so, and whether somebody is named."""

    __slots__ = ("base", "owner", "words")

    def __init__(self, base: str, words: str, owner: bool) -> None:
        self.base, self.words, self.owner = base, words, owner


def _directives(motion: Motion) -> list[tuple[int, _Directive]]:
    """The directives among the clauses, each with its place; found once for all rules."""
    return motion.once("directives", lambda: [(at, each) for at, c in motion.whole if (each := _directive(c))])


def _directive(clause: CheckedClause) -> _Directive | None:
    analysis = clause.analysis
    part = analysis.complement or analysis
    if analysis.complement is not None and not set(analysis.verbs) & (ASKED | {"agree"}):
        return None
    match part.mood:
        case Mood.PASSIVE:
            return next((each for act in part.acts if (each := _passive(clause, act))), None)
        case Mood.BARE if part is analysis and set(part.verbs[:1]) & ASKED:
            base = _asked_to(clause.wording.low, part.at)
            return _Directive(base, clause.words, owner=True) if base else None
        case Mood.ACTIVE | Mood.PRESENT_WITH_SUBJECT | Mood.MODAL | Mood.INDICATIVE | Mood.TO_BE:
            return _of_subject(clause, part)
        case _:
            return None


def _of_subject(clause: CheckedClause, part: Analysis) -> _Directive | None:
    """A directive whose subject acts: “the Director provide”; or is acted on, put with a modal or with “to be”."""
    base, low = _deed(part.verbs), clause.wording.low
    is_passive = part.mood is not Mood.ACTIVE and _is_passive(low, part.at)
    if base is None or (part.mood is Mood.INDICATIVE and (part is clause.analysis or not is_passive)):
        return None
    return _Directive(base, clause.words, not is_passive or _names_actor(clause, part.acts[0].subject))


def _passive(clause: CheckedClause, act: Act) -> _Directive | None:
    """A directive in the passive: “a report be provided” or “be requested”, “the Director be asked to provide”."""
    low, words = clause.wording.low, clause.words
    if set(act.verbs) & ASKED:
        base = _asked_to(low, act.at)
        if base:
            return _Directive(base, words, owner=True)
        if set(act.verbs) & {"request", "ask"} and _PAPERS & set(low[act.subject[0] : act.subject[1]]):
            return _Directive("provide", words, owner=_names_actor(clause, act.subject))
    base = _deed(act.verbs)
    if base is None or _is_nothing_to_do(low, act):
        return None
    return _Directive(base, words, owner=_names_actor(clause, act.subject))


def _deed(verbs: tuple[str, ...]) -> str | None:
    return next((base for base in verbs if base in DIRECTED), None)


def _asked_to(low: list[str], at: int) -> str | None:
    """The verb of what somebody is asked to do: “asked to provide”, “ask the Director to provide”."""
    for place in range(at + 1, min(len(low) - 1, at + 25)):
        if low[place] == "that":
            return None
        if low[place] == "to":
            found = next((v for word in low[place + 1 : place + 4] if (v := verb(word))), None)
            if found and Form.BARE in found.form:
                return found.base if found.base in DIRECTED else None
    return None


def _is_passive(low: list[str], at: int) -> bool:
    return low[at] in ("is", "are", "was", "were") or "be" in low[at + 1 : at + 3]


def _is_nothing_to_do(low: list[str], act: Act) -> bool:
    """“no further report be submitted”, “the changes not be implemented”."""
    return low[act.subject[0] : act.subject[0] + 1] == ["no"] or "not" in (
        low[act.at - 1],
        *low[act.at + 1 : act.at + 2],
    )


def _names_actor(clause: CheckedClause, subject: tuple[int, int]) -> bool:
    """Whether what is to be done is somebody's: “the 2014/15 WSCB annual report”."""
    for token in clause.wording.tokens[subject[0] : subject[1]]:
        if token.low in _ABOUT:
            return False
        if is_actor(token.low) or (token.text.isupper() and len(token.text) > 2 and token.text.isalpha()):
            return True
    return False


def _with_parts(motion: Motion, place: int) -> str:
    """The words of a clause and of the list within it."""
    parts = [motion.clauses[place].words]
    for clause in motion.clauses[place + 1 :]:
        if clause.level <= motion.clauses[place].level:
            break
        parts.append(clause.words)
    return " ".join(parts)


def _has_action(motion: Motion, clause: CheckedClause, what: str) -> bool:
    if not motion.item or not clause.moved or not clause.moved.id:
        return False
    return any(action.clause == clause.moved.id and getattr(action, what) for action in motion.item.actions)


BEYOND = {
    BodyKind.SCRUTINY: word_set(
        "approve adopt delegate authorise allocate award determine instruct direct require amend mandate ratify"
    ),
    BodyKind.HEALTH_AND_WELLBEING: word_set("adopt allocate award instruct direct require mandate"),
    BodyKind.PARTNERSHIP: word_set("delegate authorise allocate award instruct direct require mandate"),
}
"""What a body of a kind may not resolve, where its record says nothing else."""

_OWN_AFFAIRS = re.compile(
    r"\b(?:minutes|agenda|work programme|its own|forward plan|terms of reference|dates? of)\b", re.IGNORECASE
)


@rule(
    "R18",
    WARNING,
    "Verb beyond the body's power",
    "A scrutiny panel recommends and does not approve; a partnership asks and does not instruct. A body that resolves "
    "what it has no power to leaves a decision that nobody made.",
    fails="""
body:
  name: Children and Families Overview and Scrutiny Panel
  kind: scrutiny
items:
  - opening: "RESOLVED: that"
    clauses:
      - words: the Safeguarding Improvement Plan be approved
""",
    passes="""
body:
  name: Children and Families Overview and Scrutiny Panel
  kind: scrutiny
items:
  - opening: "RESOLVED: that"
    clauses:
      - words: the Cabinet be recommended to approve the Safeguarding Improvement Plan
""",
    remedy="recommend it to the body that may decide it",
)
def verb_beyond_power(motion: Motion) -> Iterator[Remark]:
    """A verb that the body's powers, or those of its kind, leave out."""
    body = motion.record.body if motion.record else None
    if body is None:
        return
    beyond = set(BEYOND.get(body.kind, ())) if body.kind else set()
    if body.powers:
        beyond = (beyond - set(body.powers.may_decide)) | set(body.powers.may_not_decide)
    who = body.name or f"a {body.kind} body"
    for place, clause in motion.whole:
        if _OWN_AFFAIRS.search(clause.words):
            continue
        for base in clause.analysis.verbs:
            if base in beyond:
                yield Remark(f"{who} has no power to {base}: recommend it to the body that may", place)
                break


_ONLY_ASKS = (BodyKind.SCRUTINY, BodyKind.HEALTH_AND_WELLBEING, BodyKind.PARTNERSHIP)


@rule(
    "R33",
    WARNING,
    "Bare decision where the body can only ask",
    "“The Safeguarding Children Board provide a report” decides for somebody whom the body cannot direct. Such a body "
    "is asked.",
    fails="""
body:
  name: Worcestershire Health and Well-being Board
  kind: health and wellbeing board
items:
  - opening: "RESOLVED: that"
    clauses:
      - words: the Worcestershire Safeguarding Children Board present its next annual report in July 2015
""",
    passes="""
body:
  name: Worcestershire Health and Well-being Board
  kind: health and wellbeing board
items:
  - opening: "RESOLVED: that"
    clauses:
      - words: the Worcestershire Safeguarding Children Board be asked to present its next annual report in July 2015
""",
    remedy="write “be asked to”",
)
def bare_decision(motion: Motion) -> Iterator[Remark]:
    """A clause in which another body is to act, and is not asked."""
    body = motion.record.body if motion.record else None
    if body is None:
        return
    asks_all = body.kind in _ONLY_ASKS
    only_ask = body.powers.can_only_ask if body.powers else ()
    directs = body.powers.may_direct if body.powers else ()
    if not asks_all and not only_ask:
        return
    own = (body.name or "").casefold()
    for place, clause in motion.whole:
        analysis = clause.analysis
        if analysis.mood is Mood.ACTIVE:
            subject = words_of(clause.wording, *analysis.acts[0].subject)
            if _can_only_be_asked(subject, own, only_ask, directs, asks_all=asks_all):
                at = analysis.at
                fix = clause.wording.replaced(at, at, f"be asked to {clause.wording.tokens[at].text}")
                yield Remark(f"{subject} can only be asked: write “be asked to {analysis.verbs[0]}”", place, fix)
        elif analysis.mood is Mood.PASSIVE and analysis.complement is None:
            remark = _bare_passive(clause, own, only_ask, directs, asks_all=asks_all)
            if remark:
                yield Remark(remark, place)


def _bare_passive(
    clause: CheckedClause, own: str, only_ask: tuple[str, ...], directs: tuple[str, ...], *, asks_all: bool
) -> str | None:
    for act in clause.analysis.acts:
        if set(act.verbs) & ASKED or not set(act.verbs) & (DIRECTED | CHANGING):
            continue
        agent = re.search(
            r"\bby ((?:the )?[A-Z][\w’' -]*)", words_of(clause.wording, act.at, len(clause.wording.tokens))
        )
        if agent and not re.match(rf"{_MONTHS}", agent[1], re.IGNORECASE):
            if _can_only_be_asked(agent[1], own, only_ask, directs, asks_all=asks_all):
                return f"{agent[1].strip()} can only be asked: write “be asked to”"
        elif asks_all and set(act.verbs) & CHANGING:
            return "the body cannot decide this, only ask for it: name who runs it, and write “be asked to”"
    return None


def _can_only_be_asked(
    who: str, own: str, only_ask: tuple[str, ...], directs: tuple[str, ...], *, asks_all: bool
) -> bool:
    named = who.casefold().removeprefix("the ").strip()
    if any(each.casefold() in named for each in directs):
        return False
    if any(each.casefold() in named for each in only_ask):
        return True
    if not asks_all or named in own:
        return False
    return bool(
        re.search(
            r"\b(?:safeguarding|council|cabinet|director|trust|police|ofsted|government|ccg|partners|schools)\b", named
        )
        or (re.search(r"\b(?:board|committee|partnership|service)\b", named) and named.split()[-1] != named)
    )
