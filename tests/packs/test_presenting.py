"""What an officer presents: a few cited lines, and the chart behind one that tells of a figure."""

import pytest

from lscb_tui.library.content import Content
from lscb_tui.library.matrix import figure_matrix
from lscb_tui.library.reading import passages
from lscb_tui.model.reference import Unit
from lscb_tui.model.sayable import amount_words
from lscb_tui.model.slide import SlideKind
from lscb_tui.packs.presenting import MOST, NothingToPresent, charted, headlines_of

PAPERS = (
    "worcestershire-2017-18-hwb",
    "worcestershire-2016-17-cabinet",
    "worcestershire-2013-14-hwb",
    "wirral-2012-13-presentation",
)


@pytest.mark.parametrize("paper", PAPERS)
def test_every_line_names_the_paragraph_that_proves_it(content: Content, paper: str) -> None:
    found = headlines_of(content, [paper])
    assert 0 < len(found) <= MOST
    assert len({line.words for line in found}) == len(found)
    for line in found:
        document, _, address = (line.source_address or "").partition("#")
        assert address in {passage.paragraph for passage in passages(content, document)}
        assert line.citation


def test_what_moved_and_what_is_less_sure_comes_first(content: Content) -> None:
    words = [line.words for line in headlines_of(content, ["worcestershire-2017-18-hwb"])]
    assert words[0].startswith("Serious case reviews commissioned rose from none in 2016/17 to 3 in 2017/18")
    assert words[3].startswith("Child sexual exploitation: partly assured in 2016/17, concern in 2017/18")
    assert all("What became of it" in line for line in words[4:7])


def test_a_paper_that_is_not_held_gives_nothing(content: Content) -> None:
    with pytest.raises(NothingToPresent, match="no paper that is held"):
        headlines_of(content, ["unknown"])


def test_behind_a_line_that_tells_of_a_figure_stands_its_chart(content: Content) -> None:
    line = headlines_of(content, ["worcestershire-2017-18-hwb"])[0]
    slide = charted(content, line.words, line.citation or "", line.source_address or "", "2. Annual Report")
    assert slide is not None
    assert (slide.kind, slide.lines, slide.heading) == (SlideKind.FIGURE, (line.words,), "2. Annual Report")
    assert {bar.period: bar.value for bar in slide.chart if bar.value is not None} == {"2016/17": 0, "2017/18": 3}


def test_a_line_that_tells_of_no_figure_has_no_chart(content: Content) -> None:
    address = "worcestershire-2017-18-hwb#16"
    assert charted(content, "The Board meets on Fridays.", "para 16", address) is None
    assert charted(content, "Anything.", "", "unknown#1") is None


def test_a_figure_of_which_no_report_gives_a_value_has_no_chart(content: Content) -> None:
    found = headlines_of(content, ["worcestershire-2013-14-hwb"])
    line = next(line for line in found if line.words.startswith("Performance of safeguarding services fell"))
    assert charted(content, line.words, line.citation or "", line.source_address or "") is None


def test_the_chart_tells_of_the_figure_in_the_line_where_a_report_gives_two_for_its_year(content: Content) -> None:
    for row in figure_matrix(content, "worcestershire").rows:
        for cell in row.cells:
            for figure in cell.figures if len(cell.figures) > 1 else ():
                slide = charted(content, figure.line, figure.citation, f"{figure.document}#{figure.paragraph}")
                if slide and slide.unit == row.label:
                    year = next(one for one in slide.chart if one.period == str(figure.period))
                    assert amount_words(figure.amount, Unit(figure.unit)) in year.said
