"""Word documents, with real headings, lists, tables and page numbers, on our own base or a council's template."""

from .writer import write

__all__ = ["write"]
