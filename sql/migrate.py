"""Bring a database to the schema that this code knows: forward only, checksummed, one at a time."""

import hashlib
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from sqlalchemy import Connection, Engine

from sql import reference

_LOCK: Final = 7206182  # our number among the advisory locks
_LEDGER: Final = """
CREATE TABLE IF NOT EXISTS public.baotinh_migration (
    name text PRIMARY KEY, sha256 text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())
"""


class UnknownSchema(Exception):
    """The database and this code do not know the same schema; the message names both."""


@dataclass(frozen=True, slots=True)
class Migration:
    """One file of `migrations`."""

    name: str
    script: str

    @property
    def sha256(self) -> str:
        """Hex digest of the file."""
        return hashlib.sha256(self.script.encode()).hexdigest()


def migrations() -> tuple[Migration, ...]:
    """The files of `migrations` in order of their numbers."""
    folder = files("sql").joinpath("migrations")
    found = [path for path in folder.iterdir() if path.name.endswith(".sql")]
    return tuple(Migration(path.name, path.read_text(encoding="utf-8")) for path in sorted(found, key=lambda p: p.name))


def migrate(engine: Engine) -> tuple[str, ...]:
    """Apply what is missing, each file in a transaction of its own; returns the names applied.

    The reviewed tables that come with the code are renewed where their text changed.

    Several processes may call this at once: one works, the others wait. Raises `UnknownSchema`
    when a file was edited after it was applied, or the database is newer than this code.
    """
    applied: list[str] = []
    with engine.connect() as connection:
        connection.exec_driver_sql(f"SELECT pg_advisory_lock({_LOCK})")
        try:
            connection.exec_driver_sql(_LEDGER)
            missing = _missing(connection)
            connection.commit()
            for migration in missing:
                _apply(connection, migration)
                applied.append(migration.name)
            with connection.begin():
                reference.refresh(connection)
        finally:
            connection.rollback()
            connection.exec_driver_sql(f"SELECT pg_advisory_unlock({_LOCK})")
            connection.commit()
    return tuple(applied)


def verify(engine: Engine) -> None:
    """Raise `UnknownSchema` unless the database has exactly the schema that this code knows."""
    with engine.connect() as connection:
        known = connection.exec_driver_sql("SELECT to_regclass('public.baotinh_migration')").scalar()
        missing = _missing(connection) if known else list(migrations())
        latest = "SELECT max(name) FROM public.baotinh_migration"
        there = connection.exec_driver_sql(latest).scalar() if known else None
    if missing:
        raise UnknownSchema(
            f"the database is at {there or 'nothing'} and lacks {missing[0].name}, this code is at "
            f"{migrations()[-1].name}: run `baotinh db migrate`"
        )


def _missing(connection: Connection) -> list[Migration]:
    rows = connection.exec_driver_sql("SELECT name, sha256 FROM public.baotinh_migration ORDER BY name").all()
    done = {row.name: row.sha256 for row in rows}
    ours = migrations()
    strange = sorted(done.keys() - {migration.name for migration in ours})
    if strange:
        raise UnknownSchema(
            f"the database is at {strange[-1]}, this code knows up to {ours[-1].name}: install a newer one"
        )
    for migration in ours:
        if done.get(migration.name, migration.sha256) != migration.sha256:
            raise UnknownSchema(f"{migration.name} was edited after it was applied to this database")
    return [migration for migration in ours if migration.name not in done]


def _apply(connection: Connection, migration: Migration) -> None:
    with connection.begin():
        connection.exec_driver_sql("SET LOCAL lock_timeout = '20s'")
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute(migration.script)
        connection.exec_driver_sql(
            "INSERT INTO public.baotinh_migration (name, sha256) VALUES (%s, %s)", (migration.name, migration.sha256)
        )
