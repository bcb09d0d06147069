"""Where the object of a verb ends, and what of the rest belongs to the verb."""

import re
from typing import NamedTuple

from .sentence import starts_object
from .verbs import BASE_OF_PARTICIPLE, USAGES, Usage
from .words import DETERMINERS, PREPOSITIONS, RELATIVES, Words, is_adverb


class Parts(NamedTuple):
    """An object, what stands in commas after it, and the tail that follows the participle."""

    object: str
    insert: str
    tail: str


_ALWAYS = re.compile(
    r"(?:subject to|in order to|in order that|so that|so as to|with a view to|with effect from|with immediate effect|on the basis (?:that|of)"
    r"|on the understanding that|on condition that|provided that|providing that|pending|unless|without prejudice|without (?:amendment|modification|change)|in principle"
    r"|in full|for information|for noting|as a (?:correct|true|accurate|fair)\b|as an? accurate|prior to|as amended"
    r"|with (?:great |deep |serious |some |much )?(?:thanks|concern|regret|interest|pleasure|appreciation|gratitude|satisfaction|disappointment)\b)"
)
"""What follows the participle of any verb."""
_WITH_FEELING = re.compile(
    r",? ?with (?:great |deep |serious |some |much |particular )?"
    r"(?:thanks|concern|regret|interest|pleasure|appreciation|gratitude|satisfaction|disappointment)\b,?(?: and (?:thanks|concern|regret|interest|pleasure|appreciation|gratitude)\b)?,?"
)
_MANNER = re.compile(
    r"(?:in accordance with|in line with|in consultation with|in conjunction with|in partnership with|on behalf of|ahead of"
    r"|in advance of|following (?:the|its|a|an|consultation|approval)|by way of|by means of|as part of|rather than|instead of|because|given that|in the light of|in light of"
    r"|once|when|if|where (?:appropriate|necessary|possible|required|applicable|relevant)|before|after|until|as soon as|no later than"
    r"|not later than|as long as|alongside|with the (?:following|exception|addition|inclusion|amendments?|aim|intention)"
    r"|through|via|by [a-z]+ing\b|to take effect|to ensure|for (?:approval|consideration|information|publication|consultation|submission"
    r"|adoption|discussion|comment|comments|implementation|onward|further|public|decision|noting|agreement|use|ratification|endorsement|signature|determination|debate)\b|for the (?:following )?reasons|on the grounds|on grounds|during (?:the )?(?:consideration|discussion|debate))"
)
"""What follows the participle of a verb whose object is nothing that somebody has done."""
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter)"
_COUNT = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|the next|the coming|the first)"
_TIME = re.compile(
    rf"(?:(?:by|in|on|at|from|for|within|until|during|before|after|over|throughout|no later than|not later than|every|each|to|with effect from)"
    rf" (?:(?:the )?(?:early |late |mid-|end of |start of |beginning of )*{_MONTH}\b"
    rf"|the (?:end|start|beginning|close) of\b|the (?:new|current|next|coming|forthcoming|following) (?:calendar |financial |municipal |academic |civic )?(?:year|months?|quarter|term)"
    rf"|{_COUNT} (?:(?:further|calendar|working|more) )?(?:hours?|days?|weeks?|months?|years?|quarters?)\b"
    rf"|(?:an? )?(?:further |period of )+{_COUNT}? ?(?:hours?|days?|weeks?|months?|years?)\b"
    rf"|\d\d? {_MONTH}|\d\d? (?:\w+ )?{_MONTH}|(?:20|19)\d\d(?:[/–-]\d+)?\b|due course|future\b|year \d|quarter \d"
    rf"|(?:its|their|the|a|an|each|every)(?: {_MONTH}| next| future| following| forthcoming| subsequent| first| annual| last|\w+ly| same)* meetings?\b"
    rf"|(?:an? |the )?(?:annual|quarterly|monthly|weekly|six-monthly|regular|biannual|half-yearly|ongoing|interim|temporary|permanent|rolling|termly) basis"
    rf"|the (?:municipal|financial|academic|ensuing|civic|current|coming|forthcoming|following) |the earliest|the latest|year\b|month\b|quarter\b|six\b|this stage|this time|the present|the time being|now\b|next\b)"
    rf"|annually\b|quarterly\b|monthly\b|weekly\b|regularly\b|twice\b|three times a year|six-monthly|biannually|bi-annually|termly\b|every |each (?:year|month|quarter|term)"
    rf"|next (?:year|month|quarter|spring|summer|autumn|week)|as soon as|going forward|immediately\b|as and when|at least )"
)
_SET_OUT = re.compile(
    r",? ?as (?:set out|detailed|described|outlined|shown|attached|appended|listed|contained|presented|proposed|summarised|identified"
    r"|recommended|given|specified|circulated|tabled|submitted|reported|published|drafted|illustrated|indicated|discussed|laid out|noted|stated|referred to)\b"
)
_TO = frozenset({"to"})
_RELATIONAL = frozenset(
    "response responses amendments amendment changes change approach access reference additions addition relation contribution contributions"
    " commitment introduction alternative alternatives objection objections update updates guide appendix risk risks threat threats schedule"
    " regard due according prior related relating subject answer answers route pathway harm refresh adjustment adjustments variation variations"
    " referral admission support key transition barriers barrier solution solutions reply attention linked up pursuant annex respect limited".split()
)
_STATED_NOUNS = frozenset({"assurance", "assurances", "reassurance", "confirmation"})
_PAPERS = frozenset("plan strategy policy report reports budget protocol procedure framework guidance programme accounts".split())
_PLAIN_PURPOSES = frozenset("approval consultation publication submission adoption consideration information signature noting public onward ratification circulation".split())
_REASONS = re.compile(r"for the (?:following )?reasons")
_DIRECTED = frozenset("escalate refer forward send transfer present circulate assign delegate communicate return pass relay".split())
_FOR_ANY = frozenset(
    "thank congratulate praise commend nominate criticise censure reward compensate allocate earmark reserve set ring-fence ringfence lobby press ask".split()
)
_TOLD_OF = frozenset({"remind", "inform", "advise", "notify", "assure", "warn", "convince", "persuade", "reassure"})
_TAKES_AS = frozenset("appointment nomination election designation role status recognition use treatment reappointment appointments nominations".split())
_TAKES_FOR = frozenset(
    "request requests application applications bid bids proposal proposals plan plans support need responsibility arrangements strategy policy budget"
    " case options provision criteria timetable funding call demand reasons basis framework protocol procedure procedures guidance programme process"
    " schedule fees fee charges charge services service member minister department centre secretary state office board statistics figures report accounts"
    " reports head lead director portfolio consent permission approval timescale timescales deadline date".split()
)
_PURPOSES = frozenset(
    "approval consideration information publication consultation submission adoption discussion comment comments implementation onward further public"
    " decision noting agreement use ratification endorsement signature determination debate examination inclusion action response scrutiny review assessment"
    " completion circulation investigation advice resolution sign-off transmission reconsideration inspection election appointment re-election monitoring"
    " dissemination delivery final formal more additional detailed".split()
)
_PEOPLE = re.compile(r"(?:an?|[Rr]epresentatives?|one|two|three)$")


def find_infinitive(words: Words, start: int, end: int) -> int | None:
    """Where the first “to VERB” stands in a span, adverbs allowed: “to formally adopt”."""
    for at in range(start, end - 1):
        if words.low[at] == "to" and _is_verb_after_to(words, at + 1):
            return at
        if words.low[at] == "not" and words.at(at + 1) == "to" and _is_verb_after_to(words, at + 2):
            return at
    return None


def _is_verb_after_to(words: Words, position: int) -> bool:
    while is_adverb(words.at(position)) and words.at(position) not in USAGES:
        position += 1
    word = words.at(position)
    return (word in USAGES or word in ("be", "have", "do", "go", "come", "know", "become", "speak", "stand")) and words.raw[position][:1].islower()


def split_object(words: Words, start: int, end: int, usage: Usage) -> Parts:
    """Cut a span into the object, the insert and the tail, as the verb governs them."""
    is_content = "c" in usage
    modified = False
    insert_from = None
    at = start + 1
    while at < end:
        low = words.low[at]
        if not low:
            at += 1
            continue
        if low == "as" and insert_from is None and _SET_OUT.match(f"{words.raw[at]} {words.text(at + 1, min(at + 3, end))}"):
            insert_from = at
            at += 1
            continue
        if _opens_tail(words, at, end, usage, is_content, modified, insert_from is not None, start):
            return _parts(words, start, insert_from, at, end)
        if low == "to" and _is_verb_after_to(words, at + 1):
            if "m" in usage and not modified and words.at(at - 1) not in ("ability", "duty", "need", "proposal", "decision", "right", "plan", "plans", "proposals", "failure", "opportunity", "opportunities"):
                return _parts(words, start, insert_from, at, end)
            modified = True
        elif low in RELATIVES and not (low == "that" and words.at(at - 1) in PREPOSITIONS):
            modified = True
        elif low in BASE_OF_PARTICIPLE and low not in USAGES and words.at(at - 1) not in DETERMINERS and words.at(at + 1) in (*PREPOSITIONS, "to"):
            modified = True
        elif low.endswith("ing") and words.at(at - 1) not in PREPOSITIONS and words.at(at - 1) not in DETERMINERS and starts_object(words, at + 1):
            modified = True
        elif low in ("due", "planned", "scheduled") and words.at(at - 1) not in DETERMINERS:
            modified = True
        at += 1
    return _parts(words, start, insert_from, end, end)


def _opens_tail(words: Words, at: int, end: int, usage: Usage, is_content: bool, modified: bool, in_insert: bool, start: int) -> bool:
    low = words.low[at]
    ahead = words.text(at, min(at + 7, end))
    if low in _FIRST_ALWAYS and _ALWAYS.match(ahead):
        return low != "as" or "as" in usage.governs or True
    if in_insert:
        return False
    if low == "that":
        return words.at(at - 1) in _STATED_NOUNS and at == start + 1 and "c" not in usage
    if low in usage.governs and _is_argument(words, at, end, usage, start, modified):
        return True
    if is_content:
        return low == "at" and ahead.startswith("at its next meeting")
    if low == "for" and _keeps_for(words, at) and not _REASONS.match(ahead):
        return False
    if modified:
        return False
    if low in _FIRST_MANNER and _MANNER.match(ahead):
        return not (low == "through" and "through" not in usage.governs)
    if low == "to" and usage.base == "request":
        return False
    if low in _FIRST_TIME and _TIME.match(ahead):
        if "p" in usage and not ahead.startswith(("at its", "at the next")) and {"of", "to", "for"} & set(words.low[start:at]):
            return False
        return not (low == "for" and "p" in usage) and not _is_of_year(words, at, usage)
    return False


_FIRST_ALWAYS = frozenset("subject in so with on provided providing pending unless without for as prior".split())
_FIRST_MANNER = frozenset(
    "in on ahead following during by as rather instead because given once when if where before after until no not alongside with through via to for".split()
)
_FIRST_TIME = frozenset(
    "by in on at from for within until during before after over throughout no not every each to with annually quarterly monthly weekly regularly"
    " twice three six-monthly biannually bi-annually termly next as going immediately".split()
)


def _is_of_year(words: Words, at: int, usage: Usage) -> bool:
    """Whether “for 2019/20” names whose year the object is, which it keeps."""
    year = words.at(at + 1)
    if words.low[at] == "for":
        return bool(re.match(r"(?:the )?(?:municipal|financial|academic|civic|ensuing|current|coming|forthcoming|year|quarter|20)", f"{year} ")) and "for" not in usage.governs or bool(re.match(r"20\d\d", year))
    return words.low[at] == "from" and False


def _is_argument(words: Words, at: int, end: int, usage: Usage, start: int, modified: bool) -> bool:
    """Whether the preposition at `at` belongs to the verb."""
    low, before, after = words.low[at], words.at(at - 1), words.at(at + 1)
    if low == "to":
        if usage.base in ("have", "give", "pay") and at == start + 1:
            return True
        if before in _RELATIONAL and not (usage.base in _DIRECTED and "to" not in words.low[at + 1 : end]) or _is_verb_after_to(words, at + 1):
            return False
        return not modified or words.is_name(at + 1) or after in ("the", "a", "full", "its")
    if low == "as":
        if any(word in _TAKES_AS for word in words.low[start:at]):
            return False
        return after not in ("set", "well", "to", "appendix", "annex", "attachment") and before != "such" and before not in ("well",)
    if low == "of":
        return words.at(at - 1) in ("account", "note", "advantage", "cognisance", "ownership") or usage.base in _TOLD_OF
    if low == "from":
        return not modified
    if low == "against" and before in ("progress", "performance", "delivery"):
        return False
    if low == "in" and usage.base == "support":
        return after.endswith("ing")
    if low == "for" and usage.base not in _FOR_ANY:
        return _is_purpose(words, at + 1) and not _keeps_for(words, at) and not modified
    if low in ("in", "on", "at", "with", "by", "for", "under", "before", "until", "within", "across", "among", "about", "through", "into", "against"):
        return not modified
    return not modified or low in ("into", "onto", "before")


def _keeps_for(words: Words, at: int) -> bool:
    """Whether the noun before “for” keeps what follows: “a request for information”, but not “the plan for approval”."""
    noun = words.at(at - 1)
    return noun in _TAKES_FOR and not (noun in _PAPERS and words.at(at + 1) in _PLAIN_PURPOSES)


def _is_purpose(words: Words, at: int) -> bool:
    word = words.at(at)
    return word in _PURPOSES or (word.endswith("ing") and len(word) > 5) or (word in ("its", "their", "the", "a", "an") and words.at(at + 1) in _PURPOSES | {"purpose", "purposes"})


def _parts(words: Words, start: int, insert_from: int | None, tail_from: int, end: int) -> Parts:
    object_end = insert_from if insert_from is not None else tail_from
    noun = words.text(start, object_end)
    insert = words.text(insert_from, tail_from) if insert_from is not None else ""
    tail = words.text(tail_from, end)
    last = insert or noun
    if tail and last.endswith(","):
        tail = f", {tail}"
    return Parts(noun.rstrip(" ,;"), insert.rstrip(" ,;"), tail.rstrip(" ,;"))
