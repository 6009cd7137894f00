"""Opening the warehouse: the embedded one, started and migrated on first use, or the operator's own."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.exc import ArgumentError, OperationalError

from flows.errors import WarehouseError
from flows.settings import Settings
from sql import embedded
from sql.engine import OldServer, connect
from sql.migrate import UnknownSchema, migrate, verify


@contextmanager
def opened(settings: Settings) -> Iterator[Engine]:
    """The warehouse with the schema that this code knows. Raises WarehouseError.

    The embedded one is started and migrated. A database of DATABASE_URL is somebody's own:
    `baotinh db migrate` changes it when he says so.
    """
    with _reached(settings) as engine:
        with in_words():
            if settings.database_url:
                verify(engine)
            else:
                migrate(engine)
        yield engine


def update(settings: Settings) -> tuple[str, ...]:
    """Bring the schema up to date and return what was applied. Raises WarehouseError."""
    with _reached(settings) as engine, in_words():
        return migrate(engine)


@contextmanager
def _reached(settings: Settings) -> Iterator[Engine]:
    with in_words():
        engine = connect(settings.database_url or embedded.ensure(settings.home))
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def in_words() -> Iterator[None]:
    """Turn what the database says into WarehouseError."""
    try:
        yield
    except (embedded.EmbeddedError, UnknownSchema, OldServer, OSError) as fault:
        raise WarehouseError(str(fault)) from fault
    except ArgumentError as fault:
        raise WarehouseError(f"DATABASE_URL: {fault}") from fault
    except OperationalError as fault:
        raise WarehouseError(f"the warehouse does not answer: {' '.join(str(fault.orig).split())}") from fault
