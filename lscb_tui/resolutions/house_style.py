"""House styles: how a committee writes its resolutions, as data."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """One committee's manner."""

    id: str
    name: str


def house_styles(own: Path | None = None) -> dict[str, HouseStyle]:
    """The shipped styles by id, then those of the folder `own`, which go before shipped ones of the same id."""
    return {"worcestershire-cabinet": HouseStyle("worcestershire-cabinet", "Worcestershire Cabinet")}
