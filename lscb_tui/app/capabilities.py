"""What a person may do, decided before the app is built and handed to it."""

from typing import NamedTuple


class Capabilities(NamedTuple):
    """Each field is one thing that may be allowed; a lookup-only account has a small set."""

    copy: bool = True
    """Send a line to the terminal's clipboard."""
    write_files: bool = True
    """Write a file on the machine that the program runs on."""
    workspace: bool = True
    """Keep notes."""
    run_programs: bool = True
    """Run a program of the person's own, such as an editor."""


FULL = Capabilities()
"""Everything: the default of a person's own account."""
