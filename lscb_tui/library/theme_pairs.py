"""Themes side by side: how sure the board is, what it names as issues, and what became of both."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model.finding import AssuranceLevel
from ..model.sayable import cited
from ..model.trend import Trend, assurance_change, least_sure, trend
from .statements import Statement

NOT_MENTIONED = "not mentioned"


@dataclass(frozen=True, slots=True)
class ThemeSide:
    """What one side says of a theme. The least sure assurance stands for it, else the first issue, with no level.

    `statements` are all of them, the one that stands for the side first.
    """

    level: str | None
    quote: str
    citation: str
    line: str
    document: str
    paragraph: str
    brief: str
    statements: tuple[Statement, ...]

    @property
    def said(self) -> str:
        """`concern (the least sure of 6 statements)`: the level in words, and that others are surer where they are."""
        return f"{self.level}{self._least}"

    def said_of(self, year: str) -> str:
        """The same with its year: `concern in 2017/18 (the least sure of 6 statements)`."""
        return f"{self.level} in {year}{self._least}"

    @property
    def _least(self) -> str:
        levels = [statement.level for statement in self.statements if statement.level]
        return f" (the least sure of {len(levels)} statements)" if len(set(levels)) > 1 else ""


@dataclass(frozen=True, slots=True)
class ThemePair:
    """A theme on both sides. `change` is more assured, less assured or same; else new, recurring or dropped."""

    theme: str
    label: str
    left: ThemeSide | None
    right: ThemeSide | None
    change: str | None
    line: str


@dataclass(frozen=True, slots=True)
class IssuePair:
    """An issue: of the right side, or one of the left that was dropped. `before` are the issues it continues.

    An issue continues where its theme has an issue on both sides: papers seldom name one twice in the same words.
    """

    theme: str
    label: str
    title: str
    change: str
    line: str
    quote: str
    document: str
    paragraph: str
    citation: str
    before: tuple[Statement, ...]


def theme_side(statements: Sequence[Statement]) -> ThemeSide | None:
    """What stands for these statements of one theme; None where there is none."""
    if not statements:
        return None
    levels = [statement.level for statement in statements if statement.level]
    level = least_sure(levels) if levels else None
    first = next(statement for statement in statements if statement.level == level)
    others = tuple(statement for statement in statements if statement is not first)
    return ThemeSide(
        level=level,
        quote=first.quote,
        citation=first.citation,
        line=first.line,
        document=first.document,
        paragraph=first.paragraph,
        brief=first.brief,
        statements=(first, *others),
    )


def theme_pairs(
    labels: Mapping[str, str],
    left: Sequence[Statement],
    right: Sequence[Statement],
    earlier: Sequence[Sequence[Statement]],
    names: tuple[str, str],
) -> list[ThemePair]:
    """Every theme that either side speaks of. `earlier` are the statements of the years before the left one."""
    pairs = []
    for theme, label in labels.items():
        one, other = theme_side(_of(theme, left)), theme_side(_of(theme, right))
        if one or other:
            before = [*(bool(_of(theme, year)) for year in earlier), one is not None]
            pairs.append(
                ThemePair(theme, label, one, other, _change(one, other, before), theme_line(label, one, other, names))
            )
    return pairs


def issue_pairs(
    labels: Mapping[str, str],
    left: Sequence[Statement],
    right: Sequence[Statement],
    earlier: Sequence[Sequence[Statement]],
) -> list[IssuePair]:
    """The issues of the right side, and those of the left whose theme has none on the right."""
    pairs: list[IssuePair] = []
    for theme, label in labels.items():
        one, other = _issues(theme, left), _issues(theme, right)
        before = [*(bool(_issues(theme, year)) for year in earlier), bool(one)]
        change = trend(before, bool(other))
        if change:
            continued = tuple(one) if change is Trend.CONTINUING else ()
            pairs += [_issue(label, statement, change, continued) for statement in other or one]
    return pairs


def _change(one: ThemeSide | None, other: ThemeSide | None, before: Sequence[bool]) -> str | None:
    if one and other and one.level and other.level:
        return assurance_change(AssuranceLevel(one.level), AssuranceLevel(other.level))
    return trend(before, other is not None)


def theme_line(label: str, one: ThemeSide | None, other: ThemeSide | None, names: tuple[str, str]) -> str:
    """The line to say aloud of a theme, the earlier side first; `names` are what the sides are called."""
    if one and other:
        both = [(one, names[0]), (other, names[1])]
        (first, then), (second, later) = sorted(both, key=lambda side: side[0].statements[0].period)
        if first.level and second.level:
            change = assurance_change(AssuranceLevel(first.level), AssuranceLevel(second.level))
            line = f"{label}: {first.said_of(then)}, {second.said_of(later)}: {change}."
            return cited(line, first.brief, second.brief)
        return f"{cited(first.line, first.brief)} {cited(second.line, second.brief)}"
    told, silent = (one, names[1]) if one else (other, names[0])
    assert told is not None  # noqa: S101 - a row has a side
    return f"{cited(told.line, told.brief)} {NOT_MENTIONED.capitalize()} in {silent}."


def _issue(label: str, statement: Statement, change: Trend, before: tuple[Statement, ...]) -> IssuePair:
    return IssuePair(
        theme=statement.theme,
        label=label,
        title=statement.text,
        change=change,
        line=cited(statement.line, statement.brief),
        quote=statement.quote,
        document=statement.document,
        paragraph=statement.paragraph,
        citation=statement.citation,
        before=before,
    )


def _of(theme: str, statements: Iterable[Statement]) -> list[Statement]:
    return [statement for statement in statements if statement.theme == theme]


def _issues(theme: str, statements: Iterable[Statement]) -> list[Statement]:
    return [statement for statement in _of(theme, statements) if statement.level is None]
