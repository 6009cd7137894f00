"""Backups by pg_dump, and their way back into an empty database."""

import subprocess  # pg_dump and pg_restore are programs
import tempfile
from pathlib import Path
from typing import Final

from sqlalchemy import URL, make_url

from sql import embedded
from sql.durable import replace_file
from sql.engine import connect
from sql.statements import statement

_EMPTY: Final = "SELECT count(*) FROM pg_namespace WHERE nspname IN ('ops', 'raw', 'clean', 'mart')"


class BackupFailed(Exception):
    """A backup could not be made or restored; the message is what the program said."""


def dump(url: str, target: Path) -> None:
    """Write the whole warehouse of one instant into a file; nothing has the target's name until it is whole.

    Raises BackupFailed, for example when pg_dump is older than the server.
    """
    with replace_file(target) as draft:
        _run(url, "pg_dump", "--format=custom", f"--file={draft}")


def restore(url: str, source: Path) -> None:
    """Bring a backup into an empty database, all of it or nothing, and give the feed a new generation.

    The numbers of the feed may be given out a second time after this, so readers that followed it
    must start again from 0. The schema is the backup's: migrate afterwards. Raises BackupFailed.
    """
    engine = connect(url)
    try:
        with engine.begin() as connection:
            if connection.exec_driver_sql(_EMPTY).scalar_one():
                raise BackupFailed("the database is not empty: restore into a new one")
            connection.execute(statement("create_roles"))
        _run(url, "pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", str(source))
        with engine.begin() as connection:
            connection.exec_driver_sql("UPDATE clean.feed_head SET generation = gen_random_uuid()")
    finally:
        engine.dispose()


def _run(url: str, program: str, *arguments: str) -> None:
    """Run a client program; a password goes through a private file, since everybody can see a command line."""
    path = embedded.binaries() / program
    with tempfile.NamedTemporaryFile("w", prefix="baotinh-") as secret:  # made readable by its owner only
        command = [str(path) if path.exists() else program, f"--dbname={_address(url, secret)}", *arguments]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
        except FileNotFoundError as missing:
            raise BackupFailed(f"{program} is not installed here") from missing
    if done.returncode:
        raise BackupFailed(f"{program}: {' '.join(done.stderr.split())[:500]}")


def _address(url: str, secret: "tempfile._TemporaryFileWrapper[str]") -> str:
    said = make_url(url)
    address = URL.create("postgresql", said.username, None, said.host, said.port, said.database, said.query)
    if said.password:
        password = str(said.password).replace("\\", "\\\\").replace(":", "\\:")
        secret.write(f"*:*:*:*:{password}\n")
        secret.flush()
        address = address.update_query_dict({"passfile": secret.name})
    return address.render_as_string()
