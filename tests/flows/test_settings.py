import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.errors import SettingsError
from flows.settings import Settings, find_home, read_settings

ROOT = Path(__file__).parents[2]


@pytest.fixture
def environment(monkeypatch):
    def give(**variables: str) -> Settings:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return read_settings()

    return give


def test_every_setting_survives_the_way_to_another_process(environment):
    given = Settings(
        home=Path("/srv/baotinh data"),
        database_url="postgresql://somebody@host/db",
        contact="https://somebody.test/about",
        sites=(Path("/a"), Path("/b c")),
        connect_to={"*.test": "127.0.0.1:8123", "x.test": "[::1]:80"},
        delay=0.0,
        daily_cap=900,
        batch=7,
        lease=30.0,
        prefect_api_url="http://127.0.0.1:4200/api",
        prefect_home=Path("/srv/prefect"),
        prefect_database="postgresql+asyncpg://prefect@host/prefect",
        dask="tcp://scheduler:8786",
        now=datetime(2026, 3, 5, 12, tzinfo=UTC),
        fault_at="loaded:3",
    )
    assert set(given.model_fields_set) == set(Settings.model_fields)
    assert environment(**given.environment()) == given


def test_a_variable_that_is_set_to_nothing_is_not_set(environment):
    assert environment(BAOTINH_BATCH="", BAOTINH_DELAY="", DATABASE_URL="") == read_settings()
    assert read_settings().batch == 100


def test_hosts_are_told_as_json_or_as_pairs(environment):
    pairs = environment(BAOTINH_CONNECT_TO="a.test=127.0.0.1:1, *.b.test=127.0.0.1:2").connect_to
    assert environment(BAOTINH_CONNECT_TO='{"a.test": "127.0.0.1:1", "*.b.test": "127.0.0.1:2"}').connect_to == pairs


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("BAOTINH_BATCH", "0"),
        ("BAOTINH_BATCH", "many"),
        ("BAOTINH_DELAY", "-1"),
        ("BAOTINH_LEASE", "0"),
        ("BAOTINH_CONNECT_TO", "a.test"),
        ("BAOTINH_CONNECT_TO", "a.test=127.0.0.1"),
        ("BAOTINH_CONNECT_TO", '{"a":'),
        ("BAOTINH_NOW", "2026-03-05T12:00:00"),
        ("BAOTINH_FAULT_AT", "loaded"),
    ],
)
def test_what_makes_no_sense_is_refused_by_the_name_of_its_variable(environment, name, value):
    with pytest.raises(SettingsError, match=name):
        environment(**{name: value})


def test_the_home_is_absolute_and_knows_the_user(environment):
    assert environment(BAOTINH_HOME="~/papers").home == Path.home() / "papers"
    assert environment(BAOTINH_HOME="papers").home == Path.cwd() / "papers"


def test_data_live_in_the_checkout_wherever_the_command_is_called_from(tmp_path):
    code = "from flows.settings import read_settings; print(read_settings().home)"
    clean = {name: value for name, value in os.environ.items() if name != "BAOTINH_HOME"}
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=clean, capture_output=True, text=True)
    assert done.stdout.strip() == str(ROOT / ".baotinh")


def test_an_installed_package_keeps_its_data_with_the_user(monkeypatch, tmp_path):
    (tmp_path / "flows").mkdir()
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "another"\n')
    monkeypatch.setattr("flows.settings.__file__", str(tmp_path / "flows" / "settings.py"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert find_home() == tmp_path / "data" / "baotinh"


def test_the_clock_can_be_stopped(environment):
    assert read_settings().clock().tzinfo is not None
    assert environment(BAOTINH_NOW="2026-03-05T12:00:00+07:00").clock() == datetime(2026, 3, 5, 5, tzinfo=UTC)


def test_one_module_alone_reads_the_environment():
    packages = ("baotinh", "connectors", "transforms", "sql", "flows", "simulator")
    readers = {
        str(path.relative_to(ROOT))
        for package in packages
        for path in (ROOT / package).rglob("*.py")
        if "os.environ" in (text := path.read_text(encoding="utf-8")) or "getenv" in text
    }
    assert readers == {"flows/settings.py"}
