"""Writing a motion before it is moved: from what a report asks, from last year's resolution, from a template, or blank.

Once the motion has been moved only amendments change its words, and what would change them here refuses; only the
outcome of a prompt that is still open may be said until the minutes are confirmed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import zip_longest

from ..model.motion import AgendaItem, CitedDocument, MotionClause, MotionState
from ..model.note import new_id
from ..model.resolution import ClauseKind, DraftedClause
from ..resolutions.clause_words import Wording, analyse
from ..resolutions.context import NOTHING_KNOWN, Context
from ..resolutions.house_style import DEFAULT, HouseStyle, LabelForm, house_styles
from ..resolutions.later import later
from ..resolutions.lead_in import take_lead
from ..resolutions.mood import Mood
from ..resolutions.outcome import NARRATIVE, alternates, outcomes
from ..resolutions.parse import parse_clause
from ..resolutions.render import Part, draft, lay_out
from ..resolutions.rules.motion import FAMILIES
from .clause_kind import is_narrative, is_open_prompt
from .free import check_free
from .minuted import levels
from .places import clause_of, with_clause
from .refusal import Refusal
from .template import Template, filled

_FAMILIES = {
    Mood.SUBJUNCTIVE: "subjunctive",
    Mood.PAST: "past",
    Mood.PRESENT: "present",
    Mood.INFINITIVE: "infinitive",
    Mood.REFERENCE: "infinitive",
}


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that a paper asks, or that a meeting resolved: its words, its label, and where it stands.

    `address` is `slug#paragraph`, empty where the words stand in no paper that is held.
    """

    text: str
    label: str | None = None
    address: str = ""


def blank(item: AgendaItem, style: HouseStyle) -> AgendaItem:
    """The item with one clause to be written. Raises Refusal once the motion has been moved."""
    return _with_drafted(item, [MotionClause("", id=new_id())], style)


def from_asks(item: AgendaItem, asks: Sequence[Ask], style: HouseStyle, context: Context = NOTHING_KNOWN) -> AgendaItem:
    """The item with what a paper asks as it would be resolved, behind the clauses that are there.

    Each clause keeps the paper's words and their address; the paper is among the documents. A prompt keeps its words.
    Raises Refusal once the motion has been moved.
    """
    drafted = draft([ask.text for ask in asks], style, context).clauses
    clauses = [
        MotionClause(clause.text, id=new_id(), source=clause.source, source_address=ask.address or None)
        for ask, clause in zip(asks, drafted, strict=True)
    ]
    held = {document.slug for document in item.documents}
    slugs = dict.fromkeys(ask.address.partition("#")[0] for ask in asks if ask.address)
    papers = tuple(CitedDocument(slug, period=context.period) for slug in slugs if slug not in held)
    return _with_drafted(replace(item, documents=(*item.documents, *papers)), clauses, style)


def from_resolution(
    item: AgendaItem, clauses: Sequence[Ask], years: int, style: HouseStyle, context: Context = NOTHING_KNOWN
) -> AgendaItem:
    """The item with what was resolved `years` earlier, its years moved on, behind the clauses that are there.

    Each clause keeps the words of then as its source, so that what was changed can be marked. Words in another mood
    than the house's are put in its own. Raises Refusal once the motion has been moved.
    """
    made = []
    for clause in clauses:
        was = take_lead(" ".join(clause.text.split())).words
        words = _in_house(later(was, years), style, context)
        made.append(MotionClause(words, id=new_id(), source=was, source_address=clause.address or None))
    return _with_drafted(item, made, style)


def from_template(
    item: AgendaItem, template: Template, style: HouseStyle, context: Context = NOTHING_KNOWN
) -> AgendaItem:
    """The item with the clauses of a template, behind those that are there; to whom it is recommended, if to anybody.

    Raises Refusal once the motion has been moved.
    """
    drafted = draft(filled(template, item, context), style, context).clauses
    clauses = [MotionClause(clause.text, id=new_id()) for clause in drafted]
    made = _with_drafted(item, clauses, style)
    return replace(made, decided_to=template.decided_to or made.decided_to)


def relabelled(item: AgendaItem, style: HouseStyle) -> AgendaItem:
    """The item in a house style: its opening, and its clauses labelled anew. Their words stay."""
    styled = replace(item, style=style.id, opening=style.opening or None)
    return replace(styled, clauses=_labelled(item.clauses, style))


def add_clause(
    item: AgendaItem, after: str | None, words: str = "", *, id: str = "", style: HouseStyle | None = None
) -> AgendaItem:
    """The item with a clause behind the one of the id `after` and its parts, as deep as that; at the end for None.

    It has the id given, else one of its own. Raises Refusal once the motion has been moved.
    """
    check_free(item)
    clauses = list(item.clauses)
    place, under = len(clauses), None
    if after is not None:
        held = clause_of(item, after)
        place, under = _span(item, after)[1], held.under
    clauses.insert(place, MotionClause(words, id=id or new_id(), under=under))
    return _renumbered(replace(item, clauses=tuple(clauses), state=item.state or MotionState.DRAFTED), item, style)


def remove_clause(item: AgendaItem, clause: str, *, style: HouseStyle | None = None) -> AgendaItem:
    """The item without a clause and its parts; actions that it asked for stay, and refer to no clause.

    Raises Refusal once the motion has been moved.
    """
    check_free(item)
    first, last = _span(item, clause)
    gone = {each.id for each in item.clauses[first:last]}
    actions = tuple(replace(each, clause=None) if each.clause in gone else each for each in item.actions)
    left = (*item.clauses[:first], *item.clauses[last:])
    return _renumbered(replace(item, clauses=left, actions=actions), item, style)


def move_clause(item: AgendaItem, clause: str, by: int, *, style: HouseStyle | None = None) -> AgendaItem:
    """The item with a clause and its parts so many places on among its like, or up where `by` is negative.

    Raises Refusal at the end of the list, and once the motion has been moved.
    """
    check_free(item)
    held = clause_of(item, clause)
    like = [each.id for each in item.clauses if each.under == held.under]
    at = like.index(clause)
    if by == 0:
        return item
    if not 0 <= at + by < len(like):
        raise Refusal(f"it is the {'first' if by < 0 else 'last'} clause already")
    like.insert(at + by, like.pop(at))
    spans = [item.clauses[slice(*_span(item, each or ""))] for each in like]
    ordered = [each for span in spans for each in span]
    begin = min(_span(item, each or "")[0] for each in like)
    rest = [each for each in item.clauses if each not in ordered]
    return _renumbered(replace(item, clauses=(*rest[:begin], *ordered, *rest[begin:])), item, style)


def write_clause(item: AgendaItem, clause: str, words: str) -> AgendaItem:
    """The item with other words in a clause. Raises Refusal once the motion has been moved."""
    check_free(item)
    return with_clause(item, replace(clause_of(item, clause), words=words))


def cite(item: AgendaItem, clause: str, address: str) -> AgendaItem:
    """The item with a paragraph, `slug#paragraph`, that bears the words of a clause out.

    The words stay, so this may be done after the motion was moved. Raises Refusal where the clause is not there.
    """
    held = clause_of(item, clause)
    return item if address in held.cites else with_clause(item, replace(held, cites=(*held.cites, address)))


def choose(item: AgendaItem, clause: str, words: str, *, style: HouseStyle | None = None) -> AgendaItem:
    """The item with one of the `choices` as the words of a clause; what it was drafted from stays.

    Raises Refusal once the motion has been moved, unless the clause is a prompt whose outcome is awaited.
    """
    held = clause_of(item, clause)
    if not is_open_prompt(held):
        check_free(item)
    chosen = with_clause(item, replace(held, words=words, source=held.source or held.words or None))
    return _renumbered(chosen, item, style) if NARRATIVE in (words, held.words) else chosen


def choices(clause: MotionClause, style: HouseStyle, context: Context = NOTHING_KNOWN) -> tuple[str, ...]:
    """What a clause can be made to say, as it would be minuted: outcomes of a prompt, or all wordings of a request.

    Empty where there is nothing to choose, and once words have been written that are none of these.
    """
    if clause.source:
        forms = _forms(clause.source, style, context)
        if clause.words in (*forms, clause.source, _drafted(clause.source, style, context).text):
            return forms
    return _forms(clause.words, style, context)


def doubts(clause: MotionClause, style: HouseStyle, context: Context = NOTHING_KNOWN) -> tuple[str, ...]:
    """What may be meant otherwise in a clause as it was drafted; empty once somebody has changed its words."""
    drafted = _drafted(clause.source or clause.words, style, context)
    return drafted.warnings if drafted.text == clause.words else ()


def _forms(words: str, style: HouseStyle, context: Context) -> tuple[str, ...]:
    clause = parse_clause(words)
    drafted = _drafted(words, style, context)
    if clause.kind is ClauseKind.PROMPT:
        made = [form if form == NARRATIVE else _drafted(form, style, context).text for form in outcomes(clause)]
        if clause.acts:  # “note and comment on”: it is noted, whatever is said of the comments
            made = [drafted.text if form == NARRATIVE else f"{drafted.text} and {form}" for form in made]
        return tuple(dict.fromkeys(made))
    others = [_drafted(form, style, context).text for form in alternates(clause)]
    return tuple(dict.fromkeys((drafted.text, *others))) if others else ()


@lru_cache(maxsize=64)
def _known(style: str) -> HouseStyle | None:
    return house_styles().get(style)


def _drafted(words: str, style: HouseStyle, context: Context) -> DraftedClause:
    return draft([words], style, context).clauses[0]


def _in_house(words: str, style: HouseStyle, context: Context) -> str:
    """Words that were resolved, in the mood of the house where they are in another."""
    if FAMILIES.get(analyse(Wording(words)).mood) in (None, _FAMILIES[style.mood]):
        return words
    drafted = _drafted(words, style, context)
    return words if drafted.kind in (ClauseKind.UNPARSED, ClauseKind.PROMPT) else drafted.text


def _with_drafted(item: AgendaItem, clauses: Sequence[MotionClause], style: HouseStyle) -> AgendaItem:
    check_free(item)
    held = tuple(clause for clause in item.clauses if clause.words.strip())
    return relabelled(replace(item, clauses=(*held, *clauses), state=MotionState.DRAFTED), style)


def _span(item: AgendaItem, clause: str) -> tuple[int, int]:
    """Where a clause stands, and where what follows it and its parts begins. Raises Refusal where it is not there."""
    first = item.clauses.index(clause_of(item, clause))
    inside, last = {clause}, first + 1
    while last < len(item.clauses) and item.clauses[last].under in inside:
        inside.add(item.clauses[last].id or "")
        last += 1
    return first, last


def _renumbered(item: AgendaItem, like: AgendaItem, style: HouseStyle | None) -> AgendaItem:
    """The item with its clauses labelled anew, as those of `like` are, and else as its house does."""
    style = style or _known(item.style or DEFAULT) or _known(DEFAULT)
    if style is None:
        return item
    own = [_form_of(like, level) for level in (0, 1)]
    forms = tuple(form or house for form, house in zip_longest(own, style.labels[:2]) if form or house)
    return replace(item, clauses=_labelled(item.clauses, replace(style, labels=forms)))


def _form_of(item: AgendaItem, deep: int) -> LabelForm | None:
    """The form of the labels so deep, told by the first of a run; None where there is none."""
    labels = [clause.label for clause, level in zip(item.clauses, levels(item.clauses), strict=True) if level == deep]
    return next((form for form in LabelForm if form.of(0) in labels), None)


def _labelled(clauses: Sequence[MotionClause], style: HouseStyle) -> tuple[MotionClause, ...]:
    standing = [clause for clause in clauses if not is_narrative(clause)]
    lines = lay_out(
        [Part(clause.words, level) for clause, level in zip(standing, levels(standing), strict=True)], style
    )
    labels = {clause.id: line.label for clause, line in zip(standing, lines, strict=True)}
    return tuple(replace(clause, label=labels.get(clause.id)) for clause in clauses)
