"""Two sides: rows aligned by theme, the words of both beside each other, one place for both."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from textual import on
from textual.widget import Widget

from ....library.comparison import Comparison, compare_sides
from ....library.figure_pairs import FigurePair
from ....library.statements import Statement
from ....library.theme_pairs import NOT_MENTIONED, IssuePair, ThemePair, ThemeSide
from ....model.figure import Direction
from ....model.kinds import FindingKind
from ....model.trend import AssuranceChange, Trend
from ... import marks
from ...desk import Job
from ...proof import Focus, Proof
from ...widgets.blocks import Block, Pair, Part
from ...widgets.line_view import LineView
from .choice import Choice
from .figures import pair_notes
from .view import WAITING, CompareView


@dataclass(frozen=True)
class SidesRow:
    """One row: its block, what it tells when the cursor is on it, and whether its sides differ."""

    block: Block
    focus: Focus
    differs: bool


class SidesView(CompareView):
    """Two years, or two areas, side by side."""

    NAME = "sides"
    FOLLOWS_SIDES = True

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[str, SidesRow] = {}

    def compose(self) -> Iterable[Widget]:
        yield LineView(id="sides-rows", empty=WAITING)

    def question(self, choice: Choice, polarities: dict[str, str]) -> Job:
        left, right = choice.sides
        return lambda content: compare_sides(content, left, right, polarities=polarities)

    def show(self, answer: Any) -> None:
        here = self._list.key
        blocks, self._rows = sides_rows(answer)
        self._list.show(blocks, key=here, empty="Neither side speaks of any theme.")

    def in_focus(self) -> Focus | None:
        row = self._rows.get(self._list.key or "")
        return row.focus if row else None

    def main(self) -> Widget:
        return self._list

    def step_difference(self, by: int) -> bool:
        keys = list(self._rows)
        here = keys.index(self._list.key) if self._list.key in self._rows else -1
        ahead = keys[here + 1 :] if by > 0 else keys[: max(here, 0)][::-1]
        found = next((key for key in ahead if self._rows[key].differs), None)
        if found is not None:
            self._list.go(found)
        return found is not None

    def seek(self, text: str) -> bool:
        wanted = text.casefold()
        found = next((key for key, row in self._rows.items() if wanted in row.focus.title.casefold()), None)
        if found is not None:
            self._list.go(found)
        return found is not None

    @on(LineView.Chosen)
    def _chosen(self) -> None:
        self.open_proofs()

    @property
    def _list(self) -> LineView:
        return self.query_one(LineView)


def sides_rows(found: Comparison) -> tuple[list[Block], dict[str, SidesRow]]:
    """All blocks with the headings of the themes, and the rows among them by their keys."""
    names = found.left.name, found.right.name
    if found.left.area != found.right.area:
        names = f"{found.left.area} {names[0]}", f"{found.right.area} {names[1]}"
    issues = _by_theme(found.issues)
    figures = _by_theme(found.figures)
    themes = {theme.theme: theme for theme in found.themes}
    labels = {theme.theme: theme.label for theme in found.themes}
    blocks: list[Block] = []
    rows: dict[str, SidesRow] = {}
    for theme in dict.fromkeys([*themes, *issues, *figures]):
        of_theme = list(_theme_rows(theme, themes.get(theme), issues.get(theme, []), figures.get(theme, []), names))
        heading = labels.get(theme) or theme.replace("-", " ").capitalize()
        blocks.append(Block((Part(heading, "heading"),), space_before=1 if blocks else 0))
        for row in of_theme:
            blocks.append(row.block)
            rows[row.block.key or ""] = row
    return blocks, rows


def _theme_rows(
    theme: str,
    said: ThemePair | None,
    issues: list[IssuePair],
    figures: list[FigurePair],
    names: tuple[str, str],
) -> Iterable[SidesRow]:
    if said:
        yield _assurance_row(said, names)
        if any(_issues(side) for side in (said.left, said.right)):
            yield _issues_row(said, issues, names)
    for figure in figures:
        yield _figure_row(figure, names)


def _assurance_row(said: ThemePair, names: tuple[str, str]) -> SidesRow:
    change = said.change or "two boards, which are not compared"
    sides = [_assurance_parts(side, name) for side, name in zip((said.left, said.right), names, strict=True)]
    proofs = [Proof.of_statement(s) for side in (said.left, said.right) if side for s in side.statements]
    return SidesRow(
        Block((Part(f"{_sign(said.change)} {change}", "strong"), Pair(*sides)), key=f"theme:{said.theme}"),
        Focus(said.label, said.line, tuple(proofs), before=_first(said.left), after=_first(said.right)),
        differs=said.change not in (None, AssuranceChange.SAME, Trend.CONTINUING),
    )


def _assurance_parts(side: ThemeSide | None, name: str) -> tuple[Part, ...]:
    if side is None:
        return (Part(f"{name}: {NOT_MENTIONED}", "faint"),)
    level = side.said if side.level else "named, with no statement of assurance"
    return (Part(f"{name}: {level}"), Part(f"“{side.quote}”"), Part(side.citation, "faint"))


def _issues_row(said: ThemePair, issues: list[IssuePair], names: tuple[str, str]) -> SidesRow:
    change = issues[0].change if issues else None
    heading = f"{marks.TRENDS[Trend(change)]} issues: {change}" if change else f"{marks.MENTIONED[0]} issues"
    lists = [_issue_parts(side, name) for side, name in zip((said.left, said.right), names, strict=True)]
    proofs = [Proof.of_statement(statement) for side in (said.left, said.right) for statement in _issues(side)]
    line = " ".join(issue.line for issue in issues)
    return SidesRow(
        Block(
            (Part(heading, "strong"), Pair(*lists)),
            key=f"issues:{said.theme}",
        ),
        Focus(f"{said.label}, issues", line, tuple(proofs), before=_first(said.left), after=_first(said.right)),
        differs=change not in (None, Trend.CONTINUING),
    )


def _issues(side: ThemeSide | None) -> list[Statement]:
    return [statement for statement in side.statements if statement.kind == FindingKind.ISSUE] if side else []


def _issue_parts(side: ThemeSide | None, name: str) -> tuple[Part, ...]:
    titles = [statement.text for statement in _issues(side)]
    if not titles:
        return (Part(f"{name}: no issue named", "faint"),)
    return (Part(f"{name}:"), *(Part(f"• {title}", indent=1) for title in titles))


def _figure_row(figure: FigurePair, names: tuple[str, str]) -> SidesRow:
    present = figure.left or figure.right
    key = f"figure:{figure.indicator}:{present.scope}:{present.target}" if present else f"figure:{figure.indicator}"
    sign = marks.DIRECTIONS[Direction(figure.direction)] if figure.direction else "·"
    sides = []
    for one, name in ((figure.left, names[0]), (figure.right, names[1])):
        quote = (Part(f"{name}: “{one.quote}”"), Part(one.citation, "faint")) if one else ()
        sides.append(quote or (Part(f"{name}: not in the papers held", "faint"),))
    proofs = [Proof.of_figure(one) for one in (figure.left, figure.right, *figure.others) if one]
    return SidesRow(
        Block((Part(f"{sign} {figure.line}", "strong"), Pair(*sides)), key=key),
        Focus(
            figure.label,
            figure.line,
            tuple(proofs),
            notes=tuple(pair_notes(figure)),
            before=Proof.of_figure(figure.left) if figure.left else None,
            after=Proof.of_figure(figure.right) if figure.right else None,
        ),
        differs=figure.direction not in (None, Direction.SAME),
    )


def _sign(change: str | None) -> str:
    return _SIGNS.get(change or "", marks.MENTIONED[0])


_SIGNS: dict[str, str] = {
    **{change: sign or marks.DIRECTIONS[Direction.SAME] for change, sign in marks.ASSURANCE.items()},
    **{str(trend): sign for trend, sign in marks.TRENDS.items()},
}


def _first(side: ThemeSide | None) -> Proof | None:
    return Proof.of_statement(side.statements[0]) if side else None


def _by_theme(rows: Iterable[Any]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = {}
    for row in rows:
        found.setdefault(row.theme, []).append(row)
    return found
