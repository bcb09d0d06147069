"""The ways in which a person's request can fail. Every message names the place and the remedy."""


class AskedWrongly(ValueError):
    """The question cannot be asked in this way."""


class BadInput(Exception):
    """Something that was named or given is unknown or has faults."""


class NoSuch(BadInput):
    """What was named is not there. The message says what to do; `remedy` is that where nothing is near."""

    remedy = ""


class Unavailable(Exception):
    """A file that is needed cannot be used."""
