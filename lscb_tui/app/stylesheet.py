"""Style sheets that are read once."""

from textual.css.stylesheet import Stylesheet


class ParsedOnce(Stylesheet):
    """Style sheets that are read once for the colours of a theme; Textual reads all anew whenever one is added."""

    def set_variables(self, variables: dict[str, str]) -> None:
        if variables != self._variables:
            super().set_variables(variables)

    def reparse(self) -> None:
        self.parse()  # of sheets with the same colours, what was read is kept
