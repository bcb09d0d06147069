"""Rules on names and spelling."""

import re
from collections.abc import Iterator

from ..roll import cast_names, folded
from .motion import Motion
from .rule import WARNING, Remark, rule
from .votes import item_and_roll

_NAMED = re.compile(
    r"\b(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Miss|Dr|Prof(?:essor)?|Sir|Dame)\.?\s+(?P<name>(?:[A-Z][\w’'.-]*\s?){1,3})"
)
_MOST_NAMES = 200
"""How many names are compared with each other; no resolution has more."""


@rule(
    "R31",
    WARNING,
    "Name not on the roll, or spelled two ways",
    "A name that moves, seconds, votes or declares stands on the roll, in one spelling. Where two spellings "
    "are both right, "
    "the roll lists them under `spellings`.",
    fails="RESOLVED: that\n(1) Councillor Smith be appointed; and\n(2) Councillor Smyth be thanked.",
    passes="RESOLVED: that\n(1) Councillor Smith be appointed; and\n(2) Councillor Smith be thanked.",
    remedy="set the spelling right, or add the person to the roll",
)
def name_not_on_the_roll(motion: Motion) -> Iterator[Remark]:
    """Names in the record against the roll, and names in the clauses against the roll and each other."""
    _, roll = item_and_roll(motion)
    if roll:
        told: set[str] = set()
        for name in _names(motion):
            if name in told or roll.find(name):
                continue
            told.add(name)
            near = roll.near(name)
            if near:
                yield Remark(f"“{name}” is spelled “{near}” on the roll: write it in one way")
            else:
                yield Remark(f"“{name}” is not on the roll: add them, or set the name right")
    seen: dict[str, str] = {}
    for place, clause in enumerate(motion.clauses):
        for match in _NAMED.finditer(clause.words):
            name = match["name"].strip(" .")
            key = folded(name)
            other = roll.near(name) if roll else None
            other = other or next((shown for known, shown in seen.items() if _is_slip(known, key)), None)
            if other and not roll.find(name):
                start = match.start("name")
                fix = f"{clause.words[:start]}{_bare(other)}{clause.words[start + len(name) :]}"
                yield Remark(f"“{name}” is also spelled “{_bare(other)}”: write it in one way", place, fix)
            elif len(seen) < _MOST_NAMES:
                seen.setdefault(key, name)


def _names(motion: Motion) -> Iterator[str]:
    """Everybody whom the item names as doing something."""
    item, _ = item_and_roll(motion)
    named = [item.mover, item.seconder, *(interest.who for interest in item.interests)]
    votes = [item.vote] if item.vote else []
    for amendment in item.amendments:
        named += [amendment.mover, amendment.seconder]
        votes += [amendment.vote] if amendment.vote else []
    for vote in votes:
        named += [*cast_names(vote), *vote.names_not_voting, vote.casting.by if vote.casting else None]
    yield from (name for name in named if name)


def _is_slip(known: str, name: str) -> bool:
    """Whether two names differ by one letter and are long enough for that to be a slip."""
    if known == name or min(len(known), len(name)) < 4 or abs(len(known) - len(name)) > 1:
        return False
    from rapidfuzz.distance import OSA

    return known[0] == name[0] and OSA.distance(known, name, score_cutoff=1) == 1


def _bare(name: str) -> str:
    match = _NAMED.match(f"{name} ")
    return match["name"].strip() if match else name


# None in which both can be right in one text: a verb and its noun, an adjective and its phrase.
_GROUPS: tuple[tuple[str, ...], ...] = (
    ("wellbeing", "well-being", "well being"),
    ("chair", "chairman", "chairperson", "chairwoman"),
    ("co-operation", "cooperation"),
    ("co-ordination", "coordination"),
    ("co-ordinate", "coordinate"),
    ("co-ordinated", "coordinated"),
    ("multi-agency", "multiagency", "multi agency"),
    ("e-mail", "email"),
    ("on-line", "online"),
    ("organisation", "organization"),
    ("organisations", "organizations"),
    ("recognise", "recognize"),
    ("recognised", "recognized"),
    ("authorise", "authorize"),
    ("authorised", "authorized"),
    ("prioritise", "prioritize"),
    ("focussed", "focused"),
    ("judgement", "judgment"),
    ("sub-group", "subgroup", "sub group"),
    ("sub-committee", "subcommittee", "sub committee"),
    ("per cent", "percent"),
    ("co-opted", "coopted"),
    ("policy-making", "policy making", "policymaking"),
    ("safeguarding adults board", "safeguarding adult board"),
    ("acknowledgement", "acknowledgment"),
    ("councillor", "cllr"),
    ("councillors", "cllrs"),
    ("helpline", "help-line"),
    ("workplan", "work plan", "work-plan"),
    ("programme", "program"),
    ("cyber-bullying", "cyberbullying"),
    ("inter-agency", "interagency"),
)
_VARIANTS = {variant: group for group in _GROUPS for variant in group}
_LONGEST_FIRST = sorted(map(re.escape, _VARIANTS), key=len, reverse=True)
_SPELLINGS = re.compile(rf"(?<![\w-])(?:{'|'.join(_LONGEST_FIRST)})(?![\w-])", re.IGNORECASE)


@rule(
    "R32",
    WARNING,
    "Two spellings of one word",
    "One text writes Wellbeing or Well-being, Chair or Chairman, and keeps to it.",
    fails="RESOLVED: that\n(a) the report of the Health and Wellbeing Board be noted; and\n"
    "(b) the Health and Well-being Board be thanked.",
    passes="RESOLVED: that\n(a) the report of the Health and Well-being Board be noted; and\n"
    "(b) the Health and Well-being Board be thanked.",
    remedy="write it as it first stands, or as the committee writes it",
)
def two_spellings(motion: Motion) -> Iterator[Remark]:
    """Words of one group in two forms; the first goes for all."""
    first: dict[tuple[str, ...], str] = {}
    for place, clause in enumerate(motion.clauses):
        words, other = clause.words, ""
        found = list(_SPELLINGS.finditer(words))
        fixed, usual = words, ""
        for match in found:
            variant = " ".join(match[0].lower().split())
            if variant == "chair" and not _is_office(words, match):
                continue
            wanted = first.setdefault(_VARIANTS[variant], variant)
            if variant != wanted:
                other, usual = match[0], _cased(wanted, match[0])
        if other:
            fixed = re.sub(rf"(?<![\w-]){re.escape(other)}(?![\w-])", usual, words)
            yield Remark(f"“{other}” also stands as “{usual}” in this text: write it in one way", place, fixed)


def _is_office(words: str, match: re.Match[str]) -> bool:
    """Whether “chair” is the office of this body's chair, and neither a verb nor an independent chair's title."""
    return match[0][0].isupper() and not re.search(r"\bIndependent\s+$", words[: match.start()])


def _cased(wanted: str, like: str) -> str:
    return wanted[0].upper() + wanted[1:] if like[0].isupper() else wanted
