"""Settings: the shipped file, then the person's, then the environment; what is wrong is one clear line."""

from pathlib import Path

import pytest

from lscb_tui.config.paths import IncompleteInstallation, config_file, content_folder, shipped
from lscb_tui.config.settings import SETTINGS, Settings, SettingsError, load_settings
from tests.conftest import Lscb


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def source_of(settings: Settings, key: str) -> str:
    return next(value.source for value in settings.values if value.setting.key == key)


def test_without_a_file_of_ones_own_the_shipped_settings_hold() -> None:
    settings = load_settings({})
    assert (settings.area, settings.corpus, settings.content) == ("Worcestershire", [shipped("data")], None)
    assert source_of(settings, "area") == str(shipped("config.toml"))


def test_ones_own_file_goes_before_the_shipped_one() -> None:
    own = write(config_file(), 'area = "Wirral"\n')
    settings = load_settings({})
    assert (settings.area, source_of(settings, "area")) == ("Wirral", str(own))


def test_what_ones_own_file_leaves_out_stays_as_shipped() -> None:
    write(config_file(), 'area = "Wirral"\n')
    assert source_of(load_settings({}), "content") == str(shipped("config.toml"))


def test_the_file_named_goes_before_ones_own(tmp_path: Path) -> None:
    write(config_file(), 'area = "Wirral"\ncontent = "x.duckdb"\n')
    named = write(tmp_path / "named.toml", 'area = "Elsewhere"\n')
    settings = load_settings({"LSCB_CONFIG": str(named)})
    assert (settings.area, settings.content) == ("Elsewhere", None)


def test_a_variable_goes_before_every_file() -> None:
    write(config_file(), 'content = "file.duckdb"\n')
    settings = load_settings({"LSCB_CONTENT": "variable.duckdb"})
    assert (settings.content, source_of(settings, "content")) == (Path("variable.duckdb"), "LSCB_CONTENT")


def test_an_empty_variable_says_nothing() -> None:
    write(config_file(), 'content = "file.duckdb"\n')
    assert load_settings({"LSCB_CONTENT": "", "LSCB_CONFIG": ""}).content == Path("file.duckdb")


def test_folders_of_ones_own_come_after_the_shipped_one(tmp_path: Path) -> None:
    write(config_file(), 'corpus = ["~/reports", "/srv/reports"]\n')
    assert load_settings({}).corpus == [shipped("data"), tmp_path / "reports", Path("/srv/reports")]


def test_a_home_folder_is_spelled_out_in_a_content_file(tmp_path: Path) -> None:
    assert load_settings({"LSCB_CONTENT": "~/x.duckdb"}).content == tmp_path / "x.duckdb"


def test_the_shipped_file_holds_every_setting() -> None:
    settings = load_settings({})
    assert {value.source for value in settings.values} == {str(shipped("config.toml"))}
    assert [value.setting for value in settings.values] == list(SETTINGS)


def test_a_byte_order_mark_and_dos_line_ends_are_borne() -> None:
    write(config_file(), b'\xef\xbb\xbfarea = "Wirral"\r\n')
    assert load_settings({}).area == "Wirral"


FAULTY: dict[str, tuple[bytes, str]] = {
    "unknown key": (b'aera = "Wirral"', "aera"),
    "unknown table": (b"[kyes]\nx = 1", "kyes"),
    "number for a text": (b"area = 7", "`area` must be"),
    "list for a text": (b'area = ["Wirral"]', "`area` must be"),
    "text for a list": (b'corpus = "/srv"', "`corpus` must be"),
    "list of numbers": (b"corpus = [1]", "`corpus` must be"),
    "truth for a text": (b"content = true", "`content` must be"),
    "unfinished": (b"area = [", "TOML"),
    "twice": (b'area = "a"\narea = "b"', "TOML"),
    "no TOML": (b"Dear Sir,", "TOML"),
    "not UTF-8": (b'area = "\xff"', "UTF-8"),
    "binary": (bytes(range(256)), "UTF-8"),
    "nested without end": (b"area = " + b"[" * 50_000, "TOML"),
}


@pytest.mark.parametrize(("text", "named"), FAULTY.values(), ids=FAULTY.keys())
def test_a_faulty_file_is_one_line_that_names_it_and_what_is_wrong(tmp_path: Path, text: bytes, named: str) -> None:
    path = write(tmp_path / "faulty.toml", text)
    with pytest.raises(SettingsError) as caught:
        load_settings({"LSCB_CONFIG": str(path)})
    message = str(caught.value)
    assert str(path) in message
    assert named in message
    assert "\n" not in message


@pytest.mark.parametrize("text", [text for text, _ in FAULTY.values()], ids=list(FAULTY))
def test_the_program_says_it_and_exits_3(own_lscb: Lscb, tmp_path: Path, text: bytes) -> None:
    path = write(tmp_path / "faulty.toml", text)
    result = own_lscb("figures", "deaths", environment={"LSCB_CONFIG": str(path)})
    assert (result.code, result.stdout, result.stderr.count("\n")) == (3, "", 1)
    assert result.stderr.startswith(f"lscb: {path}: ")


@pytest.mark.parametrize("command", [["config"], ["find", "deaths"], ["build"], ["check"], ["list", "--area", "all"]])
def test_no_command_overlooks_a_faulty_file(own_lscb: Lscb, tmp_path: Path, command: list[str]) -> None:
    path = write(tmp_path / "faulty.toml", "area = [")
    assert own_lscb(*command, environment={"LSCB_CONFIG": str(path)}).code == 3


@pytest.mark.parametrize("name", ["missing.toml", "."])
def test_a_file_that_is_named_must_be_there(own_lscb: Lscb, tmp_path: Path, name: str) -> None:
    result = own_lscb("config", environment={"LSCB_CONFIG": str(tmp_path / name)})
    assert (result.code, result.stdout, result.stderr.count("\n")) == (3, "", 1)


def test_a_home_area_that_is_not_held_is_named(own_lscb: Lscb, tmp_path: Path) -> None:
    path = write(tmp_path / "config.toml", 'area = "Atlantis"\n')
    result = own_lscb("figures", environment={"LSCB_CONFIG": str(path)})
    assert (result.code, result.stdout) == (2, "")
    assert "“Atlantis” of the settings" in result.stderr


def test_the_home_area_of_the_settings_is_answered_for(own_lscb: Lscb, tmp_path: Path) -> None:
    path = write(tmp_path / "config.toml", 'area = "wirral"\n')
    rows = own_lscb("figures", "--json", environment={"LSCB_CONFIG": str(path)}).json
    assert {row["area"] for row in rows} == {"Wirral"}


def test_config_tells_where_each_value_comes_from(own_lscb: Lscb, tmp_path: Path) -> None:
    path = write(tmp_path / "config.toml", 'area = "Wirral"\n')
    rows = {row["key"]: row for row in own_lscb("config", "--json", environment={"LSCB_CONFIG": str(path)}).json}
    assert (rows["area"]["value"], rows["area"]["source"]) == ("Wirral", str(path))
    assert rows["content"]["source"] == "LSCB_CONTENT"
    assert rows["corpus"]["source"] == str(shipped("config.toml"))


def test_what_ships_is_found_in_the_checkout() -> None:
    checkout = Path(__file__).parent.parent.parent
    assert (shipped("data"), shipped("config.toml")) == (checkout / "data", checkout / "config.toml")


def test_what_does_not_ship_is_an_incomplete_installation() -> None:
    with pytest.raises(IncompleteInstallation, match="install lscb-tui again"):
        shipped("nothing-of-the-kind")


def test_folders_follow_the_environment(tmp_path: Path) -> None:
    assert config_file() == tmp_path / "config" / "lscb-tui" / "config.toml"
    assert content_folder() == tmp_path / "cache" / "lscb-tui" / "content"
