"""Where one clause ends and the next begins."""


def split_clauses(text: str) -> tuple[tuple[str | None, str], ...]:
    """The clauses of `text` in order, each with its label as printed or None, without separators and lead-in."""
    return tuple((None, line.strip()) for line in text.splitlines() if line.strip())
