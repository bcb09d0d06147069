"""The little that the program remembers between two runs, apart from a person's work."""

from contextlib import suppress

from .paths import state_folder


def first_time(what: str) -> bool:
    """Whether `what` is asked for the first time; from now on it is not. True where nothing can be remembered."""
    mark = state_folder() / f"seen-{what}"
    with suppress(OSError):
        if mark.exists():
            return False
        mark.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        mark.touch(mode=0o600)
    return True
