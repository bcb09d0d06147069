"""Themes side by side: how sure the board is, what it names as issues, and what became of both."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ..model.finding import AssuranceLevel
from ..model.kinds import FindingKind
from ..model.sayable import cited
from ..model.trend import Trend, assurance_change, least_sure, trend
from .statements import Statement

NOT_MENTIONED = "not mentioned"


@dataclass(frozen=True, slots=True)
class ThemeSide:
    """What one side says of a theme. The least sure assurance stands for it, else the first issue, else what names it.

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
    """A theme on both sides. `change` is more assured, less assured or same where both sides have a level.

    Else it is new, continuing, recurring or dropped; None between two boards, which judge differently.
    """

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
    Between two boards `change` is None, and the issues of both stand for themselves.
    """

    theme: str
    label: str
    title: str
    change: str | None
    line: str
    quote: str
    document: str
    paragraph: str
    citation: str
    before: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What both sides say, by theme; `earlier` are the statements of years before both, empty where none may count."""

    left: Mapping[str, Sequence[Statement]]
    right: Mapping[str, Sequence[Statement]]
    earlier: Mapping[str, Sequence[Statement]]
    names: tuple[str, str]
    is_one_board: bool


def by_theme(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    """Statements by their theme, within it as they come."""
    found: dict[str, list[Statement]] = {}
    for statement in statements:
        found.setdefault(statement.theme, []).append(statement)
    return found


def theme_side(statements: Sequence[Statement]) -> ThemeSide | None:
    """What stands for these statements of one theme; None where there is none."""
    if not statements:
        return None
    levels = [statement.level for statement in statements if statement.level]
    level = least_sure(levels) if levels else None
    telling = [statement for statement in statements if statement.level == level]
    first = next((statement for statement in telling if statement.kind == FindingKind.ISSUE), telling[0])
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


def theme_pairs(labels: Mapping[str, str], said: Said) -> list[ThemePair]:
    """Every theme that either side speaks of, in the order of the labels."""
    pairs = []
    for theme, label in labels.items():
        one, other = theme_side(said.left.get(theme, ())), theme_side(said.right.get(theme, ()))
        if one or other:
            change = _change(one, other, theme in said.earlier) if said.is_one_board else None
            line = theme_line(label, one, other, said.names, is_one_board=said.is_one_board)
            pairs.append(ThemePair(theme, label, one, other, change, line))
    return pairs


def issue_pairs(labels: Mapping[str, str], said: Said) -> list[IssuePair]:
    """The issues of the right side, and those of the left whose theme has none on the right; of two boards, all."""
    pairs: list[IssuePair] = []
    for theme, label in labels.items():
        one, other, earlier = (_issues(side.get(theme, ())) for side in (said.left, said.right, said.earlier))
        if not said.is_one_board:
            pairs += [_issue(label, statement, None, ()) for statement in (*one, *other)]
        elif change := trend([bool(earlier), bool(one)], bool(other)):
            continued = tuple(one) if change is Trend.CONTINUING else ()
            pairs += [_issue(label, statement, change, continued) for statement in other or one]
    return pairs


def theme_line(
    label: str, one: ThemeSide | None, other: ThemeSide | None, names: tuple[str, str], *, is_one_board: bool = True
) -> str:
    """The line to say aloud of a theme, the earlier side first; `names` are what the sides are called."""
    if one and other:
        both = [(one, names[0]), (other, names[1])]
        (first, then), (second, later) = sorted(both, key=lambda side: side[0].statements[0].period)
        if not (first.level and second.level):
            return f"{cited(first.line, first.brief)} {cited(second.line, second.brief)}"
        change = assurance_change(AssuranceLevel(first.level), AssuranceLevel(second.level))
        judged = f": {change}" if is_one_board else ""
        return cited(f"{label}: {first.said_of(then)}, {second.said_of(later)}{judged}.", first.brief, second.brief)
    told, silent = (one, names[1]) if one else (other, names[0])
    assert told is not None  # noqa: S101 - a row has a side
    return f"{cited(told.line, told.brief)} {NOT_MENTIONED.capitalize()} in {silent}."


def _change(one: ThemeSide | None, other: ThemeSide | None, was_there_earlier: bool) -> str | None:
    if one and other and one.level and other.level:
        return assurance_change(AssuranceLevel(one.level), AssuranceLevel(other.level))
    return trend([was_there_earlier, one is not None], other is not None)


def _issue(label: str, statement: Statement, change: Trend | None, before: tuple[Statement, ...]) -> IssuePair:
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


def _issues(statements: Iterable[Statement]) -> list[Statement]:
    return [statement for statement in statements if statement.kind == FindingKind.ISSUE]
