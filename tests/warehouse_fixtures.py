"""One embedded server for all tests, and a fresh, migrated database for each that asks."""

import itertools
import shutil
import tempfile
from pathlib import Path

import pytest

from sql import embedded, migrate
from sql.engine import connect

NUMBERS = itertools.count()


@pytest.fixture(scope="session")
def cluster_home():
    """The folder of the server, for tests that kill it."""
    home = Path(tempfile.mkdtemp(prefix="baotinh-cluster-"))
    yield home
    embedded.stop(home)
    shutil.rmtree(home, ignore_errors=True)


@pytest.fixture(scope="session")
def cluster_url(cluster_home):
    """The address of the server's own database; a template with the schema stands beside it."""
    url = embedded.ensure(cluster_home, durable=False)
    engine = connect(url)
    migrate.migrate(engine)
    engine.dispose()
    return url


@pytest.fixture
def engine(cluster_url):
    """An engine on a fresh copy of the migrated database."""
    name = f"test_{next(NUMBERS)}"
    owner = connect(cluster_url.replace("@/baotinh?", "@/postgres?"))
    with owner.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE baotinh")
    fresh = connect(cluster_url.replace("@/baotinh?", f"@/{name}?"))
    yield fresh
    fresh.dispose()
    with owner.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
    owner.dispose()
