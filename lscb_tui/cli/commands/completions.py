"""`lscb completions`: the script that completes commands, options and document names."""

import click
from click.shell_completion import get_completion_class

from ...terminal.out import out

_SHELLS = ("bash", "zsh", "fish")


@click.command(short_help="The completion script for bash, zsh or fish.")
@click.argument("shell", type=click.Choice(_SHELLS))
def command(shell: str) -> None:
    """The completion script for SHELL; for bash: eval "$(lscb completions bash)" in ~/.bashrc."""
    from ..main import PROGRAM, lscb

    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"no completion is known for {shell}")
    out(kind(lscb, {}, PROGRAM, "_LSCB_COMPLETE").source().rstrip("\n"))
