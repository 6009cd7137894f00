"""One run at a time for each newspaper: leases that expire by the database's clock."""

from datetime import timedelta

from sqlalchemy import Engine

from sql.statements import statement


def acquire(engine: Engine, source: str, run_id: int, ttl: timedelta) -> bool:
    """Take the lease of a registered source for so long; False while another run holds it."""
    return _change(engine, "acquire_lease", source, run_id, ttl)


def renew(engine: Engine, source: str, run_id: int, ttl: timedelta) -> bool:
    """Prolong a lease from now on; False when somebody else has taken it."""
    return _change(engine, "renew_lease", source, run_id, ttl)


def release(engine: Engine, source: str, run_id: int) -> None:
    """Give a lease back; nothing happens when it is somebody else's."""
    with engine.begin() as connection:
        connection.execute(statement("release_lease"), {"source": source, "run_id": run_id})


def _change(engine: Engine, name: str, source: str, run_id: int, ttl: timedelta) -> bool:
    with engine.begin() as connection:
        done = connection.execute(statement(name), {"source": source, "run_id": run_id, "ttl": ttl})
        return done.first() is not None
