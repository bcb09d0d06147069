"""Resolve as it is painted, at three sizes and in three themes: as it was looked at and found good.

`python -m tests.app.test_resolve_frames` paints it anew; look at what changed before keeping it.
"""

from lscb_tui.model.motion import MotionClause
from tests.app.driving import Driver
from tests.app.painting import Gallery
from tests.app.resolving import CLAUSES, a_meeting, amend, moved, name, resolve

_REQUEST = MotionClause(
    "it be requested that the Worcestershire Safeguarding Children Board Annual Report 2014/15 be presented in July",
    id="c",
    label="c)",
)


async def _act(person: Driver, screen: str) -> None:
    """Bring the app to the screen of that name."""
    if screen == "resolve-none":
        await person.press("f5")
        await person.until("No resolution yet")
        return
    await resolve(person, a_meeting((*CLAUSES, _REQUEST)))
    await person.until("Receive the 2013/14")
    match screen:
        case "resolve-start":
            await person.press("s")
            await person.until("Begin a resolution from")
        case "resolve-finding":
            await person.press("e")
            await person.type(" in 2018/9, as set out above")
            await person.until("R08")
        case "resolve-amending":
            await moved(person)
            await person.press("down", "a")
            await person.until("the clause as it would stand")
            await person.press(*["backspace"] * len("noted"))
            await person.type("welcomed")
            await person.until("[+welcomed+]")
        case "resolve-refused":
            await moved(person)
            await amend(person, "received", "welcomed")
            await person.press("tab")
            await name(person, "cole")
            await person.until("moved by Councillor Cole")
            await person.press("escape", "home", "down", "down")
            await amend(person, "noted", "welcomed")
            await person.press("tab")
            await name(person, "dean")
            await person.until("amendment 1 is open")
        case "resolve-names":
            await moved(person)
            await person.press("b", "f", "f", "a", "b")
            await person.until("4 not accounted for")
        case "resolve-steps":
            await moved(person)
            await person.press("p")
            await person.until("What happens now?")
        case "resolve-read":
            await person.press("r")
            await person.until("1 of 3")
        case _:
            await moved(person)
            await person.until("item 14, seconded")


GALLERY = Gallery(
    names=(
        "resolve",
        "resolve-none",
        "resolve-start",
        "resolve-finding",
        "resolve-amending",
        "resolve-refused",
        "resolve-names",
        "resolve-steps",
        "resolve-read",
    ),
    styled=("resolve", "resolve-amending"),
    act=_act,
)


test_a_screen_is_as_it_was_found_good, test_a_screen_looks_as_it_was_found_good = GALLERY.tests()


if __name__ == "__main__":
    GALLERY.paint_all()
