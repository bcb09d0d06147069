"""The panel of the first start: what is here, and six keys. Every key works as always while it is shown."""

from textual.content import Content
from textual.widgets import Static

from ..commands import command, shown

_SIX = ("app.find", "app.read", "app.explain", "app.copy", "app.help", "app.quit")


class Welcome(Static):
    """Shown until it is put away."""

    def __init__(self) -> None:
        super().__init__(id="welcome", markup=False)

    def on_mount(self) -> None:
        keys = self.app.keys_in_force  # type: ignore[attr-defined]
        lines = ["Safeguarding boards' annual reports: each number with its proof."]
        lines += [f"{shown(keys[name][0]):>4}  {command(name).help}" for name in _SIX]
        lines.append(f"{shown(keys['app.welcome'][0]):>4}  puts these first steps away")
        lines.append(" Esc  leaves a field where letters are text")
        self.update(Content("\n".join(lines)))
