"""Which words lead where: every form in which somebody may ask for what stands in a document."""

from collections.abc import Iterable

import pytest

from lscb_tui.corpus.word_index import Entry, WordIndex, make_entries, make_index
from lscb_tui.model.corpus import Corpus
from lscb_tui.model.words import tokens

from .small_corpus import SmallCorpus

OTHER_BODY = (
    "  - {id: hamshire-board, name: Hamshire Birds Board, short: HBB (Hamshire), initials: HBB, area: Hamshire}\n"
)
TERMS = """\
  - {term: HBB, expansion: Hamshire Birds Board, body: hamshire-board}
  - {term: CLB, expansion: clinker-built boat}
"""


def _entries(corpus: Corpus) -> list[Entry]:
    places = [(document.slug, paragraph.address) for document in corpus.documents for paragraph in document.paragraphs]
    return make_entries(corpus, {place: number for number, place in enumerate(places)})


def _paragraph(corpus: Corpus, words: str) -> Entry:
    """The entry of the one paragraph that holds `words`."""
    texts = [p.text for document in corpus.documents for p in document.paragraphs]
    (number,) = [n for n, text in enumerate(texts) if words in text]
    return next(entry for entry in _entries(corpus) if entry.paragraph == number and entry.kind == "paragraph")


def _holders(entries: list[Entry], index: WordIndex, word: str) -> set[int]:
    """The entries that one surface word leads to."""
    terms = dict(index.words)
    return {entry for term, entry, _, _ in index.posts if term == terms[word]} if word in terms else set()


def _stand_in(words: Iterable[str], entry: Entry) -> bool:
    return set(words) <= entry.standing


def test_every_paragraph_that_holds_words_and_every_finding_can_be_found(small: SmallCorpus) -> None:
    small.add(small.document, "\n[gap: lost]\n")
    corpus = small.read()
    kinds = [entry.kind for entry in _entries(corpus)]
    assert kinds.count("paragraph") == 5
    assert len(kinds) == 5 + len(corpus.findings)


def test_any_beginning_of_a_word_of_a_document_leads_to_it(shipped_corpus: Corpus) -> None:
    index = make_index(_entries(shipped_corpus))
    surface = {word for word, _ in index.words}
    for document in shipped_corpus.documents:
        for paragraph in document.paragraphs:
            if not paragraph.is_gap:
                assert {token.text for token in tokens(paragraph.text)} <= surface
    begun = "safeguarding"
    assert all(any(word.startswith(begun[:length]) for word in surface) for length in range(1, len(begun) + 1))


def test_forms_of_one_word_lead_to_the_same_entries(small: SmallCorpus) -> None:
    small.add(small.document, "\n5. An inspection of the pier is due; they inspect often.\n")
    entries = _entries(small.read())
    index = make_index(entries)
    assert _holders(entries, index, "inspect") == _holders(entries, index, "inspected")
    assert _holders(entries, index, "pier") == _holders(entries, index, "piers") != set()


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("In 2016-17 they came.", "2016/17"),
        ("In 2016/2017 they came.", "2016/17"),
        ("In 12-13 they came.", "2012/13"),
        ("In 2018/9 they came.", "2018/19"),
    ],
)
def test_a_year_is_found_in_whatever_form_it_is_written(small: SmallCorpus, written: str, asked: str) -> None:
    small.add(small.document, f"\n5. {written}\n")
    assert asked in _paragraph(small.read(), written).standing


@pytest.mark.parametrize(
    ("written", "asked"), [("13,000", "13000"), ("4.5%", "4.5"), ("eight", "8"), ("eight", "eight")]
)
def test_a_number_is_found_with_and_without_its_typography(small: SmallCorpus, written: str, asked: str) -> None:
    small.add(small.document, f"\n5. Some {written} sails.\n")
    small.add(small.findings, f'  - paragraph: "5"\n    quote: Some {written} sails\n    reason: a test\n')
    assert asked in _paragraph(small.read(), f"{written} sails").standing


def test_an_acronym_is_found_by_what_it_stands_for_and_the_reverse(small: SmallCorpus) -> None:
    small.add(small.folder / "glossary.yaml", TERMS.splitlines(keepends=True)[1])
    small.add(small.document, "\n5. Some CLBs sank.\n\n6. No clinker-built boat was lost.\n")
    corpus = small.read()
    assert _stand_in(["clinker", "built", "boat"], _paragraph(corpus, "CLBs sank"))
    assert _stand_in(["clb"], _paragraph(corpus, "clinker-built boat was"))


def test_an_acronym_means_what_the_body_of_the_paper_means_by_it(small: SmallCorpus) -> None:
    small.add(small.folder / "bodies.yaml", OTHER_BODY)
    small.add(small.folder / "glossary.yaml", TERMS)
    small.add(small.document, "\n5. The HBB of this county met.\n")
    small.add_document("hamshire-2017-18", "1. The HBB of that county met.")
    other = small.folder / "reports" / "hamshire-2017-18" / "document.md"
    small.change(other, "body: hillshire-board", "body: hamshire-board")
    corpus = small.read()
    ours, theirs = _paragraph(corpus, "of this county"), _paragraph(corpus, "of that county")
    assert "boats" in ours.words
    assert "birds" not in ours.words
    assert "birds" in theirs.words
    assert "boats" not in theirs.words


def test_the_shipped_acronym_of_two_boards_leads_to_each_in_its_own_papers(shipped_corpus: Corpus) -> None:
    boards = {"wirral-scb": "wirral", "worcestershire-scb": "worcestershire"}
    for board, area in boards.items():
        findings = {f.id for f in shipped_corpus.findings if "WSCB" in f.quote}
        entries = [e for e in _entries(shipped_corpus) if e.document.body == board and e.finding in findings]
        assert entries
        assert all(_stand_in([area, "safeguarding", "children", "board"], entry) for entry in entries)


def test_a_finding_is_found_by_the_synonyms_of_its_theme_but_they_do_not_stand_in_it(small: SmallCorpus) -> None:
    (issue,) = [entry for entry in _entries(small.read()) if entry.kind == "issue"]
    assert "piers" in issue.words
    assert "piers" not in issue.standing


def test_a_finding_is_found_by_its_year(small: SmallCorpus) -> None:
    small.change(small.findings, "title: Narrow quays", "title: Narrow quays\n    period: 2016/17")
    (issue,) = [entry for entry in _entries(small.read()) if entry.kind == "issue"]
    assert "2016/17" in issue.words
    assert "2017/18" not in issue.words


def test_a_word_of_the_document_weighs_more_than_a_word_about_it(small: SmallCorpus) -> None:
    entries = _entries(small.read())
    index = make_index(entries)
    term = dict(index.words)["piers"]
    weights = {(entries[entry].kind, stands): weight for t, entry, weight, stands in index.posts if t == term}
    assert weights["paragraph", True] > weights["issue", False] > 0


def test_postings_stand_in_the_order_in_which_they_are_sought(shipped_corpus: Corpus) -> None:
    index = make_index(_entries(shipped_corpus))
    keys = [(term, entry) for term, entry, _, _ in index.posts]
    assert keys == sorted(set(keys))


def test_a_corpus_without_words_has_an_empty_index() -> None:
    assert make_index([]) == WordIndex(words=[], stems=[], posts=[])
