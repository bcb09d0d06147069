"""What is wrong in a list or a finding is named by file, line and key, with the way to mend it."""

import pytest

from ..small_corpus import SLUG, SmallCorpus

FINDINGS_FILE = f"corpus/reports/{SLUG}/findings.yaml"
DOCUMENT_FILE = f"corpus/reports/{SLUG}/document.md"


@pytest.mark.parametrize(
    ("old", "new", "key", "message", "remedy"),
    [
        (
            "theme: harbours\n    title",
            "theme: harbors\n    title",
            "issues[0].theme",
            "the theme “harbors” is not declared",
            "did you mean `harbours`? Otherwise declare it in themes.yaml",
        ),
        (
            "indicator: boats-inspected",
            "indicator: boat-inspected",
            "figures[0].indicator",
            "the indicator “boat-inspected” is not declared",
            "did you mean `boats-inspected`? Otherwise declare it in indicators.yaml",
        ),
        (
            "by: hillshire-board",
            "by: hilshire-board",
            "promises[0].by",
            "the body “hilshire-board” is not declared",
            "did you mean `hillshire-board`? Otherwise declare it in bodies.yaml",
        ),
        (
            "level: assured",
            "level: sure",
            "assurances[0].level",
            "“sure” is not known",
            "write one of: assured, partly assured, not yet assured, concern",
        ),
        (
            "state: open",
            "state: late",
            "promises[0].state",
            "“late” is not known",
            "write one of: kept, kept late, broken, open, not known",
        ),
        (
            "stage: promised",
            "stage: pledged",
            "promises[0].stage",
            "“pledged” is not known",
            "write one of: asked, agreed, promised",
        ),
        (
            "due: April 2019",
            "due: some day",
            "promises[0].due",
            "the period does not parse",
            "“some day” is not a period: write 2017/18, 2017, March 2018, 31 March 2018, “May 2015 to March 2016” "
            "or “year ending 31 March 2018”",
        ),
        (
            "role: A member",
            "rôle: A member",
            "points[0].role",
            "`role` is missing",
            "add a line `role: …`",
        ),
        ("label: a", "lable: a", "recommendations[0].lable", "the key is not known", "did you mean `label`?"),
        ("title: Narrow quays\n    ", "", "issues[0].title", "`title` is missing", "add a line `title: …`"),
        (
            "value: 25",
            "value: 2,5",
            "figures[0].value",
            "“2,5” is not a number",
            "write digits, with a point for decimals and no commas",
        ),
        ("value: 25", "value: -25", "figures[0].value", "“-25” is not a number", None),
        ("value: 25", "value: 1e3", "figures[0].value", "“1e3” is not a number", None),
        (
            "value: 25",
            "value: 25\n    approximate: yes",
            "figures[0].approximate",
            "“yes” is neither true nor false",
            "write true, or leave the key out",
        ),
        ("value: 25", "value: 25\n    value: 25", "figures[0].value", "the key stands twice", "keep one of them"),
        ("value: 25", "value: [25]", "figures[0].value", "text is expected", "write one value on the line"),
        ("value: 25", "value: !boat 25", "figures[0].value", "text is expected", None),
    ],
)
def test_a_wrong_value_is_named_with_the_way_to_mend_it(
    small: SmallCorpus, old: str, new: str, key: str, message: str, remedy: str | None
) -> None:
    small.change(small.findings, old, new)
    found = {fault.key: fault for fault in small.faults() if fault.file == FINDINGS_FILE and fault.message == message}
    assert key in found, small.faults()
    assert remedy is None or found[key].remedy == remedy
    name = key.rpartition(".")[2]
    if lines := [line.strip() for line in new.splitlines() if f"{name}:" in line]:
        assert found[key].line == small.line_of(small.findings, lines[-1], len(lines))


def test_a_key_that_resembles_none_is_answered_with_those_that_are_known(small: SmallCorpus) -> None:
    small.change(small.findings, "label: a", "xyzzy: a")
    assert small.fault().remedy.startswith("known here: id, label, paragraph, period, quote, theme")


def test_an_unknown_list_of_findings_is_a_fault(small: SmallCorpus) -> None:
    small.change(small.findings, "objectives:", "objective:")
    fault = small.fault()
    assert (fault.line, fault.key) == (small.line_of(small.findings, "objective:"), "objective")
    assert fault.remedy == "did you mean `objectives`?"


def test_a_list_that_is_no_list_is_a_fault(small: SmallCorpus) -> None:
    small.add(small.findings, "decisions: none\n")
    fault = small.fault()
    assert (fault.key, fault.message) == ("decisions", "a list is expected")


def test_an_entry_that_is_no_mapping_is_a_fault(small: SmallCorpus) -> None:
    small.add(small.findings, "decisions:\n  - Resolved.\n")
    fault = small.fault()
    assert (fault.line, fault.key) == (small.line_of(small.findings, "Resolved."), "decisions[0]")
    assert fault.message == "a mapping is expected"


def test_an_empty_list_is_no_fault(small: SmallCorpus) -> None:
    small.add(small.findings, "decisions:\n")
    assert small.faults() == []


def test_a_period_of_a_finding_that_does_not_parse_is_a_fault(small: SmallCorpus) -> None:
    small.change(small.findings, "label: a", "label: a\n    period: 2016/18")
    fault = small.fault()
    assert (fault.key, fault.message) == ("recommendations[0].period", "the period does not parse")
    assert "write 2016/17" in fault.remedy


def test_an_id_that_stands_twice_is_a_fault(small: SmallCorpus) -> None:
    small.change(small.findings, "label: a", "id: mend")
    fault = small.fault()
    assert (fault.key, fault.line) == ("promises[0].id", small.line_of(small.findings, "id: mend", 2))
    assert fault.message == f"the id “{SLUG}/mend” stands twice"
    assert fault.remedy == "give each finding its own id"


def test_an_id_cannot_take_the_place_of_a_made_one(small: SmallCorpus) -> None:
    small.change(small.findings, "id: mend", "id: issue-1")
    assert "stands twice" in small.fault().message


@pytest.mark.parametrize(
    ("name", "duplicate"),
    [
        ("bodies.yaml", "  - {id: hillshire-board, name: x, short: x}\n"),
        ("committees.yaml", "  - {id: hillshire-panel, name: x, short: x, area: x}\n"),
        ("themes.yaml", "  - {id: harbours, label: x}\n"),
    ],
)
def test_an_id_that_stands_twice_in_a_list_is_a_fault(small: SmallCorpus, name: str, duplicate: str) -> None:
    small.add(small.folder / name, duplicate)
    fault = small.fault()
    assert fault.file == f"corpus/{name}"
    assert fault.line == len((small.folder / name).read_text("utf-8").splitlines())
    assert fault.key.endswith("[1].id")
    assert fault.remedy == "give each entry its own id"


def test_a_term_that_stands_twice_for_one_body_is_a_fault(small: SmallCorpus) -> None:
    small.add(small.folder / "glossary.yaml", "  - {term: hbb, meaning: x, body: hillshire-board}\n")
    fault = small.fault()
    assert (fault.file, fault.key) == ("corpus/glossary.yaml", "terms[1].term")
    assert fault.remedy == "keep one, or give each its `body`"


def test_a_term_may_stand_once_for_a_body_and_once_for_all(small: SmallCorpus) -> None:
    small.add(small.folder / "glossary.yaml", "  - {term: HBB, meaning: elsewhere something else}\n")
    assert small.faults() == []


def test_a_term_without_expansion_or_meaning_is_a_fault(small: SmallCorpus) -> None:
    small.add(small.folder / "glossary.yaml", "  - {term: quay}\n")
    assert small.fault().remedy == "add what it stands for or means"


def test_a_term_of_an_unknown_body_is_a_fault(small: SmallCorpus) -> None:
    small.change(small.folder / "glossary.yaml", "body: hillshire-board", "body: hillshire")
    assert small.fault().message == "the body “hillshire” is not declared"


def test_an_indicator_of_an_unknown_theme_is_a_fault(small: SmallCorpus) -> None:
    small.add(
        small.folder / "indicators.yaml",
        "  - {id: x, label: x, unit: count, theme: harbor, polarity: none, polarity_source: x, definition: x}\n",
    )
    fault = small.fault()
    assert (fault.file, fault.key) == ("corpus/indicators.yaml", "indicators[2].theme")
    assert fault.message == "the theme “harbor” is not declared"


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("indicators.yaml", "    polarity_source: nobody has said\n", ""),
        ("themes.yaml", "label: Harbours", "lable: Harbours"),
        ("bodies.yaml", "initials: HBB", "initails: HBB"),
        ("committees.yaml", "area: Hillshire", "aera: Hillshire"),
    ],
)
def test_an_entry_with_a_fault_is_still_declared(small: SmallCorpus, name: str, old: str, new: str) -> None:
    small.change(small.folder / name, old, new)
    assert {fault.file for fault in small.faults()} == {f"corpus/{name}"}


def test_a_fault_in_a_shared_list_hides_no_fault_of_the_findings(small: SmallCorpus) -> None:
    small.change(small.folder / "bodies.yaml", "initials: HBB", "initails: HBB")
    small.change(small.findings, "level: assured", "level: sure")
    assert "assurances[0].level" in [fault.key for fault in small.faults()]


@pytest.mark.parametrize(
    ("old", "new", "key", "message"),
    [
        ("body: hillshire-board", "body: hillshire", "body", "the body “hillshire” is not declared"),
        ("committee: hillshire-panel", "committee: panel", "committee", "the committee “panel” is not declared"),
        ("period: 2017/18", "period: 2017/19", "period", "the period does not parse"),
        ("period: 2017/18\n", "", "period", "`period` is missing"),
        ("meeting_date: 11 May 2018", "meeting_date: soon", "meeting_date", "the period does not parse"),
        ("kind: cover_report", "kind: cover", "kind", "“cover” is not known"),
        ("title: Boats", "titel: Boats", "titel", "the key is not known"),
        ("area: Hillshire\n", "", "area", "`area` is missing"),
        ("source: boats.txt", "source: boats.txt\nsource: x", "source", "the key stands twice"),
    ],
)
def test_a_wrong_fact_of_a_document_is_named(small: SmallCorpus, old: str, new: str, key: str, message: str) -> None:
    small.change(small.document, old, new)
    found = [fault for fault in small.faults() if (fault.key, fault.message) == (key, message)]
    assert len(found) == 1, small.faults()
    assert found[0].file == DOCUMENT_FILE
    if new:
        assert found[0].line == small.line_of(small.document, new.rpartition("\n")[2])
    assert found[0].remedy


def test_all_faults_are_reported_in_one_run(small: SmallCorpus) -> None:
    small.change(small.findings, "label: a", "lable: a")
    small.change(small.findings, "level: assured", "level: sure")
    small.change(small.findings, "stage: promised", "stage: pledged")
    small.change(
        small.findings, "title: Narrow quays\n    quote: the quays are narrow", "title: x\n    quote: narrow boats"
    )
    small.change(small.folder / "glossary.yaml", "expansion: Hill", "expanding: Hill")
    small.add(small.document, "\n5. In all 30 ships came.\n")
    keys = {(fault.file.rpartition("/")[2], fault.key) for fault in small.faults()}
    assert {
        ("findings.yaml", "recommendations[0].lable"),
        ("findings.yaml", "assurances[0].level"),
        ("findings.yaml", "promises[0].stage"),
        ("findings.yaml", "issues[0].quote"),
        ("glossary.yaml", "terms[0].expanding"),
        ("document.md", ""),
    } <= keys


def test_faults_stand_in_order_of_file_and_line(small: SmallCorpus) -> None:
    small.change(small.findings, "state: open", "state: late")
    small.change(small.findings, "label: a", "lable: a")
    found = small.faults()
    assert len(found) == 2
    assert [fault.line for fault in found] == sorted(fault.line for fault in found)


def test_a_fault_is_one_line_that_shows_nothing_hostile(small: SmallCorpus) -> None:
    small.change(small.findings, "label: a", '"\\e[31mla\\u202Ebel\\n": a')
    shown = str(small.fault())
    assert shown.isprintable()
    assert shown.startswith(f"{FINDINGS_FILE}:3: ")
