"""The parts of the app that need no screen."""

import threading
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.message import Message
from textual.strip import Strip
from textual.theme import Theme

from lscb_tui.app.desk import Answered, AnswerFailed, Desk
from lscb_tui.app.history import History
from lscb_tui.app.last_defence import stand_guard
from lscb_tui.app.screens.reading import OpenDocument, Section
from lscb_tui.app.screens.steps_taken import step_blocks
from lscb_tui.app.themes import DARK, HIGH_CONTRAST, LIGHT, MONOCHROME, TERMINAL
from lscb_tui.app.widgets.bars import footer_line
from lscb_tui.app.widgets.blocks import Block, Part, lay_out
from lscb_tui.app.widgets.line_view import LineView
from lscb_tui.app.widgets.roles import ROLES
from lscb_tui.library.content import Content
from lscb_tui.library.reading import HeldDocument, MarkedFinding, Passage
from lscb_tui.workspace.journal import Change
from tests.app.driving import Driver, driven
from tests.conftest import in_process_copy

STYLES = {role: Style() for role in (*ROLES, "match")}


def shown(blocks: list[Block], width: int) -> list[str]:
    return ["".join(segment.text for segment in line.segments) for line in lay_out(blocks, width, STYLES)]


def test_words_are_wrapped_and_never_cut() -> None:
    assert shown([Block((Part("the quick brown fox"),))], 10) == ["the quick", "brown fox"]


def test_no_line_is_wider_than_the_room_whatever_the_letters() -> None:
    text = "漢字漢字漢字 emoji 👩‍👧 and a-very-long-word-that-goes-on-and-on"
    for width in (8, 11, 20):
        for line in lay_out([Block((Part(text, indent=2),))], width, STYLES):
            assert sum(segment.cell_length for segment in line.segments) <= width


def test_lines_that_are_left_out_are_told_by_an_ellipsis() -> None:
    assert shown([Block((Part("one two three four", most_lines=1),))], 10) == ["one two …"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("one twothree four", "one …"),
        ("one two3 four", "one two3 …"),
        ("incomprehensibilities here", "incompre …"),
        ("漢字漢字漢字漢字", "漢字漢字 …"),
    ],
)
def test_a_line_is_cut_after_a_whole_word_where_it_has_more_than_one(text: str, line: str) -> None:
    assert shown([Block((Part(text, most_lines=1),))], 10) == [line]


def test_the_lines_of_a_writer_are_kept() -> None:
    assert shown([Block((Part("a:\n• b\n• c"),))], 40) == ["a:", "• b", "• c"]


def test_what_stands_in_the_margin_stands_there_once() -> None:
    assert shown([Block((Part("one two three", indent=5, margin="F12"),))], 13) == ["F12  one two", "     three"]


@pytest.mark.parametrize(
    ("width", "line"),
    [(80, " F1 Help  d Documents  ? Explain  q Quit"), (30, " F1 Help  d Documents  q Quit"), (20, " F1 Help  q Quit")],
)
def test_where_there_is_no_room_the_footer_leaves_out_what_matters_least(width: int, line: str) -> None:
    assert footer_line([(1, "F1 Help"), (3, "d Documents"), (5, "? Explain"), (1, "q Quit")], width) == line


def test_markup_is_drawn_as_it_is_written() -> None:
    assert shown([Block((Part("[/b] [sic] [@click=app.quit]x[/]"),))], 60) == ["[/b] [sic] [@click=app.quit]x[/]"]


def passage(address: str, section: str, heading: str, *, is_gap: bool = False) -> Passage:
    return Passage("slug", address, section, heading, 2, "words", "citation", is_gap)


def test_the_sections_of_a_document_are_those_with_words_and_what_has_no_heading_is_its_beginning() -> None:
    held = HeldDocument("slug", "Title", "other", "Area", "Body", "2017/18", None, None, None, 4, 1, [])
    marked = MarkedFinding("f1", "issue", "2", "line", "quote", "citation", None)
    words = [
        passage("head.1", "head", ""),
        passage("1", "minutes", "Minutes:"),
        passage("2", "minutes", "Minutes:"),
        passage("gone", "contact", "Contact", is_gap=True),
        passage("3", "end", "End"),
    ]
    document = OpenDocument(held, words, {"2": [marked]}, {})
    assert list(document.sections.values()) == [
        Section("Beginning", "head.1", 1, 0),
        Section("Minutes", "1", 2, 1),
        Section("End", "3", 1, 0),
    ]
    assert document.section_beyond("2", 1) == Section("End", "3", 1, 0)
    assert document.section_beyond("3", 1) is None
    assert document.section_beyond("head.1", -1) is None
    assert document.beyond("2", -1) == ["1", "head.1"]


def test_history_goes_back_and_forward_and_forgets_what_lay_forward() -> None:
    history = History()
    for place in (("a", None), ("b", "1"), ("c", None)):
        history.visit(place)
    assert history.back() == ("b", "1")
    assert history.back() == ("a", None)
    assert history.back() is None
    assert history.forward() == ("b", "1")
    history.visit(("d", None))
    assert history.forward() is None
    assert history.back() == ("b", "1")


def test_going_back_returns_to_where_the_place_was_left() -> None:
    history = History()
    history.visit(("a", None))
    history.move_within(("a", "16"))
    history.visit(("b", None))
    assert history.back() == ("a", "16")


def luminance(color: Color) -> float:
    parts = [part / 255 for part in (color.r, color.g, color.b)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as the Web Content Accessibility Guidelines define it, from 1 to 21."""
    light, dark = sorted((luminance(Color.parse(one)), luminance(Color.parse(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


COLOURED = [DARK, LIGHT, HIGH_CONTRAST, MONOCHROME]


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_rules_between_panes_stand_out_three_to_one(theme: Theme) -> None:
    assert contrast(theme.variables["rule"], str(theme.background)) >= 3


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_bars_stand_out_by_their_ground_or_by_being_reversed(theme: Theme) -> None:
    assert (theme.panel != theme.background) or "reverse" in theme.variables["bar-style"]


def test_the_terminals_own_theme_names_no_colour_of_ours() -> None:
    ours = {TERMINAL.variables[name] for name in ("faint", "rule", "marker")}
    assert {TERMINAL.foreground, TERMINAL.background, TERMINAL.panel, TERMINAL.accent, *ours} == {"ansi_default"}


@pytest.mark.parametrize("theme", COLOURED, ids=lambda theme: theme.name)
def test_text_stands_out_seven_to_one(theme: Any) -> None:
    for text in (theme.foreground, theme.primary, theme.accent, theme.variables["faint"], theme.variables["marker"]):
        for ground in (theme.background, theme.panel):
            assert contrast(text, ground) >= 7, (text, ground)


@pytest.mark.parametrize("hostile", ["\x1b]52;c;x\x07", "\x9b2J", "\u202e", "\u2028", "\x7f", "\udc80", "\U000e0041"])
def test_nothing_hostile_passes_where_segments_become_bytes(hostile: str) -> None:
    stand_guard()
    console = Console(file=StringIO(), color_system="truecolor", force_terminal=True)
    for style in (None, Style(color="red"), Style(link="https://example.org")):
        rendered = Strip([Segment(f"a{hostile}b", style)]).render(console)
        assert hostile not in rendered
        assert "\x1b]8" not in rendered
        rendered.encode()
    assert hostile not in Strip.render_style(Style(bold=True), f"a{hostile}b", ColorSystem.TRUECOLOR)


class Asker:
    """Takes messages as a screen does, in a thread-safe way."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        self._arrived = threading.Condition()

    def post_message(self, message: Message) -> bool:
        with self._arrived:
            self.messages.append(message)
            self._arrived.notify_all()
        return True

    def wait_for(self, kind: type[Message], count: int = 1) -> list[Message]:
        with self._arrived:
            assert self._arrived.wait_for(lambda: self._count(kind) >= count, timeout=20)
        return [message for message in self.messages if isinstance(message, kind)]

    def _count(self, kind: type[Message]) -> int:
        return sum(isinstance(message, kind) for message in self.messages)


LONG_QUERY = "SELECT count(*) FROM range(100000000000) AS a(n) WHERE hash(n) = 1"


@pytest.fixture
def desk(content_path: Path) -> Desk:
    desk = Desk(lambda: Content.open(in_process_copy(content_path)))
    desk.open(Asker())  # type: ignore[arg-type]
    return desk


def test_a_new_question_interrupts_the_one_that_runs(desk: Desk) -> None:
    asker = Asker()
    started = threading.Event()

    def endless(content: Content) -> object:
        started.set()
        return content.rows(LONG_QUERY)

    desk.ask("find", endless, asker)  # type: ignore[arg-type]
    assert started.wait(20)
    ticket = desk.ask("find", lambda _: "new", asker)  # type: ignore[arg-type]
    (answer,) = asker.wait_for(Answered)
    assert isinstance(answer, Answered)
    assert (answer.ticket, answer.result) == (ticket, "new")
    desk.close()


def test_lanes_do_not_wait_for_each_other(desk: Desk) -> None:
    asker = Asker()
    desk.ask("slow", lambda content: content.rows(LONG_QUERY), asker)  # type: ignore[arg-type]
    desk.ask("quick", lambda _: "there", asker)  # type: ignore[arg-type]
    (answer,) = asker.wait_for(Answered)
    assert isinstance(answer, Answered)
    assert answer.result == "there"
    desk.close()


def test_a_question_that_fails_is_told_and_the_next_is_answered(desk: Desk) -> None:
    asker = Asker()
    desk.ask("find", lambda content: content.rows("SELECT nonsense"), asker)  # type: ignore[arg-type]
    asker.wait_for(AnswerFailed)
    desk.ask("find", lambda _: 1, asker)  # type: ignore[arg-type]
    asker.wait_for(Answered)
    desk.close()


def test_closing_stops_what_runs_and_lets_the_threads_go(desk: Desk) -> None:
    asker = Asker()
    started = threading.Event()

    def endless(content: Content) -> object:
        started.set()
        return content.rows(LONG_QUERY)

    desk.ask("endless", endless, asker)  # type: ignore[arg-type]
    assert started.wait(20)
    worker = next(thread for thread in threading.enumerate() if thread.name == "library-endless")
    desk.close()
    worker.join(20)
    assert not worker.is_alive()


@driven(keeps=True)
async def test_a_view_that_changed_while_it_was_hidden_is_painted_as_it_is(person: Driver) -> None:
    await person.press("f9")
    await person.type("kept")
    await person.press("escape")
    await person.until("1 of 1 kept")
    source = person.app.screen.query_one("#source", LineView)
    before = source.blocks
    source.show([Block((Part("something new"),)), *before])
    await person.press("e")
    screen = await person.until("something new")
    assert screen.index("something new") < screen.index("WSCB (Worcestershire) 2017/18, para 1.a ·")


@pytest.mark.parametrize("text", ["\u200b", "\u200b\u200d\u2060\ufeff", "\u0301", "a \u200b", "\u200b" * 500])
def test_letters_that_take_no_columns_are_a_line_like_any(text: str) -> None:
    lines = lay_out([Block((Part(text, most_lines=1),), key="a")], 20, STYLES)
    assert "".join(segment.text for segment in lines[0].segments) == text


@pytest.mark.parametrize("came", ["made", "brought in"])
def test_the_steps_of_a_meeting_begin_with_how_it_came_to_be_kept(came: str) -> None:
    at, made = "2014-07-22T14:00:00Z", '{"title": "Cabinet"}'
    changes = (
        Change(1, "alice", "a", at, "meeting", "k7m2xw4q", "created", "", made, None, came),
        Change(2, "bob", "b", at, "meeting", "k7m2xw4q", "title", '"Cabinet"', '"Board"', None, "the title"),
    )
    lines = list(filter(None, shown(step_blocks(changes), 80)))
    assert lines[-1] == f"2014-07-22 14:00:00 UTC · alice · {came}"
    assert lines[0] == "2014-07-22 14:00:00 UTC · bob · the title"
