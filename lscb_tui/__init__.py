"""Look things up in safeguarding boards' annual reports, each answer with the words that prove it."""

__version__ = "0.1.0"
CONTENT_SCHEMA = 3
"""Version of the content file's tables: raised when they, or what their rows mean, change."""
