"""Connect to the warehouse."""

from typing import Final

from sqlalchemy import Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

OLDEST: Final = 150000  # server_version_num of the oldest Postgres the schema is valid on


class OldServer(Exception):
    """The server is older than Postgres 15."""


def connect(url: str) -> Engine:
    """An engine for a libpq or SQLAlchemy address of Postgres; connections are made when used.

    Raises `OldServer` on the first connection to a server before version 15.
    """
    parsed = make_url(url.replace("postgres://", "postgresql://", 1))
    engine = create_engine(
        parsed.set(drivername="postgresql+psycopg"),
        pool_pre_ping=True,
        connect_args={"application_name": "baotinh"},
    )
    event.listen(engine, "connect", _check_version)
    return engine


def _check_version(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    version = connection.info.server_version
    if version < OLDEST:
        raise OldServer(f"the server is Postgres {version // 10000}; the warehouse needs 15 or newer")
