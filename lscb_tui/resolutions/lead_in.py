"""What stands before a recommendation: “The Board is asked to:”, “It is recommended that”, “RESOLVED: that”, labels."""

import re
from typing import NamedTuple

from .verbs import base_of

_BODY_NOUN = (
    r"(?:board|cabinet|committee|sub-?committee|panel|council|executive|commission|forum|partnership|assembly|authority"
    r"|members|councillors|trustees|governors|leader|mayor|group|subgroup|sub-group|partners|meeting)"
)
BODY = rf"(?!that\b|it\b)(?:(?:the|this)\s+)?(?:[\w’'&,-]+\s+){{0,9}}?{_BODY_NOUN}(?:\s+members)?(?:\s*\([^)]*\))?"
"""A body that meets, as a pattern: “the Health and Well-being Board”, “Members”."""

LABEL = r"(?:\(?(?:\d{1,2}(?:\.\d{1,2}){0,2}|[a-z]|[ivx]{1,5})[.)]+(?=\s)|\d{1,2}(?:\.\d{1,2}){1,2}(?=\s)|[-•*–—▪‣◦·](?=\s))"
"""A label or bullet as printed before a clause."""

_LABEL = re.compile(
    rf"\s*(?P<label>{LABEL}|recommendation\s+\d+\s*[:.–-]|R\d{{1,2}}\s*[:.–-]?(?=\s))\s*", re.IGNORECASE
)
_ASKED = r"(?:asked|invited|recommended|requested|required|advised|being asked|minded)"
_LEAD = re.compile(
    rf"""\s*(?:
      (?P<decided>(?:it\s+was\s+)?(?:unanimously\s+)?(?:resolved|agreed|decided|decision|recommended|recommendations?|resolution)
          (?:\s+(?:unanimously|accordingly))?(?-i:(?<=RECOMMENDED)\s+to\s+[\w ’'-]{{1,60}}?(?=\s+that\b))?\s*(?:[:–-]\s*|(?=\s(?:that|to)\b))(?:(?:that|to)\b\s*[:–-]?\s*)?)
    | (?P<impersonal>(?:it\s+is|we|officers)\s+(?:therefore\s+|also\s+|further\s+)?
          (?:recommended|recommend|proposed|propose|suggested|suggest)(?:\s+to\s+(?:the\s+)?[\w ]{{0,40}}?)?\s*[:,]?\s*that\b\s*[:,–-]?\s*)
    | (?P<to_that>(?:that\s+)?(?P<met>{BODY})\s*:\s*)
    | (?P<asked>(?P<body>{BODY})\s+(?:is|are)\s+(?:therefore\s+|respectfully\s+|also\s+)?{_ASKED}\s+(?:to|that)\b\s*[:–-]?\s*)
    | (?P<resolves>(?P<resolver>{BODY})\s+(?:resolves?|resolved|agrees?|agreed)\s+to\b\s*[:–-]?\s*)
    | (?P<purpose>the\s+recommendations?\s+(?:is|are)\s+(?:that|to)\b\s*[:–-]?\s*)
    | (?P<reference>(?:that\s+)?the\s+recommendations?\b[^:;.]{{0,60}}?\s(?:be|are|were)\s+(?:approved|agreed|accepted|adopted),?
          \s+(?:namely|as\s+follows|set\s+out\s+below)(?:\s+to)?\s*[:,]\s*)
    | (?P<bare>(?:that|to)\b\s*[:,–-]?\s*)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_THAT = re.compile(r"that\b\s*[:,–-]?\s*", re.IGNORECASE)
_NO_BODY = re.compile(r"\b(?:be|is|are|to|following|that)\b", re.IGNORECASE)
_TRAILING = re.compile(r"(?:\s*[,;:]\s*(?:and|or)?|\s*[.;,]|\s+and\s*[;:]?)\s*$", re.IGNORECASE)


class Led(NamedTuple):
    """A clause without what leads into it. `body` is the body that the lead-in names; `that` whether “that” stood there."""

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


def without_separator(text: str) -> str:
    """`text` without the “; and”, comma or full stop that ends it."""
    trimmed = text.rstrip()
    if re.search(r"(?:etc|p\.m|a\.m)\.$", trimmed):
        return trimmed
    return _TRAILING.sub("", trimmed, count=1).rstrip()


def _is_listed(label: str, rest: str) -> bool:
    """Whether the label is the first of a list inside the clause: “(i) the strategy and (ii) the plan be approved”."""
    following = {"i": "ii", "a": "b", "1": "2"}.get(re.sub(r"\W", "", label).lower())
    return (
        following is not None
        and bool(
            re.search(
                rf"(?:[^;.]\s|,\s|\band\s){re.escape(label.lower().replace(re.sub(r'[^a-z0-9]', '', label.lower()), following))}\s",
                rest,
            )
        )
        and not re.search(r"[;.]\s(?:and\s)?\(?(?:ii|b|2)[.)]", rest)
    )


def take_lead(text: str) -> Led:
    """Take lead-ins and labels away, in whatever order and number they stand."""
    label, body, that = None, "", False
    rest = text.strip()
    for _ in range(4):
        found, after = take_label(rest)
        if found and not _is_listed(found, after):
            label, rest = label or found, after
            continue
        match = _LEAD.match(rest)
        if not match:
            break
        if match["met"] and (base_of(match["met"].split()[0].lower()) or _NO_BODY.search(match["met"])):
            break
        said = match[0].rstrip(" :,–-").lower()
        if match["bare"] and that and said.endswith("that"):
            break
        if match["decided"] and body:
            break
        if match["asked"] and that and not match[0].rstrip().endswith(":"):
            break
        that = (
            said.endswith("that")
            or bool(match["to_that"])
            or (that and not match["reference"] and not said.endswith("to"))
        )
        body = match["body"] or match["met"] or match["resolver"] or body
        rest = rest[match.end() :]
    bare = _THAT.match(rest)
    return Led(label, body, that or bool(bare), without_separator(rest[bare.end() :] if bare else rest))
