"""What stands before a recommendation: “The Board is asked to:”, “It is recommended that”, “RESOLVED: that”, labels."""

import re
from typing import NamedTuple

from .verbs import USAGES, base_of
from .words import word_set

BODY = (
    r"(?!that\b|it\b|to\b)(?:(?:the|this)\s+)?(?:[\w’'&,-]+\s+){0,9}?"
    r"(?:board|cabinet|committee|sub-?committee|panel|council|executive|commission|forum|partnership|assembly|authority|members"
    r"|councillors|we|trustees|governors|member|leader|mayor|group|subgroup|sub-group|partners|meeting)(?:\s+members)?"
    r"(?:\s+for\s+[\w ,&]{1,60}?)?(?:\s*\([^)]*\))?"
)
"""A body that meets, as a pattern: “the Health and Well-being Board”, “Members”."""
LABEL = (
    r"(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z]|[ivx]{1,5})[.)]+(?=\s)"
    r"|\d{1,2}(?:\.\d{1,2}){1,2}(?=\s)|[-•*–—▪‣◦·](?=\s))"
)
"""A label or bullet as printed before a clause."""
INNER_LABEL = re.compile(r"\((?:[a-z]|\d|[ivx]{1,4})\)|(?:[a-z]|\d|[ivx]{1,4})\)")
"""A label of an item inside a clause."""

_LABEL = re.compile(
    rf"\s*(?P<label>{LABEL}|recommendation\s+\d+\s*[:.–-]|R\d{{1,2}}\s*[:.–-]?(?=\s))\s*", re.IGNORECASE
)
_COLON = r"\s*[:,–-]?\s*"
_LEAD = re.compile(
    rf"""\s*(?:
      (?P<decided>(?:it\s+was\s+)?(?:unanimously\s+)?
          (?:resolved|agreed|decided|decision|recommended|recommendations?|resolution)(?:\s+(?:unanimously|accordingly))?
          (?-i:(?<=RECOMMENDED)\s+to\s+[\w ’'-]{{1,60}}?(?=\s+that\b))?
          \s*(?:[:–-]\s*|(?=\s(?:that|to)\b))(?:(?:that|to)\b{_COLON})?)
    | (?P<impersonal>(?:it\s+is|we|officers)\s+(?:therefore\s+|also\s+|further\s+)?
          (?:recommend(?:ed)?|proposed?|suggest(?:ed)?)(?:\s+to\s+(?:the\s+)?[\w ]{{0,40}}?)?\s*[:,]?\s*that\b{_COLON})
    | (?P<addressed>(?:that\s+)?(?P<met>{BODY})\s*:\s*)
    | (?P<asked>(?P<body>{BODY})\s+(?:is|are)\s+(?:therefore\s+|respectfully\s+|also\s+)?
          (?:asked|invited|recommended|requested|required|advised|being\s+asked|minded)\s+(?:to|that)\b{_COLON})
    | (?P<inviting>(?:we|officers|the\s+report)\s+(?:ask|invite|recommend|request|would\s+like)s?
          \s+(?P<invited>{BODY})\s+to\b{_COLON})
    | (?P<doing>(?:for\s+)?(?P<doer>{BODY})\s+
          (?:to|should|must|needs?\s+to|(?:may|might)\s+wish\s+to|(?:is|are)\s+to)\s+(?=(?P<does>\w+)))
    | (?P<resolves>(?P<resolver>{BODY})\s+(?:resolves?|resolved|agrees?|agreed)\s+to\b{_COLON})
    | (?P<purpose>the\s+recommendations?\s+(?:is|are)\s+(?:that|to)\b{_COLON})
    | (?P<reference>(?:that\s+)?the\s+recommendations?\b[^:;.]{{0,60}}?\s(?:be|are|were)\s+
          (?:approved|agreed|accepted|adopted),?\s+(?:namely|as\s+follows|set\s+out\s+below)(?:\s+to)?\s*[:,]\s*)
    | (?P<bare>(?:that|to)\b{_COLON})
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_THAT = re.compile(rf"that\b{_COLON}", re.IGNORECASE)
_IN_NAMES = word_set("and of members board committee panel cabinet council")
_NO_BODY = re.compile(r"\b(?:be|is|are|to|following|that)\b", re.IGNORECASE)
_SEPARATOR = re.compile(r"(?:\s*[,;]\s*(?:and|or)?|\s*[.;,]|\s+and\s*[;:]?)\s*$", re.IGNORECASE)
_ABBREVIATED = re.compile(r"(?:etc|p\.m|a\.m)\.$")
_NEXT_LABEL = {"i": "ii", "a": "b", "1": "2"}


class Led(NamedTuple):
    """A clause without what leads into it: the `body` that the lead-in names, and whether “that” stood there."""

    label: str | None
    body: str
    that: bool
    words: str


def take_label(text: str) -> tuple[str | None, str]:
    """The label that `text` begins with, as printed, and the rest."""
    match = _LABEL.match(text)
    if not match or not text[match.end() :].strip():
        return None, text.strip()
    return match["label"].strip(), text[match.end() :].strip()


def take_lead(text: str) -> Led:
    """Take lead-ins, labels and the separator away, in whatever order lead-ins and labels stand."""
    label, body, that = None, "", False
    rest = text.strip()
    for _ in range(4):
        found, after = take_label(rest)
        if found and not _begins_list(found, after):
            label, rest = label or found, after
            continue
        match = _LEAD.match(rest)
        if not match or _is_no_lead(match, body=body, that=that):
            break
        said = match[0].rstrip(" :,–-").lower()
        goes_on = that and not match["reference"] and not said.endswith("to")
        that = said.endswith("that") or bool(match["addressed"]) or goes_on
        body = match["body"] or match["invited"] or match["met"] or match["resolver"] or match["doer"] or body
        rest = rest[match.end() :]
    bare = _THAT.match(rest)
    return Led(label, body, that or bool(bare), _without_separator(rest[bare.end() :] if bare else rest))


def _is_no_lead(match: re.Match[str], *, body: str, that: bool) -> bool:
    """Whether what looks like a lead-in is the clause itself: “that Cabinet is recommended to …”."""
    met = match["met"]
    if match["bare"]:
        return that and match[0].lower().startswith("that")
    if met:
        return base_of(met.split()[0].lower()) is not None or bool(_NO_BODY.search(met))
    if match["decided"]:
        return bool(body)
    if match["doing"]:
        first, *others = match["doer"].split()
        is_named = all(word[0].isupper() or word in _IN_NAMES for word in others) and not base_of(first.lower())
        usage = USAGES.get(match["does"].lower())
        return not is_named or usage is None or not ("s" in usage or "prompt" in usage)
    return bool(match["asked"]) and that and not match[0].rstrip().endswith(":")


def _begins_list(label: str, rest: str) -> bool:
    """Whether the label is the first of a list inside the clause: “(i) the strategy and (ii) the plan be approved”."""
    sign = re.sub(r"\W", "", label).lower()
    if sign not in _NEXT_LABEL:
        return False
    following = re.escape(label.lower().replace(sign, _NEXT_LABEL[sign]))
    is_inside = re.search(rf"(?:[^;.]\s|,\s|\band\s){following}\s", rest)
    return is_inside is not None and not re.search(r"[;.]\s(?:and\s)?\(?(?:ii|b|2)[.)]", rest)


def _without_separator(text: str) -> str:
    trimmed = text.rstrip()
    return trimmed if _ABBREVIATED.search(trimmed) else _SEPARATOR.sub("", trimmed, count=1).rstrip()
