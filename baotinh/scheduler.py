"""Prefect's server as `baotinh up` starts it: the database it writes, and the environment it finds."""

from typing import Final

from flows.settings import Settings, child_environment

DATABASE: Final = "prefect"  # beside the warehouse, on the embedded server
SERVER: Final = {
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
    "DO_NOT_TRACK": "1",
    # Seconds for a statement and for a connection: on a busy machine an answer that comes late is better than none.
    "PREFECT_SERVER_DATABASE_TIMEOUT": "60",
    "PREFECT_SERVER_DATABASE_CONNECTION_TIMEOUT": "60",
    # Who has the one place of a deployment: kept in memory it is forgotten when the server dies, the place stays taken
    # for ever, and each later run of the schedule is cancelled.
    "PREFECT_SERVER_CONCURRENCY_LEASE_STORAGE": "prefect.server.concurrency.lease_storage.filesystem",
    # Prefect deletes its own old runs with logs, states, artifacts; events go after 7 days.
    "PREFECT_SERVER_SERVICES_DB_VACUUM_ENABLED": "events,flow_runs",
    "PREFECT_SERVER_SERVICES_DB_VACUUM_RETENTION_PERIOD": str(30 * 24 * 3600),
}


def api(port: int) -> str:
    """Where the server answers."""
    return f"http://127.0.0.1:{port}/api"


def environment(settings: Settings, port: int) -> dict[str, str]:
    """The environment of server and worker, whose database is there afterwards. Raises WarehouseError."""
    told = {"PREFECT_HOME": str(settings.prefect_folder), "PREFECT_API_URL": api(port)}
    if address := database(settings):
        told["PREFECT_SERVER_DATABASE_CONNECTION_URL"] = address
    return child_environment(settings.environment() | told | SERVER)


def database(settings: Settings) -> str:
    """The address of Prefect's database; "" means a SQLite file in its folder.

    Several runs write at once, and SQLite then refuses some of them. So the database stands on the embedded
    Postgres where the warehouse is. A server of the operator's own gets no database that he has not made.
    """
    if settings.prefect_database or settings.database_url:
        return settings.prefect_database
    from flows.warehouse import in_words
    from sql import embedded

    with in_words():
        return as_prefect_writes(embedded.ensure_database(settings.home, DATABASE))


def mend_database(settings: Settings) -> bool:
    """Start the embedded server again if it is gone: without it Prefect's server starts no run that would do so."""
    from flows.warehouse import in_words
    from sql import embedded

    if settings.database_url or embedded.listens(settings.home):
        return False
    with in_words():
        embedded.ensure(settings.home)
    return True


def as_prefect_writes(url: str) -> str:
    """A libpq address of Postgres as Prefect wants it."""
    return url.replace("postgresql://", "postgresql+asyncpg://", 1)
