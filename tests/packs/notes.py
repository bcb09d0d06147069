"""Notes to export: a few as a clerk would keep them, and any that the program can hold."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from lscb_tui.model.note import STATES, Note, NoteField, NoteKind, NoteState, Source, checked, tags_in
from lscb_tui.model.note_change import NoteChange
from lscb_tui.model.sanitise import sanitise, sanitise_line
from tests.export.papers import ANY_TEXT

MEETING = "Health and Well-being Board, 18 October 2018"
DEATHS = Source(
    document="worcestershire-2017-18-hwb",
    paragraph="16",
    citation="WSCB (Worcestershire) 2017/18, para 16 · Health and Well-being Board, autumn 2018",
    quote="25 child death notifications were received",
    figure="Child death notifications received: 25 in 2017/18.",
)
FOSTERING = replace(DEATHS, paragraph="19", citation="WSCB (Worcestershire) 2017/18, para 19", quote="", figure="")

REMARK = Note(
    id="22222222",
    text="The chair thanked the board.\n\nShe asked for the full report.",
    meeting=MEETING,
    tags=("thanks", "report"),
    author="ab",
    created="2018-10-18T14:00:00+00:00",
    updated="2018-10-18T14:05:00+00:00",
    number=1,
)
QUESTION = Note(
    id="33333333",
    kind=NoteKind.QUESTION,
    text="Were any of the deaths preventable?",
    answer="Eleven had modifiable factors.\nA paper follows.",
    asked_by="Elected member",
    state=NoteState.IN_WRITING,
    meeting=MEETING,
    agenda_item="5. Annual report",
    source=DEATHS,
    number=2,
    version=3,
)
ACTION = Note(
    id="44444444",
    kind=NoteKind.ACTION,
    text="Send the panel's report\nto every member",
    owner="Board manager",
    due="2018-11-30",
    state=NoteState.IN_PROGRESS,
    meeting=MEETING,
    agenda_item="5. Annual report",
    source=DEATHS,
    tags=("deaths",),
    created="2018-10-18T14:00:00+00:00",
    updated="2018-10-19T09:30:00.500000+00:00",
    number=3,
    version=2,
)
UNDATED = Note(id="55555555", kind=NoteKind.ACTION, text="Look at =SUM(A1)", state=NoteState.OPEN, number=4)
QUOTATION = Note(id="66666666", kind=NoteKind.QUOTATION, text="To read out", source=DEATHS, number=5)
ON_FOSTERING = Note(id="77777777", text="Fifteen is few.", source=FOSTERING, number=6)

NOTES = (REMARK, QUESTION, ACTION, UNDATED, QUOTATION, ON_FOSTERING)
HISTORY = {
    QUESTION.id: (
        NoteChange(who="ab", when="2018-10-18T14:01:00+00:00", field="text", after="Were any preventable?"),
        NoteChange(
            who="cd",
            when="2018-10-18T14:02:00+00:00",
            field="state",
            before=NoteState.OPEN,
            after=NoteState.IN_WRITING,
        ),
    )
}

IDS = st.text(st.sampled_from("23456789abcdefghjkmnpqrstuvwxyz"), min_size=8, max_size=8)
SAFE = ANY_TEXT.map(sanitise)
LINES = ANY_TEXT.map(sanitise_line)
DAYS = st.dates().map(str)
TIMES = st.datetimes().map(lambda moment: f"{moment.isoformat()}+00:00")
COUNTS = st.integers(1, 2**63 - 1)
SOURCES = st.builds(Source, document=LINES, paragraph=LINES, citation=SAFE, quote=SAFE, figure=SAFE)
CHANGES = st.builds(NoteChange, who=SAFE, when=TIMES | st.just(""), field=SAFE, before=SAFE, after=SAFE)


@st.composite
def any_notes(draw: Callable[[st.SearchStrategy[object]], object]) -> Note:
    """Any note that the program can hold."""
    kind = draw(st.sampled_from(NoteKind))
    assert isinstance(kind, NoteKind)

    def kept(field: NoteField, values: st.SearchStrategy[str]) -> str:
        return checked(field, str(draw(values)), kind)

    given = {
        str(field): kept(field, ANY_TEXT)
        for field in NoteField
        if field not in (NoteField.KIND, NoteField.TAGS, NoteField.STATE, NoteField.DUE)
    }
    note = draw(
        st.builds(
            Note,
            id=IDS,
            kind=st.just(kind),
            tags=ANY_TEXT.map(lambda text: tags_in(checked(NoteField.TAGS, text, kind))),
            source=st.none() | SOURCES,
            author=LINES,
            created=TIMES | st.just(""),
            updated=TIMES | st.just(""),
            number=COUNTS,
            version=COUNTS,
            due=st.just(kept(NoteField.DUE, DAYS | st.just(""))),
            state=st.just(kept(NoteField.STATE, st.sampled_from(["", *STATES[kind]]))),
            **{name: st.just(value) for name, value in given.items()},
        )
    )
    assert isinstance(note, Note)
    return note
