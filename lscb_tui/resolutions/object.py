"""Where the object of a verb ends, and what of the rest belongs to the verb.

In “defer the report to the next meeting” the report is deferred, and “to the next meeting” says until when; in “note
the transition to the new arrangements” all of it is noted. What decides is the verb, then the noun before.
"""

import re
from typing import NamedTuple

from .sentence import starts_object
from .verbs import BASE_OF_PARTICIPLE, USAGES, Usage
from .words import DETERMINERS, PREPOSITIONS, RELATIVES, Words, any_of, is_adverb, word_set


class Parts(NamedTuple):
    """An object, what stands in commas after it, and the tail that follows the participle."""

    object: str
    insert: str
    tail: str


FEELINGS = word_set(
    "thanks concern regret interest pleasure appreciation gratitude satisfaction disappointment caution sadness"
)
"""How something is noted: “with concern”."""
_ALWAYS = re.compile(
    any_of(
        rf"""subject to | in order to | in order that | so that | so as to | with a view to | with effect from
        | with immediate effect | on the basis that | on the basis of | on the understanding that
        | on condition that | provided that | providing that | pending | unless | without prejudice
        | without (?:amendment|modification|change) | in (?:his|her|their) (?:place|stead|absence)\b | in principle | in full | for information | for noting
        | as an? (?:correct|true|accurate|fair)\b | prior to
        | with (?:(?:great|deep|serious|some|much|particular|sincere) )?(?:{"|".join(sorted(FEELINGS))})\b"""
    )
)
"""What follows the participle of any verb."""
_MANNER = re.compile(
    any_of(
        r"""in accordance with | in line with | in consultation with | in conjunction with | in partnership with
        | on behalf of | ahead of | in advance of | following (?:the|its|a|an|consultation|approval) | by way of
        | by means of | as part of | rather than | instead of | because | given that | in (?:the )?light of
        | once | when | if | where (?:appropriate|necessary|possible|required|applicable|relevant) | before
        | after | until | as soon as | no later than | not later than | as long as | alongside
        | on (?:the )?grounds | with the (?:following|exception|addition|inclusion|amendments?|aim|intention)
        | through | via | by [a-z]+ing\b | to take effect | to ensure | for the (?:following )?reasons
        | during (?:the )?(?:consideration|discussion|debate)
        | for (?:approval|consideration|information|publication|consultation|submission|adoption|discussion|comments?)\b
        | for (?:implementation|immediate|onward|further|public|decision|noting|agreement|use|ratification)\b
        | for endorsement\b | for (?:signature|determination|debate)\b"""
    )
)
"""What follows the participle of a verb whose object is not what somebody has done."""
_MONTH = any_of(
    """January | February | March | April | May | June | July | August | September | October | November
    | December | spring | summer | autumn | winter"""
)
_NUMBER = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen)"
_UNIT = r"(?:hours?|days?|weeks?|months?|years?|quarters?|terms?)"
_WHICH = "next|future|following|forthcoming|subsequent|first|last|same|annual"
_WHEN = any_of(
    rf"""(?:the )?(?:early |late |mid-|end of |start of |beginning of )*{_MONTH}\b
    | the (?:end|start|beginning|close) of\b
    | the (?:new|current|next|coming|forthcoming|following|ensuing) (?:year|months?|quarter|term)
    | the (?:\w+ )?(?:calendar|financial|municipal|academic|civic) year
    | (?:(?:an?|one|{_NUMBER}|the next|the first|further|calendar|working|more|up to|at least|period of) )+{_UNIT}\b
    | \d\d? (?:\w+ )?{_MONTH} | (?:20|19)\d\d(?:[/–-]\d+)?\b | due course | future\b | (?:year|quarter) \d
    | (?:its|their|the|an?|each|every)(?: (?:{_MONTH}|{_WHICH}))* meetings?\b
    | (?:an? |the )?(?:annual|quarterly|monthly|weekly|six-monthly|regular|biannual|half-yearly|termly|rolling) basis
    | (?:an? |the )?(?:ongoing|interim|temporary|permanent) basis
    | the (?:municipal|financial|academic|ensuing|civic|current|coming|forthcoming|following)\b
    | the (?:earliest|latest|present|time being) | (?:year|month|quarter|six|now|next|this stage|this time)\b"""
)
_TIME = re.compile(
    any_of(
        rf"""(?:by|in|on|at|from|for|within|until|during|before|after|over|throughout|every|each|to) {_WHEN}
        | (?:no|not) later than {_WHEN}
        | (?:annually|quarterly|monthly|weekly|regularly|twice|termly|immediately)\b | three times a year
        | six-monthly | bi-?annually | next (?:year|month|quarter|spring|summer|autumn|week) | as soon as
        | going forward | as and when | at least\b"""
    )
)
_DURATION = re.compile(
    rf"for (?:(?:an?|the|up to|at least|further|next|period of|initial|final|coming) ?)*"
    rf"{_NUMBER}?[ -]?{_UNIT}\b(?! period)"
)
_REASONS = re.compile(r"for the (?:following )?reasons")
INSERTED = "as " + any_of(
    r"""set out\b | detailed\b | described\b | outlined\b | shown\b | attached\b | appended\b | listed\b
    | contained\b | presented\b | proposed\b | summarised\b | identified\b | recommended\b | given\b
    | specified\b | circulated\b | tabled\b | submitted\b | reported\b | published\b | drafted\b | illustrated\b
    | indicated\b | discussed\b | laid out\b | noted\b | stated\b | referred to\b | amended\b | revised\b
    | agreed\b"""
)
"""What stands in commas before “be”, as a pattern."""
_INSERT = re.compile(INSERTED)
_FIRST_ALWAYS = word_set("subject in so with on provided providing pending unless without for as prior")
_FIRST_MANNER = word_set(
    "in on ahead following during by as rather instead because given once when if where before after until no not"
    " alongside with through via to for"
)
_FIRST_TIME = word_set(
    "by in on at from for within until during before after over throughout no not every each to annually"
    " quarterly monthly weekly regularly twice three six-monthly biannually bi-annually termly next as going"
    " immediately"
)
_NOUNS_AFTER_TO = word_set("staff trust chair market fund scale date")
_OFTEN = word_set("quarterly monthly weekly termly six-monthly")
_STATED_NOUNS = word_set("assurance assurances reassurance confirmation")
"""After these “that” begins what is said: assurance be sought that …"""
_TAKES_TO = word_set(
    "response responses amendments amendment changes change approach access reference additions addition relation"
    " contribution contributions commitment introduction alternative alternatives objection objections update"
    " updates guide appendix risk risks threat threats schedule regard due according prior related relating"
    " subject answer answers route pathway harm refresh adjustment adjustments variation variations referral"
    " admission support key transition barriers barrier solution solutions reply attention linked up pursuant"
    " annex respect limited"
)
_KEEPS_TO_VERB = word_set(
    "ability duty need proposal proposals decision right plan plans failure opportunity opportunities intention"
    " commitment willingness requirement"
)
_TAKES_AS = word_set(
    "appointment nomination election designation role status recognition use treatment reappointment appointments"
    " nominations"
)
_TAKES_FOR = word_set(
    "request requests application applications bid bids proposal proposals plan plans support need responsibility"
    " arrangements strategy policy budget case options provision criteria timetable funding call demand reasons"
    " basis framework protocol procedure procedures guidance programme process schedule fees fee charges charge"
    " services service member minister department centre secretary state office board statistics figures report"
    " accounts reports head lead director portfolio consent permission approval timescale timescales deadline date"
)
_PAPERS = word_set(
    "plan strategy policy report reports budget protocol procedure framework guidance programme accounts"
)
_PURPOSES_OF_PAPERS = word_set(
    "approval consultation publication submission adoption consideration information signature noting public"
    " onward ratification circulation implementation immediate"
)
_PURPOSES = _PURPOSES_OF_PAPERS | word_set(
    "discussion comment comments further decision agreement use endorsement determination debate examination"
    " inclusion action response scrutiny review assessment completion investigation advice resolution sign-off"
    " transmission reconsideration inspection election appointment re-election monitoring dissemination delivery"
    " final formal more additional detailed purpose purposes"
)
_FOR_ANYTHING = word_set(
    "thank congratulate praise commend nominate criticise censure reward compensate allocate earmark reserve set"
    " ring-fence ringfence lobby press ask"
)
_PRICED = word_set("purchase buy sell acquire lease")
_DIRECTED = word_set(
    "give offer pledge escalate refer forward send transfer present circulate assign delegate communicate return"
    " pass relay flag"
)
"""Verbs that need to be told to whom."""
TOLD_OF = word_set("remind inform advise notify assure warn convince persuade reassure")
_ARRIVED_AT = ("the meeting", "the board", "the committee", "the county", "the city")
_LIGHT_NOUNS = word_set("account note advantage cognisance ownership")


def find_infinitive(words: Words, start: int, end: int) -> int | None:
    """Where the first “to VERB” stands in a span, with adverbs and “not” allowed: “to formally adopt”."""
    for at in range(start, end - 1):
        if words.low[at] == "to" and is_verb_after_to(words, at + 1):
            return at
        if words.low[at] == "not" and words.at(at + 1) == "to" and is_verb_after_to(words, at + 2):
            return at
    return None


def is_verb_after_to(words: Words, position: int) -> bool:
    """Whether “to” before this position begins an infinitive."""
    while is_adverb(words.at(position)) and words.at(position) not in USAGES:
        position += 1
    word = words.at(position)
    if word in _NOUNS_AFTER_TO:
        return starts_object(words, position + 1)
    return (word in USAGES or word in ("be", "have", "read", "see")) and words.raw[position][:1].islower()


def split_object(words: Words, start: int, end: int, usage: Usage) -> Parts:
    """Cut a span into the object, the insert and the tail, as the verb governs them."""
    modified = is_aside = False
    insert_from = None
    for at in range(start + 1, end):
        low = words.low[at]
        if not low:
            continue
        if is_aside and words.ends_group(at - 1):
            modified = is_aside = False  # “Ms Ash, who retires in May, for her work”: the comma closes what describes
        if low == "as" and insert_from is None and _INSERT.match(words.text(at, min(at + 3, end))):
            insert_from = at
        elif _opens_tail(words, start, at, end, usage, modified, insert_from is not None):
            return _parts(words, start, insert_from, at, end)
        elif low == "to" and is_verb_after_to(words, at + 1):
            if "m" in usage and not modified and words.at(at - 1) not in _KEEPS_TO_VERB:
                return _parts(words, start, insert_from, at, end)
            modified = True
        elif not modified:
            modified = _modifies(words, at)
            is_aside = modified and words.ends_group(at - 1)
    return _parts(words, start, insert_from, end, end)


def _modifies(words: Words, at: int) -> bool:
    """Whether a clause begins here that describes the object, so that times and places after it are its own."""
    low, before = words.low[at], words.at(at - 1)
    if low in RELATIVES:
        return not (low == "that" and before in PREPOSITIONS)
    if before in DETERMINERS:
        return False
    if low in BASE_OF_PARTICIPLE and low not in USAGES:
        return words.at(at + 1) in PREPOSITIONS
    if low.endswith("ing"):
        return before not in PREPOSITIONS and starts_object(words, at + 1)
    return low in ("due", "planned", "scheduled")


def _opens_tail(words: Words, start: int, at: int, end: int, usage: Usage, modified: bool, in_insert: bool) -> bool:
    low = words.low[at]
    ahead = words.text(at, min(at + 7, end))
    if low in _FIRST_ALWAYS and _ALWAYS.match(ahead):
        return True
    if in_insert:
        return False
    is_content = "c" in usage
    if low == "that":
        return words.at(at - 1) in _STATED_NOUNS and at == start + 1 and not is_content
    if low in usage.governs and _is_argument(words, start, at, end, usage, modified):
        return True
    if is_content or modified:
        return is_content and ahead.startswith(("at its next meeting", "on behalf of"))
    if at == end - 1 and at > start + 1 and is_adverb(low) and words.at(at - 1) not in ("and", "or", "not"):
        return True
    is_approval = "p" in usage
    if low == "for" and keeps_for(words, at) and not _REASONS.match(ahead):
        return not is_approval and bool(_DURATION.match(ahead))
    if low in _FIRST_MANNER and _MANNER.match(ahead):
        return low != "through" or "through" in usage.governs
    if low == "to" and usage.base in ("request", "receive"):
        return False
    if low in _OFTEN and words.at(at + 1) not in PREPOSITIONS | {"", "and"}:
        return False  # “quarterly report”
    if low == "to" and words.at(at - 1)[-1:].isdigit():
        return False  # “2021/22 to 2024/25”
    if low in _FIRST_TIME and _TIME.match(ahead):
        if is_approval and not ahead.startswith(("at its", "at the next")):
            return low != "for" and not {"of", "to", "for"} & set(words.low[start:at])
        return not (
            low == "for"
            and "for" not in usage.governs
            and re.match(r"for (?:the (?:year|quarter|financial)|20)", ahead)
        )
    return False


def _is_argument(words: Words, start: int, at: int, end: int, usage: Usage, modified: bool) -> bool:
    """Whether the preposition at `at` belongs to the verb and not to the noun before it."""
    low, before, after = words.low[at], words.at(at - 1), words.at(at + 1)
    if low == "to":
        if usage.base in ("have", "give", "pay") and at == start + 1:
            return True
        is_last = usage.base in _DIRECTED and "to" not in words.low[at + 1 : end]
        if (before in _TAKES_TO and not is_last) or is_verb_after_to(words, at + 1):
            return False
        if usage.base == "welcome":
            return after in ("his", "her", "their") or words.text(at + 1, at + 3).lower() in _ARRIVED_AT
        if {"by", "to"} <= usage.governs and "for" not in usage.governs:
            return not words.raw[at + 1][:1].isalpha() or after in ("an", "a", "zero", "nil", "the")
        return not modified or words.is_name(at + 1) or after in ("the", "a", "full", "its")
    if low == "as":
        if any(word in _TAKES_AS for word in words.low[start:at]):
            return False
        return after not in ("set", "well", "to", "appendix", "annex", "attachment") and before not in ("such", "well")
    if low == "of":
        return before in _LIGHT_NOUNS or usage.base in TOLD_OF
    if low == "against" and before in ("progress", "performance", "delivery"):
        return False
    if low == "in" and usage.base == "support":
        return after.endswith("ing") or after in ("its", "their", "his", "her")
    if low == "for" and usage.base in _PRICED:
        return words.raw[at + 1 : at + 2] != [] and words.raw[at + 1].startswith("£")
    if low == "for" and usage.base == "make" and before in ("arrangements", "provision"):
        return True
    if low == "for" and usage.base not in _FOR_ANYTHING:
        return is_purpose(words, at + 1) and not keeps_for(words, at) and not modified
    return not modified or low in ("into", "onto")


def is_purpose(words: Words, at: int) -> bool:
    """Whether a purpose stands here, as after “for”: “consideration”, “inclusion in …”, “training”."""
    word = words.at(at)
    if word in ("its", "their", "the", "a", "an"):
        return words.at(at + 1) in _PURPOSES
    return word in _PURPOSES or (word.endswith("ing") and len(word) > 5)


def keeps_for(words: Words, at: int) -> bool:
    """Whether the noun before “for” keeps what follows: “a request for help”, but not “the plan for approval”."""
    noun = words.at(at - 1)
    return noun in _TAKES_FOR and not (noun in _PAPERS and words.at(at + 1) in _PURPOSES_OF_PAPERS)


def _parts(words: Words, start: int, insert_from: int | None, tail_from: int, end: int) -> Parts:
    noun = words.text(start, tail_from if insert_from is None else insert_from)
    insert = "" if insert_from is None else words.text(insert_from, tail_from)
    tail = words.text(tail_from, end)
    if tail and (insert or noun).endswith(","):
        tail = f", {tail}"
    return Parts(noun.rstrip(" ,;"), insert.rstrip(" ,;"), tail.rstrip(" ,;"))
