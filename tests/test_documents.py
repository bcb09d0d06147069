"""The documents that describe the program agree with the program."""

import re
from pathlib import Path

import pytest

from lscb_tui.cli.main import COMMANDS
from lscb_tui.config.settings import SETTINGS
from lscb_tui.packs import decision_record, kept_resolutions, meeting_summary, votes
from lscb_tui.packs.note_records import HISTORY, KEYS
from lscb_tui.packs.notes_file import read_notes
from tests.docs import (
    DICTIONARY,
    LINT_RULES,
    README,
    RECORD,
    data_dictionary,
    lint_rules,
    readme_examples,
    record_keys,
    run_example,
)

EXAMPLES = readme_examples(README.read_text("utf-8"))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


def test_the_data_dictionary_is_made_from_the_schema() -> None:
    assert DICTIONARY.read_text("utf-8") == data_dictionary(), "stale: run `make docs`"


def test_the_rules_for_resolutions_are_made_from_their_declarations() -> None:
    assert LINT_RULES.read_text("utf-8") == lint_rules(), "stale: run `make docs`"


def test_the_keys_of_the_meeting_record_are_made_from_its_dataclasses() -> None:
    assert record_keys() in RECORD.read_text("utf-8"), "stale: run `make docs`"


def test_every_table_and_column_has_a_meaning() -> None:
    assert "| None |" not in data_dictionary()
    assert "\nNone." not in data_dictionary()


def test_the_readme_shows_ten_examples() -> None:
    assert len(EXAMPLES) == 10


@pytest.mark.parametrize(("command", "shown"), EXAMPLES, ids=[command for command, _ in EXAMPLES])
def test_an_example_of_the_readme_prints_what_it_shows(command: str, shown: str, cache: Path) -> None:
    assert run_example(command, cache) == shown, "stale: run `make docs`"


def test_the_readme_names_only_commands_that_are_there() -> None:
    named = set(re.findall(r"(?:^|`)lscb ([a-z]+)", README.read_text("utf-8"), re.MULTILINE))
    assert named <= set(COMMANDS)
    assert named


def test_the_shipped_settings_name_every_setting_with_a_word_on_it() -> None:
    text = (README.parent / "config.toml").read_text("utf-8")
    for setting in SETTINGS:
        key = rf"\[{setting.key}\]" if setting.type is dict else f"{setting.key} = "
        assert re.search(rf"^# .+\n(?:# .+\n)*{key}", text, re.MULTILINE), setting.key


def test_the_project_speaks_of_itself_alone() -> None:
    root = README.parent
    for path in [*root.glob("*.md"), *root.glob("docs/*.md"), root / "Makefile", root / "config.toml"]:
        assert str(root) not in path.read_text("utf-8"), path


def test_the_exported_keys_are_described_and_the_example_can_be_read() -> None:
    text = (README.parent / "docs" / "exports.md").read_text("utf-8")
    [table] = re.findall(r"\| key \|.*?\n\n", text, re.DOTALL)
    assert {*KEYS, HISTORY} <= set(re.findall(r"`(\w+)`", table))
    [example] = re.findall(r"```json\n(.*?)```", text, re.DOTALL)
    assert len(read_notes(example, "docs/exports.md").notes) == 1


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("decisions", decision_record.COLUMNS),
        ("votes", votes.COLUMNS),
        ("votes", votes.BY_NAME_COLUMNS),
        ("outcomes", meeting_summary.COLUMNS),
        ("resolutions", kept_resolutions.COLUMNS),
    ],
    ids=["decisions", "votes", "votes by name", "outcomes", "resolutions"],
)
def test_the_keys_of_what_is_exported_of_a_meeting_are_described_in_order(name: str, columns: tuple[str, ...]) -> None:
    text = (README.parent / "docs" / "exports.md").read_text("utf-8")
    lines = [line for line in text.splitlines() if line.startswith(f"| `{name}`")]
    assert columns in [tuple(re.findall(r"`(\w+)`", line.split("|")[3])) for line in lines]
