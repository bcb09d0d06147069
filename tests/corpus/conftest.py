"""A small sound corpus for every test that breaks one, and the shipped corpus read once."""

from pathlib import Path

import pytest

from lscb_tui.config.paths import shipped
from lscb_tui.corpus.read import read_corpus
from lscb_tui.corpus.sources import Sources
from lscb_tui.model.corpus import Corpus

from .small_corpus import SmallCorpus


@pytest.fixture
def small(tmp_path: Path) -> SmallCorpus:
    """A sound corpus in a folder of its own."""
    return SmallCorpus.write(tmp_path / "corpus")


@pytest.fixture(scope="session")
def shipped_corpus() -> Corpus:
    """The shipped corpus, read and proven."""
    return read_corpus(Sources.of((shipped("data"),), shipped("data")))
