"""The shared lists of the content file, as the model has them."""

from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches

from ..model.errors import BadInput
from ..model.reference import Indicator, Polarity, Unit
from .content import Content

OWN_JUDGEMENT = "Your own settings"


class UnknownIndicator(BadInput):
    """A setting names an indicator that is not known. The message names the nearest."""


_INDICATORS = """
SELECT id, label, unit, theme, polarity, polarity_source, definition, spoken, noun FROM indicator ORDER BY ordinal
"""


def indicators_by_id(content: Content, polarities: Mapping[str, str] | None = None) -> dict[str, Indicator]:
    """The indicators in their order. `polarities` are a user's own judgements, by indicator: higher, lower or none.

    Raises UnknownIndicator for a judgement of an indicator that is not known, or that is none of the three.
    """
    known = {
        identifier: Indicator(
            id=identifier,
            label=label,
            unit=Unit(unit),
            theme=theme,
            polarity=Polarity(polarity),
            polarity_source=source,
            definition=definition,
            spoken=spoken,
            noun=noun,
        )
        for identifier, label, unit, theme, polarity, source, definition, spoken, noun in content.rows(_INDICATORS)
    }
    for identifier, wanted in (polarities or {}).items():
        if identifier not in known:
            near = get_close_matches(identifier, known, n=1)
            hint = f"did you mean {near[0]}? " if near else ""
            raise UnknownIndicator(
                f"[polarity] {identifier}: there is no such indicator; {hint}`lscb list indicators` names all"
            )
        if wanted not in set(Polarity):
            raise UnknownIndicator(
                f"[polarity] {identifier}: “{wanted}” is not higher, lower or none; write one of them"
            )
        known[identifier] = replace(known[identifier], polarity=Polarity(wanted), polarity_source=OWN_JUDGEMENT)
    return known


def theme_labels(content: Content) -> dict[str, str]:
    """The label of each theme, in the order of the list."""
    return dict(content.rows("SELECT id, label FROM theme ORDER BY ordinal"))
