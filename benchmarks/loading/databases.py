"""Databases for benchmarks: one for each way that is measured, on the one embedded server of a folder."""

from pathlib import Path

from sql import embedded, migrate
from sql.engine import connect


def create(home: Path, name: str, *, migrated: bool = True) -> str:
    """Make a database on the server of `home`, which is started if need be; its address."""
    url = embedded.ensure(home)
    owner = connect(url)
    with owner.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name}")
    owner.dispose()
    mine = url.replace("@/baotinh?", f"@/{name}?")
    if migrated:
        engine = connect(mine)
        migrate.migrate(engine)
        engine.dispose()
    return mine
