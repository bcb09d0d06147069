"""What a meeting may not do."""

from ..model.errors import BadInput


class Refusal(BadInput):
    """A step that the rules of the meeting do not allow. The message says why, and what to do."""
