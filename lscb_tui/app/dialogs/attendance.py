"""Who is here: the roll, with a key for each thing that can change, and the quorum beneath."""

from collections.abc import Callable
from datetime import time
from typing import Any, ClassVar, Protocol

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from ...meetings import presence
from ...meetings.places import Step
from ...model.meeting import Attendee, MeetingRecord, Presence, Standing, VotingRight
from ...model.note import new_id
from ...model.sanitise import sanitise_line
from ...resolutions.roll import can_vote
from ..widgets.blocks import Block, Part
from ..widgets.line_view import LineView
from .choosing import Choice, ChoosingDialog, Wording
from .dialog import Dialog
from .line import LineDialog

_WIDTH = 12
_NEXT = {
    None: Presence.APOLOGIES,
    Presence.PRESENT: Presence.APOLOGIES,
    Presence.APOLOGIES: Presence.ABSENT,
    Presence.ABSENT: Presence.PRESENT,
}
_AS = {
    "member": ("Member", "may vote", Attendee(standing=Standing.MEMBER)),
    "chair": ("In the chair", "a member who presides and may vote", Attendee(standing=Standing.MEMBER, presides=True)),
    "substitute": ("Substitute", "for a member; may vote", Attendee(standing=Standing.SUBSTITUTE)),
    "non-voting": (
        "Member without a vote",
        "moves, and does not vote",
        Attendee(standing=Standing.MEMBER, right=VotingRight.NON_VOTING),
    ),
    "co-opted": ("Co-opted", "moves, and does not vote", Attendee(standing=Standing.CO_OPTED)),
    "co-opted voting": (
        "Co-opted with a vote",
        "moves and votes",
        Attendee(standing=Standing.CO_OPTED, right=VotingRight.VOTING),
    ),
    "officer": ("Officer", "advises", Attendee(standing=Standing.OFFICER)),
    "presenter": ("Presenter", "presents an item", Attendee(standing=Standing.PRESENTER)),
    "observer": ("Observer", "listens", Attendee(standing=Standing.OBSERVER)),
    "public": ("Public", "from the public", Attendee(standing=Standing.PUBLIC)),
}


class _RollView(LineView):
    """The list, in which space is as good as Enter."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "choose", "Change", show=False)]


class Taking(Protocol):
    """How the dialog changes the meeting: a step with its title; `then` is told why it was refused, or nothing."""

    def __call__(self, title: str, step: Step, then: Callable[[str], None]) -> None: ...


class AttendanceDialog(Dialog[None]):
    """The roll of a meeting. Every change is a step of its own, taken at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,m", "leave", "Leave", priority=True),
        Binding("l", "left", "Leaves now", priority=True),
        Binding("r", "arrived", "Arrives now", priority=True),
        Binding("p", "preside", "Presides", priority=True),
        Binding("plus", "add", "Add", priority=True),
        Binding("minus", "remove", "Remove", priority=True),
        Binding("e", "rename", "Name", priority=True),
    ]

    def __init__(
        self,
        record: Callable[[], MeetingRecord],
        take: Taking,
        now: Callable[[], time],
        counted: Callable[[MeetingRecord], str],
    ) -> None:
        """`counted` says how many are here against the quorum."""
        super().__init__()
        self._record, self._take, self._now, self._counted = record, take, now, counted

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Static("Attendance", id="dialog-title", markup=False)
            yield _RollView(id="dialog-list", empty="Nobody is on the roll yet: + adds somebody.")
            yield Static("", id="dialog-complaint", markup=False)
            yield Static(
                "Enter: present, apologies, absent · l leaves now · r arrives now\n"
                "p presides · e name · + adds · - removes · Esc leaves",
                id="dialog-hint",
                markup=False,
                classes="-two-lines",
            )

    def on_mount(self) -> None:
        self._show()
        self._list.focus()

    def action_leave(self) -> None:
        """Back to the meeting."""
        self.leave()

    def action_cycle(self) -> None:
        """Present, apologies, absent, and again."""
        if found := self._found:
            wanted, who = _NEXT[found.presence], found.id or ""
            self._do(f"{_called(found)}: {wanted}", lambda record: presence.set_presence(record, who, wanted))

    def action_left(self) -> None:
        """They leave the meeting now."""
        if found := self._found:
            who, at = found.id or "", self._now()
            self._do(f"{_called(found)} leaves", lambda record: presence.leave(record, who, at))

    def action_arrived(self) -> None:
        """They arrive, or are back, now."""
        if found := self._found:
            who, at = found.id or "", self._now()
            self._do(f"{_called(found)} arrives", lambda record: presence.arrive(record, who, at))

    def action_preside(self) -> None:
        """They are in the chair."""
        if found := self._found:
            who = found.id or ""
            self._do(f"{_called(found)} presides", lambda record: presence.preside(record, who))

    def action_remove(self) -> None:
        """Off the roll: entered in error."""
        if found := self._found:
            who = found.id or ""
            self._do(f"{_called(found)} taken off the roll", lambda record: presence.remove_attendee(record, who))

    def action_rename(self) -> None:
        """Another name."""
        from ...meetings.fields import write_field

        found = self._found
        if found is None:
            return
        path = f"attendance/{found.id}/name"

        def then(name: str | None) -> None:
            if name is not None:
                self._do("name of somebody on the roll", lambda record: write_field(record, path, name))

        self.app.push_screen(LineDialog("Their name", found.name or ""), then)

    def action_add(self) -> None:
        """Somebody on the roll: name, role, and as what; then the next, until Esc."""

        def then_name(name: str | None) -> None:
            if name and name.strip():
                asked = LineDialog(
                    f"The role of {sanitise_line(name.strip())}; empty for none", hint="Enter goes on, Esc leaves"
                )
                self.app.push_screen(asked, lambda role: then_role(name, role))

        def then_role(name: str, role: str | None) -> None:
            if role is not None:
                wording = Wording(
                    f"As what is {sanitise_line(name.strip())} here?", "Type a part of it", "", "Enter takes it"
                )
                choices = [Choice(key, title, about) for key, (title, about, _) in _AS.items()]
                self.app.push_screen(ChoosingDialog(wording, choices), lambda chosen: then_as(name, role, chosen))

        def then_as(name: str, role: str, chosen: str | None) -> None:
            if chosen is None:
                return
            as_what = _AS[chosen][2]
            added = Attendee(
                id=new_id(),
                name=name.strip(),
                role=role.strip() or None,
                standing=as_what.standing,
                right=as_what.right,
                presides=as_what.presides,
            )
            self._do(f"{name.strip()} on the roll", lambda record: presence.add_attendee(record, added), added.id)
            self.action_add()

        hint = "Enter goes on to role and standing, Esc: that is all"
        self.app.push_screen(LineDialog("The name of somebody on the roll", hint=hint), then_name)

    def _do(self, title: str, step: Step, key: str | None = None) -> None:
        def then(refusal: str) -> None:
            if not self.is_attached:  # it was left before the answer came
                return
            self._show(key)
            if refusal:
                self._say(refusal)

        self._take(title, step, then)

    @on(LineView.Chosen)
    def _chosen(self) -> None:
        self.action_cycle()

    @property
    def _list(self) -> LineView:
        return self.query_one(LineView)

    @property
    def _found(self) -> Attendee | None:
        return next((one for one in self._record().attendance if one.id == self._list.key), None)

    def _say(self, text: Any) -> None:
        self.query_one("#dialog-complaint", Static).update(sanitise_line(str(text)))

    def _show(self, key: str | None = None) -> None:
        record = self._record()
        self._list.show([_block(one) for one in record.attendance], key=key or self._list.key)
        self._say(f"Here: {self._counted(record)}")


def _block(attendee: Attendee) -> Block:
    told = [
        attendee.role if attendee.role != _called(attendee) else "",
        str(attendee.standing or Standing.MEMBER),
        "votes" if can_vote(attendee) else "does not vote",
        "in the chair" if attendee.presides else "",
        f"arrived {attendee.arrived:%H:%M}" if attendee.arrived else "",
        f"left {attendee.left:%H:%M}" if attendee.left else "",
    ]
    presence = "left" if attendee.left else str(attendee.presence or Presence.PRESENT)
    name = Part(_called(attendee), "strong", _WIDTH, presence)
    return Block((name, Part(" · ".join(filter(None, told)), "faint", _WIDTH)), key=attendee.id)


def _called(attendee: Attendee) -> str:
    return attendee.name or attendee.role or "somebody"
