"""Formats: found by name or by file, and nothing is loaded before it is needed."""

import subprocess
import sys
from pathlib import Path, PurePath

import pytest

from lscb_tui.export.formats import FOR_READERS, FORMATS, Format, NoTemplate, NothingToWrite, UnknownFormat, format_for
from lscb_tui.model.errors import AskedWrongly
from tests.export.papers import LOG, MARKING, PACK


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_a_format_is_found_by_its_name_and_its_files(one: Format) -> None:
    for asked in (one.name, one.name.upper(), f"pack{one.suffix}", f"a.b/pack.v2{one.suffix.upper()}"):
        assert format_for(asked) is one
    assert format_for(PurePath("folder") / f"pack{one.suffix}") is one


@pytest.mark.parametrize("asked", ["pdf", "pack.pdf", "pack", "", "docx.", "/tmp/docx/pack", "\x1b[31m"])
def test_an_unknown_format_names_the_known_ones(asked: str) -> None:
    with pytest.raises(UnknownFormat, match="docx, html, md, txt") as raised:
        format_for(asked)
    assert isinstance(raised.value, AskedWrongly)


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_a_format_writes_bytes_that_are_text_unless_it_says_otherwise(one: Format) -> None:
    written = one.write(LOG)
    if one.is_binary:
        assert written.startswith(b"PK")
    else:
        assert "Boats inspected" in written.decode()
        assert MARKING in written.decode()
        assert written.endswith(b"\n")


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_the_same_paper_gives_the_same_bytes(one: Format) -> None:
    assert one.write(LOG) == one.write(LOG)


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.name)
def test_a_format_writes_only_what_a_paper_has(one: Format) -> None:
    if one in FOR_READERS:
        assert one.write(PACK)
    else:
        with pytest.raises(NothingToWrite, match=rf"{one.name} writes {one.writes}.*; ask for docx, html, md, txt$"):
            one.write(PACK)


@pytest.mark.parametrize("asked", ["csv", "pack.json", "PACK.ICS"])
def test_a_format_that_is_not_offered_here_is_known_all_the_same(asked: str) -> None:
    with pytest.raises(UnknownFormat, match=r"writes \w+, and here are none; there are docx, html, md, txt$") as raised:
        format_for(asked, FOR_READERS)
    assert isinstance(raised.value, AskedWrongly)


def test_a_template_given_in_vain_is_refused() -> None:
    with pytest.raises(NoTemplate, match="html takes no template; ask for docx"):
        format_for("html").write(PACK, template=Path("council.docx"))


def test_choosing_a_format_loads_no_writer() -> None:
    asked = "import sys; from lscb_tui.export.formats import format_for; format_for('docx'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout.split()
    assert "lscb_tui.export.formats" in loaded
    assert not {"docx", "lxml", "zipfile", "icalendar", "lscb_tui.export.docx", "lscb_tui.export.html"} & set(loaded)
