"""Writing in a real terminal: what was typed is there however the program ended."""

import pytest

from tests.trials.signals import WAYS
from tests.trials.writing import CLAUSE, NOTE, Scene, ended_while_writing, killed_while_typing

TEXT = "a text of one line"
SCENES = pytest.mark.parametrize("scene", [NOTE, CLAUSE], ids=lambda scene: scene.name)


@SCENES
@pytest.mark.parametrize("length", [7, 30, 55])
def test_killed_while_somebody_types_it_loses_a_moment_and_tears_nothing(
    environment: dict[str, str], scene: Scene, length: int
) -> None:
    loss = killed_while_typing(environment, scene, length)
    assert not loss.is_torn
    assert loss.characters < length, "and what was typed before that moment is there"


@SCENES
@pytest.mark.parametrize("way", WAYS)
def test_whatever_ends_it_what_the_screen_showed_is_kept(environment: dict[str, str], scene: Scene, way: str) -> None:
    assert ended_while_writing(environment, scene, WAYS[way], TEXT) == (WAYS[way].code, TEXT)
