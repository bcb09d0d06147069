"""The rules of the checker, R01 to R34, each declared once in the module of its subject."""

from . import decisions, directives, layout, mood, names, references, verbs, votes, years
from .rule import Rule

_MODULES = (verbs, mood, directives, years, references, layout, votes, decisions, names)

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (each for module in _MODULES for each in vars(module).values() if isinstance(each, Rule)),
        key=lambda each: each.id,
    )
)
"""All rules in order."""
