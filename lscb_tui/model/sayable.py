"""The line to say aloud: one place that puts a finding into a sentence, for commands, screens and exports.

A line carries the year, and a bound or an approximation in words; it never says more than its source. Lines that
compare two findings are made in `sayable_comparison`.
"""

from .figure import Amount, Bound, Comparison, Direction, FigureKind, Scope
from .finding import (
    Assurance,
    Decision,
    Figure,
    Finding,
    Issue,
    Objective,
    Point,
    Promise,
    Recommendation,
)
from .period import Period, PeriodKind
from .reference import Indicator, Theme, Unit

_SCOPE_WORDS = {
    Scope.LOCAL: "locally",
    Scope.NATIONAL: "nationally",
    Scope.NEIGHBOURS: "among statistical neighbours",
    Scope.REGION: "in the region",
}

_BOUND_SIGNS = {Bound.MORE_THAN: ">", Bound.AT_LEAST: "≥", Bound.LESS_THAN: "<", Bound.AT_MOST: "≤"}


def finding_line(finding: Finding, indicator: Indicator | None, theme: Theme | None) -> str:
    """One sentence for any finding. `indicator` is needed for a figure."""
    subject = f"{theme.label}, {finding.period}" if theme else f"{finding.period}"
    match finding:
        case Figure() if indicator:
            return figure_line(finding, indicator)
        case Assurance():
            return f"{subject}: {finding.level}. {_sentence(finding.statement)}"
        case Issue():
            return f"{subject}: {_sentence(finding.title)}"
        case Recommendation():
            return f"Asked{_labelled(finding.label)}, {finding.period}: {clause_text(finding.quote)}."
        case Decision():
            opening = (finding.opening or "Resolved").rstrip(":")
            return f"{finding.period}: {opening}{_labelled(finding.label)} {clause_text(finding.quote)}."
        case Promise():
            due = f", due {finding.due}" if finding.due else ""
            text = _stripped(finding.text)
            return f"{finding.stage.capitalize()}, {finding.period}{due}: {text}. What became of it: {finding.state}."
        case Objective():
            return _objective_line(finding)
        case Point():
            answer = f" {_sentence(finding.answer)}" if finding.answer else ""
            return f"Raised by {finding.role}, {finding.period}: {_sentence(finding.text)}{answer}"
        case _:
            raise ValueError(f"no sentence for {finding.kind} {finding.id}")


def clause_text(quote: str) -> str:
    """A clause of a list without its separator: no trailing “; and”, semicolon or stop."""
    return quote.removesuffix(" and").removesuffix(", or").rstrip(" ;,.")


def cited(line: str, *places: str) -> str:
    """A line with where it stands, before its stop: `… in 2017/18 (2017/18, paragraph 16).`"""
    where = "; ".join(dict.fromkeys(places))
    return f"{line.removesuffix('.')} ({where})." if where else line


def figure_line(figure: Figure, indicator: Indicator) -> str:
    """`Child deaths reviewed: 25 in 2017/18.`, or for a number that only moved `Contacts rose by 10% in 2017/18 …`."""
    amount = figure.amount
    is_moving = amount.kind in (FigureKind.CHANGE, FigureKind.DIRECTION)
    if is_moving and not amount.is_target:
        movement = f"{indicator.subject} {verb(amount.direction)}{_by(amount, figure.unit)}{of_whole(amount)}"
        of_what = f" of {indicator.noun}" if indicator.noun else ""
        said = f"{movement} {when(figure.period)}{where(amount)}{_compared(amount, figure, indicator)}"
        return f"{said}; the report gives no number{of_what}."
    words = f"{amount_words(amount, figure.unit)}{of_whole(amount)}"
    if amount.is_target:
        aim = f"to go {words}" if is_moving else f"of {words}"
        said = f"{indicator.label}: an aim {aim}, stated {when(figure.period).replace('from ', 'for ')}{where(amount)}"
    else:
        said = f"{indicator.label}: {words} {when(figure.period)}{where(amount)}"
    return f"{said}{_compared(amount, figure, indicator)}{'; the report gives no number' if is_moving else ''}."


def verb(direction: Direction | None) -> str:
    """`rose`, `fell` or `stayed the same`."""
    return {Direction.UP: "rose", Direction.DOWN: "fell"}.get(direction or Direction.SAME, "stayed the same")


def amount_words(amount: Amount, unit: Unit) -> str:
    """The amount in words and digits: `more than 300`, `approximately 13,000`, `up by 10%`."""
    match amount.kind:
        case FigureKind.DIRECTION:
            return _direction(amount)
        case FigureKind.CHANGE:
            return f"{_direction(amount)}{_by(amount, unit)}"
    return _written_level(amount, unit) if amount.as_written else _level(amount, unit)


def amount_mark(amount: Amount, unit: Unit) -> str:
    """The amount in as few signs as keep it honest, for a cell: `≈13,000`, `>300`, `40–75%`, `one third`, `10%`.

    Of a change it is the size, and of a direction nothing: which way it went is told beside it.
    """
    if amount.kind is FigureKind.DIRECTION:
        return ""
    bound = _BOUND_SIGNS[amount.bound] if amount.bound else ""
    about = "≈" if amount.approximate and not bound else ""
    if amount.kind is FigureKind.CHANGE:
        return f"{about}{bound}{number_words(amount.change or 0, unit)}"
    if amount.low is not None and amount.high is not None:
        low = number_words(amount.low, Unit.COUNT)
        return f"{about}{low}–{number_words(amount.high, unit)}"
    if about and amount.as_written and not any(letter.isdigit() for letter in amount.as_written):
        return amount.as_written.lower()
    return f"{about}{bound}{number_words(amount.value or 0, unit)}"


def number_words(number: float, unit: Unit) -> str:
    """A number with its unit: `13,000`, `4.5%`, `£3,200`, `12 days`, `56.3 per 10,000`."""
    digits = f"{number:,.10g}" if number != int(number) else f"{int(number):,}"
    match unit:
        case Unit.PERCENT:
            return f"{digits}%"
        case Unit.MONEY:
            return f"£{digits}"
        case Unit.DAYS:
            return f"{digits} day" if number == 1 else f"{digits} days"
        case Unit.RATE:
            return f"{digits} per 10,000"
        case _:
            return digits


def _level(amount: Amount, unit: Unit) -> str:
    if amount.value is None:
        about = "about " if amount.approximate else ""
        low, high = number_words(amount.low or 0, unit), number_words(amount.high or 0, unit)
        return f"between {about}{low} and {high}"
    if amount.value == 0 and unit is Unit.COUNT and not amount.bound:
        return "none"
    digits = number_words(amount.value, unit)
    if amount.bound:
        return f"{amount.bound} {digits}" + (", approximately" if amount.approximate else "")
    return f"approximately {digits}" if amount.approximate else digits


def _written_level(amount: Amount, unit: Unit) -> str:
    """The source's words; with a bound, what they mean in digits."""
    words = amount.as_written or ""
    words = words[:1].lower() + words[1:]
    if amount.bound in (Bound.LESS_THAN, Bound.MORE_THAN) and amount.value is not None:
        return f"{words} ({amount.bound} {number_words(amount.value, unit)})"
    return words


def _direction(amount: Amount) -> str:
    return {"up": "up", "down": "down", "same": "unchanged"}[amount.direction or "same"]


def _by(amount: Amount, unit: Unit) -> str:
    """` by 10%`, for a change; nothing for a direction."""
    if amount.kind is not FigureKind.CHANGE:
        return ""
    about = "about " if amount.approximate else ""
    bound = f"{amount.bound} " if amount.bound else ""
    return f" by {about}{bound}{number_words(amount.change or 0, unit)}"


def where(amount: Amount) -> str:
    """`, nationally`; nothing for a local number."""
    return "" if amount.scope is Scope.LOCAL else f", {_SCOPE_WORDS[amount.scope]}"


def of_whole(amount: Amount) -> str:
    """` of 25 deaths reviewed`; nothing where no whole is named."""
    whole = amount.denominator
    if not whole:
        return ""
    parts = [number_words(whole.value, Unit.COUNT) if whole.value is not None else "", whole.of or ""]
    return " of " + " ".join(part for part in parts if part)


def when(period: Period) -> str:
    """`in 2017/18`, `at 31 March 2018`, `from May 2015 to March 2016`."""
    match period.kind:
        case PeriodKind.SNAPSHOT:
            return f"at {period}"
        case PeriodKind.INTERVAL:
            return f"from {period}"
        case PeriodKind.ACADEMIC:
            return f"in the {period}"
        case _:
            return f"in {period}"


def _compared(amount: Amount, figure: Figure, indicator: Indicator) -> str:
    comparison = amount.compared_with
    if not comparison:
        return ""
    if comparison.words and not comparison.period:
        with_words = amount.kind in (FigureKind.CHANGE, FigureKind.DIRECTION)
        return f"{' compared with' if with_words else ','} {comparison.words}"
    unit = indicator.unit if amount.kind is FigureKind.CHANGE else figure.unit
    return f" compared with {_comparison(comparison, figure, unit)}"


def _comparison(comparison: Comparison, figure: Figure, unit: Unit) -> str:
    parts = []
    if comparison.value is not None:
        parts.append(number_words(comparison.value, unit))
    elif comparison.low is not None and comparison.high is not None:
        low, high = number_words(comparison.low, unit), number_words(comparison.high, unit)
        parts.append(f"between {low} and {high}")
    if comparison.scope:
        parts.append(_SCOPE_WORDS[comparison.scope] if parts else f"the figure {_SCOPE_WORDS[comparison.scope]}")
    if comparison.period:
        before = comparison.period == figure.period.previous() and not parts
        parts.append("the year before" if before else (when(comparison.period) if parts else str(comparison.period)))
    return " ".join(parts) or "before"


def _objective_line(objective: Objective) -> str:
    head = f"{objective.group}, {objective.period}: {_stripped(objective.priority)}"
    if objective.achieved:
        return f"{head}. Achieved: {_sentence(objective.achieved)}"
    if objective.outcome:
        return f"{head}. Outcome hoped for: {_sentence(objective.outcome)}"
    return f"{head}."


def _labelled(label: str | None) -> str:
    return f" ({label})" if label else ""


def _stripped(text: str) -> str:
    return text.rstrip(" .;")


def _sentence(text: str) -> str:
    """`text` with a stop at its end, where it has none."""
    stripped = text.rstrip(" ;,")
    return stripped if stripped.endswith((".", "!", "?")) else f"{stripped}."
