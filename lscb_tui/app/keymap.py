"""Rebinding: the `[keys]` of the settings, checked before they are used. Nothing is dropped silently."""

from collections.abc import Mapping
from difflib import get_close_matches

from textual.keys import KEY_NAME_REPLACEMENTS, Keys

from .commands import COMMANDS, LIST_KEYS, Scope, shown

_NAMED = (
    {key.value for key in Keys} | set(KEY_NAME_REPLACEMENTS.values()) | {"space", "enter", "escape", "tab", "backspace"}
)
_MODIFIERS = ("ctrl+", "alt+", "shift+")
_RESERVED = {"shift+tab", *(key for keys, _ in LIST_KEYS for key in keys.split(", "))}


def read_keymap(keys: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """The keymap for Textual and a complaint for every entry that cannot be used.

    A complaint is one sentence naming the entry and the remedy; its entry is left out and the default stays.
    """
    keymap: dict[str, str] = {}
    complaints = []
    known = {c.id: c for c in COMMANDS}
    for identifier, wanted in keys.items():
        if identifier not in known:
            near = get_close_matches(identifier, known, n=1)
            hint = f"did you mean {near[0]}?" if near else "the README lists the commands"
            complaints.append(f"[keys] {identifier}: there is no such command; {hint}")
            continue
        chosen = [key.strip() for key in wanted.split(",") if key.strip()]
        impossible = [key for key in chosen if not _is_key(key)]
        reserved = [key for key in chosen if _long(key) in _RESERVED]
        if impossible or not chosen:
            what = f"“{impossible[0]}” is no key" if impossible else "no key is given"
            complaints.append(f"[keys] {identifier}: {what}; write one such as f11, z or ctrl+y")
        elif reserved:
            complaints.append(f"[keys] {identifier}: {reserved[0]} moves in lists; choose another key")
        else:
            keymap[identifier] = ",".join(_long(key) for key in chosen)
    for first, second, key in _clashes(keymap):
        complaints.append(f"[keys] {shown(key)} is both {first} and {second}; {first} keeps its default")
        keymap.pop(first, None)
    return keymap, complaints


def _clashes(keymap: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Pairs of commands that apply together and share a key: the rebound one, the other, the key."""
    found = []
    keys = {c.id: set(keymap.get(c.id, ",".join(c.keys)).split(",")) for c in COMMANDS}
    for one in COMMANDS:
        for other in COMMANDS:
            together = one.scope == other.scope or Scope.APP in (one.scope, other.scope)
            first = one.id in keymap and (other.id not in keymap or one.id < other.id)
            if one is not other and together and first:
                found += [(one.id, other.id, key) for key in sorted(keys[one.id] & keys[other.id])]
    return found


def _long(key: str) -> str:
    """A character as Textual names it: `/` is slash."""
    if len(key) == 1 and not key.isalnum():
        from textual.keys import _character_to_key

        return _character_to_key(key)
    return key


def _is_key(key: str) -> bool:
    bare = key
    for modifier in _MODIFIERS:
        bare = bare.removeprefix(modifier)
    return (len(bare) == 1 and bare.isprintable()) or bare in _NAMED or _long(bare) in _NAMED
