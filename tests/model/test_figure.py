"""An amount is one of four things, and no mixture of them."""

import pytest

from lscb_tui.model.figure import Amount, Comparison, Denominator, Direction, FigureKind

LEVEL, SHARE, CHANGE, DIRECTION = FigureKind.LEVEL, FigureKind.SHARE, FigureKind.CHANGE, FigureKind.DIRECTION

SOUND = [
    Amount(kind=LEVEL, value=25),
    Amount(kind=LEVEL, value=0),
    Amount(kind=SHARE, low=40, high=75, approximate=True),
    Amount(kind=LEVEL, value=25, direction=Direction.UP),
    Amount(kind=CHANGE, change=10, direction=Direction.UP),
    Amount(kind=CHANGE, change=0, direction=Direction.SAME),
    Amount(kind=DIRECTION, direction=Direction.DOWN),
]

WRONG = [
    (Amount(kind=LEVEL), "a level needs either `value`, or `low` and `high`"),
    (Amount(kind=SHARE), "a share needs either `value`, or `low` and `high`"),
    (Amount(kind=LEVEL, value=5, low=1, high=9), "a level needs either `value`, or `low` and `high`"),
    (Amount(kind=SHARE, low=40), "a range needs both `low` and `high`, the lower first"),
    (Amount(kind=SHARE, high=40), "a range needs both `low` and `high`, the lower first"),
    (Amount(kind=SHARE, low=75, high=40), "a range needs both `low` and `high`, the lower first"),
    (Amount(kind=SHARE, low=40, high=40), "a range needs both `low` and `high`, the lower first"),
    (Amount(kind=LEVEL, value=5, change=1), "a level has no `change`"),
    (Amount(kind=DIRECTION, direction=Direction.UP, change=1), "a direction has no `change`"),
    (Amount(kind=CHANGE, change=10, direction=Direction.UP, value=110), "a change has no level"),
    (Amount(kind=DIRECTION, direction=Direction.UP, value=110), "a direction has no level"),
    (Amount(kind=DIRECTION, direction=Direction.UP, low=1, high=2), "a direction has no level"),
    (Amount(kind=CHANGE, direction=Direction.UP), "a change needs `change`"),
    (Amount(kind=CHANGE, change=-10, direction=Direction.DOWN), "`change` is never negative"),
    (Amount(kind=CHANGE, change=10), "a change needs `direction`"),
    (Amount(kind=DIRECTION), "a direction needs `direction`"),
]


@pytest.mark.parametrize("amount", SOUND, ids=str)
def test_a_sound_amount_has_no_fault(amount: Amount) -> None:
    assert amount.fault() is None


@pytest.mark.parametrize(("amount", "sentence"), WRONG, ids=[f"{a.kind}: {s}" for a, s in WRONG])
def test_a_wrong_combination_is_named(amount: Amount, sentence: str) -> None:
    assert amount.fault() == sentence


def test_every_number_that_an_amount_states_must_be_proven() -> None:
    amount = Amount(
        kind=LEVEL,
        value=11,
        denominator=Denominator(value=25, of="deaths reviewed"),
        compared_with=Comparison(value=9, low=1, high=3),
    )
    assert sorted(amount.numbers()) == [1, 3, 9, 11, 25]


def test_a_zero_is_a_number_and_has_to_be_proven_too() -> None:
    assert Amount(kind=LEVEL, value=0).numbers() == [0]


def test_a_direction_states_no_number() -> None:
    assert Amount(kind=DIRECTION, direction=Direction.UP).numbers() == []


def test_a_range_is_never_collapsed_to_one_number() -> None:
    amount = Amount(kind=SHARE, low=40, high=75, approximate=True)
    assert amount.value is None
    assert amount.numbers() == [40, 75]
