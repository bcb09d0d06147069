"""Three invented areas over twelve years, beside what ships."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from lscb_tui.corpus.build import build_content_file
from lscb_tui.library.content import Content
from lscb_tui.model.corpus import Corpus
from tests.corpus.generated import generated_corpus


@pytest.fixture(scope="session")
def many_years() -> Corpus:
    """The generated corpus, as model objects."""
    return generated_corpus(areas=3)


@pytest.fixture(scope="session")
def many_years_content(many_years: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Content]:
    """Its content file, open."""
    path: Path = tmp_path_factory.mktemp("generated") / "generated.duckdb"
    build_content_file(many_years, "generated", path)
    content = Content.open(path)
    yield content
    content.close()
