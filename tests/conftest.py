"""What holds for all tests: a clean environment, and no network beyond this machine."""

import os
import shutil
import tempfile
from pathlib import Path

import hypothesis
import pytest

pytest_plugins = ["warehouse_fixtures"] if Path(__file__).with_name("warehouse_fixtures.py").exists() else []

hypothesis.settings.register_profile("house", deadline=None, derandomize=True)  # a busy machine is no fault
hypothesis.settings.load_profile("house")

FOREIGN = ("BAOTINH_", "PREFECT_", "PG", "DATABASE_URL")
OWN = {"DO_NOT_TRACK": "1", "PREFECT_SERVER_ANALYTICS_ENABLED": "false", "PREFECT_LOGGING_TO_API_ENABLED": "false"}


def pytest_configure(config):
    """Settings of the person who runs the tests must not reach them, nor the tests their data."""
    for name in [name for name in os.environ if name.startswith(FOREIGN)]:
        del os.environ[name]
    config.stash[HOME] = tempfile.mkdtemp(prefix="baotinh-tests-")
    os.environ.update(OWN, BAOTINH_HOME=f"{config.stash[HOME]}/home", PREFECT_HOME=f"{config.stash[HOME]}/prefect")


def pytest_collection_modifyitems(items):
    """What starts real servers takes longest and comes first, so that no process waits for another's last test."""
    items.sort(key=lambda item: "server" not in item.keywords)


def pytest_unconfigure(config):
    shutil.rmtree(config.stash[HOME], ignore_errors=True)


HOME = pytest.StashKey[str]()
