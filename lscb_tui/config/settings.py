"""Settings: each declared once, read from the shipped file, the user's file and the environment, in that order."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import tomli

from ..model.errors import BadInput
from ..model.sanitise import sanitise_line
from .paths import account_name, config_file, shipped


class SettingsError(BadInput):
    """A settings file cannot be used. The message names file, place and remedy."""


class Setting(NamedTuple):
    """One setting: its key in config.toml, the type of its value, what it is, and the variable that overrides it."""

    key: str
    type: type[str] | type[list[str]] | type[dict[str, str]]
    help: str
    variable: str | None = None


SETTINGS = (
    Setting("area", str, "the area that questions are about unless they name another"),
    Setting("corpus", list, "folders of further reports, read beside the shipped ones"),
    Setting("content", str, "a content file to open instead of the one built from the corpus", "LSCB_CONTENT"),
    Setting(
        "workspace",
        str,
        "where notes are kept: empty for your own folder, a team's folder, or a postgresql:// address",
        "LSCB_WORKSPACE",
    ),
    Setting("name", str, "the name that your notes are signed with; empty for that of your account"),
    Setting("style", str, "the house style that resolutions are drafted in; `lscb list styles` names all"),
    Setting("styles", str, "a folder of house styles of your own, one YAML file each"),
    Setting("theme", str, "the colours of the screen: dark, light, high contrast, terminal or monochrome"),
    Setting("classification", str, "a classification marking for the header"),
    Setting("template", str, "a Word file of the council's own, whose styles Word exports take"),
    Setting("keys", dict, "keys of your own, by the command's id"),
    Setting("polarity", dict, "your own judgement of an indicator, by its id: higher, lower or none is better"),
)
CONFIG_VARIABLE = "LSCB_CONFIG"


class Value(NamedTuple):
    """A setting in force, and where it comes from: a file or a variable."""

    setting: Setting
    value: Any
    source: str


class Settings(NamedTuple):
    """All settings in force."""

    values: tuple[Value, ...]

    @property
    def area(self) -> str:
        """The home area."""
        return str(self._of("area"))

    @property
    def corpus(self) -> list[Path]:
        """The corpus folders: the shipped one, then the user's."""
        return [shipped("data"), *(Path(folder).expanduser() for folder in self._of("corpus"))]

    @property
    def content(self) -> Path | None:
        """The content file chosen, or None for the one built from the corpus."""
        chosen = self._of("content")
        return Path(chosen).expanduser() if chosen else None

    @property
    def workspace(self) -> str:
        """Where the workspace is: a folder or an address; empty for the person's own."""
        return str(self._of("workspace"))

    @property
    def name(self) -> str:
        """The name to sign with."""
        return sanitise_line(str(self._of("name"))) or account_name()

    @property
    def style(self) -> str:
        """The id of the home style of resolutions."""
        return str(self._of("style"))

    @property
    def styles(self) -> Path | None:
        """The folder of house styles of one's own, or None."""
        folder = self._of("styles")
        return Path(folder).expanduser() if folder else None

    @property
    def templates(self) -> Path | None:
        """The folder of motions of one's own to begin from, beside the house styles; None where there is none."""
        folder = self.styles / "templates" if self.styles else None
        return folder if folder and folder.is_dir() else None

    @property
    def theme(self) -> str:
        """The name of the theme."""
        return str(self._of("theme"))

    @property
    def classification(self) -> str:
        """The classification marking; empty for none."""
        return str(self._of("classification"))

    @property
    def template(self) -> Path | None:
        """The Word file whose styles exports take, or None for the program's own."""
        chosen = self._of("template")
        return Path(chosen).expanduser() if chosen else None

    @property
    def keys(self) -> dict[str, str]:
        """Keys of commands, by id."""
        return dict(self._of("keys"))

    @property
    def polarity(self) -> dict[str, str]:
        """Judgements of one's own, by indicator."""
        return dict(self._of("polarity"))

    def source(self, key: str) -> str:
        """Where a setting comes from: a file or a variable."""
        return next(value.source for value in self.values if value.setting.key == key)

    def _of(self, key: str) -> Any:
        return next(value.value for value in self.values if value.setting.key == key)


def load_settings(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings in force. Raises SettingsError where a file cannot be read, parsed or understood."""
    default = shipped("config.toml")
    named = environment.get(CONFIG_VARIABLE)
    user = Path(named).expanduser() if named else config_file()
    layers = [(default, _read(default))]
    if named or user.exists():
        layers.append((user, _read(user)))
    values = []
    for setting in SETTINGS:
        value, source = None, ""
        for path, table in layers:
            if setting.key in table:
                value, source = _checked(setting, table[setting.key], path), str(path)
        if setting.variable and environment.get(setting.variable):
            value, source = environment[setting.variable], setting.variable
        values.append(Value(setting, value, source))
    return Settings(tuple(values))


def _read(path: Path) -> dict[str, Any]:
    try:
        table = tomli.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise SettingsError(
            f"{path}: the settings cannot be read ({error.strerror}); mend or unset {CONFIG_VARIABLE}"
        ) from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: the settings are not UTF-8; save the file as UTF-8") from error
    except (tomli.TOMLDecodeError, RecursionError) as error:
        raise SettingsError(f"{path}: the TOML does not parse: {sanitise_line(str(error))}; mend the line") from error
    known = {setting.key for setting in SETTINGS}
    for key in table:
        if key not in known:
            raise SettingsError(
                f"{path}: the setting “{sanitise_line(key)}” is not known; known are {', '.join(sorted(known))}"
            )
    return table


def _checked(setting: Setting, value: Any, path: Path) -> Any:
    texts = value if isinstance(value, list) else list(value.values()) if isinstance(value, dict) else [value]
    if not isinstance(value, setting.type) or not all(isinstance(text, str) for text in texts):
        shapes = {list: "a list of texts", dict: "a table of texts in quotes", str: "a text in quotes"}
        expected = shapes[setting.type]
        raise SettingsError(f"{path}: `{setting.key}` must be {expected}")
    return value
