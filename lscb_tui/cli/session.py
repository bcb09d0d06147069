"""What a command has at hand: the settings and the open content file, each fetched when it is first needed."""

import platform
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..config.settings import Settings, SettingsError, load_settings
from ..model.errors import AskedWrongly
from ..terminal.out import brief, narrate

if TYPE_CHECKING:
    from ..corpus.sources import Sources
    from ..library.content import Content
    from ..resolutions.house_style import HouseStyle
    from ..workspace.database import Database
    from ..workspace.journal import Author
    from ..workspace.place import Place


class Session:
    """The state of one run."""

    def __init__(self) -> None:
        self.chosen_content: Path | None = None
        self._open: Content | None = None
        self._workspace: Database | None = None

    @cached_property
    def settings(self) -> Settings:
        """The settings in force."""
        return load_settings()

    @property
    def sources(self) -> "Sources":
        """The corpus in force."""
        from ..config.paths import shipped
        from ..corpus.sources import Sources

        return Sources.of(tuple(self.settings.corpus), shipped("data"))

    @cached_property
    def content_path(self) -> Path:
        """The content file in force: the one named, or the one built from the corpus, building it if need be."""
        named = self.chosen_content or self.settings.content
        if named is not None:
            from ..corpus.files import check_regular

            check_regular(named)
            return named
        from ..config.paths import content_folder
        from ..corpus.content_file import ensure_content_file

        return ensure_content_file(self.sources, content_folder(), narrate)

    @cached_property
    def content(self) -> "Content":
        """The content file, open."""
        from ..library.content import Content

        self._open = Content.open(self.content_path)
        return self._open

    def area(self, named: str | None) -> str | None:
        """The area to answer for: the one named, else the home area; None for `all`.

        Raises QueryError for an area of which nothing is held.
        """
        from ..library.query import QueryError
        from ..library.search import held_area

        try:
            return held_area(self.content, named or self.settings.area)
        except QueryError as error:
            if named is not None:
                raise
            raise QueryError(f"the home area “{self.settings.area}” of the settings: {error}") from error

    def one_area(self, named: str | None) -> str:
        """The one area to answer for: the one named, else the home area. Raises AskedWrongly for `all`."""
        area = self.area(named)
        if area is None:
            raise AskedWrongly("years are compared within one area, or one area with another; name one with --area")
        return area

    @cached_property
    def polarities(self) -> dict[str, str]:
        """A person's own judgements of indicators. Raises SettingsError, naming the file, for one that cannot be."""
        from ..library.reference import UnknownIndicator, indicators_by_id

        own = self.settings.polarity
        try:
            if own:
                indicators_by_id(self.content, own)
        except UnknownIndicator as error:
            raise SettingsError(f"{self.settings.source('polarity')}: {error}") from error
        return own

    @cached_property
    def workspace(self) -> "Database":
        """The workspace, open; made where there is none yet. Raises WorkspaceError."""
        from ..workspace.database import Database

        self._workspace = Database.open(self.workspace_place)
        return self._workspace

    @property
    def workspace_place(self) -> "Place":
        """Where the workspace in force is. Raises WorkspaceError for an address of an unknown kind."""
        from ..config.paths import workspace_folder
        from ..workspace.place import place_of

        return place_of(self.settings.workspace, workspace_folder())

    @property
    def author(self) -> "Author":
        """Who makes the changes of this command."""
        from ..workspace.journal import Author

        return Author(self.settings.name, f"{platform.node()}:command")

    @cached_property
    def house_styles(self) -> "dict[str, HouseStyle]":
        """The house styles by id: the shipped ones, and those of the folder of the settings."""
        from ..resolutions.house_style import house_styles

        return house_styles(self.settings.styles)

    def house_style(self, named: str | None) -> "HouseStyle":
        """The house style named, else the home style of the settings. Raises AskedWrongly, or SettingsError."""
        from difflib import get_close_matches

        wanted = named or self.settings.style
        if wanted in self.house_styles:
            return self.house_styles[wanted]
        near = get_close_matches(wanted, self.house_styles, n=1)
        hint = f"did you mean `{near[0]}`?" if near else "`lscb list styles` names all"
        problem = f"there is no house style “{brief(wanted)}”; {hint}"
        if named:
            raise AskedWrongly(problem)
        raise SettingsError(f"{self.settings.source('style')}: {problem}")

    def close(self) -> None:
        """Close what was opened."""
        if self._open is not None:
            self._open.close()
        if self._workspace is not None:
            self._workspace.close()
