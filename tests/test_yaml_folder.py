"""A folder of YAML files that each hold one thing."""

from pathlib import Path

import pytest

from lscb_tui.model.errors import BadInput
from lscb_tui.yaml_files.folder import read_folder
from lscb_tui.yaml_files.yaml_source import Record


def names(folder: Path) -> dict[str, str]:
    def named(record: Record) -> str:
        return record.text("name")

    return read_folder(folder, named, BadInput, what="names", remedy="give another")


def test_each_file_is_one_thing_by_its_name_and_other_files_are_let_be(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text("name: First\n")
    (tmp_path / "two.yml").write_text("name: Second\n")
    (tmp_path / "read me.txt").write_text("- no: [mapping\n")
    assert names(tmp_path) == {"one": "First", "two": "Second"}


def test_the_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text("name: First\nnam: x\n")
    (tmp_path / "two.yaml").write_text("name: Second\n")
    (tmp_path / "wrong.yaml").write_text("- x\n")
    (tmp_path / "zero.yaml").write_text("{}\n")
    with pytest.raises(BadInput) as error:
        names(tmp_path)
    assert [line.split(":")[0] for line in str(error.value).split("\n")] == [
        f"{tmp_path.name}/{name}.yaml" for name in ("one", "wrong", "zero")
    ]


def test_a_folder_that_cannot_be_read_is_told_with_its_remedy(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"the folder of names cannot be read \(No such file.*\); give another"):
        names(tmp_path / "gone")
