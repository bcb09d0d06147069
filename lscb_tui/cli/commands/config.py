"""`lscb config`: the settings in force and where each comes from."""

from typing import Any

import click

from ...config.settings import CONFIG_VARIABLE
from ...terminal.out import Style, out
from ..answers import write_json
from ..options import json_option, pass_session
from ..session import Session


@click.command(short_help="The settings in force, and where each comes from.")
@json_option
@pass_session
def command(session: Session, as_json: bool) -> None:
    """The settings in force, what each is for, and where its value comes from."""
    values = session.settings.values
    if as_json:
        write_json(
            [
                {
                    "key": value.setting.key,
                    "value": _shown(value.value),
                    "source": value.source,
                    "help": value.setting.help,
                    "variable": value.setting.variable,
                }
                for value in values
            ]
        )
        return
    for value in values:
        variable = f" (or {value.setting.variable})" if value.setting.variable else ""
        out(f"{value.setting.key} = {_shown(value.value)!r}", Style.STRONG)
        out(f"{value.setting.help}{variable}; from {value.source}", indent=2)
    out()
    from ...config.paths import config_file

    out(f"Your settings go into {config_file()}; {CONFIG_VARIABLE} names another file.")


def _shown(value: Any) -> Any:
    """A setting's value without a password."""
    from ...workspace.place import hidden

    return hidden(value) if isinstance(value, str) else value
