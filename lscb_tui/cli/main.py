"""The entry of the command line: its commands, and the one place where errors become a line and an exit code."""

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

import click

from .. import __version__
from ..model.errors import AskedWrongly, BadInput, Unavailable
from ..terminal.out import brief, is_interactive, narrate, prepare_streams
from . import exits
from .options import content_option
from .session import Session

PROGRAM = "lscb"
COMMANDS = (
    "list",
    "find",
    "show",
    "figures",
    "decisions",
    "compare",
    "promises",
    "brief",
    "notes",
    "meeting",
    "resolutions",
    "room",
    "workspace",
    "draft",
    "lint",
    "define",
    "build",
    "check",
    "config",
    "doctor",
    "completions",
)
"""The commands, in the order of the help. Each is the `command` of the module of its name in `commands`."""


class _Commands(click.Group):
    """Loads a command when it is asked for, so that an answer waits for no other command's imports."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f".commands.{cmd_name}", __package__).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        from difflib import get_close_matches

        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            near = get_close_matches(name, COMMANDS, n=1, cutoff=0.5)
            hint = f"did you mean `{near[0]}`?" if near else f"to look something up: {PROGRAM} find {name}"
            raise click.UsageError(f"there is no command “{name}”; {hint}", ctx)
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Every answer carries its citation. Ask for `COMMAND --help` for the options of one command.",
)
@click.version_option(__version__, prog_name=PROGRAM, message="%(prog)s %(version)s")
@content_option
@click.option("--no-mouse", is_flag=True, help="Leave the mouse to the terminal, so that its own selection works.")
@click.pass_context
def lscb(context: click.Context, no_mouse: bool) -> None:
    """Look things up in safeguarding boards' annual reports: each figure with its year and the words that prove it.

    Without a command: the app; where there is no terminal, what is held, the latest headlines, and how to ask.
    """
    if context.invoked_subcommand is not None:
        return
    session = context.ensure_object(Session)
    if is_interactive():
        from .open_app import open_app

        open_app(session, mouse=not no_mouse)
    else:
        from .overview import write_overview

        write_overview(session)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code. Whatever goes wrong is one clear line on standard error."""
    session = Session()
    try:
        return ended(lambda: lscb.main(list(arguments), prog_name=PROGRAM, standalone_mode=False, obj=session))
    finally:
        session.close()


def ended(ask: Callable[[], Any]) -> int:
    """Do what was asked, write the answer out, and return the exit code; no failure leaves this as a traceback."""
    prepare_streams()
    try:
        code = _told(ask)
        sys.stdout.flush()
    except BrokenPipeError:
        _leave_pipe()
        return exits.DONE
    except OSError as error:
        _leave_pipe()
        narrate(f"{PROGRAM}: the answer cannot be written ({error.strerror}); make room, or write elsewhere")
        return exits.UNAVAILABLE
    return code


def _told(ask: Callable[[], Any]) -> int:
    """Do what was asked and return its exit code; what goes wrong is told in a line, writing errors apart."""
    try:
        result = ask()
        return result if isinstance(result, int) else exits.DONE
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else PROGRAM
        return _fail(exits.USAGE, f"{brief(_one_line(error), 300)} — `{where} --help` shows how to ask")
    except AskedWrongly as error:
        return _fail(exits.USAGE, str(error))
    except (BadInput, click.ClickException) as error:
        return _fail(exits.BAD_INPUT, str(error))
    except Unavailable as error:
        return _fail(exits.UNAVAILABLE, str(error))
    except SystemExit:  # click's answer to a reader that went away
        return exits.DONE
    except (click.Abort, KeyboardInterrupt):
        return exits.INTERRUPTED
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001 - the last line of defence: a line and a code, never a traceback
        from .crash import internal_error

        return _fail(exits.INTERNAL_ERROR, internal_error(error))


def _fail(code: int, message: str) -> int:
    narrate(f"{PROGRAM}: {message}")
    return code


def _one_line(error: click.UsageError) -> str:
    """Click's message without its line breaks."""
    return " ".join(error.format_message().split())


def _leave_pipe() -> None:
    """Nobody reads any more: let nothing be flushed into the closed pipe at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
