"""No finding without the verbatim words, in the paragraph named, that prove it."""

import pytest

from ..small_corpus import SLUG, SmallCorpus

FINDINGS_FILE = f"corpus/reports/{SLUG}/findings.yaml"
DOCUMENT_FILE = f"corpus/reports/{SLUG}/document.md"


def test_the_small_corpus_is_sound(small: SmallCorpus) -> None:
    assert small.faults() == []
    assert len(small.read().findings) == 7


def test_a_quote_that_is_not_in_the_document_is_refused(small: SmallCorpus) -> None:
    small.change(small.findings, "quote: Receive the report on boats;", "quote: Receive the report on ships;")
    fault = small.fault()
    assert (fault.file, fault.key) == (FINDINGS_FILE, "recommendations[0].quote")
    assert fault.line == small.finding_line("ships")
    assert fault.message == f"the quote is not in paragraph 1.a of {SLUG}"
    assert fault.remedy == "copy the words exactly as the document has them"


def test_a_quote_from_another_paragraph_is_refused_and_the_right_one_is_named(small: SmallCorpus) -> None:
    small.change(
        small.findings, "title: Narrow quays\n    quote: the quays are narrow", "title: Boats\n    quote: 25 boats"
    )
    fault = small.fault()
    assert (fault.file, fault.line, fault.key) == (FINDINGS_FILE, small.finding_line("title: Boats"), "issues[0].quote")
    assert fault.message == f"the quote is not in paragraph 4 of {SLUG}"
    assert fault.remedy == "it stands in paragraph 2"


def test_a_paragraph_that_does_not_exist_is_refused_and_the_right_one_is_named(small: SmallCorpus) -> None:
    small.change(small.findings, "paragraph: 1.a", "paragraph: 1.b")
    fault = small.fault()
    assert (fault.line, fault.key) == (2, "recommendations[0].paragraph")
    assert fault.message == f"there is no paragraph “1.b” in {SLUG}"
    assert fault.remedy == "the quote stands in paragraph 1.a"


def test_a_gap_holds_no_words_to_quote(small: SmallCorpus) -> None:
    small.add(small.document, "\n[gap: the quays of old are lost]\n")
    small.change(
        small.findings, "title: Narrow quays\n    quote: the quays are narrow", "title: x\n    quote: quays of old"
    )
    assert small.fault().message == f"the quote is not in paragraph 4 of {SLUG}"
    assert "stands in" not in small.fault().remedy


def test_white_space_and_typographic_quotes_are_folded_in_the_comparison(small: SmallCorpus) -> None:
    small.add(small.document, "\n5. The Board’s “safe\n   quays” are\nopen.\n")
    small.add(small.findings, "decisions:\n  - paragraph: '5'\n    quote: The Board's \"safe quays\" are open.\n")
    assert small.faults() == []


@pytest.mark.parametrize(
    "quote", ["the board inspected 25 boats", "The Board inspected  25 boat s", "The Board, inspected"]
)
def test_nothing_else_is_folded(small: SmallCorpus, quote: str) -> None:
    small.change(
        small.findings,
        "statement: The Board keeps a register\n    quote: keeps the register of boats",
        f"statement: x\n    quote: {quote}",
    )
    assert small.fault().key == "assurances[0].quote"


@pytest.mark.parametrize(
    "paragraph",
    [
        "The quays are narrow. The piers are long.",
        "The quays were built by the HBB. The piers are long.",
        "The quays are old (see HBB). The piers are long.",
        "The quays are narrow! The piers are long.",
        "The quays are “narrow.” The piers are long.",
    ],
)
def test_a_quote_of_two_sentences_is_refused(small: SmallCorpus, paragraph: str) -> None:
    small.add(small.document, f"\n5. {paragraph}\n")
    small.add(small.findings, f"decisions:\n  - paragraph: '5'\n    quote: {paragraph}\n")
    fault = small.fault()
    assert fault.key == "decisions[0].quote"
    assert fault.message == "the quote is longer than one sentence or bullet"
    assert fault.remedy == "quote only the words that prove it"


def test_a_second_sentence_that_begins_with_a_number_is_a_second_sentence(small: SmallCorpus) -> None:
    small.figure(
        "The quays are narrow. 30 boats were seen.",
        "indicator: boats-inspected",
        "kind: level",
        "value: 30",
        "quote: The quays are narrow. 30 boats were seen.",
    )
    assert small.fault().message == "the quote is longer than one sentence or bullet"


def test_a_quote_of_two_bullets_is_refused(small: SmallCorpus) -> None:
    small.add(small.document, "\n5. Seen:\n- narrow quays\n- long piers\n")
    small.add(small.findings, "decisions:\n  - paragraph: '5'\n    quote: narrow quays • long piers\n")
    assert small.fault().message == "the quote is longer than one sentence or bullet"


@pytest.mark.parametrize("quote", ["up to c. 40 m and no more.", "Dr Quay, e.g. of Hillshire, spoke."])
def test_a_stop_within_a_sentence_ends_no_sentence(small: SmallCorpus, quote: str) -> None:
    small.add(small.document, f"\n5. {quote}\n")
    small.add(
        small.findings,
        f"  - paragraph: '5'\n    quote: {quote}\n    reason: x\n"
        if "40" in quote
        else f"decisions:\n  - paragraph: '5'\n    quote: {quote}\n",
    )
    assert small.faults() == []


def test_a_number_that_is_not_in_its_quote_is_refused(small: SmallCorpus) -> None:
    small.change(small.findings, "value: 25", "value: 26")
    numbers, unclaimed = sorted(small.faults(), key=lambda fault: fault.file, reverse=True)
    assert (numbers.file, numbers.line) == (FINDINGS_FILE, small.finding_line("value: 26"))
    assert numbers.key == "figures[0].quote"
    assert numbers.message == "the number 26 is not in the quote"
    assert numbers.remedy == "mend the number, or quote the words that state it"
    assert "“25” in paragraph 2" in unclaimed.message


@pytest.mark.parametrize(
    "line",
    [
        "denominator: {value: 99, of: boats}",
        "compared_with: {value: 99}",
        "compared_with: {low: 99, high: 25}",
    ],
)
def test_every_number_of_a_figure_must_stand_in_its_quote(small: SmallCorpus, line: str) -> None:
    small.change(small.findings, "value: 25", f"value: 25\n    {line}")
    assert small.fault().message == "the number 99 is not in the quote"


@pytest.mark.parametrize(
    ("line", "key"), [("as_written: some", "as_written"), ("compared_with: {words: some}", "compared_with.words")]
)
def test_words_kept_for_a_figure_must_stand_in_its_quote(small: SmallCorpus, line: str, key: str) -> None:
    small.change(small.findings, "value: 25", f"value: 25\n    {line}")
    fault = small.fault()
    assert fault.key == f"figures[0].{key}"
    assert (fault.message, fault.remedy) == ("“some” is not in the quote", "copy the words from the quote")


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Eight boats were seen.", "8"),
        ("No boats were seen.", "0"),
        ("In all 13,000 boats were seen.", "13000"),
        ("In all twenty-five boats were seen.", "25"),
        ("£1.2 million was spent.", "1200000"),
    ],
)
def test_a_number_may_stand_as_digits_or_in_words(small: SmallCorpus, words: str, value: str) -> None:
    small.figure(words, "indicator: boats-inspected", "kind: level", f"value: {value}", f"quote: {words}")
    assert small.faults() == []


def test_millions_cannot_be_marked_as_units(small: SmallCorpus) -> None:
    words = "£1.2 million was spent."
    small.figure(words, "indicator: boats-inspected", "kind: level", "value: 1.2", "unit: money", f"quote: {words}")
    assert "the number 1.2 is not in the quote" in [fault.message for fault in small.faults()]


def test_over_a_number_cannot_be_marked_as_that_number(small: SmallCorpus) -> None:
    words = "Over 300 boats were seen."
    small.figure(words, "indicator: boats-inspected", "kind: level", "value: 300", f"quote: {words}")
    assert small.fault().key.startswith("figures[0]")


def test_a_fraction_in_words_cannot_be_marked_as_exact(small: SmallCorpus) -> None:
    words = "One third of the boats leak."
    small.figure(words, "indicator: boats-leaking", "kind: share", "value: 33.3", f"quote: {words}")
    assert small.fault().key.startswith("figures[0]")


def test_a_number_beyond_all_bounds_is_a_fault_and_no_crash(small: SmallCorpus) -> None:
    small.change(small.findings, "value: 25", f"value: {'9' * 400}")
    assert any(fault.key.startswith("figures[0]") for fault in small.faults())


def test_evidence_in_a_document_that_is_not_held_is_refused(small: SmallCorpus) -> None:
    small.change(small.findings, "evidence:\n", "evidence:\n      document: hillshire-2018-19\n")
    fault = small.fault()
    assert (fault.line, fault.key) == (small.finding_line("id: mend"), "promises[0].evidence.document")
    assert fault.message == "the document “hillshire-2018-19” is not held"
    assert fault.remedy == "name one that is"


def test_evidence_that_is_not_in_its_paragraph_is_refused(small: SmallCorpus) -> None:
    small.change(small.findings, '      paragraph: "4"\n', '      paragraph: "2"\n')
    fault = small.fault()
    assert fault.key == "promises[0].evidence.quote"
    assert fault.remedy == "it stands in paragraph 4"


def test_evidence_may_stand_in_another_document(small: SmallCorpus) -> None:
    small.add_document("hillshire-2018-19", "1. The piers are mended.")
    small.change(
        small.findings,
        'paragraph: "4"\n      quote: the quays are narrow',
        'document: hillshire-2018-19\n      paragraph: "1"\n      quote: The piers are mended.',
    )
    assert small.faults() == []


def test_a_document_with_a_fault_is_still_a_document_that_is_held(small: SmallCorpus) -> None:
    test_evidence_may_stand_in_another_document(small)
    other = small.folder / "reports" / "hillshire-2018-19" / "document.md"
    small.change(other, "source: boats.txt", "sauce: boats.txt")
    assert {fault.file for fault in small.faults()} == {"corpus/reports/hillshire-2018-19/document.md"}


def test_an_answer_that_is_not_in_the_paragraph_is_refused(small: SmallCorpus) -> None:
    small.change(small.findings, "answer_quote: The Chair answered that they are wide.", "answer_quote: They are wide.")
    fault = small.fault()
    assert fault.key == "points[0].answer_quote"
    assert fault.message == f"the quote is not in paragraph 4 of {SLUG}"


def test_an_answer_without_its_quote_is_refused(small: SmallCorpus) -> None:
    small.change(small.findings, "    answer_quote: The Chair answered that they are wide.\n", "")
    fault = small.fault()
    assert fault.key == "points[0].answer"
    assert fault.line == small.line_of(small.findings, "answer: They are wide")
    assert fault.remedy == "give both `answer` and `answer_quote`, or neither"


def test_a_paper_that_the_document_does_not_name_is_refused_where_it_is_listed(small: SmallCorpus) -> None:
    small.change(small.document, "    quote: the register of boats\n", "    quote: the register of ships\n")
    fault = small.fault()
    assert (fault.file, fault.key) == (DOCUMENT_FILE, "named_not_held[0].quote")
    assert fault.line in (
        small.line_of(small.document, "title: The register"),
        small.line_of(small.document, "the register of ships"),
    )


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("value: 25", "value: 25\n    low: 25\n    high: 26", "a level needs either `value`, or `low` and `high`"),
        ("kind: level\n    value: 25", "kind: change\n    change: 25\n    unit: count", "a change needs `direction`"),
        ("kind: level\n    value: 25", "kind: direction\n    direction: up\n    value: 25", "a direction has no level"),
    ],
)
def test_a_figure_of_two_kinds_is_refused(small: SmallCorpus, old: str, new: str, sentence: str) -> None:
    small.change(small.findings, old, new)
    (fault,) = [fault for fault in small.faults() if fault.file == FINDINGS_FILE]
    assert (fault.key, fault.message) == ("figures[0].kind", sentence)
    assert fault.line == small.line_of(small.findings, "kind: ")
    assert fault.remedy == "docs/corpus.md describes the keys of each kind"


def test_a_change_without_its_unit_is_refused(small: SmallCorpus) -> None:
    small.change(small.findings, "kind: level\n    value: 25", "kind: change\n    change: 25\n    direction: up")
    assert "figures[0].unit" in [fault.key for fault in small.faults()]


def test_a_quote_that_begins_within_a_number_is_refused(small: SmallCorpus) -> None:
    """“5 boats” does not stand in “25 boats”: else a figure of 5 would be proven by it."""
    small.change(
        small.findings, "title: Narrow quays\n    quote: the quays are narrow", "title: Boats\n    quote: 5 boats"
    )
    assert small.fault().message == f"the quote is not in paragraph 4 of {SLUG}"
    assert small.fault().remedy == "copy the words exactly as the document has them"
