"""Formats: each declared once, found by name or by the suffix of a file."""

from pathlib import Path

import pytest

from lscb_tui.export.formats import FORMATS, Format, UnknownFormat, format_named, format_of
from tests.export.papers import PLAIN


@pytest.mark.parametrize("declared", FORMATS, ids=lambda each: each.name)
def test_every_format_writes_the_paper(declared: Format) -> None:
    data = declared.write(PLAIN)
    assert declared.is_binary is (b"\x00" in data)
    assert declared.is_binary or "Boats in Hillshire" in data.decode()


@pytest.mark.parametrize(("name", "found"), [("pack.docx", "docx"), ("a.b.MD", "md"), ("x.Html", "html")])
def test_the_suffix_tells_the_format(name: str, found: str) -> None:
    assert format_of(Path(name)).name == found


@pytest.mark.parametrize("name", ["pack", "pack.odt"])
def test_an_unknown_suffix_names_those_that_are_known(name: str) -> None:
    with pytest.raises(UnknownFormat, match=r"\.md, \.html, \.docx, \.txt"):
        format_of(Path(name))


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(UnknownFormat, match="odt"):
        format_named("odt")
