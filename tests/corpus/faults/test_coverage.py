"""Every numeral of a document is claimed by a figure or excused, by the pattern list or by name."""

import pytest

from ..small_corpus import SLUG, SmallCorpus

FINDINGS_FILE = f"corpus/reports/{SLUG}/findings.yaml"
DOCUMENT_FILE = f"corpus/reports/{SLUG}/document.md"


@pytest.mark.parametrize(
    ("paragraph", "numeral"),
    [
        ("In all 30 ships came.", "30"),
        ("In all 13,000 ships came.", "13,000"),
        ("A tide of 4.5% more.", "4.5"),
        ("In all seven ships came.", "seven"),
        ("In all twenty-five ships came.", "twenty-five"),
        ("Nearly half of the ships came.", "half"),
        ("Two-thirds of the ships came.", "Two-thirds"),
        ("A quarter of the ships came.", "A quarter"),
        ("Just one ship came.", "one"),
        ("Ships: 2017% more.", "2017"),
    ],
)
def test_a_numeral_that_nothing_claims_is_a_fault(small: SmallCorpus, paragraph: str, numeral: str) -> None:
    small.add(small.document, f"\n5. {paragraph}\n")
    fault = small.fault()
    assert (fault.file, fault.line) == (DOCUMENT_FILE, small.line_of(small.document, paragraph))
    assert fault.message == f"the numeral “{numeral}” in paragraph 5 is not claimed by a figure"
    assert fault.remedy.endswith("excuse it under not_figures with `paragraph: 5` and a reason")


def test_a_numeral_in_a_heading_is_a_fault_too(small: SmallCorpus) -> None:
    small.add(small.document, "\n## Our forty boats\n\n5. They float.\n")
    fault = small.fault()
    assert fault.message == "the numeral “forty” in the heading “Our forty boats” is not claimed by a figure"
    assert "`paragraph: our-forty-boats`" in fault.remedy


def test_the_fault_of_a_heading_names_its_line(small: SmallCorpus) -> None:
    small.add(small.document, "\n## Our forty boats\n\n5. They float.\n")
    assert small.fault().line == small.line_of(small.document, "## Our forty boats")


def test_a_numeral_in_a_heading_is_excused_by_its_section(small: SmallCorpus) -> None:
    small.add(small.document, "\n## Our forty boats\n\n5. They float.\n")
    small.add(small.findings, "  - paragraph: our-forty-boats\n    quote: forty boats\n    reason: a name\n")
    assert small.faults() == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "Met on 25 June 2015 and 5th August.",
        "Met on July 22nd 2014.",
        "From March 2016 onwards.",
        "In 2013/14 and 2016-17 and 12-13 and 2018/9.",
        "As begun in 2008 and ended in 2012.",
        "See paragraph 4, section 11, Appendix 1 and agenda item 14.",
        "Under the Children Act 2004.",
        "It is one of the finest; they help one another.",
        "There are no boats and none will come.",
    ],
)
def test_dates_years_references_and_statutes_are_excused(small: SmallCorpus, paragraph: str) -> None:
    small.add(small.document, f"\n5. {paragraph}\n")
    assert small.faults() == []


@pytest.mark.parametrize(
    "paragraph",
    ["Between 40-75 boats came.", "In 25 may be found.", "Up by 2,014 boats.", "The 47 inquiries of section men."],
)
def test_what_only_looks_like_a_date_or_a_reference_is_not_excused(small: SmallCorpus, paragraph: str) -> None:
    small.add(small.document, f"\n5. {paragraph}\n")
    assert small.faults()


@pytest.mark.parametrize("paragraph", ["Visits rose by 2014.", "Visits fell from 2050 to few."])
def test_a_number_after_rose_by_or_fell_from_is_no_year(small: SmallCorpus, paragraph: str) -> None:
    small.add(small.document, f"\n5. {paragraph}\n")
    assert small.faults()


def test_a_numeral_is_claimed_only_by_a_figure_of_its_own_paragraph(small: SmallCorpus) -> None:
    small.add(small.document, "\n5. There were 25 boats.\n")
    assert small.fault().message == "the numeral “25” in paragraph 5 is not claimed by a figure"


def test_a_numeral_is_claimed_only_within_the_quote(small: SmallCorpus) -> None:
    small.change(small.document, "2. The Board inspected 25 boats,", "2. The Board inspected 25 boats and 25 oars,")
    assert "“25” in paragraph 2" in small.fault().message


def test_words_kept_for_a_figure_claim_only_within_its_quote(small: SmallCorpus) -> None:
    small.figure(
        "Nearly half of the boats leak. Nearly half of the crews are new.",
        "indicator: boats-leaking",
        "kind: share",
        "value: 50",
        "bound: less than",
        "approximate: true",
        "as_written: nearly half",
        "quote: Nearly half of the boats leak.",
    )
    assert "“half” in paragraph 5" in small.fault().message


@pytest.mark.parametrize("claim", ["denominator: {value: 40, of: boats}", "compared_with: {value: 40}"])
def test_a_numeral_may_be_claimed_by_a_denominator_or_a_comparison(small: SmallCorpus, claim: str) -> None:
    words = "In all 11 of 40 boats leak."
    small.figure(words, "indicator: boats-inspected", "kind: level", "value: 11", claim, f"quote: {words}")
    assert small.faults() == []


def test_an_excuse_with_no_numeral_in_it_is_stale(small: SmallCorpus) -> None:
    small.add(small.findings, '  - paragraph: "4"\n    quote: the quays are narrow\n    reason: why not\n')
    fault = small.fault()
    assert (fault.file, fault.line) == (FINDINGS_FILE, small.finding_line("reason: why not"))
    assert fault.key == "not_figures[1].quote"
    assert (fault.message, fault.remedy) == ("there is no numeral in the quote", "remove the entry")


def test_an_excuse_whose_words_are_gone_is_stale(small: SmallCorpus) -> None:
    small.change(small.document, "3. Nearly a third of the piers are sound.", "3. Most piers are sound.")
    fault = small.fault()
    assert (fault.key, fault.message) == ("not_figures[0].quote", f"the quote is not in paragraph 3 of {SLUG}")


def test_an_excuse_needs_its_reason(small: SmallCorpus) -> None:
    small.change(small.findings, "    reason: counted nowhere\n", "")
    assert "not_figures[0].reason" in [fault.key for fault in small.faults()]


def test_what_a_gap_says_is_missing_needs_no_claim(small: SmallCorpus) -> None:
    small.add(small.document, "\n[gap: 12 lines are lost]\n")
    assert small.faults() == []


def test_a_number_too_long_to_be_one_is_a_fault_and_no_crash(small: SmallCorpus) -> None:
    small.add(small.document, f"\n5. The number {'7' * 5000} was seen.\n")
    assert small.faults()


def test_between_two_numbers_in_words_each_can_be_claimed(small: SmallCorpus) -> None:
    words = "Between five and ten boats came."
    small.figure(words, "indicator: boats-inspected", "kind: level", "low: 5", "high: 10", f"quote: {words}")
    assert small.faults() == []


@pytest.mark.parametrize(
    "paragraph", ["Found in 2000 homes.", "Done after 1950 visits.", "See item 7 of them.", "Part 12 cases."]
)
def test_a_number_of_things_is_not_excused_as_a_year_or_a_reference(small: SmallCorpus, paragraph: str) -> None:
    small.add(small.document, f"\n5. {paragraph}\n")
    assert len(small.faults()) == 1
